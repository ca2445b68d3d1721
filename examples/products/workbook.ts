import { Workbook } from 'exceljs';

export type Cell = string | number;

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Fixed, so that building again changes as little as can be. */
const WRITTEN = new Date('2026-03-01T00:00:00Z');

/** Writes sheets the way a person would: bold headings that stay in view, columns wide enough to read. */
export async function writeWorkbook(path: string, sheets: readonly Sheet[]): Promise<void> {
  const workbook = new Workbook();
  workbook.creator = 'LineLab';
  workbook.created = WRITTEN;
  workbook.modified = WRITTEN;
  for (const { name, header, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow([...header]).font = { bold: true };
    for (const row of rows) sheet.addRow(row.map((cell) => (cell === '' ? null : cell)));
    header.forEach((title, index) => {
      const longest = Math.max(...[title, ...rows.map((row) => String(row[index] ?? ''))].map(width));
      sheet.getColumn(index + 1).width = Math.min(Math.max(longest + 2, 8), 60);
    });
  }
  await workbook.xlsx.writeFile(path);
}

/** Chinese characters take two columns. */
const width = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
