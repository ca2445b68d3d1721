import { randomUUID } from 'node:crypto';
import { MaterialApi } from '#modules/material';
import type { PostedReport } from '#modules/work-order';
import { eventually } from '../../support';
import type { HttpClient } from '../../support/http-client';
import { startWorld, type StationView, type World } from './world';

interface Order {
  readonly id: string;
  readonly version: number;
  readonly quantity: string;
  readonly serials: readonly { readonly number: string; readonly state: string }[];
}

describe('pieces that have their serial numbers before they are finished', () => {
  let world: World;
  let student: HttpClient;
  let teacher: HttpClient;
  let material: MaterialApi;
  let pumpId: string;

  beforeAll(async () => {
    world = await startWorld();
    student = await world.person('student1');
    teacher = await world.person('teacher');
    material = world.of(MaterialApi);
    const pump = { code: 'GP-200', revision: 'A', name: '齿轮泵', nameEn: 'Gear pump', specification: '', unit: 'pcs' };
    pumpId = (await material.createMaterial({ ...pump, kind: 'product', tracking: 'serial' })).id;
  });

  afterAll(() => world?.stop());

  const act = <T = unknown>(id: string, verb: string, body: object = {}) =>
    student.post<T>(`/job-orders/${id}/${verb}`, body, { idempotencyKey: randomUUID() });
  const order = (id: string) => teacher.get<Order>(`/work-orders/${id}`);
  const change = async (id: string, verb: string, body: object = {}) =>
    teacher.post<Order>(`/work-orders/${id}/${verb}`, body, { ifMatch: (await order(id)).version });
  const numbers = async (id: string, state = 'open') =>
    (await order(id)).serials.filter((serial) => serial.state === state).map(({ number }) => number);
  const made = async (quantity: string) => {
    const { id, jobs } = await world.order([{ number: 10, at: 'OVEN' }], { materialId: pumpId, quantity });
    const job = jobs[0]?.id ?? '';
    await change(id, 'serials');
    await world.workOrders.dispatch(job);
    await act(job, 'start');
    return { id, job };
  };
  const end = (id: string) => world.workOrders.abortJob(id, { reason: 'end of the case' });
  const inStock = async (id: string, quantity: string) =>
    eventually(async () => (await material.producedQuantity(id)) === quantity, { describe: `${quantity} in stock` });

  it('get them once, as many as are still to be made, and no other piece gets one of them', async () => {
    const { id, job } = await made('5');
    const given = await numbers(id);
    expect(new Set(given).size).toBe(5);
    await expect(change(id, 'serials')).rejects.toMatchObject({ problem: { code: 'serial.given' } });
    const taken = material.receiveLot({ materialId: pumpId, number: given[0] ?? '', quantity: '1', accepted: true });
    await expect(taken).rejects.toMatchObject({ code: 'lot.exists' });
    await end(job);
    const { id: plain, jobs } = await world.order([{ number: 10, at: 'OVEN' }]);
    await expect(change(plain, 'serials')).rejects.toMatchObject({ problem: { code: 'serial.not-tracked' } });
    await end(jobs[0]?.id ?? '');
  });

  it('are split off by name; without names the last ones go', async () => {
    const { id, job } = await made('6');
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = await numbers(id);
    const split = (quantity: string, serials?: readonly string[]) =>
      change(id, 'split', { jobOrderId: job, quantity, reason: '另一组接着做', ...(serials ? { serials } : {}) });
    await expect(split('2', [b])).rejects.toMatchObject({ problem: { code: 'serial.count', params: { count: '2' } } });
    await expect(split('1', ['SN-unknown'])).rejects.toMatchObject({ problem: { code: 'serial.not-open' } });
    expect(await numbers(id)).toEqual([a, b, c, d, e, f]);
    const named = await split('2', [e, b]);
    expect([await numbers(named.id), await numbers(id)]).toEqual([
      [b, e],
      [a, c, d, f],
    ]);
    const last = await split('1');
    expect([await numbers(last.id), await numbers(id)]).toEqual([[f], [a, c, d]]);
    expect([named.quantity, last.quantity, (await order(id)).quantity]).toEqual(['2', '1', '3']);
    expect((await world.workOrders.balance(id)).imbalances).toEqual([]);

    // What is finished here enters stock under the numbers that stayed here.
    await act(job, 'reports', { good: '3' });
    await inStock(id, '3');
    expect(await numbers(id, 'made')).toEqual([a, c, d]);
    const [first] = await material.lotsByIds((await material.serialsOf(id)).flatMap(({ lotId }) => lotId ?? []));
    expect([a, c, d]).toContain(first?.number);
    const [orderLot] = await material.lotsOfOrders([id], []);
    const { edges } = await material.trace([first?.id ?? ''], 'backward', { depth: 1 });
    expect(edges.map(({ consumedLotId }) => consumedLotId)).toEqual([orderLot?.id]);
    await act(job, 'complete');
    expect(await world.workOrders.order(id)).toMatchObject({ status: 'completed' });
  });

  it('are named when they are scrapped, and are being made again when the report is taken back', async () => {
    const { id, job } = await made('4');
    const [a = '', b = '', c = '', d = ''] = await numbers(id);
    expect((await student.get<StationView & { serials: string[] }>(`/job-orders/${job}/station`)).serials).toEqual([
      a,
      b,
      c,
      d,
    ]);
    const scrap = (serials?: readonly string[]) =>
      act<PostedReport>(job, 'reports', { scrap: '1', reasonCode: 'R1', ...(serials ? { serials } : {}) });
    await expect(scrap()).rejects.toMatchObject({ status: 400, problem: { code: 'serial.count' } });
    expect(await world.workOrders.postings(job)).toEqual([]);
    const { postingId } = await scrap([b]);
    expect([await numbers(id), await numbers(id, 'scrapped')]).toEqual([[a, c, d], [b]]);
    await act(job, `reports/${postingId}/reverse`, { reason: '看错了' });
    await eventually(async () => (await numbers(id)).length === 4, { describe: 'the piece to be made again' });
    await scrap([c]);
    const good = await act<PostedReport>(job, 'reports', { good: '3' });
    await inStock(id, '3');
    expect([await numbers(id, 'made'), await numbers(id, 'scrapped')]).toEqual([[a, b, d], [c]]);

    // Taken back and reported anew, they are the same pieces.
    await act(job, `reports/${good.postingId}/reverse`, { reason: '还没装完' });
    await inStock(id, '0');
    expect(await numbers(id)).toEqual([a, b, d]);
    await act(job, 'reports', { good: '3' });
    await inStock(id, '3');
    expect(await numbers(id, 'made')).toEqual([a, b, d]);
    await act(job, 'complete');
  });
});
