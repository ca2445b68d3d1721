/** Unsigned widths a machine's part counter commonly has. */
export type CounterType = 'UInt16' | 'UInt32';

/**
 * - `count` went up by delta · `wrap` ran over its width, delta goes across · `reset` was set to zero and counts again,
 *   delta is what it shows now · `anomaly` went down for no such reason, delta 0 · `none` did not move
 */
export type CounterKind = 'count' | 'wrap' | 'reset' | 'anomaly' | 'none';

export interface CounterDelta {
  readonly delta: number;
  readonly kind: CounterKind;
}

const WIDTH: Readonly<Record<CounterType, number>> = { UInt16: 0x1_0000, UInt32: 0x1_0000_0000 };

/**
 * Pieces made between two readings of one counter, in the counter's own unit (our rule).
 * A falling counter wrapped if it stood in the last tenth of its range and now stands in the first; else it was reset
 * if it now shows less than a tenth of what it showed; else nobody can say, and nothing is booked. A machine that
 * restarted (ServerStatus.StartTime differs) may have lost counts: its first reading is a new base, not a delta.
 * Readings of bad quality never come here.
 */
export function counterDelta(previous: number, next: number, type: CounterType): CounterDelta {
  const width = WIDTH[type];
  if (![previous, next].every((reading) => Number.isInteger(reading) && reading >= 0 && reading < width)) {
    return { delta: 0, kind: 'anomaly' };
  }
  if (next === previous) return { delta: 0, kind: 'none' };
  if (next > previous) return { delta: next - previous, kind: 'count' };
  if (previous > 0.9 * width && next < 0.1 * width) return { delta: next + width - previous, kind: 'wrap' };
  if (next < 0.1 * previous) return { delta: next, kind: 'reset' };
  return { delta: 0, kind: 'anomaly' };
}
