import { lineSideOf, MaterialApi, type Lot } from '#modules/material';
import { Workbook } from 'exceljs';
import { eventually, HttpClient, Refused } from '../../support';
import { pdfText } from '../../support/pdf-text';
import { importSheets } from '../../support/school';
import { startTeaching, type TeachingWorld } from '../../support/teaching';

interface Graph {
  readonly lots: readonly { id: string; number: string; depth: number; materialCode: string }[];
  readonly edges: readonly { from: string; to: string; quantity: string }[];
  readonly more: readonly string[];
}
interface Picture {
  readonly lotIds: readonly string[];
  readonly ways: readonly { from: string; to: string }[];
  readonly notDrawn: number;
}
interface Job {
  readonly workUnitCode: string;
  readonly attemptId: string | null;
  readonly people: readonly { name: string | null }[];
  readonly measurements: readonly { value: string; verdict: string }[];
  readonly steps: readonly unknown[];
}

let world: TeachingWorld;
let material: MaterialApi;
let teacher: HttpClient;
let orderLot: Lot;
let attemptId: string;
let workOrderId: string;

const stockOf = async (code: string) => {
  const found = await material.materialByCode(code);
  return (await material.lots(found?.id ?? '')).map(({ number, quantity }) => `${number} ${quantity}`);
};

beforeAll(async () => {
  world = await startTeaching();
  material = world.app.get(MaterialApi, { strict: false });
  teacher = world.as('teacher');
  const result = await importSheets(world, {
    物料: [
      ['物料编码', '名称', '英文名称', '规格', '单位', '类别', '跟踪方式'],
      ['RAW', '毛坯', 'Casting', '', 'pcs', '原材料', '批次'],
      ['OIL', '切削液', 'Coolant', '', 'l', '原材料', '批次'],
    ],
    库存批次: [
      ['批号', '物料编码', '数量', '供应商批号', '库位'],
      ['RAW-1', 'RAW', 3, 'HEAT-1', 'A-01'],
      ['RAW-2', 'RAW', 50, 'HEAT-2', 'A-02'],
      ['OIL-1', 'OIL', '0.3', '', 'A-03'],
    ],
    物料清单: [
      ['父项编码', '子项编码', '用量', '领用工序'],
      ['GP-100', 'RAW', 1, 10],
      ['GP-100', 'OIL', '0.1', ''],
    ],
  });
  if (!result.applied) throw new Error(JSON.stringify(result.problems));
  ({ workOrderId, attemptId } = await world.assigned());
  await world.work(workOrderId);
  const [lot] = await eventually(
    async () => {
      const lots = await material.lotsOfOrders([workOrderId], []);
      return lots.some(({ quantity }) => quantity === '3') ? lots : null;
    },
    { describe: 'the finished pieces to be in stock' },
  );
  if (!lot) throw new Error('an order has a lot');
  orderLot = lot;
});
afterAll(() => world?.stop());

describe('material', () => {
  it('follows the reports: the oldest is used up, what is missing is told, what is good enters stock', async () => {
    expect(orderLot).toMatchObject({ status: 'available', received: '3', quantity: '3', workOrderId });
    expect(orderLot.stock).toEqual([{ location: lineSideOf('CMM'), quantity: '3' }]);
    expect(await stockOf('RAW')).toEqual(['RAW-1 0', 'RAW-2 49']);
    expect(await stockOf('OIL')).toEqual(['OIL-1 0']);
    const [short] = await world.database.query<{ payload: { missing: { quantity: string }[] } }>(
      `SELECT payload FROM ledger.entry WHERE type = 'job-order.material-short' AND work_order_id = $1`,
      [workOrderId],
    );
    expect(short?.payload.missing.map(({ quantity }) => quantity)).toEqual(['0.1']);
    const kinds = await world.database.query<{ line_mode: string }>(
      `SELECT DISTINCT line_mode FROM ledger.entry
       WHERE type IN ('lot.consumed', 'lot.produced') AND work_order_id = $1`,
      [workOrderId],
    );
    expect(kinds).toEqual([{ line_mode: 'virtual' }]);
  });

  it('goes back with a report that is reversed', async () => {
    const { workOrderId: other } = await world.assigned();
    await world.workOrders.release(other);
    const [mill] = await world.workOrders.jobOrders(other);
    if (!mill) throw new Error('a first job order');
    await world.workOrders.dispatch(mill.id);
    await world.workOrders.start(mill.id);
    const before = await stockOf('RAW');
    const { postingId } = await world.workOrders.report(mill.id, { good: '2', source: 'person', sourceKey: 'flow-1' });
    await eventually(async () => (await stockOf('RAW')).join() !== before.join(), { describe: 'the backflush' });
    await world.workOrders.reverse(postingId, '数错了');
    await eventually(async () => (await stockOf('RAW')).join() === before.join(), {
      describe: 'the material to be back',
    });
    const [lot] = await material.lotsOfOrders([other], []);
    const ask = async () =>
      (
        await teacher.get<{ lots: { id: string; onLine: string; workOrderNumber: string; whereabouts: string }[] }>(
          `/recalls/affected?lotId=${lot?.id}`,
        )
      ).lots.find(({ id }) => id === lot?.id);
    const { number } = await world.workOrders.order(other);
    expect(await ask()).toMatchObject({ onLine: '4', workOrderNumber: number, whereabouts: 'in-work' });
    expect((await material.trace([lot?.id ?? ''], 'backward')).edges).toEqual([]);
  });
});

