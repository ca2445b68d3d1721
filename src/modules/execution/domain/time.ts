import type { JobOrderState } from '#libs/lifecycles';

/** What people's time on a job is for; a machine's time is none of it (IEC 62264-4 personnel actual; our kinds). */
export const TIME_KINDS = ['setup', 'run', 'wait', 'help'] as const;
export type TimeKind = (typeof TIME_KINDS)[number];

/** An interval of one person at one job order. */
export interface TimeBooking {
  readonly id: string;
  readonly jobOrderId: string;
  readonly workOrderId: string;
  readonly personId: string;
  readonly kind: TimeKind;
  readonly startedAt: Date;
  /** Null while it lasts. */
  readonly endedAt: Date | null;
}

const BEFORE: readonly TimeKind[] = ['setup', 'wait', 'help'];

/** The kinds that may be begun in a state: nobody runs a job before its start, and a paused job takes no time. */
export function kindsIn(status: JobOrderState): readonly TimeKind[] {
  if (status === 'running') return TIME_KINDS;
  return status === 'dispatched' || status === 'held' ? BEFORE : [];
}

/** Kinds only somebody qualified may book. */
export const isSkilled = (kind: TimeKind): boolean => kind === 'setup' || kind === 'run';

/**
 * Seconds each booking counts. Who is at several jobs at once splits the attention: any moment counts at each of them
 * by its share, so that nobody's hour is more than an hour (our rule).
 * @param bookings all of the persons concerned that overlap; open ones last until `now`
 * @returns seconds by booking id, unrounded
 */
export function attendedSeconds(bookings: readonly TimeBooking[], now: Date): ReadonlyMap<string, number> {
  const seconds = new Map(bookings.map(({ id }) => [id, 0]));
  for (const person of new Set(bookings.map(({ personId }) => personId))) {
    const own = bookings.filter(({ personId }) => personId === person);
    const moments = [...new Set(own.flatMap((one) => [one.startedAt.getTime(), endOf(one, now)]))].sort(
      (a, b) => a - b,
    );
    for (const [index, from] of moments.entries()) {
      const to = moments[index + 1] ?? from;
      const at = own.filter((one) => one.startedAt.getTime() <= from && endOf(one, now) >= to);
      for (const { id } of at) seconds.set(id, (seconds.get(id) ?? 0) + (to - from) / 1000 / at.length);
    }
  }
  return seconds;
}

const endOf = ({ startedAt, endedAt }: TimeBooking, now: Date): number =>
  Math.max(startedAt.getTime(), (endedAt ?? now).getTime());

/** What becomes of people's time when a job order changes: each kind under way, and whoever made it happen. */
export interface TimeChange {
  /** The kind that goes on in place of the one under way; null: it ends. A kind left out stays. */
  readonly becomes: Readonly<Partial<Record<TimeKind, TimeKind | null>>>;
  /** What the person who did it begins. */
  readonly actor: TimeKind | null;
}

const ALL_END: TimeChange = { becomes: { setup: null, run: null, wait: null, help: null }, actor: null };
const STOPS: TimeChange = { becomes: { setup: 'wait', run: 'wait' }, actor: null };

/** @param type of the ledger entry */
export function timeChangeOf(type: string, control: 'machine' | 'person'): TimeChange {
  const byHand = control === 'person';
  switch (type) {
    case 'job-order.started':
      return byHand ? { becomes: { setup: 'run' }, actor: 'run' } : { becomes: { setup: null }, actor: null };
    case 'job-order.resumed':
      return byHand ? { becomes: { wait: 'run' }, actor: 'run' } : { becomes: { wait: null }, actor: null };
    case 'job-order.held':
      return STOPS;
    default:
      return ALL_END;
  }
}
