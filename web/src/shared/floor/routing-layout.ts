export interface Node {
  readonly id: string;
  readonly operationNumber: number;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** The column of each node: the longest way to it from a first operation. Routings have no circles. */
export function levelOf(nodes: readonly Node[], edges: readonly Edge[]): ReadonlyMap<string, number> {
  const levels = new Map(nodes.map(({ id }) => [id, 0]));
  // Each round settles at least one more level, so as many rounds as nodes are enough.
  for (let round = 0; round < nodes.length; round += 1) {
    let moved = false;
    for (const { from, to } of edges) {
      const least = (levels.get(from) ?? 0) + 1;
      if ((levels.get(to) ?? 0) >= least) continue;
      levels.set(to, least);
      moved = true;
    }
    if (!moved) break;
  }
  return levels;
}

/** Nodes of each column by their operation numbers. */
export function orderOfLevels(
  nodes: readonly Node[],
  levels: ReadonlyMap<string, number>,
): readonly (readonly Node[])[] {
  const columns: Node[][] = [];
  for (const node of nodes.toSorted((a, b) => a.operationNumber - b.operationNumber)) {
    (columns[levels.get(node.id) ?? 0] ??= []).push(node);
  }
  return columns;
}

/** The lane of each node within its column, from the top. */
export function laneOf(columns: readonly (readonly Node[] | undefined)[]): ReadonlyMap<string, number> {
  return new Map(columns.flatMap((column) => (column ?? []).map(({ id }, lane) => [id, lane] as const)));
}
