import { Failures, isCounted } from './failures';
import { isLearning } from './reasons';
import { sweep, type TimePiece } from './sweep';
import type { UnitHistory } from './types';

/** Times of work units after ISO 22400-2, in milliseconds; sums of them are times again. */
export interface Times {
  /** Planned operation time, as far as it is over. */
  readonly pot: number;
  /** Planned down time. */
  readonly pdot: number;
  /** Planned busy time = POT − PDOT − `excluded` = APT + AUST + ADET + ADOT + unknown. */
  readonly pbt: number;
  /** Actual production time. */
  readonly apt: number;
  /** Actual unit setup time. */
  readonly aust: number;
  /** Actual unit delay time: stopped while an order waits. */
  readonly adet: number;
  /** Actual unit down time: nothing ordered. */
  readonly adot: number;
  /** Nobody knows: the connection was away. */
  readonly unknown: number;
  /** Actual unit processing time = APT + AUST. */
  readonly aupt: number;
  /** Actual unit busy time = AUPT + ADET. */
  readonly aubt: number;
  /** Simulation and test, part of none of the above. */
  readonly excluded: number;
  /** Of ADET and ADOT: stops whose reason is learning. */
  readonly learning: number;
  /** Running in planned breaks, not in APT. */
  readonly breakRun: number;
  /** Of APT and AUST: without an order. */
  readonly withoutOrder: number;
  /** Failure events that began in the window. */
  readonly failures: number;
  /** Of them those that are over, and how long they took of the busy time. */
  readonly restored: number;
  readonly repair: number;
  /** The window is not over and something in it lasts: the figures will change. */
  readonly open: boolean;
}

/** Times while they are summed up. */
export type Sums = { -readonly [Key in keyof Times]: Times[Key] };

export const NO_TIME: Times = {
  pot: 0,
  pdot: 0,
  pbt: 0,
  apt: 0,
  aust: 0,
  adet: 0,
  adot: 0,
  unknown: 0,
  aupt: 0,
  aubt: 0,
  excluded: 0,
  learning: 0,
  breakRun: 0,
  withoutOrder: 0,
  failures: 0,
  restored: 0,
  repair: 0,
  open: false,
};

const FIELD = { APT: 'apt', AUST: 'aust', ADET: 'adet', ADOT: 'adot', UNKNOWN: 'unknown' } as const;

/** Adds a piece of `ms` (of a shared piece: the share). */
export function add(times: Sums, { bucket, span }: TimePiece, ms: number): void {
  times.pot += ms;
  if (bucket === 'PDOT') {
    times.pdot += ms;
    if (span?.state === 'producing') times.breakRun += ms;
    return;
  }
  if (bucket === 'EXCLUDED') {
    times.excluded += ms;
    return;
  }
  times.pbt += ms;
  times[FIELD[bucket]] += ms;
  if (bucket === 'APT' || bucket === 'AUST') {
    times.aupt += ms;
    if (span?.orderId === null && !span.shares?.length) times.withoutOrder += ms;
  } else if ((bucket === 'ADET' || bucket === 'ADOT') && isLearning(span?.reason)) times.learning += ms;
  if (bucket !== 'ADOT' && bucket !== 'UNKNOWN') times.aubt += ms;
}

/** Adds a failure; of one that is not over nobody knows yet how long it takes. */
export function addFailure(times: Sums, repair: number, restored: boolean): void {
  times.failures++;
  if (!restored) return;
  times.restored++;
  times.repair += repair;
}

/** Sums of a unit, one for each key that `keyOf` names; a piece without key is left out. */
function timesBy(
  history: UnitHistory,
  since: number,
  keyOf: (piece: TimePiece) => string | null,
): ReadonlyMap<string, Times> {
  const { to, now } = history.frame;
  const found = new Map<string, Sums>();
  const running = now < to;
  const until = Math.min(to, now);
  const failures = new Failures<Sums>((failure) => {
    const { into, start, last, repair } = failure;
    if (start >= since && isCounted(failure)) addFailure(into, repair, last.end !== null && last.end <= until);
  });
  sweep(history, (piece) => {
    const key = keyOf(piece);
    if (key === null) return;
    let times = found.get(key);
    if (!times) found.set(key, (times = { ...NO_TIME }));
    add(times, piece, piece.end - piece.start);
    times.open ||= running && piece.open;
    failures.take(piece, times);
  });
  failures.close();
  return found;
}

/**
 * The times of a work unit in a window.
 * @param since begin of the window that this one is a part of: what failed since then began in it
 * @throws DomainError invalid `kpi.capacity`
 */
export function unitTimes(history: UnitHistory, since = history.frame.from): Times {
  return timesBy(history, since, () => '').get('') ?? NO_TIME;
}

/** By production day: a night shift belongs to the day on which it starts. @throws as {@link unitTimes} */
export function timesByDay(history: UnitHistory): ReadonlyMap<string, Times> {
  return timesBy(history, history.frame.from, ({ plan }) => plan.shift.day ?? '');
}

/** By order; where several run at once the time is split by their weights. @throws as {@link unitTimes} */
export function timesByOrder(history: UnitHistory): ReadonlyMap<string, Times> {
  const found = new Map<string, Sums>();
  sweep(history, (piece) => {
    const { span } = piece;
    if (!span) return;
    const shares = span.shares ?? (span.orderId === null ? [] : [{ orderId: span.orderId, weight: 1 }]);
    const whole = shares.reduce((sum, { weight }) => sum + weight, 0);
    for (const { orderId, weight } of shares) {
      let times = found.get(orderId);
      if (!times) found.set(orderId, (times = { ...NO_TIME }));
      add(times, piece, ((piece.end - piece.start) * weight) / whole);
    }
  });
  return found;
}

/** Times of several units, or of several windows of one, together. */
export function sumTimes(all: Iterable<Times>): Times {
  const sum: Sums = { ...NO_TIME };
  for (const times of all) {
    for (const key of Object.keys(NO_TIME) as (keyof Times)[]) if (key !== 'open') sum[key] += times[key];
    sum.open ||= times.open;
  }
  return sum;
}

/** 1 − unknown / PBT; null while nothing was planned. */
export const coverageOf = ({ pbt, unknown }: Times): number | null => (pbt > 0 ? 1 - unknown / pbt : null);
