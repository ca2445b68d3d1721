import type { ChartKind, Line } from '../charts/limits';

/** What the two panels of a chart show, in the letters of the trade; the same in every language. */
export const LETTERS: Readonly<Record<ChartKind, { readonly location: string; readonly spread: string }>> = {
  'xbar-r': { location: 'X̄', spread: 'R' },
  'xbar-s': { location: 'X̄', spread: 'S' },
  'i-mr': { location: 'X', spread: 'MR' },
  p: { location: 'p', spread: '' },
  np: { location: 'np', spread: '' },
  c: { location: 'c', spread: '' },
  u: { location: 'u', spread: '' },
  ewma: { location: 'EWMA', spread: '' },
  cusum: { location: 'C⁺', spread: 'C⁻' },
};

/** The lower limit as it is drawn; clipped at nothing it cannot be crossed, so it is none (null). */
export const lowerLimit = ({ cl, lcl }: Line): number | null => (lcl === 0 && cl > 0 ? null : lcl);

/** True for charts whose zones of one and two σ are drawn: runs within them mean something. */
export const hasZones = (kind: ChartKind): boolean => kind !== 'ewma' && kind !== 'cusum';
