import Decimal from 'decimal.js';
import { DomainError } from './domain-error';

/** Twenty significant digits are more than any workshop balance needs and never round a sum of postings. */
const Exact = Decimal.clone({ precision: 40, toExpNeg: -30, toExpPos: 30 });

const PLAIN_DECIMAL = /^-?\d{1,12}(\.\d{1,6})?$/;

/**
 * A decimal amount as text, e.g. `"12"` or `"0.25"`: the form quantities have in the database (`numeric(18,6)`), in JSON
 * and on OPC UA (DecimalString). Never a binary float.
 */
export type DecimalString = string;

/** True for plain decimals of at most 12 + 6 digits: no exponent, no sign but minus, no separators. */
export function isDecimalString(text: unknown): text is DecimalString {
  return typeof text === 'string' && PLAIN_DECIMAL.test(text);
}

function parse(text: DecimalString): Decimal {
  if (!isDecimalString(text)) throw new DomainError('invalid', 'quantity.malformed', { value: String(text) });
  return new Exact(text);
}

/** Normal form: no trailing zeros, no `-0`. */
function print(value: Decimal): DecimalString {
  return value.isZero() ? '0' : value.toFixed();
}

/** Exact decimal arithmetic on {@link DecimalString}; each throws `quantity.malformed` on anything else. */
export const decimal = {
  add: (...terms: DecimalString[]): DecimalString => print(terms.reduce((sum, t) => sum.plus(parse(t)), new Exact(0))),
  sub: (a: DecimalString, ...terms: DecimalString[]): DecimalString =>
    print(terms.reduce((rest, t) => rest.minus(parse(t)), parse(a))),
  mul: (a: DecimalString, b: DecimalString): DecimalString => print(parse(a).times(parse(b))),
  neg: (a: DecimalString): DecimalString => print(parse(a).negated()),
  compare: (a: DecimalString, b: DecimalString): -1 | 0 | 1 => parse(a).comparedTo(parse(b)) as -1 | 0 | 1,
  equals: (a: DecimalString, b: DecimalString): boolean => parse(a).equals(parse(b)),
  isZero: (a: DecimalString): boolean => parse(a).isZero(),
  isNegative: (a: DecimalString): boolean => parse(a).lessThan(0),
  isPositive: (a: DecimalString): boolean => parse(a).greaterThan(0),
  min: (a: DecimalString, b: DecimalString): DecimalString => print(Exact.min(parse(a), parse(b))),
  max: (a: DecimalString, b: DecimalString): DecimalString => print(Exact.max(parse(a), parse(b))),
  /** Normal form of a well-formed decimal, as it leaves the database with its scale (`"12.000000"` → `"12"`). */
  normal: (a: DecimalString): DecimalString => print(parse(a)),
  /** For statistics and charts only; never back into a balance. */
  toNumber: (a: DecimalString): number => parse(a).toNumber(),
} as const;

/** An amount with its unit of measure (UN/ECE Rec 20 common code or a workshop unit such as `pcs`). */
export interface Quantity {
  readonly value: DecimalString;
  readonly unit: string;
}
