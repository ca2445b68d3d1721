import fc from 'fast-check';
import { decimal, DomainError } from '#libs/kernel';
import type { JobOrder } from '#modules/work-order';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const CLIENTS = 16;

/** A diamond with transfer batches: chain, branches and a join. */
const DIAMOND = [
  { number: 10, transferBatch: '3' },
  { number: 20, after: [10] },
  { number: 30, after: [10], transferBatch: '2' },
  { number: 40, after: [20, 30] },
];

interface Attempt {
  readonly kind: 'report' | 'rework' | 'reverse' | 'repeat';
  readonly job: number;
  readonly good: number;
  readonly scrap: number;
  readonly rework: number;
}

const attempt = fc.record<Attempt>({
  kind: fc.constantFrom('report', 'report', 'report', 'rework', 'reverse', 'repeat'),
  job: fc.nat(3),
  good: fc.nat(4),
  scrap: fc.nat(1),
  rework: fc.nat(1),
});

/** What a refusal may say; anything else, and first of all a deadlock, fails the test. */
async function orRefused<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DomainError && ['conflict', 'invalid'].includes(error.kind)) return null;
    throw error;
  }
}

/** Starts every operation by passing a few units through. */
async function running(quantity: string): Promise<{ id: string; jobs: JobOrder[] }> {
  const { id, jobs } = await world.released(DIAMOND, quantity);
  for (const job of jobs) {
    await world.begin(job);
    await world.api.report(job.id, { good: '12', source: 'machine', sourceKey: world.key() });
  }
  return { id, jobs };
}

/** The books recomputed from the postings alone. */
async function summed(id: string): Promise<unknown[]> {
  return world.database.query(
    `SELECT j.number, trim_scale(sum(p.good)) AS good, trim_scale(sum(p.scrap)) AS scrap,
       trim_scale(coalesce(sum(p.good) FILTER (WHERE p.pass = 'first'), 0)) AS "firstPassGood",
       trim_scale(coalesce(sum(p.rework) FILTER (WHERE p.pass = 'first'), 0)
         - coalesce(sum(p.good + p.scrap) FILTER (WHERE p.pass = 'rework'), 0)) AS rework
     FROM work_order.job_order j JOIN work_order.posting p ON p.job_order_id = j.id
     WHERE j.work_order_id = $1 GROUP BY j.number ORDER BY j.number`,
    [id],
  );
}

describe('sixteen clients on one order', () => {
  it('leave exact books, whatever they post and take back at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(attempt, { minLength: 5, maxLength: 12 }), { minLength: CLIENTS, maxLength: CLIENTS }),
        async (scripts) => {
          const { id, jobs } = await running('200');
          const accepted: string[] = [];
          const client = async (script: readonly Attempt[]): Promise<void> => {
            const mine: string[] = [];
            let lastKey = world.key();
            for (const { kind, job, good, scrap, rework } of script) {
              const target = jobs[job];
              if (!target) continue;
              if (kind === 'reverse') {
                const posting = mine.pop();
                const done = posting ? await orRefused(world.api.reverse(posting, 'miscounted')) : null;
                if (done) accepted.push(done.postingId);
                continue;
              }
              if (kind !== 'repeat') lastKey = world.key();
              const figures = { good: `${good}`, scrap: `${scrap}`, rework: `${rework}`, firstPass: kind !== 'rework' };
              // A key sent again may meet another job first: that is refused and changes nothing.
              const answer = await orRefused(
                world.api.report(target.id, { ...figures, source: 'person', sourceKey: `${target.id}:${lastKey}` }),
              );
              if (answer && !answer.repeated) {
                mine.push(answer.postingId);
                accepted.push(answer.postingId);
              }
            }
          };
          await Promise.all(scripts.map(client));

          const balance = await world.api.balance(id);
          expect(balance.imbalances).toEqual([]);
          const stored = balance.operations.map(({ balance: { good, scrap, firstPassGood, rework } }, index) => ({
            number: jobs[index]?.number,
            good,
            scrap,
            firstPassGood,
            rework,
          }));
          expect(await summed(id)).toEqual(stored);
          for (const { balance: amounts } of balance.operations)
            for (const amount of Object.values(amounts)) expect(decimal.isNegative(amount)).toBe(false);
          const postings = (await Promise.all(jobs.map(({ id: job }) => world.api.postings(job)))).flat();
          expect(new Set(postings.map((posting) => posting.id)).size).toBe(accepted.length + jobs.length);
          expect(accepted.every((posting) => postings.some(({ id: each }) => each === posting))).toBe(true);
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
    const [{ deadlocks } = { deadlocks: -1 }] = await world.database.query<{ deadlocks: number }>(
      'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
    );
    expect(deadlocks).toBe(0);
  }, 240_000);

  it('never have a job running while their order is on hold', async () => {
    for (let round = 0; round < 5; round++) {
      const firsts = Array.from({ length: 8 }, (_, index) => 10 * (index + 1));
      const { id, jobs: all } = await world.released(
        [...firsts.map((number) => ({ number })), { number: 90, after: firsts }],
        '5',
      );
      const jobs = all.slice(0, 8);
      for (const job of jobs) await world.api.dispatch(job.id);
      await Promise.all([
        ...jobs.slice(0, 4).map((job) => orRefused(world.api.start(job.id))),
        orRefused(world.api.hold(id, { reason: 'inspection' })),
        ...jobs.slice(4).map((job) => orRefused(world.api.start(job.id))),
      ]);
      expect(await world.api.order(id)).toMatchObject({ status: 'on-hold' });
      expect((await world.api.jobOrders(id)).filter(({ status }) => status === 'running')).toEqual([]);
    }
  });

  it('lose no unit when an operation is skipped under their hands', async () => {
    const { id, jobs } = await world.released(
      [{ number: 10 }, { number: 20, after: [10] }, { number: 30, after: [20] }],
      '40',
    );
    const [op10, op20, op30] = jobs;
    if (!op10 || !op20 || !op30) throw new Error('three operations');
    await world.begin(op10);
    const reports = Array.from({ length: 20 }, () =>
      world.api.report(op10.id, { good: '2', source: 'machine', sourceKey: world.key() }),
    );
    await Promise.all([
      ...reports.slice(0, 10),
      world.api.skip(op20.id, { reason: 'not needed' }),
      ...reports.slice(10),
    ]);
    expect(await world.api.jobOrder(op30.id)).toMatchObject({ status: 'ready', balance: { received: '40' } });
    expect((await world.api.balance(id)).imbalances).toEqual([]);
  });

  it('complete an order once when they end its last jobs together', async () => {
    const { id, jobs } = await world.released(
      [{ number: 10 }, { number: 20 }, { number: 30 }, { number: 40, after: [10, 20, 30] }],
      '4',
    );
    const last = jobs.slice(0, 3);
    for (const job of last) await world.begin(job);
    // Nothing reaches the join any more, so that all three are the last.
    await Promise.all(last.map((job) => world.finish(job, { scrap: '4' })));
    expect(await world.api.order(id)).toMatchObject({ status: 'completed' });
    const entries = await world.database.query(
      `SELECT FROM ledger.entry WHERE type = 'work-order.completed' AND subject_id = $1`,
      [id],
    );
    expect(entries).toHaveLength(1);
  });
});
