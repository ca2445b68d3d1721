import type { SeverityChange, SeverityState, SwitchReason } from '#libs/sampling';
import type { DefectClass, InspectionKind } from './rule';

/** Whose lots make one series, by which severity switches. */
export interface SeriesKey {
  readonly materialId: string;
  readonly supplier: string;
  readonly kind: InspectionKind;
}

/** Where one class of one series stands. */
export interface ClassSeverity extends SeriesKey {
  readonly id: string;
  readonly class: DefectClass;
  readonly state: SeverityState;
  readonly version: number;
}

/** A switch, with its reason and the lot that caused it. */
export interface SeveritySwitch extends SeverityChange {
  readonly id: string;
  readonly severityId: string;
  readonly reason: SwitchReason;
  readonly note: string | null;
  readonly inspectionId: string | null;
  readonly changedBy: string | null;
  readonly changedAt: Date;
}
