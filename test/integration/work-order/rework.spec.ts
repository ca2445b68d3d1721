import { readingOf } from './reading';
import { at, CHAIN, startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const { books, requireSums } = readingOf(() => world);
const report: World['report'] = (job, figures) => world.report(job, figures);

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
