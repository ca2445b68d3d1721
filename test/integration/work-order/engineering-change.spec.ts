import { readingOf } from './reading';
import { at, CHAIN, startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const { books, states, types } = readingOf(() => world);
const report: World['report'] = (job, figures) => world.report(job, figures);
const changes = async (id: string): Promise<string[]> => {
  const rows = await world.database.query<{ status: string }>(
    'SELECT status FROM work_order.engineering_change WHERE work_order_id = $1 ORDER BY id',
    [id],
  );
  return rows.map(({ status }) => status);
};

describe('an engineering change', () => {
  const WIDER = [
    { number: 10 },
    { number: 20, after: [10] },
    { number: 25, after: [20], inspected: 'first' as const },
    { number: 30, after: [25] },
  ];

  it('is refused to a version whose operations do not hang together, however it came to be released', async () => {
    const { id } = await world.released(CHAIN);
    const to = await world.routing(WIDER);
    // As one that was released before this was checked; what is released cannot be changed otherwise.
    await world.database.query(
      `DO $$ BEGIN SET LOCAL session_replication_role = replica;
       DELETE FROM routing.operation_link USING routing.operation o
         WHERE o.id = to_operation_id AND o.number = 25 AND o.routing_version_id = '${to}'; END $$`,
    );
    const refusal = { kind: 'conflict', code: 'routing.unconnected', params: { parts: '10 20 | 25 30' } };
    await expect(world.api.previewChange(id, to)).rejects.toMatchObject(refusal);
    await expect(world.api.requestChange(id, to, '改版')).rejects.toMatchObject(refusal);
  });

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
    expect(await changes(id)).toEqual(['approved']);
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

  it('can be taken back while it waits, and another one asked for', async () => {
    const { id } = await world.released(CHAIN);
    const to = await world.routing(WIDER);
    const { id: changeId } = await world.api.requestChange(id, to, '试试');
    const jobs = await states(id);
    await world.api.withdrawChange(id, changeId);
    await expect(world.api.withdrawChange(id, changeId)).rejects.toMatchObject({ code: 'work-order.change-decided' });
    await expect(world.api.approveChange(id, changeId)).rejects.toMatchObject({ code: 'work-order.change-decided' });
    expect(await states(id)).toEqual(jobs);
    expect((await types(id)).slice(-2)).toEqual(['work-order.change-requested', 'work-order.change-withdrawn']);
    await world.api.requestChange(id, to, '再试一次');
    expect(await changes(id)).toEqual(['withdrawn', 'requested']);
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
