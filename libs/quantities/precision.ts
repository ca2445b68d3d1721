import { decimal, DomainError, type DecimalString, type FieldProblem } from '#libs/kernel';

/** Pieces are whole; other units have the six decimals of a quantity. */
export const decimalsOf = (unit: string): number => (unit === 'pcs' ? 0 : 6);

function refusal(value: DecimalString, decimals: number): Pick<DomainError, 'code' | 'params'> | null {
  const fraction = decimal.normal(value).split('.')[1] ?? '';
  if (fraction.length <= decimals) return null;
  if (decimals === 0) return { code: 'quantity.not-whole', params: { value } };
  return { code: 'quantity.too-fine', params: { value, decimals } };
}

/**
 * Refuses quantities finer than `decimals` (0: only whole ones).
 * @throws DomainError invalid `quantity.not-whole` {value} | `quantity.too-fine` {value, decimals}
 */
export function requirePrecision(value: DecimalString, decimals: number): DecimalString {
  const wrong = refusal(value, decimals);
  if (wrong) throw new DomainError('invalid', wrong.code, wrong.params);
  return value;
}

/** As {@link requirePrecision} of a unit, named at its place in the input; empty when the value is coarse enough. */
export function precisionProblems(pointer: string, value: DecimalString, unit: string): readonly FieldProblem[] {
  const wrong = refusal(value, decimalsOf(unit));
  return wrong ? [{ pointer, ...wrong }] : [];
}
