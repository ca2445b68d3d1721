import { DomainError } from '#libs/kernel';
import { exact } from './exact';
import { roundHalfEven } from './rounding';

/** Lower and upper specification limit as plain decimals; null on one side makes the tolerance one-sided. */
export interface Limits {
  readonly lsl: string | null;
  readonly usl: string | null;
}

/**
 * How GB/T 8170-2008 (4.3) lets a value be compared with a limit: `full-value` 全数值比较法 compares it as entered and
 * holds where nothing else is agreed; `rounded` 修约值比较法 rounds it first to the decimals of the limit.
 */
export type JudgingMethod = { readonly kind: 'full-value' } | { readonly kind: 'rounded'; readonly decimals: number };

export interface Judgement {
  readonly verdict: 'ok' | 'ng';
  /** The limit that is violated, or null. */
  readonly violated: 'lsl' | 'usl' | null;
  /** The number that was compared: the reading itself, or what it was rounded to. */
  readonly compared: string;
}

/**
 * The limits, if they make sense. The nominal value need not lie between them (a fit such as Ø20 −0.02/−0.05).
 * @throws DomainError invalid `measurement.limits-missing` | `measurement.limits-reversed` {lsl, usl} |
 *   `measurement.not-a-number` {text}
 */
export function checkLimits(limits: Limits): Limits {
  const { lsl, usl } = limits;
  if (lsl === null && usl === null) throw new DomainError('invalid', 'measurement.limits-missing');
  const lower = lsl === null ? null : exact(lsl);
  const upper = usl === null ? null : exact(usl);
  if (lower && upper && !lower.lessThan(upper))
    throw new DomainError('invalid', 'measurement.limits-reversed', { lsl, usl });
  return limits;
}

/**
 * Judges a reading. A value equal to a limit conforms.
 * @param value the reading's `value`, as entered and not rounded
 * @throws DomainError as {@link checkLimits}
 */
export function judge(value: string, limits: Limits, method: JudgingMethod = { kind: 'full-value' }): Judgement {
  const { lsl, usl } = checkLimits(limits);
  const compared = method.kind === 'rounded' ? roundHalfEven(value, method.decimals) : value;
  const number = exact(compared);
  if (lsl !== null && number.lessThan(exact(lsl))) return { verdict: 'ng', violated: 'lsl', compared };
  if (usl !== null && number.greaterThan(exact(usl))) return { verdict: 'ng', violated: 'usl', compared };
  return { verdict: 'ok', violated: null, compared };
}
