import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { FloorClock } from '#platform/clock';

/** How far the calendar is looked at; nobody waits longer than over a long holiday. */
const LOOK_MS = 14 * 86_400_000;

/** Nobody is to be expected at a work unit now. */
export interface OffDuty {
  /** When the next shift begins; null when none is near. */
  readonly until: Date | null;
}

/** Whether somebody is to be expected at work units, by the calendars of their lines. */
@Injectable()
export class Duty {
  constructor(
    private readonly equipment: EquipmentApi,
    private readonly floor: FloorClock,
  ) {}

  /** Work units outside the shifts and breaks of their line; a line without a calendar tells nothing (our rule). */
  async off(workUnitIds: readonly string[]): Promise<ReadonlyMap<string, OffDuty>> {
    if (workUnitIds.length === 0) return new Map();
    const units = await this.equipment.workUnitsByIds([...new Set(workUnitIds)]);
    const now = this.floor.now().getTime();
    const lines = [...new Set(units.map(({ lineId }) => lineId))];
    const planned = await this.equipment.plannedSpans(lines, new Date(now - LOOK_MS), new Date(now + LOOK_MS));
    return new Map(
      units.flatMap(({ id, lineId }) => {
        const spans = planned.get(lineId) ?? [];
        if (spans.length === 0 || spans.some(({ start, end }) => start <= now && now < end)) return [];
        const next = spans.find(({ start }) => start > now);
        return [[id, { until: next ? new Date(next.start) : null }] as const];
      }),
    );
  }
}
