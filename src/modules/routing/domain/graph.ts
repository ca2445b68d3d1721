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

/** One operation after another in order of their numbers. */
export function chain(numbers: readonly number[]): { from: number; to: number }[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => ({ from: sorted[index] ?? to, to }));
}
