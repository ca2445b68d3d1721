import { EquipmentApi } from '#modules/equipment';
import { lineSideOf, type Lot, type Material } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { stockCount, transportTask, type StockCountState, type TransportTaskState } from '#libs/lifecycles';
import { newId } from '#platform/ids';
import { startStore, type Store } from '../material/world';
import type { Person } from '../routing/school';

interface Thing {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
  readonly code?: string;
  readonly problem?: string | null;
}
interface Count extends Thing {
  readonly lines: readonly { lotId: string; lot: object; expected: string; counted: string | null }[];
}

let store: Store;
let bar: Material;
let instructor: Person;

beforeAll(async () => {
  store = await startStore();
  bar = await store.make('lot', 'pcs');
  instructor = await store.school.signIn('instructor');
});
afterAll(() => store?.stop());

const act = <T = Thing>(thing: Thing, path: string, action: string, body: object = {}, who = store.technician) =>
  who.post<T>(`/${path}/${thing.id}/${action}`, body, { 'if-match': `"${thing.version}"` });

describe('a transport', () => {
  const request = async (lot: Lot, quantity = '4', to = lineSideOf('MILL')): Promise<Thing> =>
    (await store.technician.post<Thing>('/transport-tasks', { lotId: lot.id, quantity, from: 'A-01', to })).body;
  const task = async (id: string) => (await store.technician.get<Thing>(`/transport-tasks/${id}`)).body;
  let personId: string;

  beforeAll(async () => {
    const personnel = store.school.app.get(PersonnelApi);
    jest
      .spyOn(personnel, 'person')
      .mockImplementation(async (id) =>
        id === personId ? { id, number: 'T', name: '测试', kind: 'technician', organisationId: newId() } : null,
      );
    jest.spyOn(personnel, 'namesOf').mockImplementation(async (ids) => new Map(ids.map((id) => [id, '测试'])));
    personId = newId();
  });

  const ways: Readonly<Record<TransportTaskState, readonly string[]>> = {
    requested: [],
    assigned: ['assign'],
    'in-transit': ['assign', 'pick-up'],
    delivered: ['assign', 'pick-up', 'deliver'],
    cancelled: ['cancel'],
  };
  const bodyOf = (action: string) =>
    action === 'assign' ? { personId } : action === 'cancel' ? { reason: '测试' } : {};
  const brought = async (state: TransportTaskState): Promise<{ lot: Lot; now: Thing }> => {
    const lot = await store.receive(bar, '10');
    let now = await request(lot);
    for (const action of ways[state]) now = (await act(now, 'transport-tasks', action, bodyOf(action))).body;
    expect(now.status).toBe(state);
    return { lot, now };
  };

  it.each(transportTask.states.flatMap((state) => transportTask.actions.map((action) => [state, action] as const)))(
    '%s × %s does what the lifecycle says, or nothing',
    async (state, action) => {
      const { lot, now } = await brought(state);
      const { status, body } = await act(now, 'transport-tasks', action, bodyOf(action));
      const allowed = transportTask.can(state, action);
      expect([status, allowed ? body.status : (await task(now.id)).status]).toEqual([
        allowed ? 200 : 409,
        allowed ? transportTask.next(state, action) : state,
      ]);
      const where: Readonly<Record<string, string[]>> = {
        'in-transit': ['A-01 6', 'TRANSIT 4'],
        delivered: ['A-01 6', 'LS-MILL 4'],
      };
      expect(await store.stock(lot)).toEqual(where[(await task(now.id)).status] ?? ['A-01 10']);
    },
  );

  it('needs the goods to be there, one carrier, and the version that was seen', async () => {
    const lot = await store.receive(bar, '3');
    const ask = (body: object) => store.technician.post<Thing>('/transport-tasks', { lotId: lot.id, ...body });
    expect((await ask({ quantity: '4', from: 'A-01', to: 'B-01' })).body.code).toBe('lot.too-little-here');
    expect((await ask({ quantity: '1', from: 'A-01', to: 'A-01' })).body.code).toBe('lot.same-place');
    const now = await request(lot, '3');
    expect((await act(now, 'transport-tasks', 'assign', {})).body.code).toBe('transport.one-carrier');
    expect((await act(now, 'transport-tasks', 'assign', { personId: newId() })).status).toBe(404);
    expect((await act({ ...now, version: 9 }, 'transport-tasks', 'assign', { personId })).status).toBe(412);
    const unit = await store.school.app.get(EquipmentApi).workUnitByCode('WH');
    expect((await act(now, 'transport-tasks', 'assign', { workUnitId: unit?.id })).body.code).toBe(
      'transport.no-machine',
    );
    const assigned = (await act(now, 'transport-tasks', 'assign', { personId })).body;
    expect(assigned).toMatchObject({ personName: '测试' });
    await store.materials.move(lot.id, { from: 'A-01', to: 'C-01', quantity: '1' });
    expect((await act(assigned, 'transport-tasks', 'pick-up')).body.code).toBe('lot.too-little-here');
  });
});

