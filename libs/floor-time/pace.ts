/** The speed of the floor clock from one moment on. Times are milliseconds since 1970. */
export interface Pace {
  /** The moment, on the clock as it was started. */
  readonly from: number;
  /** Floor time at that moment. */
  readonly floor: number;
  /** Floor time runs so many times as fast as real time. */
  readonly speed: number;
}

/** The pace that holds at a moment of the base; null before the first. */
export function paceAt(paces: readonly Pace[], base: number): Pace | null {
  return paces.reduce<Pace | null>(
    (last, pace) => (pace.from <= base && (!last || pace.from >= last.from) ? pace : last),
    null,
  );
}

/**
 * Floor time in milliseconds since 1970.
 * @param base what the clock as it was started would tell
 * @param baseSpeed how many times as fast as real time that clock runs
 */
export function floorTime(paces: readonly Pace[], base: number, baseSpeed: number): number {
  const pace = paceAt(paces, base);
  return pace ? pace.floor + ((base - pace.from) / baseSpeed) * pace.speed : base;
}

/** How many times as fast as real time floor time runs at a moment of the base. */
export function speedAt(paces: readonly Pace[], base: number, baseSpeed: number): number {
  return paceAt(paces, base)?.speed ?? baseSpeed;
}

/** The pace that lets floor time go on where it stands, at another speed. */
export function changePace(
  paces: readonly Pace[],
  { from, speed }: Pick<Pace, 'from' | 'speed'>,
  baseSpeed: number,
): Pace {
  return { from, floor: floorTime(paces, from, baseSpeed), speed };
}
