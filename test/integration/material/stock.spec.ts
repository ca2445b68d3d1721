import { decimal } from '#libs/kernel';
import { IN_TRANSIT, lineSideOf, type Lot, type Material } from '#modules/material';
import { newId } from '#platform/ids';
import { startStore, type Store } from './world';

let store: Store;
let bar: Material;

beforeAll(async () => {
  store = await startStore();
  bar = await store.make('lot', 'm');
});
afterAll(() => store?.stop());

const post = <T = Lot>(path: string, body: object, who = store.technician) => who.post<T>(path, body);

describe('stock', () => {
  it('is issued to the line, returned, moved, given back and scrapped, each a movement', async () => {
    const lot = await store.receive(bar, '10');
    const at = `/lots/${lot.id}`;
    const side = lineSideOf('LATHE');
    expect((await post(`${at}/move`, { from: 'A-01', to: side, quantity: '4' })).body.stock).toEqual([
      { location: 'A-01', quantity: '6' },
      { location: side, quantity: '4' },
    ]);
    await post(`${at}/move`, { from: side, to: 'A-01', quantity: '1.5' });
    await post(`${at}/move`, { from: 'A-01', to: 'B-02', quantity: '7.5' });
    await post(`${at}/give-back`, { from: 'B-02', quantity: '0.5', reason: '供应商召回' });
    await post(`${at}/scrap`, { from: side, quantity: '0.000001', reason: '端头' });
    expect(await store.stock(lot)).toEqual(['B-02 7', `${side} 2.499999`]);
    const moved = await store.movements(lot);
    expect(moved.map(({ kind }) => kind)).toEqual(['scrap', 'give-back', 'transfer', 'return', 'issue', 'receive']);
    const line = await store.technician.get<{ items: { lot: Lot; quantity: string }[] }>(`/stock?location=${side}`);
    expect(line.body.items.map((item) => [item.lot.number, item.quantity])).toEqual([[lot.number, '2.499999']]);
    expect(await store.imbalances()).toEqual([]);
  });

  it('never gives more than lies at a place', async () => {
    const lot = await store.receive(bar, '2');
    const at = `/lots/${lot.id}`;
    for (const [path, body] of [
      ['move', { from: 'A-01', to: 'B-01', quantity: '2.000001' }],
      ['move', { from: 'B-01', to: 'A-01', quantity: '1' }],
      ['scrap', { from: 'A-01', quantity: '3', reason: '测试' }],
      ['give-back', { from: 'C-01', quantity: '1', reason: '测试' }],
      ['split', { from: 'B-01', quantity: '1' }],
    ] as const) {
      const { status, body: problem } = await post<{ code: string }>(`${at}/${path}`, body);
      expect([path, status, problem.code]).toEqual([path, 409, 'lot.too-little-here']);
    }
    const same = await post<{ code: string }>(`${at}/move`, { from: 'A-01', to: 'A-01', quantity: '1' });
    expect([same.status, same.body.code]).toEqual([400, 'lot.same-place']);
    expect(await store.stock(lot)).toEqual(['A-01 2']);
    expect(await store.movements(lot)).toHaveLength(1);
  });

  it('comes and goes in whole pieces; only what a backflush has left of one leaves with all that lies there', async () => {
    const piece = await store.make('lot', 'pcs');
    const [lot, pump] = [await store.receive(piece, '4'), await store.receive(piece, '1')];
    const at = `/lots/${lot.id}`;
    const received = { materialId: piece.id, quantity: '1.5', accepted: true };
    for (const [path, body] of [
      ['/lots', received],
      [`${at}/move`, { from: 'A-01', to: 'B-01', quantity: '0.5' }],
      [`${at}/scrap`, { from: 'A-01', quantity: '0.5', reason: '测试' }],
      [`${at}/give-back`, { from: 'A-01', quantity: '0.5', reason: '测试' }],
      [`${at}/split`, { from: 'A-01', quantity: '0.5' }],
      [`${at}/consume`, { producedLotId: pump.id, quantity: '0.5' }],
    ] as const) {
      const { status, body: problem } = await post<object>(path, body);
      expect([path, status, problem]).toMatchObject([
        path,
        400,
        { code: 'request.invalid', errors: [{ pointer: '/quantity', code: 'quantity.not-whole' }] },
      ]);
    }
    expect(await store.stock(lot)).toEqual(['A-01 4']);
    const order = store.order(pump.materialId);
    const lines = [{ materialId: piece.id, quantity: '0.5', lotIds: [lot.id] }];
    expect(await store.materials.backflush({ ...order, producedLotId: pump.id, lines })).toEqual([]);
    expect(await store.stock(lot)).toEqual(['A-01 3.5']);
    expect((await post(`${at}/move`, { from: 'A-01', to: 'B-01', quantity: '3.5' })).status).toBe(200);
    expect((await post(`${at}/scrap`, { from: 'B-01', quantity: '0.5', reason: '余料' })).status).toBe(400);
    expect((await post(`${at}/scrap`, { from: 'B-01', quantity: '3.5', reason: '余料' })).status).toBe(200);
  });

  it('takes every movement back once, with one of the same size the other way', async () => {
    const lot = await store.receive(bar, '5');
    const pump = await store.receive(bar, '1');
    const at = `/lots/${lot.id}`;
    await post(`${at}/move`, { from: 'A-01', to: 'B-01', quantity: '2' });
    await post(`${at}/consume`, { producedLotId: pump.id, quantity: '1', from: 'A-01' });
    await post(`${at}/scrap`, { from: 'B-01', quantity: '2', reason: '划伤' });
    await post(`${at}/give-back`, { from: 'A-01', quantity: '2', reason: '退货' });
    expect(await store.materials.lot(lot.id)).toMatchObject({ quantity: '0', status: 'returned' });
    const moved = await store.movements(lot);
    const reverse = (id = '') => post<{ code: string }>(`/movements/${id}/reverse`, { reason: '录错了' });
    const of = (kind: string) => moved.find((each) => each.kind === kind)?.id ?? '';
    expect((await reverse(of('give-back'))).status).toBe(201);
    expect(await store.materials.lot(lot.id)).toMatchObject({ quantity: '2', status: 'quarantine' });
    expect((await reverse(of('give-back'))).body.code).toBe('movement.already-reversed');
    expect((await reverse(of('transfer'))).body.code).toBe('lot.too-little-here');
    expect((await reverse(of('scrap'))).status).toBe(201);
    expect((await reverse(of('consume'))).status).toBe(201);
    expect((await store.materials.trace([pump.id], 'backward')).edges).toEqual([]);
    expect((await store.materials.trace([lot.id], 'forward')).edges).toEqual([]);
    expect((await reverse(of('transfer'))).status).toBe(201);
    expect(await store.stock(lot)).toEqual(['A-01 5']);
    expect((await reverse(of('receive'))).status).toBe(201);
    expect(await store.materials.lot(lot.id)).toMatchObject({ quantity: '0', received: '0', status: 'cancelled' });
    expect((await reverse((await store.movements(lot))[0]?.id)).body.code).toBe('movement.not-reversible');
    expect((await reverse(newId())).status).toBe(404);
    await expect(
      store.school.database.query('UPDATE material.movement SET quantity = 1 WHERE lot_id = $1', [lot.id]),
    ).rejects.toThrow('never changed');
    expect(await store.imbalances()).toEqual([]);
  });

  it('moved by a transport is settled with its task and not reversed by itself', async () => {
    const lot = await store.receive(bar, '3');
    const sourceId = newId();
    await store.materials.move(lot.id, { from: 'A-01', to: IN_TRANSIT, quantity: '3', sourceId });
    const byHand = await post<{ code: string }>(`/lots/${lot.id}/move`, {
      from: IN_TRANSIT,
      to: 'A-01',
      quantity: '3',
    });
    expect([byHand.status, byHand.body.code]).toEqual([409, 'movement.of-transport']);
    await store.materials.move(lot.id, { from: IN_TRANSIT, to: 'B-01', quantity: '3', sourceId });
    const [delivered, pickedUp] = await store.movements(lot);
    for (const movement of [delivered, pickedUp]) {
      const refused = await post<{ code: string }>(`/movements/${movement?.id}/reverse`, { reason: '录错了' });
      expect([refused.status, refused.body.code]).toEqual([409, 'movement.of-transport']);
    }
    expect(await store.stock(lot)).toEqual(['B-01 3']);
  });

  it('is split into lots that remember where they came from', async () => {
    const lot = await store.receive(bar, '10');
    const whole = await post<{ code: string }>(`/lots/${lot.id}/split`, { from: 'A-01', quantity: '10' });
    expect([whole.status, whole.body.code]).toEqual([409, 'lot.not-splittable']);
    const { status, body: child } = await post(`/lots/${lot.id}/split`, { from: 'A-01', quantity: '4', number: 'S-1' });
    expect([status, child.number, child.status, child.quantity]).toEqual([201, 'S-1', 'available', '4']);
    const { edges } = await store.materials.trace([child.id], 'backward');
    expect(edges.map(({ consumedLotId, quantity }) => [consumedLotId, quantity])).toEqual([[lot.id, '4']]);
    const [split] = await store.movements(child);
    expect((await post<{ code: string }>(`/movements/${split?.id}/reverse`, { reason: '试试' })).body.code).toBe(
      'movement.not-reversible',
    );
    expect(await store.imbalances()).toEqual([]);
  });

  it('of the oldest goes first in a backflush, the line side before the store, and what is missing is said', async () => {
    const screw = await store.make();
    const [old, middle, young] = [
      await store.receive(screw, '5'),
      await store.receive(screw, '5', 'LS-ROBOT'),
      await store.receive(screw, '5'),
    ];
    const product = await store.make();
    const order = store.order(product.id);
    const gathered = await store.materials.orderLot(order);
    const flush = (quantity: string, sourceId?: string) =>
      store.materials.backflush({
        ...order,
        sourceId,
        producedLotId: gathered.id,
        lines: [{ materialId: screw.id, quantity }],
        prefer: 'LS-ROBOT',
      });
    expect(await flush('3')).toEqual([]);
    expect((await store.materials.lot(middle.id)).quantity).toBe('2');
    const source = newId();
    expect(await flush('8', source)).toEqual([]);
    expect(
      await Promise.all([old, middle, young].map(async ({ id }) => (await store.materials.lot(id)).quantity)),
    ).toEqual(['0', '0', '4']);
    await store.materials.giveBackOf(source, '报工冲销');
    expect((await store.materials.trace([gathered.id], 'backward')).edges.map(({ quantity }) => quantity)).toEqual([
      '3',
    ]);
    expect(await store.materials.lot(old.id)).toMatchObject({ quantity: '5', status: 'available' });
    await store.materials.decide(old.id, 'block', '怀疑混料');
    expect(await flush('9')).toEqual([{ materialId: screw.id, quantity: '2' }]);
    expect((await store.materials.lot(old.id)).quantity).toBe('5');
    expect(await store.imbalances()).toEqual([]);
  });

  it('grows by what an order makes, as its lot, and shrinks when that is taken back', async () => {
    const shaft = await store.make();
    const order = store.order(shaft.id);
    const gathered = await store.materials.orderLot(order);
    expect(gathered).toMatchObject({ status: 'quarantine', quantity: '0', workOrderId: order.workOrderId });
    const produce = (quantity: string) => store.materials.produce({ ...order, quantity, location: 'LS-PACK' });
    await produce('5');
    await produce('3');
    const made = await store.materials.lot(gathered.id);
    expect(made).toMatchObject({ id: gathered.id, status: 'available', quantity: '8', received: '8' });
    expect(await store.materials.unproduce(order.workOrderId, '4')).toBe('0');
    expect(await store.materials.producedQuantity(order.workOrderId)).toBe('4');
    expect(await store.materials.lot(gathered.id)).toMatchObject({ quantity: '4', received: '4', status: 'available' });
    expect(await store.materials.unproduce(order.workOrderId, '4')).toBe('0');
    expect(await store.materials.lot(gathered.id)).toMatchObject({
      quantity: '0',
      received: '0',
      status: 'quarantine',
    });
    await produce('2');
    await store.materials.move(gathered.id, { from: 'LS-PACK', to: 'E-01', quantity: '2' });
    expect(await store.materials.unproduce(order.workOrderId, '1')).toBe('1');
    expect(await store.imbalances()).toEqual([]);
  });

  it('grows by serials, one piece each, numbered by the pattern of the school', async () => {
    const pump = await store.make('serial');
    const order = store.order(pump.id);
    const admin = await store.school.signIn('admin');
    const numbering = (pattern: string, version: number) =>
      store.school.app.inject({
        method: 'PUT',
        url: '/api/v1/numbering/serial',
        headers: { 'if-match': `"${version}"`, cookie: admin.cookie },
        payload: { pattern },
      });
    expect((await numbering('no number', 1)).json<{ code: string }>().code).toBe('numbering.malformed');
    expect((await numbering('SN{code}/{seq:4}', 7)).statusCode).toBe(412);
    expect((await numbering('SN{code}/{seq:4}', 1)).statusCode).toBe(200);
    const serials = await store.materials.produce({ ...order, quantity: '3', location: 'E-01' });
    const numbers = serials.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(3);
    for (const number of numbers) expect(number).toMatch(new RegExp(`^SN${pump.code}/\\d{4}$`));
    const [first] = serials;
    expect(first).toMatchObject({ quantity: '1', status: 'available', jobOrderId: order.jobOrderId });
    const { edges } = await store.materials.trace([first?.id ?? ''], 'backward');
    const gathered = await store.materials.orderLot(order);
    expect(edges.map(({ consumedLotId }) => consumedLotId)).toEqual([gathered.id]);
    await expect(store.materials.produce({ ...order, quantity: '0.5', location: 'E-01' })).rejects.toMatchObject({
      code: 'lot.not-one-piece',
    });
    await expect(
      store.materials.receiveLot({ materialId: pump.id, quantity: '2', accepted: true }),
    ).rejects.toMatchObject({ code: 'lot.not-one-piece' });
    const halved = await post<{ code: string }>(`/lots/${first?.id}/split`, { from: 'E-01', quantity: '0.5' });
    expect([halved.status, halved.body.code]).toEqual([400, 'lot.not-one-piece']);
    expect(await store.materials.unproduce(order.workOrderId, '2')).toBe('0');
    const states = await Promise.all(serials.map(async ({ id }) => (await store.materials.lot(id)).status));
    expect(states.filter((state) => state === 'cancelled')).toHaveLength(2);
    expect(await store.imbalances()).toEqual([]);
  });

  it('grows by thousands of serials at once, as a machine may have counted them', async () => {
    const pump = await store.make('serial');
    const order = store.order(pump.id);
    const serials = await store.materials.produce({ ...order, quantity: '2500', location: 'E-09' });
    expect(new Set(serials.map(({ number }) => number)).size).toBe(2500);
    expect(await store.materials.producedQuantity(order.workOrderId)).toBe('2500');
    expect(serials.at(-1)).toMatchObject({ quantity: '1', received: '1', status: 'available' });
    const { edges } = await store.materials.trace([serials.at(-1)?.id ?? ''], 'backward');
    expect(edges).toHaveLength(1);
    expect(await store.materials.unproduce(order.workOrderId, '1')).toBe('0');
    expect(await store.imbalances()).toEqual([]);
  });

  it('stays exact when sixteen clients move, consume, scrap and reverse at the same time', async () => {
    const [a, b] = [await store.receive(bar, '50'), await store.receive(bar, '50')];
    const product = await store.make();
    const order = store.order(product.id);
    const gathered = await store.materials.orderLot(order);
    const client = async (n: number): Promise<void> => {
      for (let round = 0; round < 6; round++) {
        const lot = (n + round) % 2 === 0 ? a : b;
        const [from, to] = (n + round) % 3 === 0 ? ['A-01', 'LS-MILL'] : ['LS-MILL', 'A-01'];
        const calls = [
          () => post(`/lots/${lot.id}/move`, { from, to, quantity: '3.25' }),
          () => post(`/lots/${lot.id}/scrap`, { from, quantity: '0.5', reason: '测试' }),
          () =>
            store.materials
              .backflush({
                ...order,
                producedLotId: gathered.id,
                lines: [{ materialId: bar.id, quantity: '0.75' }],
                prefer: 'LS-MILL',
              })
              .then(() => null),
          async () => {
            const [last] = await store.movements(lot);
            return post(`/movements/${last?.id}/reverse`, { reason: '测试' });
          },
        ];
        const answer = await calls[(n + round) % calls.length]?.();
        if (answer && answer.status >= 500) throw new Error(JSON.stringify(answer.body));
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, n) => client(n)));
    expect(await store.imbalances()).toEqual([]);
    for (const { id } of [a, b]) expect(decimal.isNegative((await store.materials.lot(id)).quantity)).toBe(false);
    const [row] = await store.school.database.query<{ least: string }>(
      'SELECT min(quantity) AS least FROM material.stock',
    );
    expect(decimal.isPositive(row?.least ?? '0')).toBe(true);
  });

  it('is found by scan, and by part of a number or of what its material is called', async () => {
    const lot = await store.materials.receiveLot({
      materialId: bar.id,
      quantity: '1',
      accepted: true,
      number: 'SCAN/77',
      supplierLot: 'HEAT-9',
    });
    const numbers = async (query: string) =>
      (await store.technician.get<{ items: Lot[] }>(`/lots?${query}`)).body.items.map(({ id }) => id);
    expect(await numbers('number=SCAN/77')).toEqual([lot.id]);
    expect(await numbers('number=SCAN/7')).toEqual([]);
    expect(await numbers('q=SCAN/')).toEqual([lot.id]);
    expect(await numbers('q=HEAT')).toEqual([lot.id]);
    expect(await numbers('q=an/7')).toEqual([lot.id]);
    expect(await numbers(`q=${bar.code.toLowerCase()}`)).toContain(lot.id);
    expect(await numbers('q=100%25')).toEqual([]);
    expect(await store.materials.lotByNumber('SCAN/77')).toMatchObject({ id: lot.id });
  });
});
