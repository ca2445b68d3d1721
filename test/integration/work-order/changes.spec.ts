import { readingOf } from './reading';
import { at, CHAIN, startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const { books, states, types } = readingOf(() => world);
const report: World['report'] = (job, figures) => world.report(job, figures);

describe('a split', () => {
  it('takes units not started into an order of their own, which begins there', async () => {
    const { id, jobs } = await world.released(CHAIN);
    const [op10, op20] = [at(jobs, 0), at(jobs, 1)];
    await world.begin(op10);
    await report(op10, { good: '12', scrap: '1' });
    const child = await world.api.split(id, { jobOrderId: op20.id, quantity: '5', reason: '换班组做' });
    expect(child).toMatchObject({ status: 'released', quantity: '5', splitFrom: id, attemptId: null });
    expect(await world.api.order(id)).toMatchObject({ quantity: '15', status: 'in-progress' });
    expect(await books(id)).toEqual(['20: 12/1/0', '7: 0/0/0', '0: 0/0/0']);
    expect(await books(child.id)).toEqual(['5: 0/0/0', '0: 0/0/0']);
    expect(await states(child.id)).toEqual(['20 ready', '30 pending']);
    expect(await world.api.directive(child.id)).toEqual(await world.api.directive(id));
    expect(await types(id)).toContain('work-order.split');
    expect(await types(child.id)).toEqual(expect.arrayContaining(['work-order.created', 'work-order.released']));
    await report(op10, { good: '7' });
    await world.api.completeJob(op10.id);
    for (const [order, made] of [
      [id, '14'],
      [child.id, '5'],
    ] as const) {
      for (const job of (await world.api.jobOrders(order)).filter(({ status }) => status !== 'completed')) {
        await world.begin(job);
        await world.finish(job, { good: made });
      }
      expect(await world.api.order(order)).toMatchObject({ status: 'completed' });
      expect((await world.api.balance(order)).finished).toBe(made);
    }
  });

  it('tells inspections how many pieces are left on each side', async () => {
    const { id, jobs } = await world.released([{ number: 10, inspected: 'each' }], '6');
    const child = await world.api.split(id, { jobOrderId: at(jobs, 0).id, quantity: '2', reason: '分两次做' });
    for (const [order, pieces] of [
      [id, [1, 2, 3, 4]],
      [child.id, [1, 2]],
    ] as const) {
      const job = at(await world.api.jobOrders(order), 0);
      await world.begin(job);
      await report(job, { good: String(pieces.length) });
      await expect(world.api.completeJob(job.id)).rejects.toMatchObject({ code: 'work-order.inspection-open' });
      await world.inspect(job, pieces);
      await world.api.completeJob(job.id);
    }
  });

  it.each([
    ['more than is not started', { quantity: '21', reason: 'x' }, 'quantity.exceeds-not-started'],
    ['everything', { quantity: '20', reason: 'x' }, 'work-order.split-all'],
    ['half a piece', { quantity: '0.5', reason: 'x' }, 'quantity.not-whole'],
    ['nothing', { quantity: '0', reason: 'x' }, 'quantity.not-positive'],
    ['without a reason', { quantity: '1' }, 'work-order.reason-required'],
    ['of a stale version', { quantity: '1', reason: 'x', expectedVersion: 1 }, 'precondition.stale'],
  ])('refuses %s and changes nothing', async (_what, split, code) => {
    const { id, jobs } = await world.released(CHAIN);
    const before = await world.everything(id);
    await expect(world.api.split(id, { jobOrderId: at(jobs, 0).id, ...split })).rejects.toMatchObject({ code });
    expect(await world.everything(id)).toEqual(before);
  });

  it('is refused inside a parallel branch, and done at the join', async () => {
    const { id, jobs } = await world.released([
      { number: 10 },
      { number: 20, after: [10] },
      { number: 30, after: [10] },
      { number: 40, after: [20, 30] },
    ]);
    const [op10, op20, op30, op40] = [at(jobs, 0), at(jobs, 1), at(jobs, 2), at(jobs, 3)];
    await world.begin(op10);
    await world.finish(op10, { good: '20' });
    await expect(world.api.split(id, { jobOrderId: op20.id, quantity: '5', reason: 'x' })).rejects.toMatchObject({
      code: 'work-order.split-in-branch',
    });
    for (const job of [op20, op30]) {
      await world.begin(job);
      await world.finish(job, { good: '20' });
    }
    const child = await world.api.split(id, { jobOrderId: op40.id, quantity: '8', reason: 'x' });
    expect(await books(child.id)).toEqual(['8: 0/0/0']);
    expect((await books(id)).at(-1)).toBe('12: 0/0/0');
  });

  it('is told apart from what went back to the store', async () => {
    const { id, jobs } = await world.released(CHAIN);
    const [op10, op20] = [at(jobs, 0), at(jobs, 1)];
    await world.api.split(id, { jobOrderId: op10.id, quantity: '1', reason: 'x' });
    await world.begin(op10);
    await world.finish(op10, { good: '19' });
    await world.api.split(id, { jobOrderId: op20.id, quantity: '5', reason: 'x' });
    await world.begin(op20);
    await report(op20, { good: '10' });
    await world.api.completeJob(op20.id, { allowPartial: true, reason: '下课了' });
    // 14 left at operation 20, ten made; of what was split off at the beginning the books never knew.
    expect(await world.api.jobOrder(op20.id)).toMatchObject({ splitOff: '5', balance: { returned: '9' } });
    expect(await world.api.balance(id)).toMatchObject({ ordered: '14', returned: '4', splitOff: '5', imbalances: [] });
  });

  it('stays out of the order when the operation it was made at is skipped', async () => {
    const { id, jobs } = await world.released(CHAIN);
    const [op10, op20, op30] = [at(jobs, 0), at(jobs, 1), at(jobs, 2)];
    await world.begin(op10);
    await world.finish(op10, { good: '20' });
    await world.api.split(id, { jobOrderId: op20.id, quantity: '5', reason: 'x' });
    await world.api.skip(op20.id, { reason: '不需要' });
    expect(await world.api.jobOrder(op30.id)).toMatchObject({ splitOff: '5', balance: { received: '15' } });
    await world.begin(op30);
    await world.finish(op30, { good: '15' });
    expect(await world.api.order(id)).toMatchObject({ quantity: '15', status: 'completed' });
    expect(await world.api.balance(id)).toMatchObject({ finished: '15', splitOff: '5', imbalances: [] });
  });
});

describe('a merge', () => {
  it('adds what has not begun and cancels the other order', async () => {
    const routingVersionId = await world.routing(CHAIN);
    const make = async (quantity: string) => {
      const { id } = await world.api.create({
        materialId: world.material.id,
        routingVersionId,
        quantity,
        lineMode: 'virtual',
      });
      await world.api.plan(id);
      await world.api.release(id);
      return id;
    };
    const [one, two] = [await make('20'), await make('4')];
    const first = at(await world.api.jobOrders(one), 0);
    await world.begin(first);
    await report(first, { good: '20' });
    expect(await world.api.merge(one, { sourceId: two, reason: '同款合并' })).toMatchObject({ quantity: '24' });
    expect(await world.api.order(two)).toMatchObject({ status: 'cancelled', mergedInto: one });
    expect((await books(one))[0]).toBe('24: 20/0/0');
    expect((await types(one)).at(-1)).toBe('work-order.merged');
    const three = await make('3');
    await world.begin(at(await world.api.jobOrders(three), 0));
    const before = await world.everything(three);
    await expect(world.api.merge(one, { sourceId: three, reason: 'x' })).rejects.toMatchObject({
      code: 'work-order.merge-different',
    });
    expect(await world.everything(three)).toEqual(before);
  });

  it('brings back what was split off before it began, and nothing counts as returned to the store', async () => {
    const { id, jobs } = await world.released(CHAIN);
    const first = at(jobs, 0).id;
    const child = await world.api.split(id, { jobOrderId: first, quantity: '5', reason: '分给另一组' });
    expect(await world.api.balance(id)).toMatchObject({ ordered: '15', returned: '0', imbalances: [] });
    expect((await world.api.jobOrder(first)).balance).toMatchObject({ issued: '15', received: '15', returned: '0' });
    expect(await world.api.balance(child.id)).toMatchObject({ ordered: '5', returned: '0', imbalances: [] });
    await world.api.merge(id, { sourceId: child.id, reason: '合回来' });
    expect(await world.api.balance(id)).toMatchObject({ ordered: '20', returned: '0', imbalances: [] });
    expect((await world.api.jobOrder(first)).balance).toMatchObject({ issued: '20', received: '20', returned: '0' });
  });

  it('of two orders into each other at the same time lets one through', async () => {
    const routingVersionId = await world.routing(CHAIN);
    const ids: string[] = [];
    for (const quantity of ['2', '3']) {
      const { id } = await world.api.create({
        materialId: world.material.id,
        routingVersionId,
        quantity,
        lineMode: 'virtual',
      });
      await world.api.plan(id);
      await world.api.release(id);
      ids.push(id);
    }
    const [one, two] = [at(ids, 0), at(ids, 1)];
    const results = await Promise.allSettled([
      world.api.merge(one, { sourceId: two, reason: 'x' }),
      world.api.merge(two, { sourceId: one, reason: 'x' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const orders = await world.api.ordersByIds([one, two]);
    expect(orders.map(({ status, quantity }) => (status === 'cancelled' ? '' : quantity)).sort()).toEqual(['', '5']);
  });
});

describe('an issue', () => {
  it('replaces scrap, and is the only way over the ordered quantity', async () => {
    const { id, jobs } = await world.released(CHAIN);
    const [op10, op20] = [at(jobs, 0), at(jobs, 1)];
    await world.begin(op10);
    await report(op10, { good: '18', scrap: '2' });
    await expect(report(op10, { good: '1' })).rejects.toMatchObject({ code: 'quantity.exceeds-received' });
    await expect(world.api.issue(op10.id, { quantity: '3', reason: '补料' })).rejects.toMatchObject({
      code: 'work-order.over-production',
      params: { most: '20', would: '21' },
    });
    await world.api.issue(op10.id, { quantity: '2', reason: '补料' });
    expect((await books(id))[0]).toBe('22: 18/2/0');
    await world.api.reschedule(id, { overTolerancePercent: '5', reason: '客户同意多交一件' });
    await world.api.issue(op20.id, { quantity: '1', reason: '库存半成品' });
    expect((await books(id))[1]).toBe('19: 0/0/0');
    await expect(world.api.issue(op20.id, { quantity: '1', reason: ' ' })).rejects.toMatchObject({
      code: 'work-order.reason-required',
    });
  });
});

describe('a new date', () => {
  it('reaches the job orders, and is refused when the order has ended', async () => {
    const { id, jobs } = await world.released([{ number: 10 }], '1');
    const dueAt = new Date('2031-12-01T08:00:00Z');
    await world.api.reschedule(id, { priority: 1, dueAt });
    expect(await world.api.jobOrder(at(jobs, 0).id)).toMatchObject({ priority: 1, dueAt: dueAt.toISOString() });
    await world.api.reschedule(id, { dueAt: null });
    expect(await world.api.order(id)).toMatchObject({ priority: 1, dueAt: null });
    await world.begin(at(jobs, 0));
    await world.finish(at(jobs, 0), { good: '1' });
    await expect(world.api.reschedule(id, { priority: 2 })).rejects.toMatchObject({ code: 'work-order.ended' });
  });
});
