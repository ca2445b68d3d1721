import { Workbook, type Worksheet } from 'exceljs';
import { readCell } from './cell-text';
import type { CellText } from './sheet';
import { guardZip } from './zip-guard';

export interface RawRow {
  /** As the spreadsheet shows it. */
  readonly row: number;
  readonly cells: readonly CellText[];
}

export interface RawSheet {
  readonly name: string;
  readonly header: readonly CellText[];
  /** Rows with at least one filled cell. */
  readonly rows: readonly RawRow[];
  /** Cells that hold an error or a formula without a result. */
  readonly faults: readonly { readonly row: number; readonly column: number; readonly got: string }[];
}

/** A workbook's sheets, or why it cannot be read. */
export type RawWorkbook =
  { readonly sheets: readonly RawSheet[] } | { readonly refused: Refusal; readonly limit: number };

export type Refusal = 'unreadable' | 'too-many-sheets' | 'too-many-rows' | 'too-many-columns';

export const WORKBOOK_LIMITS = {
  bytes: 20 * 1_048_576,
  unpackedBytes: 100 * 1_048_576,
  zipEntries: 2000,
  sheets: 50,
  rows: 20_000,
  columns: 200,
} as const;

/** Nothing but cells is wanted; a validation or a merge over whole columns would cost a million objects. */
const NOT_CELLS = [
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
  'autoFilter',
  'rowBreaks',
];

function readSheet(sheet: Worksheet): RawSheet {
  const width = sheet.columnCount;
  const faults: { row: number; column: number; got: string }[] = [];
  const rows: RawRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = Array.from({ length: width }, (_, column) => {
      const reading = readCell(row.getCell(column + 1));
      if ('text' in reading) return reading.text;
      faults.push({ row: number, column, got: reading.fault });
      return '';
    });
    const isFilled = cells.some((text) => text !== '') || faults.at(-1)?.row === number;
    if (isFilled) rows.push({ row: number, cells });
  });
  const header = rows[0]?.row === 1 ? rows[0].cells : [];
  return { name: sheet.name.trim(), header, rows: rows.filter((row) => row.row > 1), faults };
}

/** Reads an .xlsx file. Never throws for what a file holds: the answer says why it cannot be used. */
export async function readWorkbook(bytes: Uint8Array): Promise<RawWorkbook> {
  const workbook = new Workbook();
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    guardZip(buffer, WORKBOOK_LIMITS.unpackedBytes, WORKBOOK_LIMITS.zipEntries);
    const plain = buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength);
    await workbook.xlsx.load(plain as ArrayBuffer, { ignoreNodes: NOT_CELLS });
  } catch {
    return { refused: 'unreadable', limit: 0 };
  }
  const sheets = workbook.worksheets;
  if (sheets.length === 0) return { refused: 'unreadable', limit: 0 };
  if (sheets.length > WORKBOOK_LIMITS.sheets) return { refused: 'too-many-sheets', limit: WORKBOOK_LIMITS.sheets };
  if (sheets.some((sheet) => sheet.actualRowCount > WORKBOOK_LIMITS.rows + 1))
    return { refused: 'too-many-rows', limit: WORKBOOK_LIMITS.rows };
  if (sheets.some((sheet) => sheet.columnCount > WORKBOOK_LIMITS.columns))
    return { refused: 'too-many-columns', limit: WORKBOOK_LIMITS.columns };
  return { sheets: sheets.map(readSheet) };
}
