import { decimal, isDecimalString, type FieldProblem } from '#libs/kernel';
import { findLoop } from './graph';
import type { OperationDraft, Parameter, RoutingDraft, StepInput } from './routing';

const repeated = <T>(values: readonly T[]): readonly number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));

/** Whether a value lies between two limits, either of which may be missing; a value that is no number has no limits. */
function isWithin(value: string, min: string | null, max: string | null): boolean {
  if (min === null && max === null) return true;
  if (!isDecimalString(value)) return false;
  return (min === null || decimal.compare(value, min) >= 0) && (max === null || decimal.compare(value, max) <= 0);
}

export function parameterProblem({ value, min, max }: Pick<Parameter, 'value' | 'min' | 'max'>): string | null {
  if (min !== null && max !== null && decimal.compare(min, max) > 0) return 'routing.limits-reversed';
  return isWithin(value, min, max) ? null : 'routing.parameter-outside-limits';
}

export function inputProblem(input: StepInput | undefined): string | null {
  if (!input) return null;
  if (input.type === 'choice') return (input.choices?.length ?? 0) >= 2 ? null : 'routing.input-choices';
  const { min, max } = input;
  if ((min !== undefined || max !== undefined) && input.type !== 'number') return 'routing.input-limits';
  return min !== undefined && max !== undefined && decimal.compare(min, max) > 0 ? 'routing.limits-reversed' : null;
}

function checkOperation(operation: OperationDraft, at: string, workUnitIds: ReadonlySet<string>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const say = (pointer: string, code: string | null) => code && problems.push({ pointer: at + pointer, code });
  if (!workUnitIds.has(operation.workUnitId)) say('/workUnitId', 'routing.work-unit-unknown');
  if (!decimal.isPositive(operation.transferBatch)) say('/transferBatch', 'routing.transfer-batch');
  if (!Number.isInteger(operation.runSeconds) || operation.runSeconds <= 0) say('/runSeconds', 'routing.run-seconds');
  for (const index of repeated(operation.steps.map(({ seq }) => seq))) say(`/steps/${index}/seq`, 'routing.repeated');
  for (const index of repeated(operation.parameters.map(({ code }) => code)))
    say(`/parameters/${index}/code`, 'routing.repeated');
  operation.steps.forEach((step, index) => say(`/steps/${index}/input`, inputProblem(step.input)));
  operation.parameters.forEach((parameter, index) => say(`/parameters/${index}/value`, parameterProblem(parameter)));
  return problems;
}

/** Everything that is wrong with a draft, each with its place (JSON Pointer). */
export function checkDraft(draft: RoutingDraft, workUnitIds: ReadonlySet<string>): FieldProblem[] {
  const numbers = draft.operations.map(({ number }) => number);
  const links = draft.links ?? [];
  const loop = findLoop(links);
  return [
    ...(numbers.length === 0 ? [{ pointer: '/operations', code: 'routing.no-operations' }] : []),
    ...repeated(numbers).map((index) => ({ pointer: `/operations/${index}/number`, code: 'routing.repeated' })),
    ...draft.operations.flatMap((operation, index) => checkOperation(operation, `/operations/${index}`, workUnitIds)),
    ...links.flatMap(({ from, to }, index) =>
      numbers.includes(from) && numbers.includes(to)
        ? []
        : [{ pointer: `/links/${index}`, code: 'routing.link-unknown', params: { from, to } }],
    ),
    ...repeated(links.map(({ from, to }) => `${from}>${to}`)).map((index) => ({
      pointer: `/links/${index}`,
      code: 'routing.repeated',
    })),
    ...(loop ? [{ pointer: '/links', code: 'routing.loop', params: { path: loop.join(' → ') } }] : []),
  ];
}
