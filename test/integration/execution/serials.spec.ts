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

  it('are held while they are made: nothing goes on, and the held one enters stock last and held', async () => {
    const { id, job } = await made('3');
    const [a = '', b = '', c = ''] = await numbers(id);
    const decide = (verb: 'hold' | 'release', serials: readonly string[], reason = '怀疑有裂纹') =>
      teacher.post(`/work-orders/${id}/serials/${verb}`, { serials, reason });
    const refusal = (code: string) => ({ problem: { code } });
    await expect(decide('hold', ['SN-unknown'])).rejects.toMatchObject(refusal('serial.not-open'));
    await expect(decide('hold', [a], ' ')).rejects.toMatchObject(refusal('work-order.reason-required'));
    await expect(decide('release', [a])).rejects.toMatchObject(refusal('serial.not-held'));
    await expect(student.post(`/work-orders/${id}/serials/hold`, { serials: [a], reason: 'x' })).rejects.toMatchObject({
      status: 403,
    });
    await decide('hold', [a]);
    await expect(decide('hold', [b, a])).rejects.toMatchObject(refusal('serial.held'));
    const closed = { code: 'pieces-not-held', open: false, params: { pieces: `${a}（怀疑有裂纹）` } };
    await act(job, 'pause', { reason: 'break' });
    expect((await student.get<StationView>(`/job-orders/${job}/station`)).gates).toContainEqual(closed);
    await expect(act(job, 'resume')).rejects.toMatchObject({
      problem: { code: 'execution.gates-closed', params: { gates: ['pieces-not-held'] } },
    });
    await decide('release', [a], '检查合格');
    await act(job, 'resume');

    await decide('hold', [a], '还是有裂纹');
    type Held = { serials: readonly { number: string; hold: { reason: string; byName: string | null } | null }[] };
    const holds = async (user: HttpClient) =>
      (await user.get<Held>(`/work-orders/${id}`)).serials.flatMap(({ number, hold }) =>
        hold ? { number, ...hold } : [],
      );
    expect(await holds(teacher)).toMatchObject([{ number: a, reason: '还是有裂纹', byName: '测试教师' }]);
    expect(await holds(student)).toMatchObject([{ number: a, byName: null }]);
    await act(job, 'reports', { good: '2' });
    await inStock(id, '2');
    expect(await numbers(id, 'made')).toEqual([b, c]);
    await act(job, 'reports', { good: '1' });
    await inStock(id, '3');
    const lots = await material.lotsByIds((await material.serialsOf(id)).flatMap(({ lotId }) => lotId ?? []));
    const stateOf = new Map(lots.map(({ number, status }) => [number, status]));
    expect([a, b, c].map((number) => stateOf.get(number))).toEqual(['quarantine', 'available', 'available']);
    const held = lots.find(({ number }) => number === a)?.id ?? '';
    type LotHold = { hold: { reason: string; byName: string | null } | null };
    const holdOf = (lotId: string) => teacher.get<LotHold>(`/lots/${lotId}/hold`);
    expect(await holdOf(held)).toMatchObject({ hold: { reason: '还是有裂纹', byName: '测试教师' } });
    await material.decide(held, 'accept', '不是裂纹');
    expect(await holdOf(held)).toEqual({ hold: null });
    await act(job, 'complete');
  });

  it('stay with the order they are held in when others are split off', async () => {
    const { id, job } = await made('4');
    const [a = '', b = '', c = '', d = ''] = await numbers(id);
    await teacher.post(`/work-orders/${id}/serials/hold`, { serials: [d], reason: '碰伤' });
    const others = await change(id, 'split', { jobOrderId: job, quantity: '2', reason: '另一组接着做' });
    expect(await numbers(others.id)).toEqual([b, c]);
    const alone = await change(id, 'split', { jobOrderId: job, quantity: '1', serials: [d], reason: '留下检查' });
    expect([await numbers(id), await numbers(alone.id)]).toEqual([[a], [d]]);
    await act(job, 'pause', { reason: 'break' });
    await act(job, 'resume');
    await end(job);
  });
});
