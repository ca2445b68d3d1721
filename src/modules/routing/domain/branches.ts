import type { FieldProblem } from '#libs/kernel';
import type { OperationDraft } from './routing';

interface Link {
  readonly from: number;
  readonly to: number;
}

const listed = (numbers: readonly number[]): string => [...new Set(numbers)].sort((a, b) => a - b).join(' ');

/**
 * Alternatives stand in for each other, so nothing before or after them may know which was chosen: all of a group share
 * their predecessors and successors (which also keeps them from following one another), and there are at least two.
 */
export function branchProblems(operations: readonly OperationDraft[], links: readonly Link[]): FieldProblem[] {
  const groups = new Map<string, number[]>();
  for (const { branch, number } of operations)
    if (branch) groups.set(branch.group, [...(groups.get(branch.group) ?? []), number]);
  const neighbours = (number: number): string =>
    `${listed(links.filter(({ to }) => to === number).map(({ from }) => from))} > ` +
    listed(links.filter(({ from }) => from === number).map(({ to }) => to));
  return operations.flatMap(({ branch, number, optional }, index): FieldProblem[] => {
    if (!branch) return [];
    const at = `/operations/${index}`;
    const [first = number, ...others] = groups.get(branch.group) ?? [];
    const params = { group: branch.group };
    return [
      ...(optional ? [{ pointer: `${at}/optional`, code: 'routing.alternative-optional', params }] : []),
      ...(others.length === 0 ? [{ pointer: `${at}/branch`, code: 'routing.alternative-alone', params }] : []),
      ...(neighbours(number) !== neighbours(first)
        ? [{ pointer: `${at}/branch`, code: 'routing.alternative-neighbours', params: { ...params, number, first } }]
        : []),
    ];
  });
}