it('carries no part of a piece', async () => {
  const lot = await store.receive(bar, '3');
  const asked = { lotId: lot.id, quantity: '0.5', from: 'A-01', to: lineSideOf('MILL') };
  expect((await store.technician.post('/transport-tasks', asked)).body).toMatchObject({
    errors: [{ pointer: '/quantity', code: 'quantity.not-whole' }],
  });
});

describe('a stock count', () => {
  let places = 0;
  const open = async (place: string): Promise<Count> =>
    (await store.technician.post<Count>('/stock-counts', { location: place })).body;
  const count = async (of: Count, lines: readonly { lotId: string; counted: string }[]) => {
    const response = await store.school.app.inject({
      method: 'PUT',
      url: `/api/v1/stock-counts/${of.id}/lines`,
      headers: { 'if-match': `"${of.version}"`, cookie: store.technician.cookie },
      payload: { lines },
    });
    return { status: response.statusCode, body: response.json<Count>() };
  };

  it('posts what differs, against what the books said when it was counted', async () => {
    const [a, b, found] = [
      await store.receive(bar, '10', 'CNT-1'),
      await store.receive(bar, '5', 'CNT-1'),
      await store.receive(bar, '2', 'CNT-9'),
    ];
    const opened = await open('CNT-1');
    expect(opened.lines.map(({ expected, counted }) => [expected, counted])).toEqual([
      ['10', null],
      ['5', null],
    ]);
    expect(opened.lines[0]?.lot).toMatchObject({ number: a.number, materialCode: bar.code, unit: 'pcs' });
    expect((await store.technician.post<Thing>('/stock-counts', { location: 'CNT-1' })).body.code).toBe(
      'stock-count.open-there',
    );
    expect((await act(opened, 'stock-counts', 'submit')).body.code).toBe('stock-count.incomplete');
    await store.materials.move(a.id, { from: 'CNT-1', to: 'B-01', quantity: '1' });
    const twice = [a, a].map(({ id }) => ({ lotId: id, counted: '1' }));
    expect((await count(opened, twice)).status).toBe(400);
    expect((await count(opened, [{ lotId: newId(), counted: '1' }])).status).toBe(404);
    const { body: counted } = await count(opened, [
      { lotId: a.id, counted: '8' },
      { lotId: b.id, counted: '5' },
      { lotId: found.id, counted: '1' },
    ]);
    await store.materials.move(a.id, { from: 'CNT-1', to: 'B-01', quantity: '2' });
    const submitted = (await act<Count>(counted, 'stock-counts', 'submit')).body;
    expect((await act(submitted, 'stock-counts', 'post', { reason: '盘点差异' })).status).toBe(403);
    const posted = await act<Count>(submitted, 'stock-counts', 'post', { reason: '盘点差异' }, instructor);
    expect([posted.status, posted.body.status]).toEqual([200, 'posted']);
    expect(await store.stock(a)).toEqual(['B-01 3', 'CNT-1 6']);
    expect(await store.stock(b)).toEqual(['CNT-1 5']);
    expect(await store.stock(found)).toEqual(['CNT-1 1', 'CNT-9 2']);
    const [movement] = await store.movements(a);
    expect(movement).toMatchObject({ kind: 'count', quantity: '1', reason: '盘点差异', sourceId: opened.id });
    expect(await store.imbalances()).toEqual([]);
  });

  it('counts pieces whole and not below nothing, and names the line that is wrong', async () => {
    const [a, b, c] = [
      await store.receive(bar, '10', 'CNT-2'),
      await store.receive(bar, '5', 'CNT-2'),
      await store.receive(await store.make('lot', 'kg'), '2', 'CNT-2'),
    ];
    const opened = await open('CNT-2');
    const refused = await count(opened, [
      { lotId: a.id, counted: '9.5' },
      { lotId: c.id, counted: '1.25' },
      { lotId: b.id, counted: '-1' },
    ]);
    expect([refused.status, refused.body]).toMatchObject([
      400,
      {
        code: 'request.invalid',
        errors: [
          { pointer: '/lines/0/counted', code: 'quantity.not-whole' },
          { pointer: '/lines/2/counted', code: 'quantity.negative' },
        ],
      },
    ]);
    const { lines } = (await store.technician.get<Count>(`/stock-counts/${opened.id}`)).body;
    expect(lines.map(({ counted }) => counted)).toEqual([null, null, null]);
    expect((await count(opened, [{ lotId: c.id, counted: '1.25' }])).status).toBe(200);
  });

  const ways: Readonly<Record<StockCountState, readonly string[]>> = {
    open: [],
    counted: ['submit'],
    posted: ['submit', 'post'],
    cancelled: ['cancel'],
  };
  it.each(stockCount.states.flatMap((state) => stockCount.actions.map((action) => [state, action] as const)))(
    '%s × %s does what the lifecycle says, or nothing',
    async (state, action) => {
      const bodyOf = (each: string) => (each === 'submit' ? {} : { reason: '测试' });
      let now = await open(`CNT-X${++places}`);
      for (const each of ways[state])
        now = (await act<Count>(now, 'stock-counts', each, bodyOf(each), instructor)).body;
      expect(now.status).toBe(state);
      if (state !== 'open') expect((await count(now, [{ lotId: newId(), counted: '1' }])).status).toBe(409);
      const { status, body } = await act<Count>(now, 'stock-counts', action, bodyOf(action), instructor);
      const allowed = stockCount.can(state, action);
      expect(status).toBe(allowed ? 200 : 409);
      if (allowed) expect(body.status).toBe(stockCount.next(state, action));
    },
  );
});

