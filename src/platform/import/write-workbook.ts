import { Workbook } from 'exceljs';

/** A worksheet as it will stand in the file. */
export interface WrittenSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** An .xlsx file of these worksheets; every cell is text, as import reads it. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const { name, header, rows } of sheets) {
    const page = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    page.columns = header.map((heading) => ({
      header: heading,
      width: Math.max(14, heading.length + 6),
      style: { numFmt: '@' },
    }));
    page.getRow(1).font = { bold: true };
    page.addRows(rows.map((row) => [...row]));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
