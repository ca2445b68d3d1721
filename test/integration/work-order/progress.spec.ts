import { queuePlaceOf, type JobOrder } from '#modules/work-order';
import { eventually } from '../../support';
import { CHAIN, startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const reason = 'because';

async function order(specs: Parameters<World['released']>[0], quantity = '10') {
  const { id, jobs } = await world.released(specs, quantity);
  const op = (number: number): JobOrder => {
    const job = jobs.find(({ operationNumber }) => operationNumber === number);
    if (!job) throw new Error(`no operation ${number}`);
    return job;
  };
  return { id, op };
}

const states = async (id: string): Promise<string[]> =>
  (await world.api.jobOrders(id)).map(({ operationNumber, status }) => `${operationNumber} ${status}`);

const work = async (job: JobOrder, figures: { good?: string; scrap?: string; rework?: string }): Promise<void> => {
  await world.begin(job);
  await world.finish(job, figures);
};

describe('a released order', () => {
  it('has its team assigned to every job until somebody chooses', async () => {
    const { op } = await order(CHAIN);
    const team = world.team.members.map(({ personId }) => personId);
    expect(await world.api.assignedTo(op(20).id)).toEqual(team);
    await world.api.assign(op(20).id, []);
    expect(await world.api.assignedTo(op(20).id)).toEqual([]);
    expect(await world.api.assignedTo(op(30).id)).toEqual(team);
  });

  it('keeps the directive it was planned with', async () => {
    const { id } = await order(CHAIN);
    expect((await world.api.directive(id)).operations.map(({ number }) => number)).toEqual([10, 20, 30]);
    await expect(world.api.directive(await world.draft(CHAIN))).rejects.toMatchObject({
      code: 'work-order.not-planned',
    });
  });

  it('copies its context onto jobs, and they onto their entries', async () => {
    const { id, op } = await order(CHAIN);
    const attemptId = '01890000-0000-7000-8000-00000000000a';
    await world.api.setContext(id, { attemptId });
    await world.api.dispatch(op(10).id);
    const entries = await world.database.query(
      `SELECT type FROM ledger.entry WHERE attempt_id = $1 AND type ~ '^(work|job)-order' ORDER BY seq`,
      [attemptId],
    );
    expect(entries).toEqual([{ type: 'work-order.context-set' }, { type: 'job-order.dispatched' }]);
  });

  it('stands in the queue of its work unit by priority, then by due date', async () => {
    const numbers: string[] = [];
    for (const more of [
      { priority: 2, dueAt: null },
      { priority: 2, dueAt: new Date('2030-01-02T00:00:00Z') },
      { priority: 1, dueAt: new Date('2031-01-01T00:00:00Z') },
    ]) {
      const id = await world.draft([{ number: 10 }], '1', more);
      await world.api.plan(id);
      numbers.push(`${(await world.api.release(id)).number}/10`);
    }
    const queue = await world.api.queueOf(world.workUnitId, null, 200);
    const ranks = queue.map((job) => queuePlaceOf(job).rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const ready = queue.filter(({ status }) => status === 'ready').map(({ number }) => number);
    expect(ready.slice(0, 3)).toEqual([...numbers].reverse());
    const paged: string[] = [];
    for (let last = queue.at(0); last;) {
      paged.push(last.number);
      [last] = await world.api.queueOf(world.workUnitId, queuePlaceOf(last), 1);
    }
    expect(paged).toEqual(queue.map(({ number }) => number));
  });
});

describe('a hold of the order', () => {
  it('pauses what runs, lets nothing begin, and its resume brings back only that', async () => {
    const { id, op } = await order([
      { number: 10 },
      { number: 20 },
      { number: 30 },
      { number: 40 },
      { number: 50, after: [10, 20, 30, 40] },
    ]);
    for (const number of [10, 20, 30]) await world.begin(op(number));
    await world.api.holdJob(op(20).id, { reason: 'fault' });
    await world.api.suspend(op(30).id);
    await world.api.hold(id, { reason });
    expect(await states(id)).toEqual(['10 held', '20 held', '30 suspended', '40 ready', '50 pending']);
    await expect(world.api.resumeJob(op(10).id)).rejects.toMatchObject({ code: 'work-order.order-not-active' });
    await expect(world.api.dispatch(op(40).id)).rejects.toMatchObject({ code: 'work-order.order-not-active' });
    await world.api.resume(id);
    expect(await states(id)).toEqual(['10 running', '20 held', '30 suspended', '40 ready', '50 pending']);
  });

  it('keeps the order open when its last job ends meanwhile; resume completes it', async () => {
    const { id, op } = await order([{ number: 10 }]);
    await world.begin(op(10));
    await world.api.hold(id, { reason });
    await world.finish(op(10), { good: '10' });
    expect(await world.api.order(id)).toMatchObject({ status: 'on-hold' });
    expect(await world.api.resume(id)).toMatchObject({ status: 'completed' });
  });
});

describe('the end of a job', () => {
  it('waits for the operations before it', async () => {
    const { op } = await order(CHAIN);
    await world.begin(op(10));
    await world.api.report(op(10).id, { good: '4', source: 'person', sourceKey: world.key() });
    await world.begin(op(20));
    await world.api.report(op(20).id, { good: '4', source: 'person', sourceKey: world.key() });
    await expect(world.api.completeJob(op(20).id)).rejects.toMatchObject({
      code: 'work-order.predecessor-open',
      params: { predecessor: op(10).number },
    });
  });

  it('is refused while units remain, unless somebody says why; they go back to the store', async () => {
    const { id, op } = await order(CHAIN);
    await world.begin(op(10));
    await world.api.report(op(10).id, { good: '5', rework: '1', source: 'person', sourceKey: world.key() });
    await expect(world.api.completeJob(op(10).id, { allowPartial: true, reason })).rejects.toMatchObject({
      code: 'work-order.rework-open',
    });
    await world.api.report(op(10).id, { scrap: '1', firstPass: false, source: 'person', sourceKey: world.key() });
    await expect(world.api.completeJob(op(10).id)).rejects.toMatchObject({
      code: 'work-order.quantity-remaining',
      params: { remaining: '4' },
    });
    await expect(world.api.completeJob(op(10).id, { allowPartial: true })).rejects.toMatchObject({
      code: 'work-order.reason-required',
    });
    const done = await world.api.completeJob(op(10).id, { allowPartial: true, reason });
    expect(done).toMatchObject({ expected: '6', balance: { returned: '4', received: '6', remaining: '0' } });
    expect(await world.api.jobOrder(op(20).id)).toMatchObject({ expected: '5', balance: { received: '5' } });
    await work(op(20), { good: '5' });
    await work(op(30), { good: '5' });
    expect(await world.api.order(id)).toMatchObject({ status: 'completed' });
    expect(await world.api.balance(id)).toMatchObject({ finished: '5', scrap: '1', returned: '4', imbalances: [] });
  });

  it('cancels what nothing can reach any more, and completes the order when all was scrap', async () => {
    const { id, op } = await order(CHAIN);
    await work(op(10), { scrap: '10' });
    expect(await states(id)).toEqual(['10 completed', '20 cancelled', '30 cancelled']);
    expect(await world.api.order(id)).toMatchObject({ status: 'completed' });
  });

  it('stops at the gate of a mandatory inspection', async () => {
    const { id, op } = await order([{ number: 10, inspected: 'first' }]);
    await world.begin(op(10));
    await world.api.report(op(10).id, { good: '10', source: 'person', sourceKey: world.key() });
    const before = await world.everything(id);
    await expect(world.api.completeJob(op(10).id)).rejects.toMatchObject({ code: 'work-order.inspection-open' });
    expect(await world.everything(id)).toEqual(before);
    await world.inspect(op(10));
    await world.api.completeJob(op(10).id);
    expect(await world.api.order(id)).toMatchObject({ status: 'completed' });
  });

  it('asks for fewer measurements when fewer pieces arrive', async () => {
    const { id, op } = await order([{ number: 10 }, { number: 20, after: [10], inspected: 'each' }], '3');
    await work(op(10), { good: '2', scrap: '1' });
    await world.inspect(op(20), [1, 2]);
    await work(op(20), { good: '2' });
    expect(await world.api.order(id)).toMatchObject({ status: 'completed' });
  });

  it('leaves the order open for an inspection that was opened again, whose end completes it', async () => {
    const { id, op } = await order(
      [
        { number: 10, inspected: 'each' },
        { number: 20, after: [10] },
      ],
      '2',
    );
    await world.inspect(op(10), [1, 2]);
    await work(op(10), { good: '2' });
    await world.quality.setQuantity({ type: 'job-order', id: op(10).id }, '3');
    await work(op(20), { good: '2' });
    expect(await world.api.order(id)).toMatchObject({ status: 'in-progress' });
    await expect(world.api.complete(id)).rejects.toMatchObject({
      code: 'work-order.inspection-open',
      params: { jobOrder: op(10).number },
    });
    await world.inspect(op(10), [3]);
    await eventually(async () => (await world.api.order(id)).status === 'completed');
  });

  it('leaves the order open while another job is', async () => {
    const { id, op } = await order([{ number: 10 }, { number: 20, after: [10] }]);
    await work(op(10), { good: '10' });
    expect(await world.api.order(id)).toMatchObject({ status: 'in-progress' });
    await expect(world.api.complete(id)).rejects.toMatchObject({
      code: 'work-order.job-open',
      params: { jobOrder: op(20).number },
    });
  });
});

describe('a skipped job', () => {
  it('is passed by: units reach the next operation, whenever they come', async () => {
    const { id, op } = await order(CHAIN);
    await world.begin(op(10));
    await world.api.report(op(10).id, { good: '4', source: 'person', sourceKey: world.key() });
    await world.api.skip(op(20).id, { reason });
    expect(await world.api.jobOrder(op(30).id)).toMatchObject({ status: 'ready', balance: { received: '4' } });
    await world.finish(op(10), { good: '6' });
    expect(await world.api.jobOrder(op(30).id)).toMatchObject({ balance: { received: '10' } });
    await work(op(30), { good: '10' });
    expect(await world.api.order(id)).toMatchObject({ status: 'completed' });
  });

  it('at the beginning hands its units to the next', async () => {
    const { op } = await order(CHAIN);
    await world.api.skip(op(10).id, { reason });
    expect(await world.api.jobOrder(op(20).id)).toMatchObject({
      status: 'ready',
      balance: { received: '10', issued: '10' },
    });
  });

  it('at the end leaves the operation before it as the last', async () => {
    const { id, op } = await order([{ number: 10 }, { number: 20, after: [10] }]);
    await world.begin(op(10));
    await world.api.skip(op(20).id, { reason });
    await world.finish(op(10), { good: '10' });
    expect(await world.api.balance(id)).toMatchObject({ finished: '10', imbalances: [] });
    expect(await world.api.order(id)).toMatchObject({ status: 'completed' });
  });

  it('is never the last one where branches join, as each of them would be an end', async () => {
    const { id, op } = await order([{ number: 10 }, { number: 20 }, { number: 30, after: [10, 20] }]);
    const before = await world.everything(id);
    await expect(world.api.skip(op(30).id, { reason })).rejects.toMatchObject({
      code: 'work-order.skip-joining',
      params: { jobOrder: op(30).number },
    });
    expect(await world.everything(id)).toEqual(before);
  });

  it('is never one with a mandatory inspection, and always has a reason', async () => {
    const { id, op } = await order([
      { number: 10, inspected: 'first' },
      { number: 20, after: [10] },
    ]);
    const before = await world.everything(id);
    await expect(world.api.skip(op(10).id, { reason })).rejects.toMatchObject({
      code: 'work-order.skip-mandatory-inspection',
    });
    await expect(world.api.skip(op(20).id, { reason: '' })).rejects.toMatchObject({
      code: 'work-order.reason-required',
    });
    expect(await world.everything(id)).toEqual(before);
  });
});

describe('an order that ends badly', () => {
  it('cancels its jobs before production', async () => {
    const { id, op } = await order(CHAIN);
    await world.api.dispatch(op(10).id);
    await world.api.cancel(id, { reason });
    expect(await states(id)).toEqual(['10 cancelled', '20 cancelled', '30 cancelled']);
  });

  it('aborts what is open and says what becomes of the units', async () => {
    const { id, op } = await order(CHAIN);
    await work(op(10), { good: '9', scrap: '1' });
    await world.begin(op(20));
    await world.api.report(op(20).id, { good: '3', rework: '1', source: 'person', sourceKey: world.key() });
    await world.api.abort(id, { reason, disposition: 'return' });
    expect(await states(id)).toEqual(['10 completed', '20 aborted', '30 aborted']);
    const [entry] = await world.database.query(
      `SELECT payload, reason FROM ledger.entry WHERE type = 'work-order.aborted' AND subject_id = $1`,
      [id],
    );
    expect(entry).toMatchObject({
      reason,
      payload: {
        disposition: 'return',
        open: [
          { operation: op(20).id, notStarted: '5', rework: '1' },
          { operation: op(30).id, notStarted: '3', rework: '0' },
        ],
      },
    });
    const balance = await world.api.balance(id);
    expect(balance).toMatchObject({
      finished: '0',
      scrap: '1',
      returned: '9',
      aborted: '9',
      rework: '0',
      imbalances: [],
    });
  });

  it('a job given up before it starts returns its units and lets the order be completed', async () => {
    const { id, op } = await order(CHAIN);
    await work(op(10), { good: '10' });
    await work(op(20), { good: '10' });
    await world.api.cancelJob(op(30).id, { reason });
    expect(await world.api.balance(id)).toMatchObject({ finished: '0', returned: '10', imbalances: [] });
    expect(await world.api.order(id)).toMatchObject({ status: 'completed' });
  });
});

describe('creating an order', () => {
  it('wants a positive quantity, whole for pieces', async () => {
    await expect(world.draft(CHAIN, '0')).rejects.toMatchObject({ code: 'quantity.not-positive' });
    await expect(world.draft(CHAIN, '1.5')).rejects.toMatchObject({ code: 'quantity.not-whole' });
  });

  it('gives every order its own number, also to sixteen at once', async () => {
    const ids = await Promise.all(Array.from({ length: 16 }, () => world.draft([{ number: 10 }])));
    const numbers = await Promise.all(ids.map(async (id) => (await world.api.order(id)).number));
    expect(new Set(numbers).size).toBe(16);
    for (const number of numbers) expect(number).toMatch(/^WO-\d{4}-\d{6}$/);
  });
});
