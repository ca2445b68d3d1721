import type { DecimalString } from '#libs/kernel';
import type { MeasurementStudyState } from '#libs/lifecycles';

/** How a study may be evaluated; with the same readings the two come to different figures. */
export const METHODS = ['average-and-range', 'anova'] as const;
export type MsaMethod = (typeof METHODS)[number];

/** The constants of average and range go so far (libs/msa); more than ten trials tire whoever measures (our rule). */
export const MOST = { parts: 25, appraisers: 25, trials: 10 } as const;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXY';

/** Appraisers have a letter by their place: A, B, C … as on the data sheet. A report names nobody by it. */
export const letterOf = (place: number): string => LETTERS.charAt(place);

/** Somebody who measures every part in every trial, and how many readings are in. */
export interface Appraiser {
  readonly letter: string;
  readonly personId: string;
  readonly done: number;
}

/** A measurement system study 测量系统分析: one gauge, one characteristic, everybody measures every part. */
export interface MsaStudy {
  readonly id: string;
  readonly number: string;
  readonly status: MeasurementStudyState;
  readonly gaugeId: string;
  readonly gaugeCode: string;
  readonly gaugeName: string;
  readonly gaugeNameEn: string;
  /** The smallest step the gauge shows, in the unit of the study. */
  readonly resolution: DecimalString;
  readonly unit: string;
  /** The characteristic of a plan; null, all three, for one that has only a name. */
  readonly materialId: string | null;
  readonly operationNumber: number | null;
  readonly balloon: string | null;
  readonly characteristic: string;
  readonly characteristicEn: string;
  /** USL − LSL; null with a limit on one side only, or none. */
  readonly tolerance: DecimalString | null;
  readonly parts: number;
  readonly trials: number;
  readonly methods: readonly MsaMethod[];
  readonly seed: string;
  readonly classId: string | null;
  readonly attemptId: string | null;
  readonly workOrderId: string | null;
  readonly plannedAt: Date;
  readonly begunAt: Date | null;
  readonly evaluatedAt: Date | null;
  readonly closedAt: Date | null;
  /** Why it was cancelled or opened again. */
  readonly reason: string | null;
  readonly appraisers: readonly Appraiser[];
  readonly version: number;
}

/** A reading as it was entered; one that was corrected stays, and `replaces` of the other names it. */
export interface MsaReading {
  readonly id: string;
  readonly letter: string;
  readonly part: number;
  readonly trial: number;
  readonly entered: string;
  readonly value: DecimalString;
  readonly enteredAt: Date;
  readonly replaces: string | null;
  readonly reason: string | null;
}

/** Whether what the others read may be shown. */
export const isOpen = ({ status }: Pick<MsaStudy, 'status'>): boolean => status === 'evaluated' || status === 'closed';
