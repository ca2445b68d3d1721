import type { Characteristic } from './quality';

/** What became of the lines of a plan, by their balloon numbers. */
export interface PlanChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

const balloons = (lines: readonly Characteristic[]): string[] => lines.map(({ balloon }) => balloon);

/** What one plan says otherwise than the one before; their order is no change. */
export function planChanges(before: readonly Characteristic[], after: readonly Characteristic[]): PlanChanges {
  const known = new Map(before.map((line) => [line.id, JSON.stringify(line)]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: balloons(after.filter(({ id }) => !known.has(id))),
    changed: balloons(after.filter((line) => known.has(line.id) && known.get(line.id) !== JSON.stringify(line))),
    removed: balloons(before.filter(({ id }) => !kept.has(id))),
  };
}
