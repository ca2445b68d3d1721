import fc from 'fast-check';
import { sumTimes, spansOf, sweep, timesByDay, unitTimes, UNIT_STATES, debounce, type TimePiece } from './index';
import { MINUTE } from './testing/day';

const instant = fc.integer({ min: -200, max: 1700 }).map((minute) => minute * MINUTE);
const events = fc.array(fc.record({ at: instant, state: fc.constantFrom(...UNIT_STATES) }), { maxLength: 40 });
const orders = fc.array(fc.record({ at: instant, orderId: fc.constantFrom('J1', 'J2', null) }), { maxLength: 10 });
const plan = fc.array(
  fc
    .record({
      kind: fc.constantFrom('work' as const, 'work' as const, 'break' as const),
      start: instant,
      length: fc.integer({ min: 1, max: 500 }),
      day: fc.constantFrom('a', 'b'),
    })
    .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length * MINUTE })),
  { maxLength: 6 },
);
const frames = fc.record({ from: instant, to: instant, now: instant });
const REASONS = [null, 'Z', 'P10', 'P30', 'P50', 'S10', 'E10', 'T', 'M10', 'H20', 'X'] as const;
const reasons = fc.array(fc.constantFrom(...REASONS), { minLength: 1, maxLength: 11 });

const history = fc
  .record({ frame: frames, plan, events, orders, reasons, countBreakProduction: fc.boolean() })
  .map(({ events: said, orders: given, reasons: why, ...rest }) => ({
    ...rest,
    spans: debounce(spansOf(said, given)).map((one, index) => ({ ...one, reason: why[index % why.length] ?? null })),
  }));

describe('the times of a unit, whatever is said of it', () => {
  it('add up, and none is negative', () => {
    fc.assert(
      fc.property(history, (one) => {
        const t = unitTimes(one);
        expect(t.pbt).toBe(t.apt + t.aust + t.adet + t.adot + t.unknown);
        expect(t.pot).toBe(t.pbt + t.pdot + t.excluded);
        expect([t.aupt, t.aubt]).toEqual([t.apt + t.aust, t.apt + t.aust + t.adet]);
        for (const value of Object.values(t)) expect(Number(value)).toBeGreaterThanOrEqual(0);
        expect(t.restored).toBeLessThanOrEqual(t.failures);
        expect(t.repair).toBeLessThanOrEqual(t.pbt);
      }),
    );
  });

  it('come from pieces that do not overlap, within the window and in order', () => {
    fc.assert(
      fc.property(history, (one) => {
        const pieces: TimePiece[] = [];
        sweep(one, (piece) => pieces.push(piece));
        let last = one.frame.from;
        for (const { start, end } of pieces) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(Math.max(one.frame.from, Math.min(one.frame.to, one.frame.now)));
      }),
    );
  });

  it('do not depend on the order in which things were said', () => {
    const facts = fc.uniqueArray(fc.record({ at: instant, state: fc.constantFrom(...UNIT_STATES) }), {
      selector: ({ at }) => at,
      maxLength: 20,
    });
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.nat()), (said, keys) => {
        const shuffled = said
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(spansOf([...shuffled, ...shuffled])).toEqual(spansOf(said));
      }),
    );
  });

  it('of days add up to those of the window, except that something lasts', () => {
    fc.assert(
      fc.property(history, (one) => {
        expect(sumTimes(timesByDay(one).values())).toEqual(unitTimes(one));
      }),
    );
  });
});

it('sweeps a year of fifty machines without a loop over minutes', () => {
  const day = 1440 * MINUTE;
  const year = Array.from({ length: 365 }, (_, index) => index * day);
  const calendar = year.flatMap((start) => [
    { kind: 'work' as const, start: start + 480 * MINUTE, end: start + 960 * MINUTE },
    { kind: 'break' as const, start: start + 720 * MINUTE, end: start + 750 * MINUTE },
  ]);
  const spans = Array.from({ length: 10_000 }, (_, index) => ({
    start: (index * 365 * day) / 10_000,
    end: ((index + 1) * 365 * day) / 10_000,
    state: UNIT_STATES[index % UNIT_STATES.length] ?? 'idle',
    orderId: index % 3 ? 'J' : null,
  }));
  const one = { frame: { from: 0, to: 365 * day, now: 400 * day }, plan: calendar, spans };
  let pieces = 0;
  sweep(one, () => pieces++);
  expect(pieces).toBeLessThan(spans.length + 2 * calendar.length + 1);
  expect(unitTimes(one).pot).toBe(365 * 480 * MINUTE);
});
