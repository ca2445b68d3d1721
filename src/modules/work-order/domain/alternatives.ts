import type { ReleasedDirective } from './released-directive';

interface Chosen {
  /** The directive with one operation of each group of alternatives. */
  readonly operations: ReleasedDirective['operations'];
  readonly links: ReleasedDirective['links'];
  /** All operations of the group an operation was chosen from. */
  alternativesOf(operationId: string): readonly string[];
}

/**
 * Of each group of alternative operations 替代工序 the first by number, or the one that `prefers` names: alternatives have
 * the same neighbours and share one quantity, so an order has one job order for all of them.
 */
export function chooseAlternatives(
  { operations, links }: ReleasedDirective,
  prefers: (operationId: string) => boolean = () => false,
): Chosen {
  const groups = new Map<string, ReleasedDirective['operations'][number][]>();
  for (const operation of [...operations].sort((a, b) => a.number - b.number)) {
    const group = operation.branch?.group;
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), operation]);
  }
  const left = new Set<string>();
  const all = new Map<string, readonly string[]>();
  for (const group of groups.values()) {
    const chosen = group.find(({ operationId }) => prefers(operationId)) ?? group[0];
    for (const operation of group) if (operation !== chosen) left.add(operation.operationId);
    if (chosen)
      all.set(
        chosen.operationId,
        group.map(({ operationId }) => operationId),
      );
  }
  return {
    operations: operations.filter(({ operationId }) => !left.has(operationId)),
    links: links.filter(({ from, to }) => !left.has(from) && !left.has(to)),
    alternativesOf: (operationId) => all.get(operationId) ?? [],
  };
}
