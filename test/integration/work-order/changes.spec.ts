import type { JobOrder, NewReport } from '#modules/work-order';
import { startWorld, type World } from './world';

jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const CHAIN = [{ number: 10 }, { number: 20, after: [10] }, { number: 30, after: [20] }];

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}

const report = (job: JobOrder, figures: Partial<NewReport>) =>
  world.api.report(job.id, { source: 'person', sourceKey: world.key(), ...figures });

/** Received, good/scrap/rework of each operation; the equations hold. */
async function books(id: string): Promise<string[]> {
  const { operations, imbalances } = await world.api.balance(id);
  expect(imbalances).toEqual([]);
  return operations.map(({ balance }) => `${balance.received}: ${balance.good}/${balance.scrap}/${balance.rework}`);
}

const states = async (id: string): Promise<string[]> =>
  (await world.api.jobOrders(id)).map(({ number, status }) => `${number.split('/')[1]} ${status}`);

async function types(id: string): Promise<string[]> {
  const rows = await world.database.query<{ type: string }>(
    `SELECT type FROM ledger.entry WHERE work_order_id = $1 AND type ~ '^(work|job)-order' ORDER BY seq`,
    [id],
  );
  return rows.map(({ type }) => type);
}

/** The figures of every job order are the sums of its postings. */
async function requireSums(id: string): Promise<void> {
  const rows = await world.database.query(
    `SELECT j.number FROM work_order.job_order j LEFT JOIN LATERAL (
       SELECT coalesce(sum(good), 0) AS good, coalesce(sum(scrap), 0) AS scrap FROM work_order.posting p
       WHERE p.job_order_id = j.id) s ON true
     WHERE j.work_order_id = $1 AND (j.good, j.scrap) IS DISTINCT FROM (s.good, s.scrap)`,
    [id],
  );
  expect(rows).toEqual([]);
}

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
    ['half a piece', { quantity: '0.5', reason: 'x' }, 'quantity.too-fine'],
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

describe('rework at a job order of its own', () => {
  it('counts where it returns to, loop by loop, and not more often than allowed', async () => {
    const { id, jobs } = await world.released(CHAIN);
    const [op10, op20] = [at(jobs, 0), at(jobs, 1)];
    await world.begin(op10);
    await world.finish(op10, { good: '20' });
    await world.begin(op20);
    await report(op20, { good: '10', rework: '4' });
    const rework = await world.api.sendToRework(op20.id, {
      quantity: '3',
      operationId: op10.operationId,
      reason: '孔位偏移',
    });
    expect(rework).toMatchObject({
      kind: 'rework',
      number: `${op20.number}-R1`,
      code: 'OP10',
      reworkLoop: 1,
      returnsTo: op20.id,
      status: 'ready',
    });
    await expect(report(op20, { good: '2', firstPass: false })).rejects.toMatchObject({
      code: 'quantity.exceeds-rework',
      params: { pending: '1', posted: '2' },
    });
    await world.begin(rework);
    await report(rework, { good: '1' });
    const { postingId } = await report(rework, { scrap: '1' });
    expect((await books(id))[1]).toBe('20: 11/1/2');
    expect((await books(id))[2]).toBe('11: 0/0/0');
    await expect(report(rework, { rework: '1' })).rejects.toMatchObject({ code: 'work-order.rework-in-rework' });
    await world.api.reverse(postingId, '报错了');
    expect((await books(id))[1]).toBe('20: 11/0/3');
    await report(rework, { scrap: '1' });
    await world.api.completeJob(rework.id, { allowPartial: true, reason: '还有一件没修好' });
    await requireSums(id);

    // One was never sent, one came back: they are not sent together.
    await expect(world.api.sendToRework(op20.id, { quantity: '2', reason: 'x' })).rejects.toMatchObject({
      code: 'work-order.rework-mixed',
    });
    await report(op20, { good: '1', firstPass: false });
    const second = await world.api.sendToRework(op20.id, { quantity: '1', reason: '再修一次' });
    expect(second).toMatchObject({ number: `${op20.number}-R2`, reworkLoop: 2 });
    await world.begin(second);
    await world.api.completeJob(second.id, { allowPartial: true, reason: '仍不合格' });
    await expect(world.api.sendToRework(op20.id, { quantity: '1', reason: 'x' })).rejects.toMatchObject({
      code: 'work-order.rework-limit',
    });
    await report(op20, { scrap: '1', firstPass: false });
    await report(op20, { good: '6' });
    await world.api.completeJob(op20.id);
    const op30 = at(jobs, 2);
    await world.begin(op30);
    await world.finish(op30, { good: '18' });
    expect(await world.api.order(id)).toMatchObject({ status: 'completed' });
    expect(await world.api.balance(id)).toMatchObject({ finished: '18', scrap: '2' });
    const op20Figures = at((await world.api.balance(id)).operations, 1);
    // 10 + 6 of 20 were good at the first pass; no rework ever counts as one.
    expect(op20Figures.firstPassYield).toBeCloseTo(0.8, 10);
    await requireSums(id);
  });

  it('gives units back when it is cancelled or aborted', async () => {
    const { id, jobs } = await world.released([{ number: 10 }], '5');
    const op10 = at(jobs, 0);
    await world.begin(op10);
    await report(op10, { good: '3', rework: '2' });
    const first = await world.api.sendToRework(op10.id, { quantity: '2', reason: '毛刺' });
    await expect(world.api.completeJob(op10.id)).rejects.toMatchObject({ code: 'work-order.rework-open' });
    await world.api.cancelJob(first.id, { reason: '改为就地返工' });
    await report(op10, { good: '1', firstPass: false });
    const again = await world.api.sendToRework(op10.id, { quantity: '1', reason: '毛刺' });
    await world.begin(again);
    await world.api.abortJob(again.id, { reason: '刀具损坏' });
    await report(op10, { good: '1', firstPass: false });
    await world.api.completeJob(op10.id);
    expect((await books(id))[0]).toBe('5: 5/0/0');
  });

  it('keeps a posting whose units are out from being reversed', async () => {
    const { jobs } = await world.released([{ number: 10 }], '5');
    const op10 = at(jobs, 0);
    await world.begin(op10);
    const { postingId } = await report(op10, { rework: '2' });
    await world.api.sendToRework(op10.id, { quantity: '2', reason: '毛刺' });
    await expect(world.api.reverse(postingId, 'x')).rejects.toMatchObject({ code: 'work-order.rework-out' });
  });
});