describe('a trace', () => {
  it('shows what a lot was made of and where a lot went, with what is on record of the making', async () => {
    const backward = await teacher.get<Graph>(`/lots/${orderLot.id}/graph?direction=backward`);
    expect(backward.lots.map(({ number, depth }) => [number, depth]).sort()).toEqual(
      [
        [orderLot.number, 0],
        ['OIL-1', -1],
        ['RAW-1', -1],
        ['RAW-2', -1],
      ].sort(),
    );
    expect(backward.more).toEqual([]);
    const raw = await material.lotByNumber('RAW-1');
    const forward = await teacher.get<Graph>(`/lots/${raw?.id}/graph`);
    expect(forward.lots.map(({ id }) => id).sort()).toEqual([raw?.id, orderLot.id].sort());

    const history = await teacher.get<{ orders: { jobs: Job[] }[]; more: boolean }>(`/lots/${orderLot.id}/history`);
    const [mill, cmm] = history.orders[0]?.jobs ?? [];
    expect([mill?.workUnitCode, cmm?.workUnitCode, mill?.attemptId]).toEqual(['MILL', 'CMM', attemptId]);
    expect(mill?.people.map(({ name }) => name)).toContain('测试学生1');
    expect(mill?.steps.length).toBeGreaterThan(2);
    expect(cmm?.measurements.map(({ verdict }) => verdict)).toContain('ng');
  });

  it('is bounded, and says where it goes on', async () => {
    const made = [orderLot];
    for (let level = 0; level < 4; level++) {
      const next = await material.receiveLot({ materialId: world.material.id, quantity: '1', accepted: true });
      await material.consume({
        consumedLotId: made.at(-1)!.id,
        producedLotId: next.id,
        quantity: '1',
        jobOrderId: null,
      });
      made.push(next);
    }
    const raw = await material.lotByNumber('RAW-1');
    const bounded = await teacher.get<Graph>(`/lots/${raw?.id}/graph?direction=forward&depth=3`);
    expect(bounded.lots.map(({ depth }) => depth)).toEqual([0, 1, 2, 3]);
    expect(bounded.more).toEqual([made[2]?.id]);
    const few = await teacher.get<Graph>(`/lots/${raw?.id}/graph?direction=forward&lots=1`);
    expect(few.more).toHaveLength(1);
    const whole = await teacher.get<Graph>(`/lots/${raw?.id}/graph?direction=forward&depth=50`);
    expect([whole.lots.length, whole.more]).toEqual([6, []]);
  });
});

