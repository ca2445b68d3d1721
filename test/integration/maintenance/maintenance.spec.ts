import {
  maintenanceOrder as lifecycle,
  type MaintenanceOrderAction,
  type MaintenanceOrderState,
} from '#libs/lifecycles';
import { EquipmentApi } from '#modules/equipment';
import { UnitOfWork } from '#platform/database';
import { Ledger, LedgerReader } from '#platform/ledger';
import { eventually } from '../../support';
import type { HttpClient } from '../../support/http-client';
import { importSheets } from '../../support/school';
import { closedIn, startWorld, type StationView, type World } from '../execution/world';

jest.setTimeout(240_000);

interface Order {
  readonly id: string;
  readonly number: string;
  readonly status: MaintenanceOrderState;
  readonly origin: string;
  readonly originId: string | null;
  readonly workUnitId: string;
  readonly title: string;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  readonly attemptId: string | null;
  readonly jobOrderId: string | null;
  readonly parts: readonly { readonly name: string }[];
}
interface Plan {
  readonly id: string;
  readonly version: number;
  readonly occurrence: number;
  readonly progress: { readonly used: number; readonly due: boolean; readonly soon: boolean; readonly dueAt: string };
  readonly order: { readonly id: string } | null;
}
interface Due {
  readonly workUnitId: string;
  readonly period: string;
  readonly items: readonly { readonly id: string; readonly kind: string }[];
  readonly round: { readonly id: string; readonly status: string } | null;
  readonly missed: boolean;
}
type List<T> = { readonly items: readonly T[] };

const HEADER = [
  '编号',
  '工位',
  '顺序',
  '点检内容',
  '英文内容',
  '方法',
  '英文方法',
  '类型',
  '单位',
  '下限',
  '上限',
  '周期',
];
const DAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const DAY_MS = 86_400_000;

let world: World;
let technician: HttpClient;
let student: HttpClient;
let screen: HttpClient;
const unit: Record<'LATHE' | 'MILL' | 'OVEN', string> = { LATHE: '', MILL: '', OVEN: '' };

beforeAll(async () => {
  world = await startWorld();
  [technician, student] = (await Promise.all(['technician', 'student1'].map((name) => world.person(name)))) as [
    HttpClient,
    HttpClient,
  ];
  screen = await world.station('LATHE');
  for (const code of ['LATHE', 'MILL', 'OVEN'] as const) unit[code] = await world.unitId(code);
  const { applied, problems } = await importSheets(world, {
    班次: [
      ['产线编号', '星期', '日期', '类型', '名称', '开始', '结束'],
      ...DAYS.map((day) => ['L1', day, '', '班次', '全天', '00:00', '00:00']),
    ],
    点检项目: [
      HEADER,
      ['LATHE-01', 'LATHE', '1', '主轴油位', 'Oil level', '目视', 'By eye', '是否正常', '', '', '', '每日'],
      ['LATHE-02', 'LATHE', '2', '气源压力', 'Air', '读表', 'Gauge', '数值', 'MPa', '0.5', '0.7', '每日'],
      ['LATHE-03', 'LATHE', '3', '地脚螺栓', 'Bolts', '手试', 'By hand', '是否正常', '', '', '', '每周'],
    ],
  });
  if (!applied) throw new Error(JSON.stringify(problems));
});
afterAll(() => world?.stop());

const request = (workUnitId: string, more: object = {}, who = technician): Promise<Order> =>
  who.post<Order>('/maintenance-orders', { workUnitId, title: '主轴异响', origin: 'hand', ...more });
const BODY: Readonly<Partial<Record<MaintenanceOrderAction, object>>> = {
  plan: { dueAt: '2026-12-01T08:00:00Z' },
  finish: { cause: 'E', action: '换了轴承', parts: [{ name: '轴承 6205', quantity: '2', unit: '个' }] },
  verify: { testRun: '空转 10 分钟，无异响' },
  reopen: { reason: '还是响' },
  cancel: { reason: '重复' },
};
const act = (order: Pick<Order, 'id'>, action: MaintenanceOrderAction): Promise<Order> =>
  technician.post<Order>(`/maintenance-orders/${order.id}/${action}`, BODY[action] ?? {});
