import Decimal from 'decimal.js';
import { judge } from '#libs/measurement';
import { clamp, internal, type CriterionResult } from './result';

/** Class of a characteristic: A critical 关键, B major 主要, C minor 次要. */
export type CharacteristicClass = 'A' | 'B' | 'C';

const CLASS_WEIGHT: Readonly<Record<CharacteristicClass, number>> = { A: 3, B: 2, C: 1 };

/**
 * Dimension against tolerance 尺寸 (our rule): each characteristic 100 in tolerance and 0 outside, weighted A 3, B 2, C 1.
 * What was not measured counts 0 only where the task required it, else it is left out. Nothing left: null.
 */
export function dimension(input: {
  readonly characteristics: readonly {
    readonly class: CharacteristicClass;
    /** Judged on the reference value (CMM) of the student's own part; null: not measured. */
    readonly conforms: boolean | null;
    readonly required: boolean;
  }[];
  readonly evidence: readonly string[];
}): CriterionResult {
  const { characteristics, evidence } = input;
  const judged = characteristics.filter(({ conforms, required }) => conforms !== null || required);
  const weigh = (some: typeof judged): number => some.reduce((sum, each) => sum + CLASS_WEIGHT[each.class], 0);
  const inTolerance = judged.filter(({ conforms }) => conforms === true);
  const terms = {
    characteristics: judged.length,
    inTolerance: inTolerance.length,
    notMeasured: characteristics.filter(({ conforms }) => conforms === null).length,
    weightInTolerance: weigh(inTolerance),
    weightJudged: weigh(judged),
  };
  if (judged.length === 0) return { score: null, terms, flags: ['no-evidence'], evidence };
  return { score: clamp((100 * terms.weightInTolerance) / terms.weightJudged), terms, flags: [], evidence };
}

/** A characteristic measured twice: by the student and by the reference. Values are plain decimals. */
export interface ReadingPair {
  readonly student: string;
  readonly reference: string;
  /** Expanded uncertainty of the reference, in the unit of the value; `'0'` if unknown. */
  readonly uncertainty: string;
  readonly lsl: string | null;
  readonly usl: string | null;
  /** What the student judged; null when the task did not ask. */
  readonly studentVerdict: 'ok' | 'ng' | null;
}

const WRONG_VERDICT_PENALTY = 50;

/** Score and relative error of one reading; null for a one-sided tolerance, which has no width to compare with. */
function oneReading(pair: ReadingPair): { score: number; ratio: number; wrongVerdict: boolean } | null {
  const { lsl, usl, studentVerdict } = pair;
  const truth = judge(pair.reference, { lsl, usl }).verdict;
  if (lsl === null || usl === null) return null;
  const error = new Decimal(pair.student).minus(pair.reference).abs().minus(pair.uncertainty);
  const ratio = Decimal.max(0, error).div(new Decimal(usl).minus(lsl));
  const accuracy = ratio.lessThanOrEqualTo('0.1')
    ? new Decimal(100)
    : Decimal.max(0, new Decimal('0.3').minus(ratio).div('0.2').times(100));
  const wrongVerdict = studentVerdict !== null && studentVerdict !== truth;
  return {
    score: clamp(accuracy.toNumber() - (wrongVerdict ? WRONG_VERDICT_PENALTY : 0)),
    ratio: ratio.toNumber(),
    wrongVerdict,
  };
}

/**
 * Measuring accuracy 测量准确度 (our rule), the mean over the readings: r = max(0, |student − reference| − uncertainty) /
 * (USL − LSL); r ≤ 0.10: 100; falling to 0 at 0.30; a wrong verdict −50. Readings without tolerance width are left out;
 * none left: null.
 * @throws DomainError as `judge` of libs/measurement for malformed limits or reference values
 */
export function measuringAccuracy(input: {
  readonly readings: readonly ReadingPair[];
  readonly evidence: readonly string[];
}): CriterionResult {
  const { readings, evidence } = input;
  const scored = readings.map(oneReading).filter((each) => each !== null);
  const flags = scored.length < readings.length ? (['no-tolerance-width'] as const) : [];
  const terms = { readings: scored.length, wrongVerdicts: scored.filter(({ wrongVerdict }) => wrongVerdict).length };
  if (scored.length === 0) return { score: null, terms, flags: ['no-evidence', ...flags], evidence };
  const mean = (pick: (each: (typeof scored)[number]) => number): number =>
    scored.reduce((sum, each) => sum + pick(each), 0) / scored.length;
  return {
    score: clamp(mean(({ score }) => score)),
    terms: { ...terms, meanErrorRatio: internal(mean(({ ratio }) => ratio)) },
    flags,
    evidence,
  };
}
