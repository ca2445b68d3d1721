import { decimal } from '#libs/kernel';
import { MaterialApi, type Lot, type Material } from '#modules/material';
import { newId } from '#platform/ids';
import { startSchool, type Person, type School } from '../routing/school';

/** The line comes in by a workbook, read in a thread that compiles its script first. */
describe('lots', () => {
  let school: School;
  let materials: MaterialApi;
  let bar: Material;
  let shaft: Material;
  let technician: Person;

  const make = (code: string, unit: string) =>
    materials.createMaterial({
      code,
      revision: 'A',
      name: code,
      nameEn: code,
      specification: '',
      unit,
      kind: 'component',
      tracking: 'lot',
    });
  const receive = (material: Material, quantity: string) =>
    materials.receiveLot({ materialId: material.id, quantity, accepted: true });
  const consume = (consumed: Lot, produced: Lot, quantity: string) =>
    materials.consume({ consumedLotId: consumed.id, producedLotId: produced.id, quantity, jobOrderId: newId() });

  beforeAll(async () => {
    school = await startSchool();
    materials = school.app.get(MaterialApi);
    bar = await make('BAR', 'm');
    shaft = await make('SHAFT', 'pcs');
    technician = await school.signIn('technician');
  });
  afterAll(() => school.stop());

  it('are consumed to the last of it and never beyond, also when two take at the same time', async () => {
    const lot = await receive(bar, '1');
    const made = await receive(shaft, '10');
    await consume(lot, made, '0.1');
    await expect(consume(lot, made, '0.900001')).rejects.toMatchObject({ code: 'lot.too-little' });
    const taken = await Promise.allSettled(Array.from({ length: 12 }, () => consume(lot, made, '0.1')));
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
    expect(await materials.lot(lot.id)).toMatchObject({ quantity: '0', status: 'consumed', received: '1' });
    const { edges } = await materials.trace([made.id], 'backward');
    expect(decimal.add(...edges.map(({ quantity }) => quantity))).toBe('1');
    expect((await materials.stockOf([bar.id])).get(bar.id)).toBeUndefined();
  });

  it('tell what they were made of and where they went, over all levels, and never go into themselves', async () => {
    const [raw, blank, part, pump] = [
      await receive(bar, '5'),
      await receive(shaft, '5'),
      await receive(shaft, '5'),
      await receive(shaft, '5'),
    ];
    await consume(raw, blank, '1');
    await consume(blank, part, '2');
    await consume(part, pump, '1');
    await consume(blank, pump, '1');
    const { edges: backward, more } = await materials.trace([pump.id], 'backward');
    expect(more).toEqual([]);
    expect(backward.map(({ producedLotId, consumedLotId, depth }) => [producedLotId, consumedLotId, depth])).toEqual([
      [pump.id, part.id, 1],
      [pump.id, blank.id, 1],
      [blank.id, raw.id, 2],
      [part.id, blank.id, 2],
    ]);
    const forward = await materials.trace([raw.id], 'forward');
    expect(new Set(forward.edges.map(({ producedLotId }) => producedLotId))).toEqual(
      new Set([blank.id, part.id, pump.id]),
    );
    await expect(consume(pump, blank, '1')).rejects.toMatchObject({ code: 'lot.of-itself' });
    await expect(consume(pump, pump, '1')).rejects.toMatchObject({ code: 'lot.of-itself' });
    const { body } = await technician.get<{ edges: unknown[] }>(`/lots/${pump.id}/genealogy?direction=backward`);
    expect(body.edges).toEqual(backward);
  });

  it('wait in quarantine until they are accepted, and are received by who may', async () => {
    const body = { materialId: bar.id, quantity: '3.5', accepted: false, supplierLot: 'S-1' };
    const student = await school.signIn('student');
    expect((await student.post('/lots', body)).status).toBe(403);
    expect((await technician.post('/lots', { ...body, quantity: '1e3' })).status).toBe(400);
    expect((await technician.post('/lots', { ...body, quantity: '0' })).status).toBe(400);
    expect((await technician.post('/lots', { ...body, materialId: newId() })).status).toBe(404);
    const { status, body: lot } = await technician.post<Lot>('/lots', body);
    expect([status, lot.status, lot.quantity]).toEqual([201, 'quarantine', '3.5']);
    const made = await receive(shaft, '1');
    await expect(consume(lot, made, '1')).rejects.toMatchObject({ code: 'lot.not-available' });
    const accept = (version: number) =>
      technician.post<Lot>(`/lots/${lot.id}/accept`, { reason: '来料检验合格' }, { 'if-match': `"${version}"` });
    expect((await accept(9)).status).toBe(412);
    expect((await accept(1)).body).toMatchObject({ status: 'available', version: 2 });
    expect((await accept(2)).status).toBe(409);
    await consume(lot, made, '1');
    const listed = await technician.get<{ items: Lot[] }>(`/lots?materialId=${bar.id}&status=available`);
    expect(listed.body.items.find(({ id }) => id === lot.id)?.quantity).toBe('2.5');
  });

  it('are put at a place that is there; a new one is made on purpose, once', async () => {
    const body = { materialId: bar.id, quantity: '1', accepted: true };
    const refused = async (location: string) => {
      const answer = await technician.post<{ code: string; errors: object[] }>('/lots', { ...body, location });
      return [answer.status, answer.body.errors];
    };
    const unknown = (place: string) => [400, [{ pointer: '/location', code: 'place.unknown', params: { place } }]];
    for (const place of ['A-01-O3', 'LS-MlLL', 'TRANSIT', 'recv']) expect(await refused(place)).toEqual(unknown(place));
    expect((await technician.post<Lot>('/lots', { ...body, location: 'LS-MILL' })).body.stock).toEqual([
      { location: 'LS-MILL', quantity: '1' },
    ]);
    expect((await technician.post('/lots', { ...body, location: 'RECV' })).status).toBe(201);

    const place = { code: 'A-01-O3' };
    expect((await (await school.signIn('student')).post('/places', place)).status).toBe(403);
    expect(await technician.post('/places', place)).toMatchObject({ status: 201, body: { ...place, kind: 'bin' } });
    expect((await technician.post<{ code: string }>('/places', place)).body.code).toBe('place.exists');
    for (const code of ['LS-NEW', 'RECV', 'TRANSIT'])
      expect((await technician.post<{ code: string }>('/places', { code })).body.code).toBe('place.reserved');
    const { body: lot } = await technician.post<Lot>('/lots', { ...body, location: 'A-01-O3' });
    expect(lot.stock).toEqual([{ location: 'A-01-O3', quantity: '1' }]);
    const moved = await technician.post<{ errors: object[] }>(`/lots/${lot.id}/move`, {
      from: 'A-01-O3',
      to: 'A-01-04',
      quantity: '1',
    });
    expect([moved.status, moved.body.errors]).toMatchObject([400, [{ pointer: '/to', code: 'place.unknown' }]]);
    const { items } = (await technician.get<{ items: { code: string; kind: string }[] }>('/places')).body;
    expect(items[0]).toEqual({ code: 'RECV', kind: 'receiving' });
    expect(items).toContainEqual({ code: 'A-01-O3', kind: 'bin' });
    expect(items).toContainEqual({ code: 'LS-MILL', kind: 'line-side' });
    expect(items.filter(({ code, kind }) => kind === 'bin' && code.startsWith('LS-'))).toEqual([]);
    const entries = await school.database.query<{ payload: object }>(
      `SELECT payload FROM ledger.entry WHERE type = 'place.created' ORDER BY seq`,
    );
    expect(entries).toEqual([{ payload: { place: 'A-01-O3' } }]);
  });

  it('are numbered by the system or by their label, each number once', async () => {
    expect((await receive(bar, '1')).number).toMatch(/^LOT-\d{6}$/);
    const labelled = { materialId: bar.id, quantity: '1', accepted: true, number: 'L-1' };
    await materials.receiveLot(labelled);
    await expect(materials.receiveLot(labelled)).rejects.toMatchObject({ code: 'lot.exists' });
    await expect(make('BAR', 'm')).rejects.toMatchObject({ code: 'material.exists' });
  });
});
