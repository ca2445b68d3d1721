import type { JobOrder } from '#modules/work-order';
import { at, CHAIN, startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const report: World['report'] = (job, figures) => world.report(job, figures);

/** Received, good/scrap/rework and remaining of each operation, as the database has them. */
async function books(id: string): Promise<string[]> {
  const { operations, imbalances } = await world.api.balance(id);
  expect(imbalances).toEqual([]);
  return operations.map(
    ({ balance }) => `${balance.received}: ${balance.good}/${balance.scrap}/${balance.rework} R${balance.remaining}`,
  );
}

describe('the books of a three-operation order of 20', () => {
  it('stand as the worked example says after every step', async () => {
    const { id, jobs } = await world.released(CHAIN);
    const [op10, op20, op30] = [at(jobs, 0), at(jobs, 1), at(jobs, 2)];
    await world.begin(op10);
    await report(op10, { good: '12', scrap: '1' });
    expect(await books(id)).toEqual(['20: 12/1/0 R7', '12: 0/0/0 R12', '0: 0/0/0 R0']);
    await world.begin(op20);
    await report(op20, { good: '8', rework: '2' });
    expect(await books(id)).toEqual(['20: 12/1/0 R7', '12: 8/0/2 R4', '8: 0/0/0 R8']);
    await report(op20, { good: '1', scrap: '1', firstPass: false });
    expect(await books(id)).toEqual(['20: 12/1/0 R7', '12: 9/1/0 R2', '9: 0/0/0 R9']);
    await report(op10, { good: '7' });
    expect(await books(id)).toEqual(['20: 19/1/0 R0', '19: 9/1/0 R9', '9: 0/0/0 R9']);
    await report(op20, { good: '9' });
    expect(await books(id)).toEqual(['20: 19/1/0 R0', '19: 18/1/0 R0', '18: 0/0/0 R18']);
    await world.begin(op30);
    await report(op30, { good: '17', scrap: '1' });
    expect(await books(id)).toEqual(['20: 19/1/0 R0', '19: 18/1/0 R0', '18: 17/1/0 R0']);

    const balance = await world.api.balance(id);
    expect(balance.operations.map(({ firstPassYield }) => firstPassYield?.toFixed(4))).toEqual([
      '0.9500',
      '0.8947',
      '0.9444',
    ]);
    expect(balance.rolledThroughputYield).toBeCloseTo(0.8028, 4);
    expect(balance).toMatchObject({ finished: '17', scrap: '3', rework: '0', goodRatio: 0.85 });

    for (const job of jobs) await world.api.completeJob(job.id);
    expect(await world.api.order(id)).toMatchObject({ status: 'completed' });
  });

  it('tells each report with the balance after it', async () => {
    const { jobs } = await world.released(CHAIN);
    const job = at(jobs, 0);
    await world.begin(job);
    const { postingId } = await report(job, { good: '3', scrap: '1', reasonCode: 'burr' });
    const [entry] = await world.database.query(
      `SELECT payload, work_unit_id, line_mode FROM ledger.entry WHERE type = 'job-order.reported' AND job_order_id = $1`,
      [job.id],
    );
    expect(entry).toMatchObject({
      work_unit_id: job.workUnitId,
      line_mode: 'virtual',
      payload: {
        postingId,
        good: '3',
        scrap: '1',
        rework: '0',
        reasonCode: 'burr',
        balance: { received: '20', good: '3', scrap: '1', remaining: '16', transferred: '3' },
      },
    });
  });
});

describe('transfer batches', () => {
  it('move whole batches, and the remainder when the job is completed', async () => {
    const { jobs } = await world.released(
      [
        { number: 10, transferBatch: '5' },
        { number: 20, after: [10] },
      ],
      '12',
    );
    const [op10, op20] = [at(jobs, 0), at(jobs, 1)];
    await world.begin(op10);
    await report(op10, { good: '4' });
    expect(await world.api.jobOrder(op20.id)).toMatchObject({ status: 'pending', balance: { received: '0' } });
    await report(op10, { good: '7' });
    expect(await world.api.jobOrder(op20.id)).toMatchObject({ status: 'ready', balance: { received: '10' } });
    await world.finish(op10, { good: '1' });
    expect(await world.api.jobOrder(op20.id)).toMatchObject({ balance: { received: '12' } });
  });

  it('give a join the least of its branches', async () => {
    const { jobs } = await world.released(
      [{ number: 10 }, { number: 20 }, { number: 30, after: [10, 20] }, { number: 40, after: [30] }],
      '10',
    );
    const [left, right, join] = [at(jobs, 0), at(jobs, 1), at(jobs, 2)];
    await world.begin(left);
    await world.begin(right);
    await report(left, { good: '6' });
    expect(await world.api.jobOrder(join.id)).toMatchObject({ status: 'pending', balance: { received: '0' } });
    await report(right, { good: '4' });
    expect(await world.api.jobOrder(join.id)).toMatchObject({ status: 'ready', balance: { received: '4' } });
    await report(right, { good: '5' });
    expect(await world.api.jobOrder(join.id)).toMatchObject({ balance: { received: '6' } });
  });
});

describe('a report', () => {
  let job: JobOrder;
  beforeEach(async () => {
    const { jobs } = await world.released(CHAIN, '10');
    job = at(jobs, 0);
    await world.begin(job);
  });

  it('counts once however often its key is sent, also when nothing is left for it', async () => {
    const first = await report(job, { good: '10', sourceKey: `k-${job.id}` });
    const again = await report(job, { good: '10', sourceKey: `k-${job.id}` });
    expect(again).toMatchObject({ postingId: first.postingId, repeated: true, jobOrder: { balance: { good: '10' } } });
    await world.api.completeJob(job.id);
    expect(await report(job, { good: '10', sourceKey: `k-${job.id}` })).toMatchObject({ repeated: true });
    expect(await world.api.postings(job.id)).toHaveLength(1);
  });

  it('counts once when sent by many at the same moment', async () => {
    const sourceKey = `k-${job.id}`;
    const answers = await Promise.all(Array.from({ length: 8 }, () => report(job, { good: '2', sourceKey })));
    expect(new Set(answers.map(({ postingId }) => postingId)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await world.api.jobOrder(job.id)).toMatchObject({ balance: { good: '2' } });
  });

  it('refuses the key of another job', async () => {
    const { jobs } = await world.released(CHAIN);
    const other = at(jobs, 0);
    await world.begin(other);
    await report(job, { good: '1', sourceKey: `shared-${job.id}` });
    await expect(report(other, { good: '1', sourceKey: `shared-${job.id}` })).rejects.toMatchObject({
      kind: 'unprocessable',
      code: 'work-order.source-key-reused',
    });
  });

  it.each([
    [{ good: '11' }, 'quantity.exceeds-received'],
    [{ good: '1', firstPass: false }, 'quantity.exceeds-rework'],
    [{ good: '-1' }, 'quantity.negative'],
    [{ good: '0' }, 'quantity.nothing-posted'],
    [{ good: '0.5' }, 'quantity.not-whole'],
    [{ good: '1e3' }, 'quantity.malformed'],
  ])('of %j is refused as %s and changes nothing', async (figures, code) => {
    const before = await world.everything(job.workOrderId);
    await expect(report(job, figures)).rejects.toMatchObject({ code });
    expect(await world.everything(job.workOrderId)).toEqual(before);
  });

  it('is taken while the job is held, because counts come late, and refused before it starts', async () => {
    await world.api.holdJob(job.id, { reason: 'fault' });
    await report(job, { good: '2' });
    const { jobs } = await world.released(CHAIN);
    await expect(report(at(jobs, 0), { good: '1' })).rejects.toMatchObject({ code: 'work-order.job-not-open' });
  });

  it('is never changed in the database', async () => {
    await report(job, { good: '2' });
    await expect(
      world.database.query('UPDATE work_order.posting SET good = 3 WHERE job_order_id = $1', [job.id]),
    ).rejects.toThrow('never changed');
  });
});

describe('a reversal', () => {
  it('takes figures and handed-on units back and blocks who has none left', async () => {
    const { id, jobs } = await world.released(CHAIN, '10');
    const [op10, op20] = [at(jobs, 0), at(jobs, 1)];
    await world.begin(op10);
    const { postingId } = await report(op10, { good: '4', scrap: '1' });
    const reversal = await world.api.reverse(postingId, 'miscounted');
    expect(reversal.jobOrder).toMatchObject({ balance: { good: '0', scrap: '0', transferred: '0', remaining: '10' } });
    expect(await world.api.jobOrder(op20.id)).toMatchObject({ status: 'pending', balance: { received: '0' } });
    const [first, second] = await world.api.postings(op10.id);
    expect(first).toMatchObject({ good: '4', reversedBy: reversal.postingId });
    expect(second).toMatchObject({ good: '-4', scrap: '-1', reverses: postingId, reason: 'miscounted' });
    await expect(world.api.reverse(postingId, 'again')).rejects.toMatchObject({ code: 'work-order.already-reversed' });
    await expect(world.api.reverse(reversal.postingId, 'no')).rejects.toMatchObject({
      code: 'work-order.not-reversible',
    });
    expect(await books(id)).toEqual(['10: 0/0/0 R10', '0: 0/0/0 R0', '0: 0/0/0 R0']);
  });

  it('is refused where the next operation has used the units', async () => {
    const { id, jobs } = await world.released(CHAIN, '10');
    const [op10, op20] = [at(jobs, 0), at(jobs, 1)];
    await world.begin(op10);
    const { postingId } = await report(op10, { good: '6' });
    await world.begin(op20);
    await report(op20, { good: '2' });
    const before = await world.everything(id);
    await expect(world.api.reverse(postingId, 'miscounted')).rejects.toMatchObject({
      kind: 'conflict',
      code: 'quantity.used-downstream',
      params: { operation: op20.number, missing: '2' },
    });
    await expect(world.api.reverse(postingId, ' ')).rejects.toMatchObject({ code: 'work-order.reason-required' });
    expect(await world.everything(id)).toEqual(before);
  });

  it('corrects a completed job once its order is reopened', async () => {
    const { id, jobs } = await world.released([{ number: 10 }], '10');
    const job = at(jobs, 0);
    await world.begin(job);
    const { postingId } = await report(job, { good: '10' });
    await world.api.completeJob(job.id);
    await expect(world.api.reverse(postingId, 'one was bad')).rejects.toMatchObject({
      code: 'work-order.job-not-open',
    });
    await world.api.reopen(id, { reason: 'one was bad' });
    await world.api.reverse(postingId, 'one was bad');
    await expect(report(job, { good: '9', scrap: '1' })).rejects.toMatchObject({ code: 'work-order.job-not-open' });
    await expect(world.api.complete(id)).rejects.toMatchObject({ code: 'work-order.units-open' });
    await report(job, { good: '9', scrap: '1', correction: 'one was bad' });
    expect(await world.api.complete(id)).toMatchObject({ status: 'completed' });
    expect(await world.api.balance(id)).toMatchObject({ finished: '9', scrap: '1' });
  });
});
