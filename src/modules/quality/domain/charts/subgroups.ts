import type { ChartKind } from '#libs/spc';
import { isCounted, type ChartSetting } from './chart';

/** The current value of one piece; its place in time is that of the first measurement of the piece. */
export interface PieceValue {
  readonly id: string;
  /** The first measurement of the piece: a correction takes its place. */
  readonly firstId: string;
  readonly at: Date;
  readonly piece: number;
  readonly value: number | null;
  readonly verdict: 'ok' | 'ng';
}

export interface Subgroup {
  readonly firstId: string;
  readonly firstAt: Date;
  readonly at: Date;
  readonly readings: readonly number[];
  readonly measurements: readonly string[];
}

/** What a piece is on a chart: its value, 1 for a nonconforming piece, its number of defects; null: it cannot be drawn. */
function readingOf(kind: ChartKind, { value, verdict }: PieceValue): number | null {
  if (kind === 'p' || kind === 'np') return verdict === 'ng' ? 1 : 0;
  if (!isCounted(kind)) return value;
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

const inTime = (a: PieceValue, b: PieceValue): number =>
  a.at.getTime() - b.at.getTime() || a.piece - b.piece || (a.firstId < b.firstId ? -1 : 1);

/** Which pieces belong together: an equal key beside an equal key. */
function keyOf({ subgroupBy, subgroupSize, subgroupMinutes }: ChartSetting, { at }: PieceValue, index: number): number {
  if (subgroupBy === 'count') return Math.floor(index / (subgroupSize ?? 1));
  return subgroupBy === 'time' ? Math.floor(at.getTime() / ((subgroupMinutes ?? 1) * 60_000)) : 0;
}

/**
 * The subgroups of the pieces of one order at one work unit, in order of time (subgroups never span orders or work
 * units). What does not fill a subgroup by count waits. A subgroup by time ends with the next one or with the order, a
 * subgroup by order with the order.
 * @param ended every inspection of the run has been decided
 */
export function subgroupsOf(
  setting: ChartSetting,
  values: readonly PieceValue[],
  ended: boolean,
): { subgroups: Subgroup[]; waiting: number } {
  const drawn = [...values].sort(inTime).flatMap((piece) => {
    const reading = readingOf(setting.kind, piece);
    return reading === null ? [] : [{ piece, reading }];
  });
  const groups = new Map<number, typeof drawn>();
  drawn.forEach((one, index) => {
    const key = keyOf(setting, one.piece, index);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  });
  const all = [...groups.values()];
  const full = all.filter((group, index) =>
    setting.subgroupBy === 'count' ? group.length === setting.subgroupSize : ended || index < all.length - 1,
  );
  const subgroups = full.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    return {
      firstId: first.piece.firstId,
      firstAt: first.piece.at,
      at: last.piece.at,
      readings: group.map(({ reading }) => reading),
      measurements: group.map(({ piece }) => piece.id),
    };
  });
  return { subgroups, waiting: drawn.length - subgroups.reduce((sum, { readings }) => sum + readings.length, 0) };
}
