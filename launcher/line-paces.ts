import { readFileSync } from 'node:fs';
import type { Pace } from '#libs/floor-time';

/**
 * The paces an instructor has given the floor clock since this start, as the virtual line keeps them; none when it keeps
 * none, or only those of another start.
 * @param clock name of the clock as this start made it
 */
export function linePaces(file: string, clock: string): readonly Pace[] {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { clock?: string; paces?: readonly Pace[] };
    return kept.clock === clock ? (kept.paces ?? []) : [];
  } catch {
    return [];
  }
}
