import { randomUUID } from 'node:crypto';
import { lineSideOf, MaterialApi } from '#modules/material';
import type { PostedReport } from '#modules/work-order';
import { eventually } from '../../support';
import type { HttpClient } from '../../support/http-client';
import { importSheets } from '../../support/school';
import { closedIn, startWorld, type StationView, type World } from './world';

interface View extends StationView {
  readonly lots: readonly {
    readonly code: string;
    readonly quantity: string;
    readonly loaded: readonly { readonly lotId: string; readonly number: string }[];
    readonly here: readonly { readonly number: string }[];
  }[];
}

/** Two castings and 0.5 of oil go into a pump body; castings are scanned, oil is not. */
describe('material consumed by scan', () => {
  let world: World;
  let student: HttpClient;
  let material: MaterialApi;

  beforeAll(async () => {
    world = await startWorld();
    student = await world.person('student1');
    material = world.of(MaterialApi);
    const imported = await importSheets(world, {
      物料: [
        ['物料编码', '名称', '英文名称', '规格', '单位', '类别', '跟踪方式'],
        ['CAST', '毛坯', 'Casting', '', 'pcs', '原材料', '批次'],
        ['OIL', '切削油', 'Oil', '', 'L', '原材料', '批次'],
      ],
      库存批次: [
        ['批号', '物料编码', '数量', '供应商批号', '库位'],
        ['C-OLD', 'CAST', 100, '', 'A-01'],
        ['C-1', 'CAST', 4, '', lineSideOf('MILL')],
        ['C-2', 'CAST', 50, '', 'A-02'],
        ['C-3', 'CAST', 6, '', 'A-03'],
        ['OIL-1', 'OIL', 50, '', 'A-01'],
      ],
      物料清单: [
        ['父项编码', '子项编码', '用量', '领用工序', '扣料方式'],
        ['GP-100', 'CAST', 2, 10, '扫码'],
        ['GP-100', 'OIL', 0.5, 10, '倒冲'],
      ],
    });
    if (!imported.applied) throw new Error(JSON.stringify(imported.problems));
  });

  afterAll(() => world?.stop());

  const act = <T = unknown>(id: string, verb: string, body: object = {}, key = randomUUID()) =>
    student.post<T>(`/job-orders/${id}/${verb}`, body, { idempotencyKey: key });
  const scan = (id: string, number: string) => act(id, 'lots', { number });
  const view = (id: string) => student.get<View>(`/job-orders/${id}/station`);
  const left = async (...numbers: string[]) =>
    Promise.all(numbers.map(async (number) => (await material.lotByNumber(number))?.quantity));
  const started = async () => {
    const job = await world.dispatched({ at: 'MILL' });
    await act(job.id, 'start');
    return job;
  };
  const end = (id: string) => world.workOrders.abortJob(id, { reason: 'end of the case' });
  /** What went into the order's lot, as `lot quantity`. */
  const wentIn = async (workOrderId: string): Promise<string[]> => {
    const [lot] = await material.lotsOfOrders([workOrderId], []);
    const { edges } = await material.trace([lot?.id ?? ''], 'backward', { depth: 1 });
    const lots = new Map((await material.lotsByIds(edges.map((edge) => edge.consumedLotId))).map((l) => [l.id, l]));
    return edges.map(({ consumedLotId, quantity }) => `${lots.get(consumedLotId)?.number} ${Number(quantity)}`).sort();
  };

  it('refuses a report that names no lot, says what is missing, and books exactly what was scanned', async () => {
    const { id, workOrderId } = await started();
    expect((await view(id)).lots).toMatchObject([
      { code: 'CAST', quantity: '2', loaded: [], here: [{ number: 'C-1' }] },
    ]);
    await expect(act(id, 'reports', { good: '1' })).rejects.toMatchObject({
      status: 409,
      problem: {
        code: 'execution.lots-missing',
        errors: [{ code: 'execution.lot-missing', params: { code: 'CAST', quantity: '2' } }],
      },
    });
    expect(await world.workOrders.postings(id)).toEqual([]);
    expect((await world.job(id)).balance.good).toBe('0');

    await expect(scan(id, 'nobody')).rejects.toMatchObject({ status: 404, problem: { code: 'execution.lot-unknown' } });
    await expect(scan(id, 'OIL-1')).rejects.toMatchObject({
      status: 409,
      problem: { code: 'execution.lot-not-asked' },
    });
    const held = await material.lotByNumber('C-3');
    await material.decide(held?.id ?? '', 'block', '外观可疑');
    await expect(scan(id, 'C-3')).rejects.toMatchObject({ status: 409, problem: { code: 'lot.not-available' } });

    await scan(id, 'C-1');
    await scan(id, 'C-1');
    // Four castings make two bodies.
    await expect(act(id, 'reports', { good: '2', scrap: '1', reasonCode: 'R1' })).rejects.toMatchObject({
      problem: { errors: [{ params: { code: 'CAST', quantity: '2' } }] },
    });
    expect(await left('C-1', 'C-2', 'C-OLD')).toEqual(['4', '50', '100']);
    await scan(id, 'C-2');
    const key = randomUUID();
    const body = { good: '2', scrap: '1', reasonCode: 'R1' };
    await act(id, 'reports', body, key);
    await act(id, 'reports', body, key);
    expect(await left('C-1', 'C-2', 'C-OLD')).toEqual(['0', '48', '100']);
    // Oil follows by itself; castings are not taken a second time.
    await eventually(async () => (await left('OIL-1'))[0] === '48.5', { describe: 'the oil to be booked' });
    expect(await left('C-1', 'C-2', 'C-OLD')).toEqual(['0', '48', '100']);
    expect(await wentIn(workOrderId)).toEqual(['C-1 4', 'C-2 2', 'OIL-1 1.5']);
    await end(id);
  });

  it('gives back what a reversed report had taken; rework takes none', async () => {
    const { id, workOrderId } = await started();
    await scan(id, 'C-2');
    const [before] = await left('C-2');
    const { postingId } = await act<PostedReport>(id, 'reports', { good: '3' });
    expect(Number((await left('C-2'))[0])).toBe(Number(before) - 6);
    await act(id, `reports/${postingId}/reverse`, { reason: '数错了' });
    await eventually(async () => (await left('C-2'))[0] === before, { describe: 'the castings to be back' });
    await eventually(async () => (await wentIn(workOrderId)).length === 0, { describe: 'no edge to stand' });
    await act(id, 'reports', { rework: '1', reasonCode: 'R1' });
    await act(id, 'reports', { good: '1', firstPass: false });
    expect(Number((await left('C-2'))[0])).toBe(Number(before) - 2);
    await end(id);
  });

  it('takes nothing more from a lot that was taken out again', async () => {
    const { id } = await started();
    await scan(id, 'C-2');
    const lotId = (await view(id)).lots[0]?.loaded[0]?.lotId ?? '';
    await act(id, `lots/${lotId}/unload`);
    expect((await view(id)).lots[0]?.loaded).toEqual([]);
    await expect(act(id, `lots/${lotId}/unload`)).rejects.toMatchObject({ status: 404 });
    await expect(act(id, 'reports', { good: '1' })).rejects.toMatchObject({
      problem: { code: 'execution.lots-missing' },
    });
    const types = (await world.entries(id)).map(({ type }) => type).filter((type) => type.includes('lot-'));
    expect(types).toEqual(['job-order.lot-loaded', 'job-order.lot-unloaded']);
    await end(id);
  });

  it('never takes more of a lot than there is, however many report at once', async () => {
    const jobs = [];
    for (const at of ['OVEN', 'OVEN', 'LATHE'] as const) {
      const job = await world.dispatched({ at });
      await act(job.id, 'start');
      await scan(job.id, 'C-OLD');
      jobs.push(job);
    }
    const lot = await material.lotByNumber('C-OLD');
    await material.scrap(lot?.id ?? '', { from: 'A-01', quantity: '93', reason: '留下七件' });
    const outcomes = await Promise.allSettled(
      jobs.flatMap(({ id }) => [1, 2, 3, 4].map(() => act(id, 'reports', { good: '1' }))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await left('C-OLD')).toEqual(['1']);
    for (const { id } of jobs) await end(id);
  });

  it('lets no machine start that reports by itself before its lot is scanned, and books its counts from that lot', async () => {
    const job = await world.dispatched({ at: 'MILL', control: 'machine' });
    const closed = (await view(job.id)).gates.find(({ code }) => code === 'lots-loaded');
    expect(closed).toMatchObject({ open: false, params: { materials: 'CAST' } });
    await scan(job.id, 'C-2');
    expect(closedIn(await view(job.id))).not.toContain('lots-loaded');
    const [before] = await left('C-2');
    await world.workOrders.start(job.id);
    await world.workOrders.report(job.id, { good: '2', source: 'machine', sourceKey: 'count-1' });
    await eventually(async () => Number((await left('C-2'))[0]) === Number(before) - 4, {
      describe: 'the counts to be booked',
    });
    expect(await wentIn(job.workOrderId)).toContain('C-2 4');
    await end(job.id);
  });

  it('refuses more finished pieces with serial numbers at once than a report can take back, before it books anything', async () => {
    const pump = await material.createMaterial({
      code: 'GP-200',
      revision: 'A',
      name: '齿轮泵',
      nameEn: 'Gear pump',
      specification: '',
      unit: 'pcs',
      kind: 'product',
      tracking: 'serial',
    });
    const { id: orderId, jobs } = await world.order(
      [
        { number: 10, at: 'LATHE' },
        { number: 20, at: 'MILL' },
      ],
      { materialId: pump.id, quantity: '1300' },
    );
    const [first, last] = jobs.map(({ id }) => id) as [string, string];
    await world.workOrders.dispatch(first);
    await act(first, 'start');
    await act(first, 'reports', { good: '1300' });
    await world.workOrders.dispatch(last);
    await act(last, 'start');
    await expect(act(last, 'reports', { good: '1001' })).rejects.toMatchObject({
      status: 400,
      problem: { code: 'execution.too-many-serials', params: { most: 1000 } },
    });
    expect(await world.workOrders.postings(last)).toEqual([]);
    await act(last, 'reports', { good: '1000' });
    await act(last, 'reports', { good: '300' });
    await eventually(async () => (await material.producedQuantity(orderId)) === '1300', {
      describe: 'all pieces to have their numbers',
    });
    await end(first);
    await end(last);
  });
});
