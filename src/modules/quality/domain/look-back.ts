import type { LookBackState } from '#libs/lifecycles';
import type { Verdict } from './quality';

export const REVIEW_VERDICTS = ['reviewed', 'suspect'] as const;
/** What somebody has found of an order: nothing to worry about, or parts that may be wrong. */
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** One order measured with the failed gauge. */
export interface LookBackSubject {
  /** The order, or what is inspected where it belongs to none. */
  readonly subjectId: string;
  readonly workOrderId: string | null;
  readonly measurements: number;
  /** Null while nobody has looked. */
  readonly verdict: ReviewVerdict | null;
  readonly note: string | null;
  readonly decidedAt: Date | null;
}

/** A look-back 追溯: everything measured with a gauge since its last good calibration is in doubt. */
export interface LookBack {
  readonly id: string;
  readonly gaugeId: string;
  readonly gaugeCode: string;
  readonly calibrationId: string;
  /** Day of the last good calibration; null when there was none. */
  readonly since: string | null;
  readonly status: LookBackState;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly note: string | null;
  readonly subjects: readonly LookBackSubject[];
  readonly version: number;
}

/** A measurement in doubt. */
export interface DoubtedMeasurement {
  readonly id: string;
  readonly subjectId: string;
  readonly jobOrderId: string | null;
  readonly characteristic: string;
  readonly characteristicEn: string;
  readonly balloon: string;
  readonly piece: number;
  readonly entered: string;
  readonly unit: string;
  readonly verdict: Verdict | null;
  readonly measuredAt: Date;
  /** False once a later measurement corrects it. */
  readonly current: boolean;
}
