import type { Answer } from '../api/answers';
import { api } from '../api/client';

export type Trend = Answer<'Trend'>;

export type TrendSeries = Trend['series'][number];

export type TrendPoint = TrendSeries['points'][number];

export type TrendGap = Trend['gaps'][number];

/** Milliseconds since 1970, from and to. */
export type Span = readonly [from: number, to: number];

/** More do not fit under each other. */
export const MOST_TAGS = 8;

/** The courses of some tags of a work unit, none in more than `points` points. */
export const fetchTrend = (
  workUnitId: string,
  keys: readonly string[],
  [from, to]: Span,
  points: number,
  signal: AbortSignal,
): Promise<Trend> =>
  api.get(`/work-units/${workUnitId}/telemetry`, {
    query: { tags: keys.join(','), from: new Date(from).toISOString(), to: new Date(to).toISOString(), points },
    signal,
  });
