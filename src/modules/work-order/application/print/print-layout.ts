import { toSVG } from 'bwip-js';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { createTranslator, type Locale } from '#libs/texts';
import { PDF_FONT } from '#platform/pdf';
import type { Label, TravellerContent, TravellerOperation } from './print-content';

const INK = '#1f2733';
const FAINT = '#5c6773';
const LINE = '#8b96a3';
/** PDF measures in points of 1/72 inch. */
const mm = (length: number): number => (length * 72) / 25.4;

/** At its level M, which is the default, a code that is dirty on one seventh of its area is still read (ISO/IEC 18004). */
const qr = (text: string): string => toSVG({ bcid: 'qrcode', text });
const bars = (text: string): string => toSVG({ bcid: 'code128', text, height: 8 });

const head = (text: string): TableCell => ({ text, bold: true, color: FAINT, fontSize: 8.5 });

function facts(pairs: TravellerContent['facts']): Content {
  const cells = pairs.map(([label, value]): TableCell[] => [{ text: label, color: FAINT }, { text: value || '–' }]);
  const rows: TableCell[][] = [];
  for (let at = 0; at < cells.length; at += 2) rows.push([...(cells[at] ?? []), ...(cells[at + 1] ?? ['', ''])]);
  return { table: { widths: [52, '*', 52, '*'], body: rows }, layout: 'noBorders' };
}

/** The empty cells are written in by hand. */
const operation = ({ number, code, name, station, details }: TravellerOperation): TableCell[] => [
  { text: String(number), bold: true },
  {
    stack: [
      { text: name, bold: true, fontSize: 10.5 },
      ...details.map((text) => ({ text, color: FAINT, fontSize: 8 })),
      { text: code, color: FAINT, fontSize: 8 },
    ],
  },
  { stack: [{ text: station.code }, ...(station.name ? [{ text: station.name, fontSize: 8.5 }] : [])] },
  { svg: qr(code), width: mm(16), alignment: 'center' },
  '',
  '',
  '',
  '',
];

/** An A4 sheet: the order, its operations with a code to scan and room to write. */
export function layoutTraveller(content: TravellerContent): TDocumentDefinitions {
  const t = createTranslator(content.locale);
  return {
    pageSize: 'A4',
    pageMargins: [mm(12), mm(12), mm(12), mm(16)],
    defaultStyle: { font: PDF_FONT, fontSize: 9.5, color: INK, lineHeight: 1.1 },
    info: { title: `${t('print.traveller')} ${content.number}` },
    footer: (page, pages) => ({
      columns: [
        { text: `${content.number} · ${t('print.printed', { at: content.printedAt })}` },
        { text: t('print.page', { page, pages }), alignment: 'right' },
      ],
      color: FAINT,
      fontSize: 8,
      margin: [mm(12), 8, mm(12), 0],
    }),
    content: [
      {
        columns: [
          {
            stack: [
              { text: t('print.traveller'), color: FAINT, fontSize: 11 },
              { text: content.number, bold: true, fontSize: 20 },
              { text: content.product, bold: true, fontSize: 12, margin: [0, 0, 0, 6] },
              facts(content.facts),
            ],
          },
          { svg: qr(content.number), width: mm(26), alignment: 'right' },
        ],
        columnGap: 12,
        margin: [0, 0, 0, 12],
      },
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [30, '*', 58, mm(18), 38, 38, 38, 74],
          body: [
            [
              head(t('print.number')),
              head(t('print.operation')),
              head(t('print.station')),
              head(t('print.scan')),
              head(t('print.good')),
              head(t('print.scrap')),
              head(t('print.rework')),
              head(t('print.by-and-on')),
            ],
            ...content.operations.map(operation),
          ],
        },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0.5,
          hLineColor: () => LINE,
          vLineColor: () => LINE,
          paddingTop: () => 4,
          paddingBottom: () => 4,
        },
      },
      { text: t('print.notes'), bold: true, margin: [0, 12, 0, 4] },
      {
        table: { widths: ['*'], heights: [mm(28)], body: [['']] },
        layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => LINE, vLineColor: () => LINE },
      },
    ],
  };
}

/** As much of a text as `halves` Latin letters are wide; a Chinese sign is twice as wide. */
function fitting(text: string, halves: number): string {
  let width = 0;
  const signs = [...text];
  const end = signs.findIndex((sign) => (width += sign > '\u2e7f' ? 2 : 1) > halves);
  return end < 0 ? text : `${signs.slice(0, end - 1).join('')}…`;
}

/** Latin letters in a line of a label's title. */
const ONE_LINE = 22;

const label = ({ kind, code, title, lines }: Label, page: number): Content => ({
  stack: [
    {
      columns: [
        { svg: qr(code), width: mm(20) },
        {
          width: '*',
          stack: [
            { text: kind, color: FAINT, fontSize: 7 },
            { text: code, bold: true, fontSize: code.length > 15 ? 8.5 : 10 },
            { text: fitting(title, 2 * ONE_LINE), fontSize: 8, margin: [0, 2, 0, 1] },
            ...lines
              .slice(0, fitting(title, ONE_LINE) === title ? 3 : 2)
              .map((text) => ({ text: fitting(text, 26), fontSize: 7 })),
          ],
        },
      ],
      columnGap: mm(2),
    },
    { svg: bars(code), width: mm(54), height: mm(8), absolutePosition: { x: mm(3), y: mm(30) } },
  ],
  ...(page > 0 ? { pageBreak: 'before' as const } : {}),
});

/** Labels of 60 × 40 mm, one a page, with a QR code and, for readers of bars only, Code 128. */
export function layoutLabels(labels: readonly Label[], locale: Locale): TDocumentDefinitions {
  return {
    pageSize: { width: mm(60), height: mm(40) },
    pageMargins: [mm(3), mm(3), mm(3), mm(2)],
    defaultStyle: { font: PDF_FONT, fontSize: 8, color: '#000000', lineHeight: 1.05 },
    info: { title: createTranslator(locale)('print.labels') },
    content: labels.map(label),
  };
}
