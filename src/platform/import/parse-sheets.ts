import { bothNames, means } from './headings';
import type { Breath } from './breath';
import { importLocale, say } from './language';
import type { RawSheet } from './read-workbook';
import type { ColumnDef, SheetDef, SheetProblem, SheetRow } from './sheet';

export interface ParsedSheet {
  readonly sheet: SheetDef;
  /** The worksheet's name as it stands in the workbook. */
  readonly title: string;
  readonly rows: readonly SheetRow[];
  /** The rows whose every cell could be read; only these are checked further as a whole. */
  readonly sound: readonly SheetRow[];
  readonly faulty: readonly SheetRow[];
}

export interface ParsedWorkbook {
  readonly sheets: readonly ParsedSheet[];
  readonly problems: readonly SheetProblem[];
  /** A sheet or a column is not what it should be: nothing can be said about rows that name each other. */
  readonly misshapen: boolean;
}

const NOTES = ['说明', 'notes', '说明 notes'];
const LONGEST_QUOTE = 100;

export const quote = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;

export function nameIn(pair: readonly [string, string]): string {
  return importLocale() === 'en' ? pair[1] : pair[0];
}

/** Which of the worksheet's columns is which; what is wrong with its headings. */
function readHeader(raw: RawSheet, sheet: SheetDef, problems: SheetProblem[]): Map<number, ColumnDef<unknown>> {
  const found = new Map<number, ColumnDef<unknown>>();
  const taken = new Set<string>();
  const report = (column: string, code: string, expected: string, got: string) =>
    problems.push({ sheet: raw.name, row: 1, column, code, expected, got: quote(got) });
  raw.header.forEach((heading, index) => {
    if (heading === '') return;
    const column = sheet.columns.find((candidate) => means(heading, candidate.header));
    if (!column) {
      const names = sheet.columns.map((candidate) => nameIn(candidate.header)).join(', ');
      report(heading, 'import.column-unknown', say('import.expected.columns', { names }), heading);
    } else if (taken.has(column.key)) {
      report(heading, 'import.column-twice', say('import.expected.once'), heading);
    } else {
      taken.add(column.key);
      found.set(index, column);
    }
  });
  for (const column of sheet.columns) {
    if (column.required && !taken.has(column.key))
      report(nameIn(column.header), 'import.column-missing', bothNames(column.header), '');
  }
  return found;
}

async function parseRows(
  raw: RawSheet,
  sheet: SheetDef,
  columns: ReadonlyMap<number, ColumnDef<unknown>>,
  problems: SheetProblem[],
  breath: Breath,
): Promise<SheetRow[]> {
  const faulty = new Set(raw.faults.map((fault) => `${fault.row}/${fault.column}`));
  const rows: SheetRow[] = [];
  for (const { row, cells } of raw.rows) {
    await breath.take();
    const values: Record<string, unknown> = Object.fromEntries(sheet.columns.map((column) => [column.key, null]));
    const report = (column: ColumnDef<unknown>, code: string, expected: string, got: string) =>
      problems.push({ sheet: raw.name, row, column: nameIn(column.header), code, expected, got: quote(got) });
    for (const [index, column] of columns) {
      const text = cells[index] ?? '';
      if (faulty.has(`${row}/${index}`)) continue;
      if (text === '') {
        const about = column.about?.() ?? '';
        if (column.required) report(column, 'import.required', say('import.expected.filled', { about }), '');
        continue;
      }
      const parsed = column.parse(text);
      if ('value' in parsed) values[column.key] = parsed.value;
      else report(column, 'import.value-wrong', parsed.expected, text);
    }
    rows.push({ row, values });
  }
  return rows;
}

function reportStrayCells(raw: RawSheet, problems: SheetProblem[]): void {
  const stray = raw.rows.find((row) => row.cells.some((text, index) => text !== '' && !raw.header[index]));
  if (!stray) return;
  const got = stray.cells.find((text, index) => text !== '' && !raw.header[index]) ?? '';
  const expected = say('import.expected.header');
  problems.push({
    sheet: raw.name,
    row: stray.row,
    column: null,
    code: 'import.column-unknown',
    expected,
    got: quote(got),
  });
}

async function parseSheet(
  raw: RawSheet,
  sheet: SheetDef,
  problems: SheetProblem[],
  breath: Breath,
): Promise<ParsedSheet> {
  const columns = readHeader(raw, sheet, problems);
  reportStrayCells(raw, problems);
  for (const fault of raw.faults) {
    const column = columns.get(fault.column);
    const heading = column ? nameIn(column.header) : (raw.header[fault.column] ?? null);
    const expected = say('import.expected.plain-value');
    problems.push({
      sheet: raw.name,
      row: fault.row,
      column: heading,
      code: 'import.cell-error',
      expected,
      got: quote(fault.got),
    });
  }
  const rows = await parseRows(raw, sheet, columns, problems, breath);
  const wrong = new Set(problems.filter((problem) => problem.sheet === raw.name).map(({ row }) => row));
  return {
    sheet,
    title: raw.name,
    rows,
    sound: rows.filter(({ row }) => !wrong.has(row)),
    faulty: rows.filter(({ row }) => wrong.has(row)),
  };
}

/** Finds out what each worksheet means, and turns its cells into values. */
export async function parseWorkbook(
  raws: readonly RawSheet[],
  known: readonly SheetDef[],
  byName: (name: string) => SheetDef | null,
  breath: Breath,
): Promise<ParsedWorkbook> {
  const problems: SheetProblem[] = [];
  const parsed = new Map<string, ParsedSheet>();
  for (const raw of raws) {
    const isEmpty = raw.header.every((text) => text === '') && raw.rows.length === 0;
    if (isEmpty || NOTES.includes(raw.name.toLowerCase())) continue;
    const sheet = byName(raw.name);
    const whole = { sheet: raw.name, row: 1, column: null, got: raw.name };
    if (!sheet) {
      const names = known.map((candidate) => nameIn(candidate.name)).join(', ');
      problems.push({ ...whole, code: 'import.sheet-unknown', expected: say('import.expected.sheets', { names }) });
    } else if (parsed.has(sheet.key)) {
      problems.push({ ...whole, code: 'import.sheet-twice', expected: say('import.expected.once') });
    } else {
      parsed.set(sheet.key, await parseSheet(raw, sheet, problems, breath));
    }
  }
  const sheets = [...parsed.values()].sort((a, b) => a.sheet.order - b.sheet.order);
  // The first row holds the headings.
  return { sheets, problems, misshapen: problems.some(({ row }) => row === 1) };
}
