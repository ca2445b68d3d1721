import { EquipmentApi, type EquipmentState } from '#modules/equipment';
import type { JobOrder } from '#modules/work-order';
import { importSheets, signIn } from '../../support/school';
import { at as item, CHAIN, startWorld, type World } from '../work-order/world';

interface KpiAnswer {
  readonly id: string;
  readonly value: number | null;
  readonly terms: readonly { readonly name: string; readonly value: number }[];
  readonly coverage: number | null;
  readonly valid: boolean;
  readonly warnings: readonly string[];
}
interface FigureAnswer {
  readonly id: string;
  readonly code: string;
  readonly lineMode: string;
  readonly kpis: readonly KpiAnswer[];
  readonly times: Readonly<Record<string, number>>;
  readonly quantities: { readonly produced: number; readonly good: number; readonly recovered: number };
  readonly parts: readonly FigureAnswer[];
}
interface Piece {
  readonly start: string;
  readonly end: string;
  readonly bucket: string;
  readonly reason: string | null;
}

const MINUTE = 60_000;
const at = (clock: string): Date => new Date(`2026-03-02T${clock}:00Z`);
const shift = { from: at('08:00').toISOString(), to: at('16:00').toISOString() };

let world: World;
let equipment: EquipmentApi;
let cookie: Record<string, string>;
const units: Record<string, { readonly id: string; readonly lineId: string }> = {};
let first: JobOrder;
let second: JobOrder;

beforeAll(async () => {
  world = await startWorld();
  equipment = world.app.get(EquipmentApi, { strict: false });
  cookie = await signIn(world.test, 'technician');
  const { problems } = await importSheets(world.test, {
    设备层级: [
      ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别'],
      ['R1', '实体产线', 'Real line', '产线', 'A1', '真实', ''],
      ['REAL', '实体工位', 'Real unit', '工位', 'R1', '', 'mill'],
      ['DARK', '无通讯工位', 'Dark unit', '工位', 'R1', '', 'mill'],
    ],
    班次: [
      ['产线编号', '星期', '日期', '类型', '名称', '开始', '结束'],
      // 16:00 to 24:00 in Shanghai: 08:00 to 16:00 UTC.
      ...['L1', 'R1'].flatMap((line) => [
        [line, '周一', '', '班次', '晚班', '16:00', '00:00'],
        [line, '周一', '', '休息', '休息', '20:00', '20:30'],
      ]),
    ],
  });
  expect(problems).toEqual([]);
  for (const unit of await equipment.workUnits()) units[unit.code] = unit;
  [first, second] = [await started(), await started()];
});
afterAll(() => world?.stop());

async function started(): Promise<JobOrder> {
  const { id, jobs } = await world.released([item(CHAIN, 0)], '400');
  await world.begin(item(jobs, 0));
  await world.database.query('UPDATE work_order.work_order SET started_at = $2 WHERE id = $1', [id, at('08:00')]);
  return item(jobs, 0);
}

const see = (unit: string, clock: string, state: EquipmentState) =>
  equipment.recordState({ workUnitId: units[unit]!.id, state, at: at(clock), source: 'opcua', quality: 'good' });
const order = (unit: string, clock: string, job: JobOrder | null) =>
  equipment.setOrderContext({
    workUnitId: units[unit]!.id,
    jobOrderId: job?.id ?? null,
    workOrderId: job?.workOrderId ?? null,
    at: at(clock),
  });
async function get<T>(path: string, query: Readonly<Record<string, string>>) {
  const url = `/api/v1/performance/${path}?${new URLSearchParams(query).toString()}`;
  const response = await world.app.inject({ method: 'GET', url, cookies: cookie });
  return response.json() as T & { code?: string };
}
const figures = async (query: Readonly<Record<string, string>>): Promise<readonly FigureAnswer[]> =>
  (await get<{ figures: readonly FigureAnswer[] }>('kpis', { ...shift, ...query })).figures;
const unitFigure = async (code: string, more: Readonly<Record<string, string>> = {}): Promise<FigureAnswer> =>
  item(await figures({ scope: 'work-unit', id: units[code]!.id, ...more }), 0);
const kpi = (figure: FigureAnswer, id: string): KpiAnswer => figure.kpis.find((one) => one.id === id)!;