describe('the doors', () => {
  it('are shut to students, partners and strangers', async () => {
    const lot = await store.receive(bar, '1');
    const id = newId();
    const doors: readonly (readonly ['get' | 'post', string])[] = [
      ['get', '/transport-tasks'],
      ['get', `/transport-tasks/${id}`],
      ['post', '/transport-tasks'],
      ...['assign', 'release', 'pick-up', 'deliver', 'cancel'].map(
        (verb) => ['post', `/transport-tasks/${id}/${verb}`] as const,
      ),
      ['get', '/stock-counts'],
      ['get', `/stock-counts/${id}`],
      ['post', '/stock-counts'],
      ...['submit', 'reopen', 'post', 'cancel'].map((verb) => ['post', `/stock-counts/${id}/${verb}`] as const),
      ['get', '/stock-locations'],
      ['get', '/stock?location=A-01'],
      ['get', '/numbering'],
      ['get', `/lots/${lot.id}/movements`],
      ['get', `/materials/${bar.id}/movements`],
      ...['move', 'consume', 'split', 'scrap', 'give-back'].map((verb) => ['post', `/lots/${lot.id}/${verb}`] as const),
      ['post', `/movements/${id}/reverse`],
    ];
    for (const who of ['student', 'partner']) {
      const person = await store.school.signIn(who);
      for (const [method, path] of doors)
        expect([who, path, (await person[method](path)).status]).toEqual([who, path, 403]);
    }
    for (const [method, url] of doors) {
      const { statusCode } = await store.school.app.inject({
        method: method === 'get' ? 'GET' : 'POST',
        url: `/api/v1${url}`,
        headers: { 'idempotency-key': newId() },
      });
      expect([url, statusCode]).toEqual([url, 401]);
    }
  });
});
