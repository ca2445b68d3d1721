import type { ImportRun } from '#platform/import';
import { readMediaCell } from '../domain/media';
import type { OperationDraft, Parameter, RoutingDraft, StepDraft, StepInput, StepMedia } from '../domain/routing';
import type { OperationRow, ParameterRow, RoutingRow, StepRow } from './sheet-columns';

/** The rows of the three sheets below 工艺路线, in the types their own columns gave them. */
export interface RoutingRows {
  readonly operations: readonly OperationRow[];
  readonly steps: readonly StepRow[];
  readonly parameters: readonly ParameterRow[];
}

export const rowsOf = (run: ImportRun): RoutingRows => ({
  operations: run.rows('operations') as readonly OperationRow[],
  steps: run.rows('steps') as readonly StepRow[],
  parameters: run.rows('parameters') as readonly ParameterRow[],
});

/** Rows by what they belong to; looked up, not searched for, in thousands of rows. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (key: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return (key) => groups.get(key) ?? [];
}

/** The key of an operation: its routing's code and its number. */
export const placeOf = ({ values }: StepRow | ParameterRow): string => `${values.routing} ${values.operation}`;

/** What the cells of a workbook name. */
export interface Named {
  readonly workUnitIds: ReadonlyMap<string, string>;
  readonly documentIds: ReadonlyMap<string, string>;
  /** Files of the routing by their names. */
  readonly fileIds: ReadonlyMap<string, string>;
}

export function inputOf({ values }: StepRow): StepInput | undefined {
  const { input, unit, min, max, choices } = values;
  if (input === null) return undefined;
  return {
    type: input,
    ...(unit === null ? {} : { unit }),
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
    ...(choices === null || choices.length === 0 ? {} : { choices }),
  };
}

export const mediaIn = ({ values }: StepRow): Pick<StepMedia, 'kind' | 'name'>[] =>
  (values.media ?? []).map(readMediaCell);

function toStep(row: StepRow, { fileIds }: Named): StepDraft {
  const { seq, kind, title, titleEn, text, textEn, mandatory, picture } = row.values;
  const input = inputOf(row);
  const media = mediaIn(row).map((medium) => ({ ...medium, fileId: fileIds.get(medium.name) ?? '' }));
  return {
    seq,
    kind,
    title,
    titleEn: titleEn ?? '',
    text: text ?? '',
    textEn: textEn ?? '',
    // Reading cannot be checked; everything else is done unless the sheet says that it need not be.
    mandatory: mandatory ?? kind !== 'instruction',
    picture,
    ...(media.length > 0 ? { media } : {}),
    ...(input ? { input } : {}),
  };
}

const toParameter = ({ values: { code, name, nameEn, value, unit, min, max } }: ParameterRow): Parameter => ({
  code,
  name,
  nameEn: nameEn ?? '',
  value,
  unit: unit ?? '',
  min,
  max,
});

function toTool(cell: string) {
  const [toolClass = '', count = '1'] = cell.split(/[×*]/);
  return { toolClass, count: Number(count) };
}

/** What comes before each operation: what its row says, or else the operation with the next lower number. */
export function linksOf(operations: readonly OperationRow[]): { from: number; to: number; row: OperationRow }[] {
  const sorted = [...operations].sort((a, b) => a.values.number - b.values.number);
  return sorted.flatMap((row, index) => {
    const before = sorted[index - 1];
    const after = row.values.after ?? (before ? [before.values.number] : []);
    return after.filter((number) => number !== 0).map((from) => ({ from, to: row.values.number, row }));
  });
}

export function toOperation(
  { values: row }: OperationRow,
  steps: readonly StepRow[],
  parameters: readonly ParameterRow[],
  named: Named,
): OperationDraft {
  return {
    number: row.number,
    code: row.code ?? row.workUnit,
    name: row.name,
    nameEn: row.nameEn ?? '',
    workUnitId: named.workUnitIds.get(row.workUnit) ?? '',
    control: row.control,
    reporting: row.reporting,
    setupSeconds: row.setupSeconds,
    runSeconds: row.runSeconds,
    transferBatch: row.transferBatch ?? '1',
    qualification: row.qualification,
    ...(row.alternative === null ? {} : { branch: { kind: 'alternative' as const, group: row.alternative } }),
    ...(row.optional ? { optional: true } : {}),
    ...(row.equipmentClass === null ? {} : { equipmentClass: row.equipmentClass }),
    ...(row.tools === null ? {} : { tools: row.tools.map(toTool) }),
    ...(row.ncProgram === null ? {} : { ncProgram: row.ncProgram }),
    ...(row.produces === null ? {} : { produces: row.produces }),
    documentIds: (row.documents ?? []).map((code) => named.documentIds.get(code) ?? ''),
    steps: steps.map((step) => toStep(step, named)),
    parameters: parameters.map(toParameter),
  };
}

/** The draft of one routing from the rows that are its own. */
export function toDraft({ values }: RoutingRow, materialId: string, rows: RoutingRows, named: Named): RoutingDraft {
  const stepsAt = groupBy(rows.steps, placeOf);
  const parametersAt = groupBy(rows.parameters, placeOf);
  return {
    code: values.code,
    materialId,
    name: values.name,
    nameEn: values.nameEn ?? '',
    changeNote: values.changeNote ?? '',
    operations: rows.operations.map((row) => {
      const place = `${values.code} ${row.values.number}`;
      return toOperation(row, stepsAt(place), parametersAt(place), named);
    }),
    links: linksOf(rows.operations).map(({ from, to }) => ({ from, to })),
  };
}