describe('the figures of a shift', () => {
  beforeAll(async () => {
    await order('MILL', '07:00', first);
    await order('MILL', '12:42', second);
    await order('MILL', '15:35', null);
    const facts: [string, EquipmentState][] = [
      ['08:00', 'setup'],
      ['08:25', 'producing'],
      ['10:00', 'fault'],
      ['10:18', 'producing'],
      ['12:00', 'idle'],
      ['12:30', 'fault'],
      ['12:42', 'setup'],
      ['12:57', 'producing'],
      ['15:20', 'starved'],
      ['15:35', 'idle'],
      ['16:00', 'off'],
    ];
    for (const [clock, state] of facts) await see('MILL', clock, state);
    await world.report(first, { good: '135', scrap: '9', rework: '6', reasonCode: 'surface', at: at('11:00') });
    await world.report(second, { good: '100', at: at('15:00') });
  });

  it('are those of ISO 22400-2 for planned time, states, orders and reports', async () => {
    const figure = await unitFigure('MILL');
    const minutes = Object.fromEntries(Object.entries(figure.times).map(([name, value]) => [name, value / MINUTE]));
    expect(minutes).toMatchObject({ pot: 480, pdot: 30, pbt: 450, apt: 340, aust: 40, adet: 45, adot: 25, unknown: 0 });
    expect(figure.quantities).toMatchObject({ produced: 250, good: 235 });
    expect(kpi(figure, 'availability').value).toBeCloseTo(340 / 450, 9);
    // Planned: 30 s a piece.
    expect(kpi(figure, 'oee').value).toBeCloseTo((0.5 * 235) / 450, 9);
    expect(kpi(figure, 'oee').terms.map(({ name, value }) => [name, value / MINUTE])).toEqual([
      ['PRI·GQ', 117.5],
      ['PBT', 450],
    ]);
    expect(kpi(figure, 'mtbf').value).toBe(190 * MINUTE);
    expect(kpi(figure, 'oee')).toMatchObject({ coverage: 1, valid: true });
  });

  it('come from the pieces of the drill-down', async () => {
    const { items } = await get<{ items: { workUnitId: string; pieces: Piece[] }[] }>('intervals', {
      ...shift,
      workUnitId: units['MILL']!.id,
    });
    const sums: Record<string, number> = {};
    for (const { bucket, start, end } of item(items, 0).pieces)
      sums[bucket] = (sums[bucket] ?? 0) + (Date.parse(end) - Date.parse(start)) / MINUTE;
    expect(sums).toEqual({ APT: 340, AUST: 40, ADET: 45, PDOT: 30, ADOT: 25 });
  });

  it('change when a stop gets its reason: teaching OEE beside the standard one (#19)', async () => {
    const before = await unitFigure('MILL');
    const payload = { stops: [{ workUnitId: units['MILL']!.id, start: at('15:20').toISOString() }], reason: 'H30' };
    const headers = { 'idempotency-key': 'because-of-learning' };
    await world.app.inject({ method: 'POST', url: '/api/v1/stops/code', cookies: cookie, payload, headers });
    const after = await unitFigure('MILL');
    expect(kpi(after, 'oee').value).toBe(kpi(before, 'oee').value);
    expect(kpi(before, 'teaching-oee').value).toBe(kpi(before, 'oee').value);
    expect(kpi(after, 'teaching-oee').value).toBeCloseTo((0.5 * 235) / 435, 9);
  });

  it('lose what is taken back from the period it was made in (#22)', async () => {
    const { postingId } = await world.report(second, { good: '20', at: at('15:10') });
    expect((await unitFigure('MILL')).quantities.produced).toBe(270);
    await world.api.reverse(postingId, '重复报工');
    expect((await unitFigure('MILL')).quantities.produced).toBe(250);
    const today = { from: new Date(Date.now() - 3_600_000).toISOString(), to: new Date().toISOString() };
    expect((await unitFigure('MILL', today)).quantities.produced).toBe(0);
  });

  it('are those of orders too: of one, of a product, of a class', async () => {
    const [one] = await figures({ scope: 'order', id: first.workOrderId });
    expect(one?.times).toMatchObject({ apt: 197 * MINUTE, adet: 30 * MINUTE, aust: 25 * MINUTE, adot: 0 });
    expect(kpi(one!, 'production-process-ratio').value).toBeCloseTo(197 / 480, 9);
    expect(kpi(one!, 'rolled-throughput-yield').value).toBeCloseTo(135 / 150, 9);
    const [product] = await figures({ scope: 'product', id: world.material.id });
    expect(product?.quantities.produced).toBe(250);
    expect(product?.parts.map(({ times }) => times['apt'])).toEqual([197 * MINUTE, 143 * MINUTE]);
    expect(product?.times['apt']).toBe(340 * MINUTE);
    const [ofClass] = await figures({ scope: 'class', id: world.team.classId });
    expect(ofClass?.times).toEqual(product?.times);
    expect(JSON.stringify(ofClass)).not.toContain('测试学生');
    expect(await figures({ scope: 'class', id: first.id })).toEqual([]);
  });
});

