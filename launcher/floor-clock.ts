/** Where the floor clock stood when it was last written down. */
export interface FloorReading {
  /** floor time in milliseconds since the epoch */
  at: number;
  speed: number;
}

/**
 * The origin that makes `floor = origin + (wall − origin) × speed` go on where it stood, all in milliseconds. While the
 * program is stopped the floor clock rests; it never stands behind the wall clock and never goes back, except when a
 * clock that ran ahead is set to speed 1, which by definition is the wall clock.
 */
export function floorOrigin(wall: number, speed: number, last: FloorReading | undefined): number {
  const floor = last === undefined ? wall : Math.max(wall, last.at);
  if (speed === 1) return wall;
  return Math.round((floor - speed * wall) / (1 - speed));
}

/** Floor time at a wall time, both in milliseconds. */
export function floorTime(wall: number, speed: number, origin: number): number {
  return origin + (wall - origin) * speed;
}
