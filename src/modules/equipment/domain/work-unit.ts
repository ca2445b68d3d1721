import type { LineMode } from '#libs/contracts';
import { UNIT_STATES, type UnitState } from '#libs/kpi';

/** The states whose times libs/kpi sums up. */
export const EQUIPMENT_STATES = UNIT_STATES;
export type EquipmentState = UnitState;

/** Who says so: the machine, a person, or nobody (`gap`: the connection was away). */
export type StateSource = 'opcua' | 'person' | 'gap';

export const LEVELS = ['site', 'area', 'line', 'work-unit'] as const;
/** IEC 62264-1 role-based hierarchy, as far as a school has it: a production line is a work centre, a station a work unit. */
export type Level = (typeof LEVELS)[number];

/** A station as the modules above know it. */
export interface WorkUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** What kind of machine it is, e.g. `lathe`. */
  readonly equipmentClass: string;
  readonly lineId: string;
  readonly lineMode: LineMode;
  /** How many jobs may run at once. */
  readonly capacity: number;
  /** Place along the line. */
  readonly position: number;
}

/** A station whose row is locked, with how far sums of its days are kept. */
export interface LockedUnit extends WorkUnit {
  /** End of the last day that is kept, milliseconds since 1970; null: none is. */
  readonly daysUntil: number | null;
  /** By which rules they were summed up. */
  readonly daysRules: string | null;
}

/** A production line. */
export interface Line {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly mode: LineMode;
}

/** A work unit with what it is doing. */
export interface WorkUnitNow extends WorkUnit {
  readonly lineCode: string;
  readonly state: EquipmentState;
  /** Null while nothing was ever said of the unit. */
  readonly since: Date | null;
  readonly jobOrderId: string | null;
  readonly workOrderId: string | null;
}

/** One knot of the hierarchy. */
export interface Element {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: Level;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly position: number;
  /** Of a line. */
  readonly lineMode: LineMode | null;
}

/** A machine with its serial number, as opposed to the role it fills (IEC 62264-2 physical asset). */
export interface Asset {
  readonly number: string;
  readonly model: string;
}