const WAY: Readonly<Record<MaintenanceOrderState, readonly MaintenanceOrderAction[]>> = {
  requested: [],
  planned: ['plan'],
  'in-progress': ['begin'],
  done: ['begin', 'finish'],
  closed: ['begin', 'finish', 'verify'],
  cancelled: ['cancel'],
};
const stateOf = async (id: string): Promise<string> => (await world.of(EquipmentApi).currentState(id)).state;

describe('an order', () => {
  it.each(lifecycle.states.flatMap((state) => lifecycle.actions.map((action) => [state, action] as const)))(
    '%s × %s does what the table says, or is refused',
    async (state, action) => {
      const order = await request(unit.OVEN);
      for (const step of WAY[state]) await act(order, step);
      if (lifecycle.can(state, action)) {
        expect((await act(order, action)).status).toBe(lifecycle.next(state, action));
      } else {
        await expect(act(order, action)).rejects.toMatchObject({
          problem: { code: 'lifecycle.transition-not-allowed', params: { state, action } },
        });
        expect((await technician.get<Order>(`/maintenance-orders/${order.id}`)).status).toBe(state);
      }
    },
  );

  it('keeps the work unit out of use until its test run was good, whatever the machine says', async () => {
    const job = await world.dispatched({ at: 'MILL' });
    const gates = async () => closedIn(await student.get<StationView>(`/job-orders/${job.id}/station`));
    expect(await gates()).not.toContain('work-unit-usable');
    const order = await request(unit.MILL);
    await act(order, 'begin');
    expect(await stateOf(unit.MILL)).toBe('maintenance');
    expect(await gates()).toContain('work-unit-usable');
    await act(order, 'finish');
    const at = new Date();
    await world
      .of(EquipmentApi)
      .recordState({ workUnitId: unit.MILL, state: 'idle', at, source: 'opcua', quality: 'good' });
    await expect(student.post(`/job-orders/${job.id}/start`)).rejects.toMatchObject({
      problem: { code: 'execution.gates-closed' },
    });
    await act(order, 'reopen');
    await act(order, 'finish');
    expect((await act(order, 'verify')).status).toBe('closed');
    expect(await gates()).not.toContain('work-unit-usable');
    await student.post(`/job-orders/${job.id}/start`);
    await world.workOrders.abortJob(job.id, { reason: 'end of the case' });
  });

  it('gives the unit back when the last of two is over', async () => {
    const [one, two] = [await request(unit.LATHE), await request(unit.LATHE)];
    for (const order of [one, two]) for (const step of WAY.done) await act(order, step);
    await act(one, 'verify');
    expect(await stateOf(unit.LATHE)).toBe('maintenance');
    await act(two, 'verify');
    expect(await stateOf(unit.LATHE)).toBe('idle');
  });

  it('tells who did what with which parts', async () => {
    const order = await request(unit.OVEN);
    for (const step of WAY.closed) await act(order, step);
    const entries = await eventually(async () => {
      const found = await world.of(LedgerReader).about('subjectId', order.id, { limit: 100 });
      return found.at(-1)?.type === 'maintenance-order.closed' ? found : null;
    });
    expect(entries.map(({ type }) => type.replace('maintenance-order.', ''))).toEqual([
      'requested',
      'begun',
      'finished',
      'closed',
    ]);
    expect(entries[2]?.payload).toMatchObject({ cause: 'E', parts: [{ name: '轴承 6205', quantity: '2' }] });
    expect(entries.every(({ actorId, lineMode }) => actorId !== null && lineMode === 'virtual')).toBe(true);
  });

  it('out of a call is one, however often it is asked for, and of that work unit', async () => {
    const call = await student.post<{ id: string }>('/andon-calls', { workUnitId: unit.MILL, kind: 'stop' });
    const asked = { origin: 'andon-call', originId: call.id };
    const made = await Promise.all([1, 2, 3].map(() => request(unit.MILL, asked)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    await expect(request(unit.OVEN, asked)).rejects.toMatchObject({ problem: { code: 'maintenance.other-unit' } });
    await expect(request(unit.MILL, { origin: 'andon-call' })).rejects.toMatchObject({
      problem: { code: 'maintenance.origin' },
    });
    await act(made[0] as Order, 'cancel');
    expect((await request(unit.MILL, asked)).id).not.toBe(made[0]?.id);
  });

  it('is no work for a student', async () => {
    const order = await request(unit.OVEN, {}, student);
    await expect(student.post(`/maintenance-orders/${order.id}/begin`)).rejects.toMatchObject({ status: 403 });
    const someone = await world.database.query<{ id: string }>(
      `SELECT id FROM personnel.person WHERE kind = 'student' LIMIT 1`,
    );
    await expect(
      technician.post(`/maintenance-orders/${order.id}/plan`, {
        assigneeId: someone[0]?.id,
        dueAt: '2026-12-01T08:00:00Z',
      }),
    ).rejects.toMatchObject({ problem: { code: 'maintenance.unknown-assignee' } });
  });
});

describe('a plan', () => {
  const add = (body: object): Promise<Plan> =>
    technician.post<Plan>('/maintenance-plans', { workUnitId: unit.OVEN, title: '换油', work: '换主轴油', ...body });
  const read = async ({ id }: Pick<Plan, 'id'>): Promise<Plan | undefined> =>
    (await technician.get<List<Plan>>('/maintenance-plans')).items.find((plan) => plan.id === id);
  const ordersOf = async ({ id }: Pick<Plan, 'id'>): Promise<readonly Order[]> =>
    (await technician.get<List<Order>>('/maintenance-orders?kind=preventive&limit=100')).items.filter(
      ({ originId }) => originId === id,
    );
  const counted = (good: string, scrap: string): Promise<void> =>
    world.of(UnitOfWork).run(async () => {
      world
        .of(Ledger)
        .append({ type: 'machine.counted', subjectId: unit.OVEN, workUnitId: unit.OVEN, payload: { good, scrap } });
    });
  const due = (plan: Plan): Promise<Order> =>
    eventually(async () => (await ordersOf(plan)).find(({ status }) => status === 'planned') ?? null, {
      describe: 'the plan to have made its order',
    });

  it('by calendar falls due on its day, makes one order, and counts anew when that is done', async () => {
    const lastDoneAt = new Date(Date.now() - 20 * DAY_MS).toISOString();
    const plan = await add({ basis: 'weeks', every: 2, lastDoneAt });
    const order = await due(plan);
    expect(order).toMatchObject({ origin: 'plan', title: '换油', overdue: true });
    expect((await read(plan))?.order?.id).toBe(order.id);
    for (const step of WAY.closed) await act(order, step);
    const after = await read(plan);
    expect(after).toMatchObject({ occurrence: 2, order: null, progress: { used: 0, due: false } });
    expect(await ordersOf(plan)).toHaveLength(1);
  });

  it('by cycles counts every piece the machine made, good or not', async () => {
    const plan = await add({ basis: 'cycles', every: 10 });
    await counted('6', '2');
    await eventually(async () => (await read(plan))?.progress.used === 8);
    expect((await read(plan))?.progress).toMatchObject({ soon: true, due: false });
    await counted('2', '0');
    const order = await due(plan);
    await act(order, 'cancel');
    expect(await read(plan)).toMatchObject({ occurrence: 2, progress: { used: 0, due: false } });
  });

  it('by hours counts the time the machine was at work', async () => {
    const start = new Date(Date.now() - 5 * 3_600_000);
    const equipment = world.of(EquipmentApi);
    const say = (state: 'producing' | 'idle', hours: number) =>
      equipment.recordState({
        workUnitId: unit.OVEN,
        state,
        at: new Date(start.getTime() + hours * 3_600_000),
        source: 'opcua',
        quality: 'good',
      });
    await say('producing', 0);
    await say('idle', 3);
    const plan = await add({ basis: 'hours', every: 4, lastDoneAt: start.toISOString() });
    expect((await read(plan))?.progress).toMatchObject({ used: 3, due: false });
    await technician.post(`/maintenance-plans/${plan.id}/retire`);
    expect(await read(plan)).toBeUndefined();
  });
});

describe('a round', () => {
  const rounds = async (who = technician): Promise<readonly Due[]> =>
    (await who.get<List<Due>>(`/work-units/${unit.LATHE}/inspection-rounds`)).items;
  const answers = (due: Due | undefined, value: string, ok = true) =>
    (due?.items ?? []).map(({ id, kind }) => (kind === 'number' ? { itemId: id, value } : { itemId: id, ok }));
  const make = (who: HttpClient, body: object) =>
    who.post<{ id: string; status: string }>(`/work-units/${unit.LATHE}/inspection-rounds`, body);

  it('asks for all items of its period, judges them and is made once', async () => {
    const due = await rounds();
    expect(due.map(({ period, items }) => [period, items.length]).sort()).toEqual([
      ['day', 2],
      ['week', 1],
    ]);
    const daily = due.find(({ period }) => period === 'day');
    await expect(make(technician, { period: 'day', answers: answers(daily, '0.6').slice(0, 1) })).rejects.toMatchObject(
      { problem: { code: 'maintenance.round-incomplete', params: { items: '气源压力' } } },
    );
    const { presence } = await screen.post<{ presence: string }>('/station/sign-in', { badge: 'B1' });
    screen.presence = presence;
    const made = await make(screen, { period: 'day', answers: answers(daily, '0.71') });
    expect(made.status).toBe('findings');
    expect((await make(technician, { period: 'day', answers: answers(daily, '0.6') })).id).toBe(made.id);
    const order = await screen.post<Order>('/maintenance-orders', {
      workUnitId: unit.LATHE,
      title: '气源压力',
      origin: 'round',
      originId: made.id,
    });
    expect(order).toMatchObject({ origin: 'round', status: 'requested' });
    await expect(request(unit.MILL, {}, screen)).rejects.toMatchObject({ status: 404 });
  });

  it('that nobody made is shown as missed, since its items are there', async () => {
    const before = await technician.get<List<Due>>('/inspection-rounds');
    expect(before.items.filter(({ missed }) => missed)).toEqual([]);
    await world.database.query(`UPDATE maintenance.item SET since = since - interval '30 days'`);
    const { items } = await technician.get<List<Due>>('/inspection-rounds');
    const daily = items.filter(({ period }) => period === 'day');
    expect(daily.filter(({ round }) => round).map(({ round }) => round?.status)).toEqual(['findings']);
    expect(daily.filter(({ missed }) => missed).length).toBeGreaterThanOrEqual(6);
  });

  it('items that contradict themselves are refused with their rows', async () => {
    const { applied, problems } = await importSheets(world, {
      点检项目: [
        HEADER,
        ['X-1', 'LATHE', '1', '油位', 'Oil', '目视', 'By eye', '是否正常', 'MPa', '', '', '每日'],
        ['X-2', 'LATHE', '2', '气压', 'Air', '读表', 'Gauge', '数值', '', '0.7', '0.5', '每日'],
        ['X-3', 'NONE', '3', '气压', 'Air', '读表', 'Gauge', '数值', 'MPa', '', '', '每日'],
      ],
    });
    expect(applied).toBe(false);
    expect(problems.map(({ row }) => row)).toEqual(expect.arrayContaining([2, 3, 4]));
  });
});