describe('an engineering change', () => {
  const WIDER = [
    { number: 10 },
    { number: 20, after: [10] },
    { number: 25, after: [20], inspected: 'first' as const },
    { number: 30, after: [25] },
  ];

  it('keeps what has begun and plans the rest anew', async () => {
    const { id, jobs } = await world.released(CHAIN);
    const op10 = at(jobs, 0);
    await world.begin(op10);
    await report(op10, { good: '8' });
    const to = await world.routing(WIDER);
    const lines = await world.api.previewChange(id, to);
    expect(lines.map(({ operationNumber, effect }) => `${operationNumber} ${effect}`)).toEqual([
      '10 kept',
      '20 replaced',
      '25 added',
      '30 replaced',
    ]);
    const before = await world.api.directive(id);
    const { id: changeId } = await world.api.requestChange(id, to, '增加中间检验');
    await expect(world.api.requestChange(id, to, 'x')).rejects.toMatchObject({ code: 'work-order.change-open' });
    await world.api.approveChange(id, changeId);
    await expect(world.api.approveChange(id, changeId)).rejects.toMatchObject({ code: 'work-order.change-decided' });
    expect(await states(id)).toEqual([
      '10 running',
      '20 cancelled',
      '30 cancelled',
      '20-2 ready',
      '25 pending',
      '30-2 pending',
    ]);
    const directive = await world.api.directive(id);
    expect(directive.routingVersionId).toBe(to);
    expect(at(directive.operations, 0).operationId).toBe(at(before.operations, 0).operationId);
    expect(await books(id)).toEqual(['20: 8/0/0', '8: 0/0/0', '0: 0/0/0', '0: 0/0/0']);
    await report(op10, { good: '12' });
    await world.api.completeJob(op10.id);
    const rest = (await world.api.jobOrders(id)).filter(({ status }) => status === 'ready' || status === 'pending');
    for (const job of rest) {
      await world.begin(job);
      if (job.code === 'OP25') await world.inspect(job);
      await world.finish(job, { good: '20' });
    }
    expect(await world.api.order(id)).toMatchObject({ status: 'completed', routingVersionId: to });
    expect((await world.api.changesOf(id)).map(({ status }) => status)).toEqual(['approved']);
  });

  it('may take away what nobody has begun, and the first operation', async () => {
    const { id } = await world.released(CHAIN);
    const to = await world.routing([{ number: 5 }, { number: 20, after: [5] }]);
    const { id: changeId } = await world.api.requestChange(id, to, '改用成品毛坯');
    await world.api.approveChange(id, changeId);
    expect(await books(id)).toEqual(['20: 0/0/0', '0: 0/0/0']);
    expect((await states(id)).filter((each) => !each.endsWith('cancelled'))).toEqual(['5 ready', '20-2 pending']);
  });

  it('refuses what would lose or move units that are on their way', async () => {
    const { id, jobs } = await world.released(CHAIN);
    const [op10, op20] = [at(jobs, 0), at(jobs, 1)];
    await world.begin(op10);
    await report(op10, { good: '8' });
    await world.begin(op20);
    const refusal = async (specs: Parameters<typeof world.routing>[0]) => {
      const before = await world.everything(id);
      const error: unknown = await world.api
        .requestChange(id, await world.routing(specs), 'x')
        .then(() => null)
        .catch((reason: unknown) => reason);
      expect(await world.everything(id)).toEqual(before);
      return (error as { code?: string } | null)?.code;
    };
    expect(await refusal([{ number: 10 }, { number: 30, after: [10] }])).toBe('work-order.change-drops-started');
    expect(await refusal([{ number: 10 }, { number: 15, after: [10] }, { number: 20, after: [15] }])).toBe(
      'work-order.change-before-started',
    );
    await report(op20, { good: '3' });
    await world.api.dispatch(at(jobs, 2).id);
    expect(await refusal(WIDER)).toBe('work-order.change-dispatched');
    await expect(world.api.requestChange(id, (await world.api.order(id)).routingVersionId, 'x')).rejects.toMatchObject({
      code: 'work-order.change-same',
    });
  });

  it('can be rejected, and leaves no trace but the record', async () => {
    const { id } = await world.released(CHAIN);
    const { id: changeId } = await world.api.requestChange(id, await world.routing(WIDER), '试试');
    const jobs = await states(id);
    await world.api.rejectChange(id, changeId, '没有必要');
    expect(await states(id)).toEqual(jobs);
    expect((await types(id)).slice(-2)).toEqual(['work-order.change-requested', 'work-order.change-rejected']);
  });
});

