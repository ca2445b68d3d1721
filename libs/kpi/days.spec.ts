import fc from 'fast-check';
import {
  DAY_MS,
  dayOf,
  debounce,
  FLICKER_MS,
  spansOf,
  sumTimes,
  unitDays,
  unitTimes,
  usableDays,
  UNIT_STATES,
  type PlannedSpan,
  type Span,
  type UnitDay,
} from './index';
import { MINUTE } from './testing/day';

const DAYS = 8;
const LAST = DAYS * 1440;
/** Midnights and what lies close to them as often as all other minutes: there the cuts are. */
const minute = fc.oneof(
  fc.integer({ min: -300, max: LAST + 300 }),
  fc.tuple(fc.integer({ min: 0, max: DAYS }), fc.integer({ min: -2, max: 2 })).map(([day, off]) => day * 1440 + off),
);
const instant = minute.map((at) => at * MINUTE);
const REASONS = [null, 'Z', 'P10', 'P30', 'P50', 'S10', 'E10', 'E20', 'T', 'T', 'M10', 'H20'] as const;
/** Faults as often as all other states, so that they touch one another. */
const state = fc.oneof(fc.constant('fault' as const), fc.constantFrom(...UNIT_STATES));
const planned = fc
  .record({
    kind: fc.constantFrom('work' as const, 'work' as const, 'work' as const, 'break' as const),
    start: instant,
    length: fc.integer({ min: 1, max: 1500 }),
  })
  .map(({ kind, start, length }): PlannedSpan => ({ kind, start, end: start + length * MINUTE }));

const world = fc
  .record({
    events: fc.array(fc.record({ at: instant, state }), { minLength: 4, maxLength: 40, size: 'max' }),
    orders: fc.array(fc.record({ at: instant, orderId: fc.constantFrom('J1', 'J2', null) }), {
      maxLength: 12,
      size: 'max',
    }),
    plan: fc.array(planned, { maxLength: 14, size: 'max' }),
    reasons: fc.array(fc.constantFrom(...REASONS), { minLength: 5, maxLength: 40, size: 'max' }),
    countBreakProduction: fc.boolean(),
    window: fc
      .record({
        from: instant,
        length: fc.integer({ min: 1, max: LAST }),
        now: fc.oneof(instant, fc.constant(2 * LAST * MINUTE)),
      })
      .map(({ from, length, now }) => ({ from, to: from + length * MINUTE, now })),
    /** How far days are made, and at which ends of ranges. */
    made: fc.integer({ min: 5, max: DAYS }),
    ranges: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: DAYS, maxLength: DAYS }),
    /** From which day on they are kept. */
    first: fc.oneof(fc.constant(-1), fc.integer({ min: 0, max: 3 })),
  })
  .map(({ reasons, ...rest }) => {
    const reasonAt = (start: number): string | null => reasons[Math.abs(start / MINUTE) % reasons.length] ?? null;
    const spansUntil = (until: number): Span[] =>
      spansOf(
        rest.events.filter(({ at }) => at < until),
        rest.orders.filter(({ at }) => at < until),
      ).map((span) => ({ ...span, reason: reasonAt(span.start) }));
    return { ...rest, spansUntil };
  });
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** Made in ranges, each with what was known when the last day of all was over and a little more. */
function daysOf({ spansUntil, plan, countBreakProduction, made, ranges }: World): UnitDay[] {
  const spans = spansUntil(made * DAY_MS + FLICKER_MS);
  const days: UnitDay[] = [];
  let from = -DAY_MS;
  for (const length of ranges) {
    const to = Math.min(made * DAY_MS, from + length * DAY_MS);
    const more = unitDays({ spans, plan, countBreakProduction }, from, to);
    days.push(...more);
    from += more.length * DAY_MS;
  }
  return days;
}

/** Of the window's parts, each with the spans and the plan that touch it. */
function sumOf(one: World): ReturnType<typeof unitTimes> | null {
  const { window, plan, countBreakProduction, spansUntil, first } = one;
  const days = daysOf(one).filter(({ start }) => start >= first * DAY_MS);
  const [begin] = days;
  if (!begin) return null;
  const usable = usableDays({ from: begin.start, to: begin.start + days.length * DAY_MS, marks: days }, window);
  if (!usable) return null;
  const part = (from: number, to: number) =>
    unitTimes(
      {
        frame: { ...window, from, to },
        countBreakProduction,
        plan: plan.filter(({ start, end }) => start < to && end > from),
        spans: spansUntil(Infinity).filter(({ start, end }) => start < to && (end ?? Infinity) > from),
      },
      window.from,
    );
  const between = days.filter(({ start }) => start >= usable.from && start < usable.to);
  expect(between).toHaveLength((usable.to - usable.from) / DAY_MS);
  return sumTimes([
    part(window.from, usable.from),
    ...between.map(({ times }) => times),
    part(usable.to, Math.max(usable.to, window.to)),
  ]);
}

