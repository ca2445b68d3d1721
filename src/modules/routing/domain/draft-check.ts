import { decimal, isDecimalString, type FieldProblem } from '#libs/kernel';
import { branchProblems } from './branches';
import { brokenFlow } from './flow';
import { chain, findLoop } from './graph';
import type { OperationDraft, Parameter, RoutingDraft, StepDraft, StepInput } from './routing';

/** What a draft may refer to. */
export interface Known {
  /** Class of each work unit by its id. */
  readonly workUnits: ReadonlyMap<string, string>;
  readonly documentIds: ReadonlySet<string>;
  /** Files of the routing. */
  readonly fileIds: ReadonlySet<string>;
}

const repeated = <T>(values: readonly T[]): readonly number[] => {
  const seen = new Set<T>();
  return values.flatMap((value, index) => (seen.size === seen.add(value).size ? [index] : []));
};

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
  const { type, min, max, choices } = input;
  if (type === 'choice') return new Set(choices).size >= 2 ? null : 'routing.input-choices';
  if ((min !== undefined || max !== undefined) && type !== 'number') return 'routing.input-limits';
  return min !== undefined && max !== undefined && decimal.compare(min, max) > 0 ? 'routing.limits-reversed' : null;
}

function checkStep({ kind, input, media = [] }: StepDraft, at: string, { fileIds }: Known): FieldProblem[] {
  const wrong = kind === 'capture' && !input ? 'routing.capture-without-input' : inputProblem(input);
  return [
    ...(wrong ? [{ pointer: `${at}/input`, code: wrong }] : []),
    ...media.flatMap(({ fileId }, index) =>
      fileIds.has(fileId) ? [] : [{ pointer: `${at}/media/${index}/fileId`, code: 'routing.file-unknown' }],
    ),
  ];
}

function checkRequirements(operation: OperationDraft, at: string, known: Known): FieldProblem[] {
  const { workUnitId, equipmentClass, tools = [], documentIds = [] } = operation;
  const classOfUnit = known.workUnits.get(workUnitId);
  const problems: FieldProblem[] = [];
  const say = (pointer: string, code: string, params = {}) => problems.push({ pointer: at + pointer, code, params });
  if (classOfUnit === undefined) say('/workUnitId', 'routing.work-unit-unknown');
  if (equipmentClass !== undefined && ![...known.workUnits.values()].includes(equipmentClass))
    say('/equipmentClass', 'routing.equipment-class-unknown', { equipmentClass });
  else if (equipmentClass !== undefined && classOfUnit !== undefined && classOfUnit !== equipmentClass)
    say('/workUnitId', 'routing.work-unit-of-other-class', { equipmentClass });
  for (const index of repeated(tools.map(({ toolClass }) => toolClass)))
    say(`/tools/${index}/toolClass`, 'routing.repeated');
  for (const index of repeated(documentIds)) say(`/documentIds/${index}`, 'routing.repeated');
  documentIds.forEach((id, index) => {
    if (!known.documentIds.has(id)) say(`/documentIds/${index}`, 'routing.document-unknown');
  });
  return problems;
}

function checkOperation(operation: OperationDraft, at: string, known: Known): FieldProblem[] {
  const problems = checkRequirements(operation, at, known);
  const say = (pointer: string, code: string | null) => code && problems.push({ pointer: at + pointer, code });
  if (!isDecimalString(operation.transferBatch) || !decimal.isPositive(operation.transferBatch))
    say('/transferBatch', 'routing.transfer-batch');
  if (!Number.isInteger(operation.runSeconds) || operation.runSeconds <= 0) say('/runSeconds', 'routing.run-seconds');
  for (const index of repeated(operation.steps.map(({ seq }) => seq))) say(`/steps/${index}/seq`, 'routing.repeated');
  for (const index of repeated(operation.parameters.map(({ code }) => code)))
    say(`/parameters/${index}/code`, 'routing.repeated');
  operation.steps.forEach((step, index) => problems.push(...checkStep(step, `${at}/steps/${index}`, known)));
  operation.parameters.forEach((parameter, index) => say(`/parameters/${index}/value`, parameterProblem(parameter)));
  return problems;
}

/** What a draft may lack as long as it is worked on; it is submitted without. */
export const UNFINISHED: ReadonlySet<string> = new Set([
  'routing.no-operations',
  'routing.unconnected',
  'routing.several-ends',
]);

/** Whether the operations stand in an order, and in one alone. */
function checkLinks(operations: readonly OperationDraft[], links: NonNullable<RoutingDraft['links']>): FieldProblem[] {
  const numbers = operations.map(({ number }) => number);
  const loop = findLoop(links);
  const problems = [
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
    ...branchProblems(operations, links),
  ];
  if (problems.length > 0) return problems;
  const broken = brokenFlow(operations, links);
  return broken ? [{ pointer: '/links', code: broken.code, params: broken.params }] : [];
}

/** Everything that is wrong with a draft, each with its place (JSON Pointer). */
export function checkDraft(draft: Pick<RoutingDraft, 'operations' | 'links'>, known: Known): FieldProblem[] {
  const numbers = draft.operations.map(({ number }) => number);
  return [
    ...(numbers.length === 0 ? [{ pointer: '/operations', code: 'routing.no-operations' }] : []),
    ...repeated(numbers).map((index) => ({ pointer: `/operations/${index}/number`, code: 'routing.repeated' })),
    ...draft.operations.flatMap((operation, index) => checkOperation(operation, `/operations/${index}`, known)),
    ...checkLinks(draft.operations, draft.links ?? chain([...new Set(numbers)])),
  ];
}
