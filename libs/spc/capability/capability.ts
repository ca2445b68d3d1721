import { DomainError } from '#libs/kernel';
import { momentsOf } from '../charts/samples';
import { studentQuantile } from '../distribution';
import { cpmOf, indicesOf, offCentre, ppmOutside, type Estimate, type Indices } from './indices';
import { normalityOf, type Normality } from './normality';
import { quantileOf, sorted } from './sorted';
import { checkSpecification, lesser, type Specification } from './specification';

/** σ̂ within subgroups with the degrees of freedom of its estimate. */
export interface WithinSigma {
  readonly sigma: number;
  readonly freedom: number;
}

export interface CapabilityInput {
  readonly values: ArrayLike<number>;
  readonly specification: Specification;
  /** From the chart; null when there is none: then only Pp and Ppk exist. */
  readonly within: WithinSigma | null;
  /** Subgroups the values come in. */
  readonly subgroups: number;
  /** Whether the chart shows no signal; null when nobody looked. */
  readonly stable: boolean | null;
  readonly confidence?: number;
}

/** A precondition of a capability index: met, not met, or unknown (null). Texts: `spc.condition.<code>`. */
export interface Condition {
  readonly code: 'stable' | 'enough' | 'normal' | 'spread';
  readonly met: boolean | null;
}

/** Ppk from the 0.135 %, 50 % and 99.865 % points of the values themselves (ISO 22514-2), for what is not normal. */
export interface ByPercentiles {
  readonly pp: number | null;
  readonly ppk: number | null;
  /** False below 741 values: then the outer points are hardly more than the smallest and largest value. */
  readonly farEnough: boolean;
}

export interface Capability {
  readonly n: number;
  readonly mean: Estimate;
  readonly sigmaWithin: number | null;
  readonly sigmaOverall: number;
  /** Cp, CPL, CPU, Cpk; null without a within σ or without spread. */
  readonly within: Indices | null;
  /** Pp, PPL, PPU, Ppk; null without spread. */
  readonly overall: Indices | null;
  readonly cpm: Estimate | null;
  /** Ca. */
  readonly k: number | null;
  readonly ppm: number | null;
  readonly normality: Normality | null;
  readonly percentiles: ByPercentiles | null;
  readonly conditions: readonly Condition[];
  /** A condition is not met or unknown: the index is shown as indicative 仅供参考, with n. */
  readonly indicative: boolean;
}

const ENOUGH_SUBGROUPS = 25;
const ENOUGH_VALUES = 100;
const VALUES_FOR_OUTER_POINTS = 741;

function byPercentiles(rising: Float64Array, { lsl, usl }: Specification): ByPercentiles {
  const [low, middle, high] = [0.00135, 0.5, 0.99865].map((share) => quantileOf(rising, share)) as [
    number,
    number,
    number,
  ];
  const farEnough = rising.length >= VALUES_FOR_OUTER_POINTS;
  if (!(low < middle && middle < high)) return { pp: null, ppk: null, farEnough };
  const lower = lsl === null ? null : (middle - lsl) / (middle - low);
  const upper = usl === null ? null : (usl - middle) / (high - middle);
  return { pp: lsl === null || usl === null ? null : (usl - lsl) / (high - low), ppk: lesser(lower, upper), farEnough };
}

/**
 * Capability of a characteristic with what must hold for it. σ = 0 gives no index (null), never infinity.
 * @throws DomainError invalid `spc.too-few-values` {n, least} | `spc.limits-missing` | `spc.limits-reversed` {lsl, usl} |
 *   `spc.not-a-value` {value}
 */
export function capability(input: CapabilityInput): Capability {
  const { within, confidence = 0.95 } = input;
  const specification = checkSpecification(input.specification);
  const rising = sorted(input.values);
  const { n, mean, s } = momentsOf(rising);
  if (s === null) throw new DomainError('invalid', 'spc.too-few-values', { n, least: 2 });
  const spread = s > 0 && (within === null || within.sigma > 0);
  const overallCertainty = { n, freedom: n - 1, confidence };
  const withinCertainty = { n, freedom: within?.freedom ?? n - 1, confidence };
  const normality = normalityOf(rising);
  const conditions: Condition[] = [
    { code: 'stable', met: input.stable },
    { code: 'enough', met: input.subgroups >= ENOUGH_SUBGROUPS || n >= ENOUGH_VALUES },
    { code: 'normal', met: normality?.normal ?? null },
    { code: 'spread', met: spread },
  ];
  const half = (studentQuantile((1 + confidence) / 2, n - 1) * s) / Math.sqrt(n);
  return {
    n,
    mean: { value: mean, low: mean - half, high: mean + half },
    sigmaWithin: within?.sigma ?? null,
    sigmaOverall: s,
    within: within && spread ? indicesOf(mean, within.sigma, specification, withinCertainty) : null,
    overall: s > 0 ? indicesOf(mean, s, specification, overallCertainty) : null,
    cpm: spread ? cpmOf(mean, within?.sigma ?? s, specification, overallCertainty) : null,
    k: offCentre(mean, specification),
    ppm: s > 0 ? ppmOutside(mean, s, specification) : null,
    normality,
    percentiles: normality && !normality.normal ? byPercentiles(rising, specification) : null,
    conditions,
    indicative: conditions.some(({ met }) => met !== true),
  };
}
