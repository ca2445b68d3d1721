import type { TrendLevel } from './telemetry';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** So many samples are still put together as they are asked for; above it the roll-ups are read (our rule). */
export const MOST_RAW_SAMPLES = 20_000;
/** So many roll-ups are read for each point that is drawn, at most. */
const MOST_PER_POINT = 8;
/** The roll-ups of a stretch this long show as much as a screen can. */
const ENOUGH_MINUTES = 240;

export interface TrendWindow {
  readonly from: Date;
  readonly to: Date;
  /** Points of a tag at most. */
  readonly points: number;
}

/** Since when each level is kept. */
export type KeptSince = Readonly<Record<TrendLevel, Date>>;

export interface TrendResolution {
  readonly level: TrendLevel;
  /** 0: every sample by itself. */
  readonly bucketSeconds: number;
}

/** Stretches begin at whole multiples of their length, so one more than fit may be touched. */
const bucketsOf = (lengthMs: number, unitMs: number, points: number): number =>
  (Math.max(1, Math.ceil(lengthMs / unitMs / Math.max(1, points - 1))) * unitMs) / SECOND_MS;

/**
 * The finest level that shows a window in no more points than asked for (our rule): every sample where they fit beside
 * the value the window begins with, samples put together while they are few, minutes up to some days, then hours.
 *
 * @param samples how many raw samples the window holds, counted as far as {@link samplesThatMatter} says
 */
export function chooseResolution({ from, to, points }: TrendWindow, samples: number, kept: KeptSince): TrendResolution {
  const lengthMs = to.getTime() - from.getTime();
  const hasRaw = from >= kept.raw;
  if (hasRaw && samples < points) return { level: 'raw', bucketSeconds: 0 };
  if (hasRaw && samples <= MOST_RAW_SAMPLES && lengthMs < ENOUGH_MINUTES * MINUTE_MS) {
    return { level: 'raw', bucketSeconds: bucketsOf(lengthMs, SECOND_MS, points) };
  }
  if (from >= kept.minute && lengthMs / MINUTE_MS <= points * MOST_PER_POINT) {
    return { level: 'minute', bucketSeconds: bucketsOf(lengthMs, MINUTE_MS, points) };
  }
  return { level: 'hour', bucketSeconds: bucketsOf(lengthMs, HOUR_MS, points) };
}

/** How far samples have to be counted to choose: none where they are not kept, few where they would be too many to draw. */
export function samplesThatMatter({ from, to, points }: TrendWindow, kept: KeptSince): number {
  if (from < kept.raw) return 0;
  return to.getTime() - from.getTime() < ENOUGH_MINUTES * MINUTE_MS ? MOST_RAW_SAMPLES + 1 : points;
}

/** When the first stretch begins. */
export function alignedStart(from: Date, bucketSeconds: number): Date {
  const ms = bucketSeconds * SECOND_MS;
  return ms === 0 ? from : new Date(Math.floor(from.getTime() / ms) * ms);
}
