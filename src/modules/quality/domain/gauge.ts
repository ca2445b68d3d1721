import { DateTime } from 'luxon';
import { DomainError, type DecimalString } from '#libs/kernel';
import type { GaugeState } from '#libs/lifecycles';

export const CALIBRATION_RESULTS = ['pass', 'fail'] as const;
export type CalibrationResult = (typeof CALIBRATION_RESULTS)[number];

/** What the due date says of a gauge: no calibration at all, past its date, within the next 30 days, or good. */
export const GAUGE_CONDITIONS = ['valid', 'due-soon', 'overdue', 'uncalibrated'] as const;
export type GaugeCondition = (typeof GAUGE_CONDITIONS)[number];

/** Words or a code, as characteristics name it. */
export const GAUGE_CLASS = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,63}$/u;

/** From so many days before its due date on people are told. */
export const DUE_SOON_DAYS = 30;

/** What somebody says of a gauge; the rest comes about by calibrating it. */
export interface GaugeFields {
  readonly code: string;
  /** What characteristics ask for 量具类别: any gauge of the class will do. */
  readonly gaugeClass: string;
  readonly name: string;
  readonly nameEn: string;
  readonly serialNumber: string | null;
  /** In words, such as `0–150 mm`. */
  readonly measuringRange: string | null;
  /** Smallest step it shows; null together with its unit for a limit gauge, which shows none. */
  readonly resolution: DecimalString | null;
  readonly unit: string | null;
  /** Where it is kept. */
  readonly location: string;
  /** The work unit it stands at and measures at only, such as a coordinate measuring machine; null: it is carried. */
  readonly workUnitId: string | null;
  /** How long a calibration holds. */
  readonly intervalMonths: number;
}

/** A gauge 量具: one thing with a number of its own. */
export interface Gauge extends GaugeFields {
  readonly id: string;
  readonly status: GaugeState;
  /** Day of the last good calibration, and until which day it holds. */
  readonly calibratedOn: string | null;
  readonly dueOn: string | null;
  readonly condition: GaugeCondition;
  /** Why it is out of service, failed or retired. */
  readonly reason: string | null;
  readonly version: number;
}

/** One calibration 校准 with what its certificate says. */
export interface Calibration {
  readonly id: string;
  readonly gaugeId: string;
  readonly calibratedOn: string;
  readonly result: CalibrationResult;
  /** Null when it failed. */
  readonly dueOn: string | null;
  /** Who calibrated: an organisation or a laboratory. */
  readonly calibratedBy: string;
  /** Number of the certificate, and the file of it. */
  readonly certificate: string | null;
  readonly fileId: string | null;
  /** The error found, and the one left after adjustment, in words. */
  readonly asFound: string | null;
  readonly asLeft: string | null;
  readonly recordedAt: string;
}

type Judged = Pick<Gauge, 'code' | 'status' | 'dueOn'>;

const day = (text: string): DateTime => DateTime.fromISO(text, { zone: 'utc' });

/** The last day on which a calibration holds: the same day so many months later, or the last of that month. */
export function dueAfter(calibratedOn: string, months: number): string {
  return day(calibratedOn).plus({ months }).toISODate() ?? calibratedOn;
}

/** @param today the day of the site; a calibration still holds on its due date */
export function conditionOf(dueOn: string | null, today: string): GaugeCondition {
  if (dueOn === null) return 'uncalibrated';
  if (dueOn < today) return 'overdue';
  return day(dueOn) <= day(today).plus({ days: DUE_SOON_DAYS }) ? 'due-soon' : 'valid';
}

/** Whether somebody may measure with it today. */
export function isUsable({ status, dueOn }: Pick<Gauge, 'status' | 'dueOn'>, today: string): boolean {
  return status === 'in-use' && dueOn !== null && dueOn >= today;
}

/**
 * @throws DomainError conflict `quality.gauge-out-of-service` | `.gauge-failed` | `.gauge-retired` {code},
 *   `.gauge-uncalibrated` {code}, `.gauge-overdue` {code, dueOn}
 */
export function requireUsable({ code, status, dueOn }: Judged, today: string): void {
  if (status !== 'in-use') throw new DomainError('conflict', `quality.gauge-${status}`, { code });
  if (dueOn === null) throw new DomainError('conflict', 'quality.gauge-uncalibrated', { code });
  if (dueOn < today) throw new DomainError('conflict', 'quality.gauge-overdue', { code, dueOn });
}