describe('days that stand for their intervals', () => {
  it('give the very same sums as all intervals, whatever happened, is planned and is asked for', () => {
    let used = 0;
    fc.assert(
      fc.property(world, (one) => {
        const sum = sumOf(one);
        if (!sum) return;
        used++;
        const { window, plan, countBreakProduction, spansUntil } = one;
        expect(sum).toEqual(unitTimes({ frame: window, plan, countBreakProduction, spans: spansUntil(Infinity) }));
      }),
      { numRuns: 4000 },
    );
    expect(used).toBeGreaterThan(1000);
  });

  it('end before a failure that lasts, and at no midnight at which one is under way', () => {
    const plan: PlannedSpan[] = [{ kind: 'work', start: 0, end: 9 * DAY_MS }];
    const at = (day: number): number => day * DAY_MS;
    const spans = spansOf([
      { at: 0, state: 'producing' },
      { at: at(1.5), state: 'fault' },
      { at: at(3.2), state: 'producing' },
      { at: at(3.6), state: 'fault' },
    ]);
    expect(unitDays({ spans, plan }, 0, at(5)).map(({ start }) => start / DAY_MS)).toEqual([0]);
    const over = spansOf([
      ...[0, 1.5, 3.2, 3.6].map((day, n) => ({ at: at(day), state: UNIT_STATES[n % 2 ? 5 : 0] })),
      {
        at: at(4.1),
        state: 'producing' as const,
      },
    ]);
    const days = unitDays({ spans: over, plan }, 0, at(6));
    expect(days.map(({ enters }) => enters)).toEqual([false, false, true, true, true, false]);
    expect(days.map(({ times }) => [times.failures, times.repair / DAY_MS])).toEqual([
      [0, 0],
      [1, expect.closeTo(1.7, 6)],
      [0, 0],
      [1, expect.closeTo(0.5, 6)],
      [0, 0],
      [0, 0],
    ]);
  });

  it('are left out where they count a failure that began before the window, unseen', () => {
    // The fault begins at 22:00, outside of every shift, and counts at 08:00.
    const plan: PlannedSpan[] = [0, 1, 2].map((day) => ({
      kind: 'work',
      start: day * DAY_MS + 480 * MINUTE,
      end: day * DAY_MS + 960 * MINUTE,
    }));
    const spans = spansOf([
      { at: 0, state: 'producing' },
      { at: 22 * 60 * MINUTE, state: 'fault' },
      { at: DAY_MS + 600 * MINUTE, state: 'producing' },
    ]);
    const marks = unitDays({ spans, plan }, 0, 3 * DAY_MS);
    expect(marks.map(({ reachesBackTo }) => reachesBackTo)).toEqual([null, 22 * 60 * MINUTE, null]);
    const kept = { from: 0, to: 3 * DAY_MS, marks };
    const asked = (from: number) => usableDays(kept, { from, to: 3 * DAY_MS, now: 9 * DAY_MS });
    expect(asked(22 * 60 * MINUTE)).toEqual({ from: DAY_MS, to: 3 * DAY_MS });
    expect(asked(22 * 60 * MINUTE + 1)).toEqual({ from: 2 * DAY_MS, to: 3 * DAY_MS });
  });
});

it('what decides a window begins with the last span before it that is no flicker', () => {
  const second = fc.integer({ min: 0, max: 40_000 });
  const facts = fc.array(fc.record({ at: second, state: fc.constantFrom(...UNIT_STATES.slice(0, 4)) }), {
    maxLength: 60,
  });
  const contexts = fc.array(fc.record({ at: second, orderId: fc.constantFrom('J1', 'J2') }), { maxLength: 20 });
  const reasons = fc.array(fc.constantFrom(...REASONS), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(facts, contexts, reasons, second, second, (said, orders, why, from, length) => {
      const spans = spansOf(said, orders).map((span) => ({ ...span, reason: why[span.start % 7] ?? null }));
      const to = from + length;
      const lasts = ({ start, end }: Span): boolean => start <= from && (end ?? Infinity) - start >= FLICKER_MS;
      const first = spans.findLast(lasts)?.start ?? -Infinity;
      const deciding = spans.filter(({ start }) => start >= first && start < to + FLICKER_MS);
      const shown = (list: readonly Span[]): Span[] =>
        debounce(list).filter(({ start, end }) => start < to && (end ?? Infinity) > from);
      expect(shown(deciding)).toEqual(shown(spans));
    }),
    { numRuns: 1000 },
  );
});

it('a day is a day of UTC, also before 1970', () => {
  expect([dayOf(0), dayOf(DAY_MS - 1), dayOf(-1)]).toEqual([0, 0, -DAY_MS]);
});
