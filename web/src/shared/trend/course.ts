import type { Span, TrendGap, TrendPoint, TrendSeries } from './api';

/** A place on a line; without a value the line breaks. */
export type Cell = readonly [at: number, value: number | null];

const middleOf = (point: Pick<TrendPoint, 'at'>, bucketSeconds: number): number =>
  Date.parse(point.at) + bucketSeconds * 500;

/** Whether nobody watched a tag at some time between two instants. */
const isGapBetween = (gaps: readonly TrendGap[], key: string, after: number, before: number): boolean =>
  gaps.some(
    ({ from, to, keys }) =>
      Date.parse(from) < before && Date.parse(to) > after && (keys === null || keys.includes(key)),
  );

/**
 * One figure of every point as a line. It breaks where nobody watched and where there is no value; where the machine said
 * nothing for longer than a stretch, the value stood as it was.
 */
export function lineOf(
  { points, bucketSeconds }: Pick<TrendSeries, 'points' | 'bucketSeconds'>,
  figureOf: (point: TrendPoint) => number | null,
  held: (point: TrendPoint) => number | null = ({ last }) => last,
): Cell[] {
  const cells: Cell[] = [];
  for (const [index, point] of points.entries()) {
    const at = middleOf(point, bucketSeconds);
    const before = points[index - 1];
    const sinceMs = before ? Date.parse(point.at) - Date.parse(before.at) : 0;
    if (before && point.afterGap) cells.push([at - 1, null]);
    else if (before && bucketSeconds > 0 && sinceMs > bucketSeconds * 1500) cells.push([at - 1, held(before)]);
    cells.push([at, figureOf(point)]);
  }
  return cells;
}

/** A course with a finer one in its place where that is known; where the two meet, no line crosses a gap either. */
export function joined(
  whole: TrendSeries,
  part: TrendSeries | undefined,
  [from, to]: Span,
  gaps: readonly TrendGap[],
): TrendSeries {
  if (!part || part.kind !== whole.kind) return whole;
  const around = <T extends { readonly at: string }>(all: readonly T[], fine: readonly T[]): T[] => [
    ...all.filter(({ at }) => Date.parse(at) < from),
    ...fine,
    ...all.filter(({ at }) => Date.parse(at) >= to),
  ];
  const points = around(whole.points, part.points).map((point, index, all) => {
    const before = all[index - 1];
    const isBroken = before && isGapBetween(gaps, whole.key, Date.parse(before.at), Date.parse(point.at));
    return isBroken && (point === part.points[0] || Date.parse(point.at) >= to) ? { ...point, afterGap: true } : point;
  });
  return { ...part, points, changes: around(whole.changes, part.changes) };
}

/** Newest values that came after a course was read. */
export function extended(series: TrendSeries, newest: readonly Cell[]): TrendSeries {
  const last = series.points.at(-1);
  const since = last ? Date.parse(last.at) + series.bucketSeconds * 1000 : 0;
  const points = newest.flatMap(([at, value]): TrendPoint[] => {
    if (at < since) return [];
    const figures = { mean: value, min: value, max: value, last: value };
    const quality = value === null ? 'bad' : 'good';
    // Drawn in the middle of its stretch, so it begins before.
    const begin = new Date(at - series.bucketSeconds * 500).toISOString();
    return [{ at: begin, ...figures, samples: 1, quality, afterGap: false }];
  });
  return points.length === 0 ? series : { ...series, points: [...series.points, ...points] };
}

/** Lowest, highest and mean of a course; null where it has no value at all. */
export function figuresOf({ points }: Pick<TrendSeries, 'points'>): {
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  readonly last: number | null;
} {
  let [min, max, sum, samples] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  let last: number | null = null;
  for (const point of points) {
    if (point.mean === null) continue;
    const weight = Math.max(1, point.samples);
    min = Math.min(min, point.min ?? point.mean);
    max = Math.max(max, point.max ?? point.mean);
    sum += point.mean * weight;
    samples += weight;
    last = point.last;
  }
  return samples === 0 ? { min: null, max: null, mean: null, last: null } : { min, max, mean: sum / samples, last };
}
