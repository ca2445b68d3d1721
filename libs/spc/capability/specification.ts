import { DomainError } from '#libs/kernel';

/** What the drawing asks, as numbers; one of the limits may be null (one-sided). */
export interface Specification {
  readonly lsl: number | null;
  readonly usl: number | null;
  /** T of Cpm; the middle of the tolerance unless given. */
  readonly target?: number;
}

/** @throws DomainError invalid `spc.limits-missing` | `spc.limits-reversed` {lsl, usl} */
export function checkSpecification(specification: Specification): Specification {
  const { lsl, usl } = specification;
  if (lsl === null && usl === null) throw new DomainError('invalid', 'spc.limits-missing');
  if (lsl !== null && usl !== null && !(lsl < usl))
    throw new DomainError('invalid', 'spc.limits-reversed', { lsl, usl });
  return specification;
}

/** The existing one of two, or the smaller; null if there is none. */
export const lesser = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);
