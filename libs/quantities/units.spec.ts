import fc from 'fast-check';
import {
  balanceOf,
  chain,
  finishedQuantity,
  imbalances,
  issue,
  openRoute,
  remaining,
  report,
  startAt,
  withdraw,
  type RouteBalances,
} from './index';

/** The same order unit by unit: each knows where it is, so that counting them needs no equation. */
class Units {
  readonly all: {
    op: number;
    state: 'queue' | 'wip' | 'rework' | 'scrap' | 'returned';
    passed: Set<number>;
    reworked: Set<number>;
  }[] = [];

  add(op: number, count: number): void {
    for (let i = 0; i < count; i += 1) this.all.push({ op, state: 'queue', passed: new Set(), reworked: new Set() });
  }

  at(op: number, ...states: string[]) {
    return states.flatMap((state) => this.all.filter((unit) => unit.op === op && unit.state === state));
  }

  /** False, and nothing moved, when there are not enough units. */
  report(op: number, pass: 'first' | 'rework', good: number, scrap: number, rework: number): boolean {
    const units = pass === 'first' ? this.at(op, 'wip', 'queue') : this.at(op, 'rework');
    if (good + scrap + rework > units.length || good + scrap + rework === 0) return false;
    units.slice(0, good + scrap + rework).forEach((unit, index) => {
      if (pass === 'rework') unit.reworked.add(op);
      if (index < good) {
        unit.passed.add(op);
        Object.assign(unit, { op: op + 1, state: 'queue' });
      } else unit.state = index < good + scrap ? 'scrap' : 'rework';
    });
    return true;
  }

  move(op: number, count: number, to: 'wip' | 'returned'): boolean {
    const units = this.at(op, 'queue');
    if (count === 0 || count > units.length) return false;
    for (const unit of units.slice(0, count)) unit.state = to;
    return true;
  }
}

describe('any sequence of events on a chain', () => {
  const ids = ['op10', 'op20', 'op30'];
  const route = chain(ids);
  const op = fc.nat({ max: 2 });
  const count = fc.nat({ max: 6 });
  const event = fc.oneof(
    fc.record({
      kind: fc.constant('report' as const),
      op,
      pass: fc.constantFrom('first' as const, 'first' as const, 'rework' as const),
      good: count,
      scrap: fc.nat({ max: 1 }),
      rework: fc.nat({ max: 2 }),
    }),
    fc.record({ kind: fc.constantFrom('start' as const, 'withdraw' as const), op, count: fc.nat({ max: 3 }) }),
    fc.record({ kind: fc.constant('issue' as const), op, count: fc.integer({ min: 1, max: 3 }) }),
  );

  it('agrees with counting the units one by one', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 10, maxLength: 40 }), (events) => {
        const units = new Units();
        units.add(0, 20);
        let balances = openRoute(route, '20');
        for (const next of events) {
          const id = ids[next.op] ?? '';
          const attempt = (run: () => RouteBalances): boolean => {
            try {
              balances = run();
              return true;
            } catch (error) {
              expect((error as { code: string }).code).toMatch(/^quantity\./);
              return false;
            }
          };
          if (next.kind === 'report') {
            const { pass, good, scrap, rework } = next;
            const posting = { pass, good: String(good), scrap: String(scrap), rework: String(rework) };
            const done = attempt(() => report(route, balances, id, posting));
            expect(done).toBe(units.report(next.op, pass, good, scrap, rework));
          } else if (next.kind === 'issue') {
            attempt(() => issue(route, balances, id, String(next.count)));
            units.add(next.op, next.count);
          } else {
            const start = next.kind === 'start';
            const done = attempt(() =>
              start ? startAt(balances, id, String(next.count)) : withdraw(route, balances, id, String(next.count)),
            );
            expect(done).toBe(units.move(next.op, next.count, start ? 'wip' : 'returned'));
          }
          const booked = ids.map((each) => {
            const { good, firstPassGood, scrap, rework, wip } = balanceOf(balances, each);
            return [good, firstPassGood, scrap, rework, wip, remaining(balanceOf(balances, each))].map(Number);
          });
          const counted = ids.map((_, index) => {
            const passed = units.all.filter((unit) => unit.passed.has(index));
            return [
              passed.length,
              passed.filter((unit) => !unit.reworked.has(index)).length,
              units.at(index, 'scrap').length,
              units.at(index, 'rework').length,
              units.at(index, 'wip').length,
              units.at(index, 'queue', 'wip', 'rework').length,
            ];
          });
          expect(booked).toEqual(counted);
          expect(finishedQuantity(route, balances)).toBe(String(units.at(3, 'queue').length));
          expect(imbalances(route, balances)).toEqual([]);
        }
      }),
      { numRuns: 60, seed: 2026 },
    );
  });
});
