import { clamp, internal, requireAmounts, type CriterionResult } from './result';

/**
 * Safety and 5S 安全 (our rule): from 100, minor event −10, major −40, a critical one makes it 0. Without the observer's
 * checklist: null, an instructor scores it. The cap on the whole attempt is the rubric's, see `totalScore`.
 */
export function safety(input: {
  /** True when the checklist was filled in; no event without observation proves nothing. */
  readonly observed: boolean;
  readonly minor: number;
  readonly major: number;
  readonly critical: number;
  readonly evidence: readonly string[];
}): CriterionResult {
  const { observed, minor, major, critical, evidence } = input;
  requireAmounts({ minor, major, critical });
  const terms = { minor, major, critical };
  if (critical > 0) return { score: 0, terms, flags: ['critical'], evidence };
  if (!observed) return { score: null, terms, flags: ['no-evidence'], evidence };
  return { score: clamp(100 - 10 * minor - 40 * major), terms, flags: [], evidence };
}

/** One fault the student had to handle; times from the moment it appeared, null: never. */
export interface FaultCase {
  readonly detectSeconds: number | null;
  readonly reasonCorrect: boolean;
  readonly restoreSeconds: number | null;
  readonly restoreTargetSeconds: number;
}

/** 1 up to `full`, then falling evenly to 0 at `none`. */
const fading = (seconds: number | null, full: number, none: number): number =>
  seconds === null ? 0 : Math.min(1, Math.max(0, (none - seconds) / (none - full)));

const POINTS = { detect: 40, reason: 30, restore: 30 } as const;

/**
 * Fault handling 异常处理 (our rule), the mean over the faults: 40 for noticing (in full within 60 s, none at 300 s), 30
 * for the right reason code, 30 for restoring (in full within the target, none at twice the target). No fault: null and
 * not applicable, the weight goes to the other criteria.
 */
export function faultHandling(input: {
  readonly faults: readonly FaultCase[];
  readonly evidence: readonly string[];
}): CriterionResult {
  const { faults, evidence } = input;
  for (const { detectSeconds, restoreSeconds, restoreTargetSeconds } of faults)
    requireAmounts({ detectSeconds: detectSeconds ?? 0, restoreSeconds: restoreSeconds ?? 0, restoreTargetSeconds });
  if (faults.length === 0) return { score: null, terms: { faults: 0 }, flags: ['not-applicable'], evidence };
  const mean = (points: (fault: FaultCase) => number): number =>
    faults.reduce((sum, fault) => sum + points(fault), 0) / faults.length;
  const detect = mean(({ detectSeconds }) => POINTS.detect * fading(detectSeconds, 60, 300));
  const reason = mean(({ reasonCorrect }) => (reasonCorrect ? POINTS.reason : 0));
  const restore = mean(({ restoreSeconds, restoreTargetSeconds: target }) => {
    if (target === 0) return restoreSeconds === null ? 0 : POINTS.restore;
    return POINTS.restore * fading(restoreSeconds, target, 2 * target);
  });
  return {
    score: clamp(detect + reason + restore),
    terms: {
      faults: faults.length,
      detectPoints: internal(detect),
      reasonPoints: internal(reason),
      restorePoints: internal(restore),
    },
    flags: [],
    evidence,
  };
}

const LATE_PER_DAY = 10;
const LATE_AT_MOST = 30;

/**
 * Documentation 记录 (our rule): 100 · complete / required fields and files, −10 for each begun day late, at most −30. What
 * is missing counts 0, unlike evidence elsewhere: handing in is the student's part. Nothing required: not applicable.
 */
export function documentation(input: {
  readonly required: number;
  readonly complete: number;
  readonly daysLate: number;
  readonly evidence: readonly string[];
}): CriterionResult {
  const { required, complete, daysLate, evidence } = input;
  requireAmounts({ required, complete, daysLate });
  const latePoints = Math.min(LATE_AT_MOST, LATE_PER_DAY * Math.ceil(daysLate));
  const terms = { requiredItems: required, completeItems: complete, daysLate, latePoints };
  if (required === 0) return { score: null, terms, flags: ['not-applicable'], evidence };
  return { score: clamp((100 * Math.min(complete, required)) / required - latePoints), terms, flags: [], evidence };
}
