import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Translate } from '#libs/texts';
import { PDF_FONT } from '#platform/pdf';

/** Inks of printed reports; each colour stands beside a word. */
export const INK = {
  text: '#1f2933',
  faint: '#5c6773',
  line: '#c9d1da',
  bar: '#8fa6bb',
  drawn: '#1f4a6f',
  limit: '#b3261e',
  good: '#00704f',
} as const;

export const NOTHING = '–';

/** A figure with so many decimals. */
export const fixed = (value: number | null | undefined, digits: number): string =>
  value === null || value === undefined ? NOTHING : value.toFixed(Math.min(9, digits));

/** A sheet, lying across unless it is to stand, with its title, and below when it was made and which page it is. */
export const sheetOfPaper = (
  t: Translate,
  title: string,
  generatedAt: string,
  content: Content[],
  pageOrientation: 'landscape' | 'portrait' = 'landscape',
): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageOrientation,
  pageMargins: [36, 36, 36, 40],
  defaultStyle: { font: PDF_FONT, fontSize: 8, lineHeight: 1.1, color: INK.text },
  info: { title },
  footer: (page, pages) => ({
    columns: [
      { text: `${title} · ${t('paper.generated', { at: generatedAt })}` },
      { text: t('paper.page', { page, pages }), alignment: 'right' },
    ],
    color: INK.faint,
    fontSize: 8,
    margin: [36, 12, 36, 0],
  }),
  content: [{ text: title, bold: true, fontSize: 16, margin: [0, 0, 0, 6] }, ...content],
});

/** Pairs of a label and what it says. */
export const factsOf = (facts: readonly (readonly [label: string, value: string])[], labelWidth: number): Content => ({
  table: {
    widths: [labelWidth, 'auto'],
    body: facts.map(([label, value]): TableCell[] => [{ text: label, color: INK.faint }, { text: value || NOTHING }]),
  },
  layout: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingTop: () => 0.5,
    paddingBottom: () => 0.5,
  },
});

/** Words of a table, as they stand or with an ink. */
export type Cell = string | { readonly text: string; readonly bold?: boolean; readonly color?: string };

/**
 * A table with thin lines between its rows; columns named in `right` hold figures. Its heading stands on every page with
 * at least one row.
 */
export function ruledTable(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  widths: ContentTable['table']['widths'],
  right: ReadonlySet<number>,
): Content {
  const alignment = (i: number) => (right.has(i) ? ('right' as const) : ('left' as const));
  const cellOf = (cell: Cell, i: number): TableCell => ({
    ...(typeof cell === 'string' ? { text: cell } : cell),
    alignment: alignment(i),
  });
  return {
    table: {
      headerRows: 1,
      ...(widths ? { widths } : {}),
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [
        head.map((text, i): TableCell => ({ text, bold: true, color: INK.faint, alignment: alignment(i) })),
        ...rows.map((cells) => cells.map(cellOf)),
      ],
    },
    layout: { vLineWidth: () => 0, hLineWidth: () => 0.5, hLineColor: () => INK.line },
  };
}
