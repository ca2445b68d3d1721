import type { TagRole } from './connection';

/** 0 good, 1 uncertain, 2 bad (then there is no value). */
export type Quality = 0 | 1 | 2;

interface Sampled {
  readonly at: Date;
  readonly workUnitId: string;
  readonly key: string;
  readonly quality: Quality;
}

/** A measured figure; null when the quality is bad. */
export interface NumericSample extends Sampled {
  readonly kind: 'numeric';
  readonly value: number | null;
}

/** What a tag shows that is no measured figure: a state, a switch, a name. */
export interface StateSample extends Sampled {
  readonly kind: 'state';
  readonly value: string | null;
}

export type Sample = NumericSample | StateSample;

type WrittenSample = readonly [at: number, key: string, quality: Quality, figure: number | null, state?: string | null];

/** Samples of one machine as JSON, kept short: there are many. */
export function writeSamples(samples: readonly Sample[]): unknown {
  const written = samples.map(({ at, key, quality, kind, value }): WrittenSample => {
    const about = [at.getTime(), key, quality] as const;
    return kind === 'numeric' ? [...about, value] : [...about, null, value];
  });
  return [samples[0]?.workUnitId ?? '', ...written];
}

/** The samples again, of what JSON made of them. */
export function readSamples(json: unknown): readonly Sample[] {
  const [workUnitId, ...written] = json as readonly [string, ...WrittenSample[]];
  return written.map(([time, key, quality, figure, ...state]) => {
    const about = { at: new Date(time), workUnitId, key, quality };
    return state.length === 0
      ? { ...about, kind: 'numeric', value: figure }
      : { ...about, kind: 'state', value: state[0] ?? null };
  });
}

/** From what a course is drawn. */
export type TrendLevel = 'raw' | 'minute' | 'hour';

export type TrendQuality = 'good' | 'uncertain' | 'bad';

/** One sample, or all samples of a stretch together. */
export interface TrendPoint {
  /** When the stretch begins; of a single sample, when it was taken. */
  readonly at: Date;
  /** Arithmetic mean of the samples with a value; null when there is none. */
  readonly mean: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** The newest value of the stretch. */
  readonly last: number | null;
  readonly samples: number;
  /** Of the worst sample; `bad` only where no sample has a value. */
  readonly quality: TrendQuality;
  /** Nobody watched between the point before and this one, or the value was unknown: no line leads here. */
  readonly afterGap: boolean;
}

/** A point as it was put together, before anybody looked for gaps. */
export interface MeasuredPoint extends Pick<TrendPoint, 'at' | 'mean' | 'min' | 'max' | 'last' | 'samples'> {
  readonly key: string;
  /** Samples with a value of uncertain quality. */
  readonly uncertain: number;
  /** Samples without a value. */
  readonly bad: number;
  /** When the first and the last sample of the stretch were taken. */
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** What a tag showed from then on. */
export interface StateChange {
  readonly at: Date;
  readonly value: string | null;
  readonly quality: TrendQuality;
  /** It changed more than once in this stretch; only the last change is told. */
  readonly several: boolean;
}

/** A stretch in which nobody watched. */
export interface TrendGap {
  readonly from: Date;
  readonly to: Date;
  /** The tags it concerns; null: all. */
  readonly keys: readonly string[] | null;
}

/** The course of one tag. */
export interface TrendSeries {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string | null;
  /** What the tag means; null when the machine's map no longer has it. */
  readonly role: TagRole | null;
  readonly kind: 'numeric' | 'state';
  readonly level: TrendLevel;
  /** How long the stretches are; 0: each point is a sample as it came. */
  readonly bucketSeconds: number;
  /** Of a numeric tag. */
  readonly points: readonly TrendPoint[];
  /** Of any other tag. */
  readonly changes: readonly StateChange[];
}

export interface Trend {
  readonly from: Date;
  readonly to: Date;
  readonly gaps: readonly TrendGap[];
  readonly series: readonly TrendSeries[];
}

const QUALITIES = ['good', 'uncertain', 'bad'] as const satisfies readonly TrendQuality[];

export const qualityName = (quality: Quality): TrendQuality => QUALITIES[quality];