describe('a recall', () => {
  const status = (call: Promise<unknown>) =>
    call.then(
      () => 'let in',
      (error: unknown) => (error instanceof Refused ? `${error.status} ${error.problem.code}` : String(error)),
    );

  it('lists what a lot touched, holds it, keeps the list, and is a workbook and a PDF', async () => {
    const raw = await material.lotByNumber('RAW-2');
    const affected = await teacher.get<{
      lots: { id: string; number: string; whereabouts: string }[];
      picture: Picture;
      more: boolean;
    }>(`/recalls/affected?lotId=${raw?.id}`);
    expect(affected.lots.map(({ number }) => number)).toContain(orderLot.number);
    const drawn = { from: raw?.id, to: orderLot.id };
    expect(affected.picture).toMatchObject({ lotIds: affected.lots.map(({ id }) => id), notDrawn: 0 });
    expect(affected.picture.ways).toContainEqual(drawn);
    const where = new Map(affected.lots.map(({ id, whereabouts }) => [id, whereabouts]));
    expect([where.get(raw?.id ?? ''), where.get(orderLot.id)]).toEqual(['in-store', 'in-work']);
    const recall = await teacher.post<{
      id: string;
      number: string;
      lines: { lotId: string; status: string }[];
      picture: Picture;
    }>('/recalls', { lotId: raw?.id, reason: '炉批 HEAT-2 成分超差', hold: true });
    expect(recall.picture.ways).toContainEqual(drawn);
    expect(recall.number).toMatch(/^RC-\d{6}$/);
    expect(recall.lines.find(({ lotId }) => lotId === raw?.id)?.status).toBe('available');
    expect((await material.lot(raw?.id ?? '')).status).toBe('quarantine');
    const [entry] = await world.database.query<{ type: string }>(
      'SELECT type FROM ledger.entry WHERE subject_id = $1',
      [recall.id],
    );
    expect(entry?.type).toBe('recall.declared');
    const book = await teacher.bytes(`/recalls/${recall.id}/export?format=xlsx`);
    const workbook = new Workbook();
    await workbook.xlsx.load(book.buffer.slice(book.byteOffset, book.byteOffset + book.byteLength) as ArrayBuffer);
    const text = JSON.stringify(workbook.worksheets[0]?.getSheetValues());
    for (const word of [
      '召回清单',
      recall.number,
      'RAW-2',
      orderLot.number,
      '炉批 HEAT-2 成分超差',
      '待检隔离',
      '在库',
    ])
      expect(text).toContain(word);
    const paper = pdfText(await teacher.bytes(`/recalls/${recall.id}/export?format=pdf`), world.database.dataDir);
    for (const word of ['去向图', 'RAW-2', orderLot.number, '在库']) expect(paper).toContain(word);
    const pdf = await teacher.bytes(`/recalls/${recall.id}/export?format=pdf&locale=en`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(5000);
  });

  it('calls places in its files what pages call them', async () => {
    const raw = await material.receiveLot({
      materialId: world.material.id,
      quantity: '2',
      accepted: true,
      location: lineSideOf('MILL'),
    });
    const { id } = await teacher.post<{ id: string }>('/recalls', { lotId: raw.id, reason: '测试位置', hold: false });
    const paper = pdfText(await teacher.bytes(`/recalls/${id}/export?format=pdf`), world.database.dataDir);
    expect(paper).toContain('线边 MILL');
    expect(paper).not.toContain(lineSideOf('MILL'));
    const english = pdfText(await teacher.bytes(`/recalls/${id}/export?format=pdf&locale=en`), world.database.dataDir);
    expect(english.replaceAll(/\s+/g, ' ')).toMatch(/On the line.*Line side MILL/);
  });

  it('lists what a machine made in a time', async () => {
    const [mill] = await world.workOrders.jobOrders(workOrderId);
    const { startedAt, endedAt, workUnitId } = mill ?? {};
    const from = new Date(new Date(startedAt ?? 0).getTime() - 1000).toISOString();
    const to = new Date(new Date(endedAt ?? 0).getTime() + 1000).toISOString();
    const path = (begin: string, end: string) => `/recalls/affected?workUnitId=${workUnitId}&from=${begin}&to=${end}`;
    const { lots } = await teacher.get<{ lots: { id: string }[] }>(path(from, to));
    expect(lots.map(({ id }) => id)).toContain(orderLot.id);
    const early = await teacher.get<{ lots: unknown[] }>(path('2020-01-01T00:00:00Z', '2020-01-02T00:00:00Z'));
    expect(early.lots).toEqual([]);
    expect(await status(teacher.get(path(to, from)))).toBe('400 recall.no-window');
    expect(await status(teacher.get('/recalls/affected'))).toBe('400 recall.no-origin');
  });

  it('is nobody’s business but the staff’s, and declared by who may', async () => {
    const own = { lotId: orderLot.id, reason: '测试', hold: false };
    const [recall] = (await teacher.get<{ items: { id: string }[] }>('/recalls')).items;
    const doors = [
      `/lots/${orderLot.id}/graph`,
      `/lots/${orderLot.id}/history`,
      `/recalls/affected?lotId=${orderLot.id}`,
      '/recalls',
      `/recalls/${recall?.id}`,
      `/recalls/${recall?.id}/export?format=pdf`,
    ];
    for (const who of ['student1', 'student3', 'partner']) {
      for (const door of doors)
        expect([who, door, await status(world.as(who).get(door))]).toEqual([who, door, '403 auth.forbidden']);
      expect(await status(world.as(who).post('/recalls', own))).toBe('403 auth.forbidden');
    }
    expect(await status(world.as('technician').post('/recalls', own))).toBe('403 auth.forbidden');
    expect(await status(new HttpClient(world.url).get(doors[0] ?? ''))).toBe('401 auth.unauthenticated');
  });
});
