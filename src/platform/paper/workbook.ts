import { Workbook, type CellValue } from 'exceljs';

/** A column of a sheet; `digits` are the decimals its figures are shown with, the figure itself is whole. */
export interface SheetColumn<Row> {
  readonly head: string;
  readonly value: (row: Row) => CellValue | undefined;
  readonly digits?: (row: Row) => number;
  readonly width?: number;
}

const DEFAULT_WIDTH = 12;

/** Adds rows under a heading that stays in sight and can be filtered. */
export function addSheet<Row>(
  book: Workbook,
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(columns.map(({ head }) => head)).font = { bold: true };
  for (const one of rows) {
    const row = sheet.addRow(columns.map(({ value }) => value(one) ?? null));
    columns.forEach(({ digits }, i) => {
      if (digits) row.getCell(i + 1).numFmt = (0).toFixed(Math.min(9, digits(one)));
    });
  }
  columns.forEach(({ width }, i) => (sheet.getColumn(i + 1).width = width ?? DEFAULT_WIDTH));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}

/** Adds pairs of a label and what it says. */
export function addFacts(book: Workbook, name: string, facts: readonly (readonly [string, string])[]): void {
  const sheet = book.addWorksheet(name);
  for (const fact of facts) sheet.addRow([...fact]);
  sheet.getColumn(1).width = 24;
  sheet.getColumn(2).width = 90;
}

export const bytesOf = async (book: Workbook): Promise<Uint8Array> => new Uint8Array(await book.xlsx.writeBuffer());
