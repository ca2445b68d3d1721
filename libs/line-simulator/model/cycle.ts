import type { Cycle, MachineBehaviour } from './machine-types';
import type { StationProfile } from './profile';
import { draw } from './random';

/**
 * Floor milliseconds of the part with number `part` (from 0): the plan of the job or of the station, with a triangular
 * deviation of at most the station's spread.
 */
export function planCycle(
  profile: StationProfile,
  behaviour: MachineBehaviour,
  part: number,
  plannedMs: number | null,
): number {
  const key = [behaviour.seed, profile.code, part] as const;
  const deviation = draw(...key, 'cycle', 1) + draw(...key, 'cycle', 2) - 1;
  return Math.max(1, Math.round((plannedMs ?? profile.cycleMs) * (1 + profile.spread * deviation)));
}

/** Whether the part with number `part` comes out as scrap, with at least the chance `least` in [0, 1]. */
export function rollScrap(profile: StationProfile, behaviour: MachineBehaviour, part: number, least: number): boolean {
  return draw(behaviour.seed, profile.code, part, 'scrap') < Math.max(behaviour.scrapProbability, least);
}

/** The cycle as it goes on at `now`. */
export function moving(cycle: Cycle, now: number): Cycle {
  return { ...cycle, dueAt: now + cycle.remainingMs };
}

/** The cycle as it stands still from `now` on. */
export function standing(cycle: Cycle, now: number): Cycle {
  return cycle.dueAt === null ? cycle : { ...cycle, remainingMs: cycle.dueAt - now, dueAt: null };
}