describe('alternatives', () => {
  const ROUTE = [
    { number: 10 },
    { number: 20, after: [10], alternative: 'A', inspected: 'first' as const },
    { number: 21, after: [10], alternative: 'A' },
    { number: 30, after: [20, 21] },
  ];

  it('are one job order, which may be exchanged until it is dispatched', async () => {
    const { id, jobs } = await world.released(ROUTE);
    expect(jobs.map(({ code }) => code)).toEqual(['OP10', 'OP20', 'OP30']);
    const [op10, op20, op30] = [at(jobs, 0), at(jobs, 1), at(jobs, 2)];
    expect(op20.alternatives).toHaveLength(2);
    await world.begin(op10);
    await report(op10, { good: '6' });
    const other = op20.alternatives.find((each) => each !== op20.operationId) ?? '';
    const chosen = await world.api.chooseAlternative(op20.id, other);
    expect(chosen).toMatchObject({ code: 'OP21', status: 'ready', balance: { received: '6' } });
    expect((await world.api.jobOrders(id)).map(({ code }) => code)).toEqual(['OP10', 'OP21', 'OP30', 'OP20']);
    expect(await books(id)).toEqual(['20: 6/0/0', '6: 0/0/0', '0: 0/0/0']);
    await report(op10, { good: '14' });
    await world.api.completeJob(op10.id);
    await world.begin(chosen);
    await expect(world.api.chooseAlternative(chosen.id, op20.operationId)).rejects.toMatchObject({
      code: 'work-order.alternative-begun',
    });
    await world.finish(chosen, { good: '20' });
    await world.begin(op30);
    await world.finish(op30, { good: '20' });
    expect(await world.api.order(id)).toMatchObject({ status: 'completed' });
  });

  it('can be exchanged back, and for nothing else', async () => {
    const { id, jobs } = await world.released(ROUTE);
    const op20 = at(jobs, 1);
    await expect(world.api.chooseAlternative(op20.id, at(jobs, 0).operationId)).rejects.toMatchObject({
      code: 'entity.not-found',
    });
    const other = op20.alternatives.find((each) => each !== op20.operationId) ?? '';
    const chosen = await world.api.chooseAlternative(op20.id, other);
    const back = await world.api.chooseAlternative(chosen.id, op20.operationId);
    expect(back.number).toBe(`${op20.number}-2`);
    expect((await states(id)).filter((each) => !each.endsWith('cancelled'))).toEqual([
      '10 ready',
      '20-2 pending',
      '30 pending',
    ]);
  });
});

describe('a new date', () => {
  it('reaches the job orders, and is refused when the order has ended', async () => {
    const { id, jobs } = await world.released([{ number: 10 }], '1');
    const dueAt = new Date('2026-12-01T08:00:00Z');
    await world.api.reschedule(id, { priority: 1, dueAt });
    expect(await world.api.jobOrder(at(jobs, 0).id)).toMatchObject({ priority: 1, dueAt: dueAt.toISOString() });
    await world.api.reschedule(id, { dueAt: null });
    expect(await world.api.order(id)).toMatchObject({ priority: 1, dueAt: null });
    await world.begin(at(jobs, 0));
    await world.finish(at(jobs, 0), { good: '1' });
    await expect(world.api.reschedule(id, { priority: 2 })).rejects.toMatchObject({ code: 'work-order.ended' });
  });
});
