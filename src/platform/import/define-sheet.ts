import type { Pair } from '#libs/texts';
import type { ColumnSpec } from './columns';
import { say } from './language';
import type { ColumnDef, ImportRun, SheetDef, SheetRow } from './sheet';
import type { TextKey } from '#libs/texts';

type Columns = Readonly<Record<string, ColumnSpec<unknown>>>;
type ValueOf<C> = C extends ColumnSpec<infer T> ? T : never;

/** A row whose values have the types of its sheet's columns. */
export interface TypedRow<C extends Columns> extends SheetRow {
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>> & { readonly [K in keyof C]: ValueOf<C[K]> };
}

/** A row of which cells may be missing, because they could not be read. */
export interface FaultyRow<C extends Columns> extends SheetRow {
  readonly values: Readonly<Record<string, unknown>> & { readonly [K in keyof C]: ValueOf<C[K]> | null };
}

interface SheetSpec<C extends Columns, Prepared> {
  readonly key: string;
  readonly name: Pair;
  readonly order: number;
  readonly columns: C;
  check?(rows: readonly TypedRow<C>[], run: ImportRun): Promise<void>;
  checkFaulty?(rows: readonly FaultyRow<C>[], run: ImportRun): Promise<void>;
  prepare?(rows: readonly TypedRow<C>[], run: ImportRun): Promise<Prepared>;
  apply(rows: readonly TypedRow<C>[], run: ImportRun, prepared: Prepared): Promise<void>;
}

/** Makes a sheet from its columns by key, so that check and apply get typed rows. */
export function defineSheet<C extends Columns, Prepared = undefined>(sheet: SheetSpec<C, Prepared>): SheetDef {
  const columns: ColumnDef<unknown>[] = Object.entries(sheet.columns).map(([key, spec]) => ({ key, ...spec }));
  const typed = (rows: readonly SheetRow[]) => rows as readonly TypedRow<C>[];
  return {
    key: sheet.key,
    name: sheet.name,
    order: sheet.order,
    columns,
    check: async (rows, run) => sheet.check?.(typed(rows), run),
    checkFaulty: async (rows, run) => sheet.checkFaulty?.(rows as readonly FaultyRow<C>[], run),
    prepare: async (rows, run) => sheet.prepare?.(typed(rows), run),
    apply: (rows, run, prepared) => sheet.apply(typed(rows), run, prepared as Prepared),
  };
}

/** A row's value as text; null when it is empty. For rows of other sheets, whose types this one does not know. */
export function textIn(row: SheetRow, columnKey: string): string | null {
  const value = row.values[columnKey];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Reports every row that repeats the key of an earlier one. */
export function checkUnique<R extends SheetRow>(
  rows: readonly R[],
  run: ImportRun,
  columnKey: string,
  keyOf: (row: R) => string | null = (row) => textIn(row, columnKey),
): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, row.row);
    else run.problem(row, columnKey, 'import.duplicate', say('import.expected.unique', { row: before }), key);
  }
}

/** Reports every value of a reference column that is not among the known codes. */
export function checkReferences(
  rows: readonly SheetRow[],
  run: ImportRun,
  columnKey: string,
  known: ReadonlySet<string>,
  what: TextKey,
): void {
  for (const row of rows) {
    const code = textIn(row, columnKey);
    if (code === null || known.has(code)) continue;
    run.problem(
      row,
      columnKey,
      'import.reference-unknown',
      say('import.expected.reference', { what: say(what) }),
      code,
    );
  }
}
