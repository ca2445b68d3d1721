import type { DecimalString } from '#libs/kernel';

/** What a plan counts: days, weeks or months of the calendar, hours the machine ran, or pieces it counted. */
export const BASES = ['days', 'weeks', 'months', 'hours', 'cycles'] as const;
export type PlanBasis = (typeof BASES)[number];
export type CalendarBasis = Exclude<PlanBasis, 'hours' | 'cycles'>;

export interface MaintenancePlan {
  readonly id: string;
  readonly workUnitId: string;
  readonly title: string;
  /** What is to be done. */
  readonly work: string;
  readonly basis: PlanBasis;
  readonly every: number;
  /** From here it is counted: when it was set up or done last. */
  readonly baseAt: Date;
  readonly baseCycles: DecimalString;
  /** Which time comes next, or is under way. */
  readonly occurrence: number;
  readonly doneAt: Date | null;
  readonly active: boolean;
  readonly version: number;
}

/** How far a plan has come. */
export interface Progress {
  /** In the unit of its basis: days since, hours run, pieces counted. */
  readonly used: number;
  /** When it falls due; null where the machine's counts decide. */
  readonly dueAt: Date | null;
  readonly due: boolean;
  /** Our rule: from four fifths of the way on. */
  readonly soon: boolean;
}

const HOUR_MS = 3_600_000;
const SOON = 0.8;

export const isByCalendar = (basis: PlanBasis): basis is CalendarBasis => basis !== 'hours' && basis !== 'cycles';

/** @param dueAt of a plan by calendar, put on a working day by the caller */
export function calendarProgress({ baseAt }: MaintenancePlan, dueAt: Date, now: Date): Progress {
  const whole = dueAt.getTime() - baseAt.getTime();
  const gone = now.getTime() - baseAt.getTime();
  return { used: Math.floor(gone / (24 * HOUR_MS)), dueAt, due: gone >= whole, soon: gone >= SOON * whole };
}

/** @param used hours the machine ran, or pieces it counted, since the base */
export function countedProgress({ every }: MaintenancePlan, used: number): Progress {
  return { used, dueAt: null, due: used >= every, soon: used >= SOON * every };
}

/** Hours of a machine at work (producing or being set up) in [from, to). */
export function runHours(
  spans: readonly { readonly state: string; readonly start: Date; readonly end: Date | null }[],
  from: Date,
  to: Date,
): number {
  const ran = spans.filter(({ state }) => state === 'producing' || state === 'setup');
  const ms = ran.reduce(
    (sum, { start, end }) =>
      sum + Math.max(0, Math.min(end?.getTime() ?? to.getTime(), to.getTime()) - Math.max(+start, +from)),
    0,
  );
  return ms / HOUR_MS;
}