describe('lines', () => {
  beforeAll(async () => {
    const job = await started();
    await order('REAL', '07:00', job);
    await see('REAL', '08:00', 'producing');
    await see('REAL', '12:00', 'idle');
    await see('REAL', '16:00', 'off');
  });

  it('of different mode are never one figure, and each is marked', async () => {
    const both = await figures({ scope: 'line' });
    expect(both.map(({ code, lineMode }) => [code, lineMode])).toEqual([
      ['L1', 'virtual'],
      ['R1', 'real'],
    ]);
    expect(both.map(({ times }) => times['apt']! / MINUTE)).toEqual([340, 240]);
    expect((await figures({ scope: 'line', mode: 'real' })).map(({ code }) => code)).toEqual(['R1']);
    expect(await figures({ scope: 'line', id: units['MILL']!.lineId, mode: 'real' })).toEqual([]);
  });

  it('are the sums of their work units and not the mean of their ratios; a dark unit lowers the coverage', async () => {
    const [line] = await figures({ scope: 'line', id: units['REAL']!.lineId });
    expect(line?.parts.map(({ code }) => code)).toEqual(['REAL', 'DARK']);
    expect(kpi(line!, 'availability').value).toBeCloseTo(240 / 900, 9);
    expect(kpi(line!, 'availability')).toMatchObject({ coverage: 0.5, valid: false });
    expect(kpi(line!, 'availability').warnings).toContain('low-coverage');
    const own = line!.parts.map((part) => kpi(part, 'availability').value);
    expect(own).toEqual([expect.closeTo(240 / 450, 9), 0]);
  });

  it('say which shift they are in, or had last', async () => {
    const { items } = await get<{ items: { name: string }[] }>('shifts', {});
    expect(items.map(({ name }) => name)).toEqual(['晚班', '晚班']);
  });
});

it('pieces count with the planned time of the version they were made by (#21)', async () => {
  const [slow, fast] = [await started(), await started()];
  // As an engineering change leaves it: another job order with another planned time.
  await world.database.query('UPDATE work_order.job_order SET run_seconds = 90 WHERE id = $1', [slow.id]);
  const next = (clock: string): Date => new Date(`2026-03-09T${clock}:00Z`);
  await world.report(slow, { good: '10', at: next('09:00') });
  await world.report(fast, { good: '10', at: next('10:00') });
  const figure = await unitFigure('MILL', { from: next('08:00').toISOString(), to: next('16:00').toISOString() });
  const effectiveness = kpi(figure, 'effectiveness');
  expect(effectiveness.terms[0]).toEqual({ name: 'PRI·PQ', value: 10 * 90_000 + 10 * 30_000, unit: 'ms' });
  expect(effectiveness).toMatchObject({ value: null, valid: false, warnings: ['conflict'] });
});

it('refuses a window that is empty or too long, and what does not exist', async () => {
  const { from, to } = shift;
  expect((await get('kpis', { scope: 'line', from: to, to: from })).code).toBe('performance.window');
  expect((await get('intervals', { from: '2026-01-01T00:00:00Z', to: '2026-03-01T00:00:00Z' })).code).toBe(
    'performance.window',
  );
  expect((await get('kpis', { scope: 'work-unit', id: first.id, from, to })).code).toBe('entity.not-found');
  expect((await get('kpis', { scope: 'order', from, to })).code).toBe('entity.not-found');
});
