/** A half-open span of time [start, end); `end` null while it is still running. */
export interface Interval {
  readonly start: Date;
  readonly end: Date | null;
}

/**
 * Milliseconds of `interval` that fall inside the window [from, to).
 * An open interval counts up to `to`.
 */
export function overlapMs(interval: Interval, from: Date, to: Date): number {
  const start = Math.max(interval.start.getTime(), from.getTime());
  const end = Math.min(interval.end?.getTime() ?? to.getTime(), to.getTime());
  return Math.max(0, end - start);
}
