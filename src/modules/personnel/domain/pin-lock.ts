const FREE_TRIES = 5;
const FIRST_LOCK_MS = 60_000;
const LONGEST_LOCK_MS = 3_600_000;

/**
 * When the next try at a PIN may be made, after `failures` wrong ones in a row: five are free, then a minute, twice as
 * long each time, at most an hour (our rule; a PIN has only ten thousand values). Badges at a station have the same.
 */
export function pinLockedUntil(failures: number, now: Date): Date | null {
  if (failures < FREE_TRIES) return null;
  return new Date(now.getTime() + Math.min(FIRST_LOCK_MS * 2 ** (failures - FREE_TRIES), LONGEST_LOCK_MS));
}
