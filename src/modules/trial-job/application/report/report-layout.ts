import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { createTranslator, type Translate } from '#libs/texts';
import { PDF_FONT } from '#platform/pdf';
import type { ReportContent, ReportMeasurement, ReportOperation } from './report-content';

const INK = '#1f2733';
const FAINT = '#5c6773';
const LINE = '#c9d1da';
const RED = '#c0392b';

/** Headings; those of figures stand over them at the right. */
const head = (texts: readonly string[], figures: readonly number[]): TableCell[] =>
  texts.map((text, at) => {
    const alignment = figures.includes(at) ? 'right' : 'left';
    return { text, bold: true, color: FAINT, fontSize: 8.5, alignment };
  });

function table(widths: (string | number)[], body: TableCell[][]): Content {
  return {
    table: { headerRows: 1, widths, body, dontBreakRows: true },
    layout: {
      hLineWidth: (at, node) => (at === 0 || at === 1 || at === node.table.body.length ? 0.8 : 0.4),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
    margin: [0, 4, 0, 14],
  };
}

/** Label and value in two pairs of columns. */
function facts(pairs: readonly (readonly [string, string])[]): Content {
  const cells = pairs.map(([label, value]): TableCell[] => [{ text: label, color: FAINT }, { text: value || '–' }]);
  const rows: TableCell[][] = [];
  for (let at = 0; at < cells.length; at += 2) rows.push([...(cells[at] ?? []), ...(cells[at + 1] ?? ['', ''])]);
  return { table: { widths: [88, '*', 88, '*'], body: rows }, layout: 'noBorders', margin: [0, 2, 0, 14] };
}

function operations(t: Translate, lines: readonly ReportOperation[]): Content {
  const body = lines.map(({ number, name, state, good, scrap, startedAt, endedAt }): TableCell[] => [
    String(number),
    name,
    state,
    { text: good, alignment: 'right' },
    { text: scrap, alignment: 'right' },
    startedAt,
    endedAt,
  ]);
  return table(
    [26, '*', 52, 34, 34, 82, 82],
    [
      head(
        [
          t('report.operation-number'),
          t('report.operation'),
          t('report.state'),
          t('report.good'),
          t('report.scrap'),
          t('report.started'),
          t('report.ended'),
        ],
        [3, 4],
      ),
      ...body,
    ],
  );
}

function measurements(t: Translate, lines: readonly ReportMeasurement[]): Content {
  const verdict = ({ verdict: said }: ReportMeasurement): TableCell => {
    if (said === null) return { text: t('report.not-judged'), color: FAINT };
    return said === 'ok' ? { text: t('report.ok') } : { text: t('report.ng'), color: RED, bold: true };
  };
  const body = lines.map((line): TableCell[] => [
    String(line.operation),
    line.balloon,
    line.name,
    line.class,
    line.limits,
    { text: String(line.piece), alignment: 'right' },
    { text: line.value, alignment: 'right' },
    verdict(line),
  ]);
  return table(
    [26, 30, '*', 26, 96, 26, 58, 42],
    [
      head(
        [
          t('report.operation-number'),
          t('report.balloon'),
          t('report.characteristic'),
          t('report.class'),
          t('report.limits'),
          t('report.piece'),
          t('report.measured'),
          t('report.verdict'),
        ],
        [5, 6],
      ),
      ...body,
    ],
  );
}

/** The pages of a trial report. */
export function layoutReport(content: ReportContent): TDocumentDefinitions {
  const t = createTranslator(content.locale);
  const title = (text: string): Content => ({ text, bold: true, fontSize: 12, margin: [0, 4, 0, 2] });
  return {
    pageSize: 'A4',
    pageMargins: [42, 54, 42, 54],
    defaultStyle: { font: PDF_FONT, fontSize: 9.5, color: INK, lineHeight: 1.15 },
    info: { title: `${t('report.title')} ${content.number}`, subject: content.trialJobNumber },
    footer: (page, pages) => ({
      columns: [
        { text: `${content.number} · ${t('report.generated', { at: content.generatedAt })}` },
        { text: t('report.page', { page, pages }), alignment: 'right' },
      ],
      color: FAINT,
      fontSize: 8,
      margin: [42, 18, 42, 0],
    }),
    content: [
      { text: t('report.title'), bold: true, fontSize: 20 },
      { text: `${content.number}  ·  ${content.companyName}`, color: FAINT, margin: [0, 2, 0, 14] },
      title(t('report.part')),
      facts(content.part),
      title(t('report.quantities')),
      facts(content.quantities),
      title(t('report.operations')),
      operations(t, content.operations),
      title(t('report.measurements')),
      content.measurements.length > 0
        ? measurements(t, content.measurements)
        : { text: t('report.no-measurements'), color: FAINT },
    ],
  };
}
