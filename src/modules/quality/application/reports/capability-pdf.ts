import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Estimate } from '#libs/spc';
import { factsOf, fixed, INK, NOTHING, ruledTable, sheetOfPaper, type Cell } from '#platform/paper';
import { PDF_FONT } from '#platform/pdf';
import { gradedIndex } from '../../domain/charts/study';
import type { CapabilityReportInput, StudiedCharacteristic } from './capability-input';
import { CapabilityWords } from './capability-words';
import { GRADE_INKS } from './grade-inks';
import { histogramSvg } from './histogram-svg';

const INDEX_DIGITS = 3;

const interval = (estimate: Estimate | null, digits: number): string =>
  estimate ? `${fixed(estimate.low, digits)} … ${fixed(estimate.high, digits)}` : NOTHING;

/** A line for each characteristic, in the order of the report. */
function summary(words: CapabilityWords, characteristics: readonly StudiedCharacteristic[]): Content {
  const { t } = words;
  const head = [
    '',
    t('quality-report.characteristic'),
    t('quality-report.material'),
    t('quality-report.operation'),
    t('quality-report.tolerance'),
    'n',
    t('quality-report.mean'),
    t('quality-report.sigma-overall'),
    'Cp',
    'Cpk',
    'Ppk',
    t('quality-report.verdict'),
  ];
  const rows = characteristics.map((one, i): Cell[] => {
    const { chart, findings } = one;
    const { capability, grade, values } = findings;
    const index = (estimate: Estimate | null | undefined): string => fixed(estimate?.value, INDEX_DIGITS);
    return [
      String(i + 1),
      words.characteristic(one),
      words.material(one),
      String(chart.operationNumber),
      words.tolerance(one),
      String(values),
      fixed(capability?.mean.value, chart.decimals + 2),
      fixed(capability?.sigmaOverall, chart.decimals + 3),
      index(capability?.within?.potential),
      { text: index(capability?.within?.actual), bold: true },
      index(capability?.overall?.actual),
      {
        text: `${words.verdict(one)}${capability?.indicative ? ` *` : ''}`,
        ...(grade ? { color: GRADE_INKS[grade], bold: true } : {}),
      },
    ];
  });
  const widths = ['auto', '*', '*', 'auto', 'auto', 'auto', 'auto', 'auto', 'auto', 'auto', 'auto', 90];
  return ruledTable(head, rows, widths, new Set([0, 3, 5, 6, 7, 8, 9, 10]));
}

/** The indices with their intervals. */
function indices(words: CapabilityWords, { findings: { capability } }: StudiedCharacteristic): Content {
  const { t } = words;
  const row = (name: string, estimate: Estimate | null | undefined): Cell[] => [
    name,
    { text: fixed(estimate?.value, INDEX_DIGITS), bold: true },
    interval(estimate ?? null, INDEX_DIGITS),
  ];
  const percentiles = capability?.percentiles ?? null;
  const plain = (name: string, value: number | null): Cell[] => [name, fixed(value, INDEX_DIGITS), NOTHING];
  return ruledTable(
    ['', '', t('quality-report.interval')],
    [
      row('Cp', capability?.within?.potential),
      row('Cpk', capability?.within?.actual),
      row('Pp', capability?.overall?.potential),
      row('Ppk', capability?.overall?.actual),
      row('Cpm', capability?.cpm),
      ...(percentiles
        ? [
            plain(t('quality-report.by-percentiles', { index: 'Pp' }), percentiles.pp),
            plain(t('quality-report.by-percentiles', { index: 'Ppk' }), percentiles.ppk),
          ]
        : []),
    ],
    ['auto', 'auto', 'auto'],
    new Set([1, 2]),
  );
}

/** What must hold for the indices, and whether it does. */
function conditions(words: CapabilityWords, { findings: { capability } }: StudiedCharacteristic): Content[] {
  if (!capability) return [];
  return capability.conditions.map(({ code, met }): Content => ({
    text: [
      {
        text: `${words.answer(met)}  `,
        bold: true,
        color: met === true ? GRADE_INKS.capable : GRADE_INKS['not-capable'],
      },
      words.t(`spc.condition.${code}`),
    ],
  }));
}

/** Everything about one characteristic; it is not torn apart between two pages. */
function characteristic(words: CapabilityWords, one: StudiedCharacteristic): Content {
  const { t } = words;
  const { chart, findings } = one;
  const { capability, grade, points, values } = findings;
  const picture = histogramSvg(findings, chart.decimals);
  const mean = capability?.mean ?? null;
  const figures: [string, string][] = [
    [t('quality-report.nominal'), chart.nominal ?? ''],
    ['LSL', chart.lsl ?? ''],
    ['USL', chart.usl ?? ''],
    [t('quality-report.class'), chart.class],
    ['n', t('quality-report.values', { values, points })],
    [t('quality-report.mean'), fixed(mean?.value, chart.decimals + 2)],
    [t('quality-report.interval'), interval(mean, chart.decimals + 2)],
    [t('quality-report.sigma-within'), fixed(capability?.sigmaWithin, chart.decimals + 3)],
    [t('quality-report.sigma-overall'), fixed(capability?.sigmaOverall, chart.decimals + 3)],
  ];
  return {
    unbreakable: true,
    margin: [0, 0, 0, 12],
    stack: [
      {
        columns: [
          { text: words.characteristic(one), bold: true, fontSize: 11 },
          {
            text: `${words.verdict(one)}${capability?.indicative ? ` · ${t('spc.study.indicative', { n: values })}` : ''}`,
            bold: true,
            fontSize: 10,
            alignment: 'right',
            ...(grade ? { color: GRADE_INKS[grade] } : {}),
          },
        ],
      },
      {
        text: [
          words.material(one),
          `${t('quality-report.operation')} ${chart.operationNumber}`,
          words.workUnit(one),
          t(`spc.chart.${chart.kind}`),
          words.tolerance(one),
        ].join(' · '),
        color: INK.faint,
        margin: [0, 1, 0, 4],
      },
      {
        columnGap: 14,
        columns: [
          { width: 190, stack: [factsOf(figures, 70)] },
          { width: 220, stack: [indices(words, one)] },
          { width: '*', stack: picture ? [{ svg: picture, font: PDF_FONT }] : [] },
        ],
      },
      { stack: conditions(words, one), margin: [0, 4, 0, 0] },
    ],
  };
}

/** Summary first, worst on top, then a part of a page for each characteristic. */
export function capabilityPdf(input: CapabilityReportInput): TDocumentDefinitions {
  const words = new CapabilityWords(input.locale);
  const { t } = words;
  const { characteristics } = input;
  const indicative = characteristics.some(({ findings }) => findings.capability?.indicative);
  const without = characteristics.filter(({ findings }) => gradedIndex(findings.capability) === null).length;
  return sheetOfPaper(t, t('report-kind.capability'), input.generatedAt, [
    factsOf(
      [
        [t('quality-report.window'), words.window(input)],
        [t('quality-report.characteristics'), String(characteristics.length)],
        [t('quality-report.grades'), t('quality-report.grades.rule')],
        ...(without > 0 ? ([[t('quality-report.without'), String(without)]] as const) : []),
      ],
      80,
    ),
    { text: '', margin: [0, 4, 0, 0] },
    summary(words, characteristics),
    ...(indicative
      ? [{ text: `* ${t('quality-report.indicative')}`, color: INK.faint, margin: [0, 4, 0, 0] } as Content]
      : []),
    { text: '', pageBreak: 'after' },
    ...characteristics.map((one) => characteristic(words, one)),
  ]);
}
