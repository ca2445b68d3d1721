import type { Permission } from '#libs/contracts';
import type { Breath } from './breath';
import { nameIn, quote, type ParsedSheet } from './parse-sheets';
import type { Imported, ImportRun, SheetProblem, SheetRow } from './sheet';

/** One pass over a parsed workbook: gathers what the sheets' checks say. */
export class WorkbookRun implements ImportRun {
  readonly problems: SheetProblem[] = [];
  readonly warnings: SheetProblem[] = [];
  readonly imported: Imported[] = [];
  private current: ParsedSheet | null = null;

  constructor(
    private readonly sheets: readonly ParsedSheet[],
    private readonly attachments: ReadonlyMap<string, Buffer>,
    private readonly holds: (permission: Permission) => boolean,
    private readonly breath: Breath,
    private readonly onRows: (count: number) => void,
  ) {}

  /** Runs `work` for each sheet in order; problems are put down to that sheet. */
  async forEach(work: (sheet: ParsedSheet) => Promise<void>): Promise<void> {
    for (const sheet of this.sheets) {
      this.current = sheet;
      await work(sheet);
    }
    this.current = null;
  }

  rows(sheetKey: string): readonly SheetRow[] {
    return this.sheets.find(({ sheet }) => sheet.key === sheetKey)?.rows ?? [];
  }

  problem(row: SheetRow, columnKey: string | null, code: string, expected: string, got: string): void {
    this.problems.push(this.at(row, columnKey, code, expected, got));
  }

  warn(row: SheetRow, columnKey: string | null, code: string, expected: string, got: string): void {
    this.warnings.push(this.at(row, columnKey, code, expected, got));
  }

  made(id: string, label: string): void {
    if (!this.current) throw new Error('only what a sheet says can become something');
    this.imported.push({ sheet: this.current.sheet.key, id, label });
  }

  private at(row: SheetRow, columnKey: string | null, code: string, expected: string, got: string): SheetProblem {
    const sheet = this.current;
    if (!sheet) throw new Error('a problem can only be reported while a sheet is checked');
    const column = sheet.sheet.columns.find((candidate) => candidate.key === columnKey);
    return {
      sheet: sheet.title,
      row: row.row,
      column: column ? nameIn(column.header) : null,
      code,
      expected,
      got: quote(got),
    };
  }

  async breathe(): Promise<void> {
    await this.breath.take();
  }

  advance(rows: number): void {
    this.onRows(rows);
  }

  attachment(name: string): Buffer | null {
    return this.attachments.get(name) ?? null;
  }

  may(permission: Permission): boolean {
    return this.holds(permission);
  }
}
