export interface LayerEdge {
  readonly from: string;
  readonly to: string;
}

/** Size of a node and the room between two, in whatever unit the drawing has. */
export interface BoxSize {
  readonly width: number;
  readonly height: number;
  readonly gapX: number;
  readonly gapY: number;
}

/** Where a node stands; `x` and `y` of its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layering {
  readonly places: ReadonlyMap<string, Box>;
  /** Of everything together. */
  readonly width: number;
  readonly height: number;
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighboursOf(edges: readonly LayerEdge[], at: 'from' | 'to', other: 'from' | 'to'): Neighbours {
  const found = new Map<string, string[]>();
  for (const edge of edges) {
    const list = found.get(edge[at]) ?? [];
    list.push(edge[other]);
    found.set(edge[at], list);
  }
  return found;
}

/** The column of each node: the longest way to it; a beginning stands right before the nearest node it leads to. */
function columnsOf(ids: readonly string[], before: Neighbours, behind: Neighbours): ReadonlyMap<string, number> {
  const columns = new Map(ids.map((id) => [id, 0]));
  const waiting = new Map(ids.map((id) => [id, before.get(id)?.length ?? 0]));
  const left = new Set(ids);
  while (left.size > 0) {
    const free = [...left].filter((id) => waiting.get(id) === 0);
    // Nothing goes into itself by any way round; were it so in the books, the circle is cut where it was given first.
    const batch = free.length > 0 ? free : [...left].slice(0, 1);
    for (const id of batch) left.delete(id);
    for (const id of batch)
      for (const to of behind.get(id) ?? []) {
        if (!left.has(to)) continue;
        columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(id) ?? 0) + 1));
        waiting.set(to, (waiting.get(to) ?? 0) - 1);
      }
  }
  for (const id of ids) {
    const next = (behind.get(id) ?? []).map((to) => columns.get(to) ?? 0);
    if (!before.has(id) && next.length > 0) columns.set(id, Math.max(0, Math.min(...next) - 1));
  }
  return columns;
}

/** Orders each lane list in place by where its neighbours on one side stand. */
function settle(lanes: readonly string[][], side: Neighbours): void {
  // From the middle, as columns of different length are centred.
  const heights = new Map<string, number>();
  const measure = (lane: readonly string[]): void =>
    lane.forEach((id, index) => heights.set(id, index - (lane.length - 1) / 2));
  lanes.forEach(measure);
  for (const lane of lanes) {
    const wished = new Map(
      lane.map((id) => {
        const near = (side.get(id) ?? []).flatMap((other) => heights.get(other) ?? []);
        const mean = near.reduce((sum, height) => sum + height, 0) / near.length;
        return [id, near.length > 0 ? mean : (heights.get(id) ?? 0)];
      }),
    );
    lane.sort((a, b) => (wished.get(a) ?? 0) - (wished.get(b) ?? 0));
    measure(lane);
  }
}

/**
 * Columns from left to right, so that every edge leads to the right and no two nodes share a place; each column is
 * centred. Edges of nodes that are not given are left out.
 * @param ids each once, in the order in which they stand where nothing else says better
 */
export function layered(
  ids: readonly string[],
  edges: readonly LayerEdge[],
  { width, height, gapX, gapY }: BoxSize,
): Layering {
  const given = new Set(ids);
  const drawn = edges.filter(({ from, to }) => from !== to && given.has(from) && given.has(to));
  const before = neighboursOf(drawn, 'to', 'from');
  const behind = neighboursOf(drawn, 'from', 'to');
  const columns = columnsOf(ids, before, behind);
  const lanes: string[][] = [];
  for (const id of ids) (lanes[columns.get(id) ?? 0] ??= []).push(id);
  settle(lanes, before);
  settle(lanes.toReversed(), behind);
  const tallest = Math.max(0, ...lanes.map(({ length }) => length));
  const whole = Math.max(0, tallest * (height + gapY) - gapY);
  const places = new Map(
    lanes.flatMap((lane, column) => {
      const top = (whole - (lane.length * (height + gapY) - gapY)) / 2;
      return lane.map((id, index): [string, Box] => [
        id,
        { x: column * (width + gapX), y: top + index * (height + gapY), width, height },
      ]);
    }),
  );
  return { places, width: Math.max(0, lanes.length * (width + gapX) - gapX), height: whole };
}
