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

/** An edge, and the gaps it leads through on its way past other columns: each goes level from `x` to `x + width`. */
export interface LayeredWay extends LayerEdge {
  readonly through: readonly Box[];
}

export interface Layering {
  readonly places: ReadonlyMap<string, Box>;
  /** Each edge between nodes that are given, once. */
  readonly ways: readonly LayeredWay[];
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

/** What stands in a column: a node, or the gap that an edge leads through. */
interface Slot {
  readonly id: string;
  readonly isGap: boolean;
}

interface Chain extends LayerEdge {
  /** Ids of its gaps, one in each column between. */
  readonly gaps: readonly string[];
}

/** Each edge as a chain from column to column. */
function chainsOf(edges: readonly LayerEdge[], columns: ReadonlyMap<string, number>): Chain[] {
  return edges.map(({ from, to }) => {
    const columnsBetween = Math.max(0, (columns.get(to) ?? 0) - (columns.get(from) ?? 0) - 1);
    return { from, to, gaps: Array.from({ length: columnsBetween }, (_, index) => `${from} ${to} ${index}`) };
  });
}

/** Orders each lane in place by where its neighbours on one side stand. */
function settle(lanes: readonly Slot[][], side: Neighbours): void {
  // From the middle, as columns of different length are centred.
  const heights = new Map<string, number>();
  const measure = (lane: readonly Slot[]): void =>
    lane.forEach(({ id }, index) => heights.set(id, index - (lane.length - 1) / 2));
  lanes.forEach(measure);
  for (const lane of lanes) {
    const wished = new Map(
      lane.map(({ id }) => {
        const near = (side.get(id) ?? []).flatMap((other) => heights.get(other) ?? []);
        const mean = near.reduce((sum, height) => sum + height, 0) / near.length;
        return [id, near.length > 0 ? mean : (heights.get(id) ?? 0)];
      }),
    );
    lane.sort((a, b) => (wished.get(a.id) ?? 0) - (wished.get(b.id) ?? 0));
    measure(lane);
  }
}

/** One below the other around the middle; a gap is as high as the room between two nodes. */
function placed(lanes: readonly (readonly Slot[])[], { width, height, gapX, gapY }: BoxSize) {
  const heightOf = ({ isGap }: Slot): number => (isGap ? gapY : height);
  const total = (lane: readonly Slot[]): number =>
    lane.reduce((sum, slot) => sum + heightOf(slot) + gapY, 0) - (lane.length > 0 ? gapY : 0);
  const whole = Math.max(0, ...lanes.map(total));
  const boxes = new Map<string, Box>();
  lanes.forEach((lane, column) => {
    let y = (whole - total(lane)) / 2;
    for (const slot of lane) {
      boxes.set(slot.id, { x: column * (width + gapX), y, width, height: heightOf(slot) });
      y += heightOf(slot) + gapY;
    }
  });
  return { boxes, width: Math.max(0, lanes.length * (width + gapX) - gapX), height: whole };
}

/**
 * Columns from left to right, so that every edge leads to the right, past other nodes and not beneath them, and no two
 * nodes share a place; each column is centred. Edges of nodes that are not given are left out.
 * @param ids each once, in the order in which they stand where nothing else says better
 */
export function layered(ids: readonly string[], edges: readonly LayerEdge[], size: BoxSize): Layering {
  const given = new Set(ids);
  const drawn = edges.filter(({ from, to }) => from !== to && given.has(from) && given.has(to));
  const single = [...new Map(drawn.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()];
  const columns = columnsOf(ids, neighboursOf(single, 'to', 'from'), neighboursOf(single, 'from', 'to'));
  const chains = chainsOf(single, columns);
  const lanes: Slot[][] = [];
  for (const id of ids) (lanes[columns.get(id) ?? 0] ??= []).push({ id, isGap: false });
  for (const { from, gaps } of chains)
    gaps.forEach((id, index) => lanes[(columns.get(from) ?? 0) + 1 + index]?.push({ id, isGap: true }));
  const steps = chains.flatMap(({ from, to, gaps }) => {
    const stops = [from, ...gaps, to];
    return stops.slice(1).map((next, index) => ({ from: stops[index] ?? from, to: next }));
  });
  settle(lanes, neighboursOf(steps, 'to', 'from'));
  settle(lanes.toReversed(), neighboursOf(steps, 'from', 'to'));
  const { boxes, width, height } = placed(lanes, size);
  return {
    places: new Map(
      ids.flatMap((id): [string, Box][] => {
        const box = boxes.get(id);
        return box ? [[id, box]] : [];
      }),
    ),
    ways: chains.map(({ from, to, gaps }) => ({ from, to, through: gaps.flatMap((id) => boxes.get(id) ?? []) })),
    width,
    height,
  };
}
