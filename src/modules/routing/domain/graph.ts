/** Nodes that stand in a circle, the first one named again at the end; null when the graph has none. */
export function findLoop<Node>(links: readonly { readonly from: Node; readonly to: Node }[]): readonly Node[] | null {
  const after = new Map<Node, Node[]>();
  for (const { from, to } of links) after.set(from, [...(after.get(from) ?? []), to]);
  const done = new Set<Node>();
  const walk = (node: Node, path: readonly Node[]): readonly Node[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of after.get(node) ?? []) {
      const loop = walk(next, [...path, node]);
      if (loop) return loop;
    }
    done.add(node);
    return null;
  };
  for (const node of after.keys()) {
    const loop = walk(node, []);
    if (loop) return loop;
  }
  return null;
}

/** Groups of nodes that hang together, whichever way the links lead; one group when all do. */
export function partsOf<Node>(
  nodes: readonly Node[],
  links: readonly { readonly from: Node; readonly to: Node }[],
): readonly (readonly Node[])[] {
  const beside = new Map<Node, Node[]>(nodes.map((node) => [node, []]));
  for (const { from, to } of links) {
    beside.get(from)?.push(to);
    beside.get(to)?.push(from);
  }
  const seen = new Set<Node>();
  return [...beside.keys()].flatMap((first) => {
    if (seen.has(first)) return [];
    const part: Node[] = [];
    const todo = [first];
    for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      part.push(node);
      todo.push(...(beside.get(node) ?? []));
    }
    return [part];
  });
}

/** One operation after another in order of their numbers. */
export function chain(numbers: readonly number[]): { from: number; to: number }[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => ({ from: sorted[index] ?? to, to }));
}
