import { INK } from '../../shared/theme/tokens';
import { TONES } from '../../shared/theme/tones';

interface Tolerance {
  readonly lsl: number | string | null;
  readonly usl: number | string | null;
}

/** Lines at the limits of the tolerance, across the axis on which the values stand. */
export function toleranceLines(axis: 'xAxis' | 'yAxis', { lsl, usl }: Tolerance) {
  const named = [
    { name: 'LSL', limit: lsl },
    { name: 'USL', limit: usl },
  ];
  return {
    symbol: 'none',
    silent: true,
    // Else the lines are drawn at two decimals.
    precision: 12,
    label: { formatter: '{b}', color: INK.muted },
    lineStyle: { color: TONES.fault.fill, type: 'dashed' as const },
    data: named.flatMap(({ name, limit }) => (limit === null ? [] : [{ name, [axis]: Number(limit) }])),
  };
}
