import fc from 'fast-check';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import type { JobOrder } from '#modules/work-order';
import { readingOf } from './reading';
import { CHAIN, startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const { requireSums } = readingOf(() => world);

const CLIENTS = 16;
const ORDERED = '60';

interface Act {
  readonly kind: 'begin' | 'report' | 'repair' | 'rework' | 'split' | 'issue' | 'reverse' | 'finish';
  /** Which of the family's job orders, counted round. */
  readonly job: number;
  readonly good: number;
  readonly scrap: number;
  readonly bad: number;
}

const act = fc.record<Act>({
  kind: fc.constantFrom(
    'begin',
    'begin',
    'report',
    'report',
    'report',
    'repair',
    'rework',
    'split',
    'issue',
    'reverse',
    'finish',
  ),
  job: fc.nat(11),
  good: fc.nat(5),
  scrap: fc.nat(1),
  bad: fc.nat(2),
});

/** What is done to one order, and to the orders and rework jobs that come of it. */
class Family {
  readonly orders: string[];
  /** Issued over the ordered quantity. */
  issued: DecimalString = '0';
  splitBehind: DecimalString = '0';

  constructor(id: string) {
    this.orders = [id];
  }

  async jobs(): Promise<JobOrder[]> {
    return (await Promise.all(this.orders.map((id) => world.api.jobOrders(id)))).flat();
  }

  async do({ kind, job, good, scrap, bad }: Act, mine: string[]): Promise<void> {
    const jobs = await this.jobs();
    const target = jobs[job % jobs.length];
    if (!target) throw new Error('an order has jobs');
    const { api } = world;
    const report = async (firstPass: boolean, rework: number): Promise<void> => {
      const figures = { good: `${good}`, scrap: `${scrap}`, rework: `${rework}`, firstPass };
      mine.push((await world.report(target, figures)).postingId);
    };
    switch (kind) {
      case 'begin':
        return world.begin(target);
      case 'report':
        return report(true, bad);
      case 'repair':
        return report(false, 0);
      case 'rework':
        await api.sendToRework(target.id, { quantity: `${bad}`, reason: '返修' });
        return;
      case 'split': {
        const split = { jobOrderId: target.id, quantity: `${good}`, reason: '分给另一组' };
        this.orders.push((await api.split(target.workOrderId, split)).id);
        const isFirst = !jobs.some(
          ({ workOrderId, kind: of, operationNumber }) =>
            workOrderId === target.workOrderId && of === 'operation' && operationNumber < target.operationNumber,
        );
        if (!isFirst) this.splitBehind = decimal.add(this.splitBehind, split.quantity);
        return;
      }
      case 'issue':
        await api.issue(target.id, { quantity: `${scrap}`, reason: '补料' });
        this.issued = decimal.add(this.issued, `${scrap}`);
        return;
      case 'reverse': {
        const posting = mine.pop();
        if (posting) await api.reverse(posting, '报错了');
        return;
      }
      case 'finish':
        await api.completeJob(target.id, { allowPartial: true, reason: '下课' });
    }
  }
}

/** What a refusal may say; anything else, and first of all a deadlock, fails the test. */
function isRefusal(error: unknown): boolean {
  return error instanceof DomainError && ['conflict', 'invalid', 'not-found'].includes(error.kind);
}

describe('sixteen clients who report, repair, split, issue and take back at random', () => {
  it('leave books that balance, and neither make nor lose a unit', async () => {
    const happened = { splits: 0, reworks: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { minLength: 6, maxLength: 12 }), { minLength: CLIENTS, maxLength: CLIENTS }),
        async (scripts) => {
          const { id, jobs } = await world.released(CHAIN, ORDERED);
          const family = new Family(id);
          for (const [index, job] of jobs.slice(0, 2).entries()) {
            await world.begin(job);
            await world.report(job, { good: index === 0 ? '24' : '12', rework: '2' });
          }
          let done = 0;
          const client = async (script: readonly Act[]): Promise<void> => {
            const mine: string[] = [];
            for (const each of script)
              await family.do(each, mine).then(
                () => done++,
                (error: unknown) => {
                  if (!isRefusal(error)) throw error;
                },
              );
          };
          await Promise.all(scripts.map(client));

          expect(done).toBeGreaterThan(CLIENTS);
          for (const order of family.orders) {
            expect((await world.api.balance(order)).imbalances).toEqual([]);
            await requireSums(order);
          }
          const all = await family.jobs();
          happened.splits += family.orders.length - 1;
          happened.reworks += all.filter(({ kind }) => kind === 'rework').length;
          for (const { balance } of all)
            for (const amount of Object.values(balance)) expect(decimal.isNegative(amount)).toBe(false);
          const sum = (of: 'issued' | 'returned'): DecimalString =>
            all
              .filter(({ kind }) => kind === 'operation')
              .reduce((total, { balance }) => decimal.add(total, balance[of]), '0' as DecimalString);
          // Nothing enters but what was ordered, issued, or left another order behind its first operation; that left it, or
          // went back to the store.
          expect(sum('issued')).toBe(decimal.add(ORDERED, family.issued, family.splitBehind));
          expect(decimal.compare(sum('returned'), family.splitBehind)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 5, endOnFailure: true },
    );
    expect(Math.min(happened.splits, happened.reworks)).toBeGreaterThan(0);
    const [{ deadlocks } = { deadlocks: -1 }] = await world.database.query<{ deadlocks: number }>(
      'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
    );
    expect(deadlocks).toBe(0);
  });
});
