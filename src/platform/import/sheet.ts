import type { Permission } from '#libs/contracts';

/** A cell's value as text the way a person sees it; '' for an empty one. Dates come as ISO 8601. */
export type CellText = string;

/** What stands wrong in a workbook, in words a person can act on. */
export interface SheetProblem {
  readonly sheet: string;
  /** Row number as the spreadsheet shows it; the header is 1. */
  readonly row: number;
  /** The column's header; null when the whole row is meant. */
  readonly column: string | null;
  readonly code: string;
  readonly expected: string;
  readonly got: string;
}

/** One column: its headers in both languages, and how its text becomes a value. */
export interface ColumnDef<T> {
  readonly key: string;
  readonly header: readonly [zh: string, en: string];
  readonly required: boolean;
  /** The value, or what was expected instead, in words for the person who filled the sheet in. */
  readonly parse: (text: CellText) => { readonly value: T } | { readonly expected: string };
  /** What belongs in the column, in the language of the running import; the note on the template's header. */
  readonly about?: () => string;
  /** What the template shows in its example row. */
  readonly example?: string;
}

/** A parsed row: its values by column key, with its place for further checks. */
export interface SheetRow {
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Something a row has become, for whoever imports to open. */
export interface Imported {
  /** Key of the sheet. */
  readonly sheet: string;
  readonly id: string;
  /** What people call it, such as its number. */
  readonly label: string;
}

/** What a sheet's later checks and its apply can see and say. */
export interface ImportRun {
  /** Rows of a sheet of the same workbook, by sheet key; empty when the sheet is absent. */
  rows(sheetKey: string): readonly SheetRow[];
  problem(row: SheetRow, columnKey: string | null, code: string, expected: string, got: string): void;
  /** Something to be looked at that keeps nothing from being imported. */
  warn(row: SheetRow, columnKey: string | null, code: string, expected: string, got: string): void;
  /** Between the rows of a long sheet: lets the rest of the server have its turn. */
  breathe(): Promise<void>;
  /** Says that so many more rows of any sheet are written, for who waits. */
  advance(rows: number): void;
  /** Says what a row has become; only for things that have a page of their own. */
  made(id: string, label: string): void;
  /** Reads a file that lies beside the workbook (picture, drawing) by its name; null when there is none. */
  attachment(name: string): Buffer | null;
  /** Whether whoever imports holds a permission; the installation itself holds all. */
  may(permission: Permission): boolean;
}

/**
 * A sheet a module offers for import. `check` may read the database; `apply` runs only when no sheet of the workbook has
 * a problem, inside the one unit of work of the whole import.
 */
export interface SheetDef {
  readonly key: string;
  readonly name: readonly [zh: string, en: string];
  /** Sheets are checked and applied in ascending order. */
  readonly order: number;
  readonly columns: readonly ColumnDef<unknown>[];
  check?(rows: readonly SheetRow[], run: ImportRun): Promise<void>;
  /** What can be said all the same of rows of which a cell could not be read; such a cell is null. */
  checkFaulty?(rows: readonly SheetRow[], run: ImportRun): Promise<void>;
  /** Slow work outside the unit of work, such as hashing passwords; its result is handed to `apply`. */
  prepare?(rows: readonly SheetRow[], run: ImportRun): Promise<unknown>;
  apply(rows: readonly SheetRow[], run: ImportRun, prepared: unknown): Promise<void>;
}
