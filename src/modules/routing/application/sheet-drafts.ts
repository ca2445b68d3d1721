import type { OperationDraft, Parameter, RoutingDraft, StepDraft, StepInput } from '../domain/routing';
import type { OperationRow, ParameterRow, RoutingRow, StepRow } from './sheet-columns';

/** The rows of the four sheets that together make routings. */
export interface RoutingRows {
  readonly operations: readonly OperationRow[];
  readonly steps: readonly StepRow[];
  readonly parameters: readonly ParameterRow[];
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

function toStep(row: StepRow): StepDraft {
  const { seq, kind, title, titleEn, text, textEn, mandatory, picture } = row.values;
  const input = inputOf(row);
  return {
    seq,
    kind,
    title,
    titleEn,
    text: text ?? '',
    textEn: textEn ?? '',
    // Reading cannot be checked; everything else is done unless the sheet says that it need not be.
    mandatory: mandatory ?? kind !== 'instruction',
    picture,
    ...(input ? { input } : {}),
  };
}

const toParameter = ({ values: { code, name, nameEn, value, unit, min, max } }: ParameterRow): Parameter => ({
  code,
  name,
  nameEn,
  value,
  unit: unit ?? '',
  min,
  max,
});

/** What comes before each operation: what its row says, or else the operation with the next lower number. */
export function linksOf(operations: readonly OperationRow[]): { from: number; to: number; row: OperationRow }[] {
  const sorted = [...operations].sort((a, b) => a.values.number - b.values.number);
  return sorted.flatMap((row, index) => {
    const before = sorted[index - 1];
    const after = row.values.after ?? (before ? [before.values.number] : []);
    return after.filter((number) => number !== 0).map((from) => ({ from, to: row.values.number, row }));
  });
}

/** @param workUnitIds by code */
export function toDraft(
  { values }: RoutingRow,
  materialId: string,
  rows: RoutingRows,
  workUnitIds: ReadonlyMap<string, string>,
): RoutingDraft {
  const operations = rows.operations.filter((row) => row.values.routing === values.code);
  const within = (number: number) => (row: StepRow | ParameterRow) =>
    row.values.routing === values.code && row.values.operation === number;
  return {
    code: values.code,
    materialId,
    name: values.name,
    nameEn: values.nameEn,
    changeNote: values.changeNote ?? '',
    operations: operations.map(({ values: operation }): OperationDraft => ({
      number: operation.number,
      code: operation.code ?? operation.workUnit,
      name: operation.name,
      nameEn: operation.nameEn,
      workUnitId: workUnitIds.get(operation.workUnit) ?? '',
      control: operation.control,
      reporting: operation.reporting,
      setupSeconds: operation.setupSeconds,
      runSeconds: operation.runSeconds,
      transferBatch: operation.transferBatch ?? '1',
      qualification: operation.qualification,
      steps: rows.steps.filter(within(operation.number)).map(toStep),
      parameters: rows.parameters.filter(within(operation.number)).map(toParameter),
    })),
    links: linksOf(operations).map(({ from, to }) => ({ from, to })),
  };
}
