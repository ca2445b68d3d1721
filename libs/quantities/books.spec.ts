import fc from 'fast-check';
import {
  defineRoute,
  imbalances,
  issue,
  openRoute,
  report,
  reverseReport,
  startAt,
  withdraw,
  type Posting,
  type RouteBalances,
} from './index';

describe('any sequence of events on a route with branches and transfer batches', () => {
  const route = defineRoute([
    { id: 'saw', predecessors: [], transferBatch: '3' },
    { id: 'body', predecessors: ['saw'], transferBatch: null },
    { id: 'gear', predecessors: ['saw'], transferBatch: '2' },
    { id: 'assemble', predecessors: ['body', 'gear'], transferBatch: null },
    { id: 'pack', predecessors: ['assemble'], transferBatch: null },
  ]);
  const id = fc.constantFrom(...route.operations.map((operation) => operation.id));
  const some = fc.nat({ max: 4 }).map(String);
  const posting: fc.Arbitrary<Posting> = fc.record({
    pass: fc.constantFrom('first', 'first', 'rework'),
    good: some,
    scrap: fc.constantFrom('0', '0', '1'),
    rework: fc.constantFrom('0', '0', '2'),
  });
  const event = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('report' as const), id, posting }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('reverse' as const), index: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('start', 'withdraw', 'issue'), id, quantity: some }) },
  );

  it('leaves sound books, also after reversals', () => {
    const happened = { report: 0, reverse: 0, used: 0 };
    fc.assert(
      fc.property(fc.array(event, { minLength: 20, maxLength: 60 }), (events) => {
        let balances: RouteBalances = openRoute(route, '12');
        const standing: { id: string; posting: Posting }[] = [];
        for (const next of events) {
          try {
            if ('posting' in next) {
              balances = report(route, balances, next.id, next.posting);
              standing.push(next);
              happened.report += 1;
            } else if ('index' in next) {
              const chosen = standing[next.index % Math.max(1, standing.length)];
              if (!chosen) continue;
              balances = reverseReport(route, balances, chosen.id, chosen.posting);
              standing.splice(standing.indexOf(chosen), 1);
              happened.reverse += 1;
            } else if (next.kind === 'start') balances = startAt(balances, next.id, next.quantity);
            else if (next.kind === 'issue') balances = issue(route, balances, next.id, next.quantity);
            else balances = withdraw(route, balances, next.id, next.quantity);
          } catch (error) {
            const { code } = error as { code: string };
            expect(code).toMatch(/^quantity\./);
            if (code === 'quantity.used-downstream') happened.used += 1;
          }
          expect(imbalances(route, balances)).toEqual([]);
        }
      }),
      { numRuns: 60, seed: 2026 },
    );
    expect(Math.min(happened.report, happened.reverse, happened.used)).toBeGreaterThan(10);
  });
});
