import { decimal, isDecimalString, type DecimalString } from '#libs/kernel';

/** Limits of a characteristic as decimal texts; a one-sided characteristic leaves one out. */
export interface ToleranceLimits {
  readonly lower?: DecimalString | null;
  readonly upper?: DecimalString | null;
  readonly nominal?: DecimalString | null;
}

export type Verdict = 'none' | 'in' | 'low' | 'high';

/** A value on a limit is in tolerance; compared exactly, as typed. Half-typed values (“12.”) count without the point. */
export function verdictOf(
  value: string,
  limits: ToleranceLimits,
): { readonly verdict: Verdict; readonly by: DecimalString | null } {
  const text = value.replace(/\.$/, '');
  if (!isDecimalString(text)) return { verdict: 'none', by: null };
  if (limits.lower && decimal.compare(text, limits.lower) < 0)
    return { verdict: 'low', by: decimal.sub(limits.lower, text) };
  if (limits.upper && decimal.compare(text, limits.upper) > 0)
    return { verdict: 'high', by: decimal.sub(text, limits.upper) };
  return { verdict: 'in', by: null };
}

/** Limits and nominal size as a drawing writes them: all with as many decimals as the finest, 11.989 … 12.000. */
export function alike(texts: readonly (string | null | undefined)[]): (text: string) => string {
  const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;
  const most = Math.max(0, ...texts.map((text) => decimalsOf(text ?? '')));
  return (text) => `${text}${text.includes('.') || most === 0 ? '' : '.'}${'0'.repeat(most - decimalsOf(text))}`;
}
