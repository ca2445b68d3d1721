import type { MeasuredPoint, StateChange, TrendGap, TrendPoint, TrendQuality } from './telemetry';

/** Whether nobody watched a tag at some time between two instants. */
export function isGapBetween(gaps: readonly TrendGap[], key: string, after: Date, before: Date): boolean {
  return gaps.some(({ from, to, keys }) => from < before && to > after && (keys === null || keys.includes(key)));
}

/** Uncertain is told wherever it was (OPC 10000-8); bad only where there is nothing else. */
const qualityOf = ({ samples, uncertain, bad }: MeasuredPoint): TrendQuality =>
  samples === 0 ? 'bad' : uncertain > 0 || bad > 0 ? 'uncertain' : 'good';

/** Says of each point of one tag, in order of time, whether a line may lead to it. */
export function courseOf(points: readonly MeasuredPoint[], gaps: readonly TrendGap[]): TrendPoint[] {
  let before: MeasuredPoint | null = null;
  return points.map((point) => {
    const { at, mean, min, max, last, samples, key } = point;
    const afterGap = before !== null && isGapBetween(gaps, key, before.lastAt, point.firstAt);
    before = point;
    return { at, mean, min, max, last, samples, quality: qualityOf(point), afterGap };
  });
}

/** Leaves out what only repeats the state before, unless nobody watched between the two. */
export function changesOf(states: readonly StateChange[], key: string, gaps: readonly TrendGap[]): StateChange[] {
  return states.filter((state, index) => {
    const before = states[index - 1];
    if (!before || state.several || before.several) return true;
    const isSame = before.value === state.value && before.quality === state.quality;
    return !isSame || isGapBetween(gaps, key, before.at, state.at);
  });
}
