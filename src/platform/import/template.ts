import { Workbook } from 'exceljs';
import { createTranslator } from '#libs/texts';
import { bothNames } from './headings';
import { inLanguage } from './language';
import type { ColumnDef, SheetDef } from './sheet';

const zh = createTranslator('zh-CN');
const en = createTranslator('en');
const NOTES = ['import.template.note-1', 'import.template.note-2', 'import.template.note-3'] as const;

function noteOf(column: ColumnDef<unknown>): string {
  const key = column.required ? 'import.template.required' : 'import.template.optional';
  const chinese = inLanguage('zh-CN', () => column.about?.() ?? '');
  const english = inLanguage('en', () => column.about?.() ?? '');
  return `${zh(key)}：${chinese}\n${en(key)}: ${english}`;
}

/** An empty workbook with every sheet: headings in both languages with notes, and one example row in italics. */
export async function templateWorkbook(sheets: readonly SheetDef[]): Promise<Buffer> {
  const workbook = new Workbook();
  const notes = workbook.addWorksheet(`${zh('import.template.notes-sheet')} ${en('import.template.notes-sheet')}`);
  notes.columns = [{ width: 110 }];
  for (const key of NOTES) notes.addRows([[zh(key)], [en(key)]]);
  notes.getColumn(1).alignment = { wrapText: true, vertical: 'top' };
  for (const sheet of sheets) {
    const page = workbook.addWorksheet(bothNames(sheet.name), { views: [{ state: 'frozen', ySplit: 1 }] });
    page.columns = sheet.columns.map((column) => ({
      header: `${bothNames(column.header)}${column.required ? ' *' : ''}`,
      key: column.key,
      width: Math.max(14, bothNames(column.header).length + 6),
      style: { numFmt: '@' },
    }));
    const header = page.getRow(1);
    header.font = { bold: true };
    header.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EEF7' } };
    sheet.columns.forEach((column, index) => {
      header.getCell(index + 1).note = noteOf(column);
    });
    const example = page.addRow(sheet.columns.map((column) => column.example ?? ''));
    example.font = { italic: true, color: { argb: 'FF7A7A7A' } };
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
