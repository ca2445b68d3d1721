import type { TracedLot } from './api';

export const NODE = { width: 172, height: 74, gapX: 64, gapY: 16 } as const;

export interface Placed {
  readonly lot: TracedLot;
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly nodes: readonly Placed[];
  readonly width: number;
  readonly height: number;
}

/** Columns by depth, what it was made of at the left; each column centred. */
export function layoutOf(lots: readonly TracedLot[]): Layout {
  const columns = new Map<number, TracedLot[]>();
  for (const lot of lots) columns.set(lot.depth, [...(columns.get(lot.depth) ?? []), lot]);
  const depths = [...columns.keys()].toSorted((a, b) => a - b);
  const tallest = Math.max(1, ...[...columns.values()].map(({ length }) => length));
  const height = tallest * (NODE.height + NODE.gapY) - NODE.gapY;
  const nodes = depths.flatMap((depth, column) => {
    const own = (columns.get(depth) ?? []).toSorted((a, b) => a.materialCode.localeCompare(b.materialCode));
    const top = (height - (own.length * (NODE.height + NODE.gapY) - NODE.gapY)) / 2;
    return own.map((lot, lane) => ({
      lot,
      x: column * (NODE.width + NODE.gapX),
      y: top + lane * (NODE.height + NODE.gapY),
    }));
  });
  return { nodes, width: Math.max(1, depths.length) * (NODE.width + NODE.gapX) - NODE.gapX, height };
}
