import { EquipmentApi, type EquipmentState, type WorkUnit } from '#modules/equipment';
import { newId } from '#platform/ids';
import { startApp, type TestApp } from '../../support/app';
import { importSheets, signIn, smallSchool } from '../../support/school';

const HEAD = ['编号', '名称', '英文名称', '层级', '上级编号', '顺序', '产线方式', '设备类别', '资产编号', '型号'];
const UNITS = [
  ['LATHE', '数控车', 'CNC lathe', '工位', 'L1', 20, '', 'lathe', 'A-1', 'CK6140'],
  ['WH', '立体库', 'Warehouse', '工位', 'L1', 10, '', 'warehouse', '', ''],
];
const STORIES = ['ORACLE', 'ORDERED', 'SHUFFLED', 'GAP', 'BACK', 'CROWD', 'OVERLAP'] as const;
/** Stations for the stories, on a line of their own. */
const STORY_UNITS = [
  ['L2', '二号线', 'Line 2', '产线', 'HALL', 2, '', '', '', ''],
  ...STORIES.map((code) => [code, code, code, '工位', 'L2', 1, '', 'lathe', '', '']),
];
const HALL = [
  ['L1', '一号线', 'Line 1', '产线', 'HALL', 1, '虚拟', '', '', ''],
  ['HALL', '实训中心', 'Workshop', '区域', 'CAMPUS', 1, '', '', '', ''],
  ['CAMPUS', '主校区', 'Main campus', '校区', '', 1, '', '', '', ''],
];

const at = (clock: string): Date => new Date(`2026-03-02T${clock}:00Z`);

describe('equipment', () => {
  let test: TestApp;
  let equipment: EquipmentApi;
  let lathe: WorkUnit;

  beforeAll(async () => {
    test = await startApp();
    equipment = test.app.get(EquipmentApi, { strict: false });
    await smallSchool(test);
    const result = await importSheets(test, {
      设备层级: [HEAD, ...UNITS, ...STORY_UNITS, ...HALL],
      班次: [
        ['产线编号', '星期', '日期', '类型', '名称', '开始', '结束'],
        ['L1', '周一', '', '班次', '上午', '08:00', '12:00'],
        ['L1', '', '2026-03-09', '停产', '放假', '', ''],
      ],
    });
    expect(result.problems).toEqual([]);
    lathe = (await equipment.workUnitByCode('LATHE'))!;
  });

  afterAll(() => test.stop());

  /** A unit of its own for each story. */
  const unitOf = async (code: (typeof STORIES)[number]): Promise<string> => (await equipment.workUnitByCode(code))!.id;

  const see = (workUnitId: string, clock: string, state: EquipmentState) =>
    equipment.recordState({ workUnitId, state, at: at(clock), source: 'opcua', quality: 'good' });

  const intervals = async (id: string, job = false) =>
    (await equipment.states(id, at('00:00'), at('23:00'))).map((one) => [
      one.start.toISOString().slice(11, 16),
      one.end?.toISOString().slice(11, 16) ?? null,
      one.state,
      ...(job ? [one.jobOrderId] : []),
    ]);

  const told = (id: string) =>
    test.database.query<{ at: string; from: string; to: string; late: string | null }>(
      `SELECT to_char(occurred_at AT TIME ZONE 'UTC', 'HH24:MI') AS at, payload->>'from' AS from, payload->>'to' AS to,
         payload->>'late' AS late
       FROM ledger.entry WHERE type = 'work-unit.state-changed' AND work_unit_id = $1 ORDER BY seq`,
      [id],
    );

  it('knows its stations along the line, with what they are', async () => {
    const ofLine = (await equipment.workUnits()).filter((unit) => unit.lineId === lathe.lineId);
    expect(ofLine.map((unit) => unit.code)).toEqual(['WH', 'LATHE']);
    expect(lathe).toMatchObject({ name: '数控车', equipmentClass: 'lathe', lineMode: 'virtual', capacity: 1 });
    expect(await equipment.workUnit(lathe.id)).toEqual(lathe);
    expect(await equipment.workUnit(newId())).toBeNull();
    expect(await equipment.currentState(lathe.id)).toEqual({
      state: 'unknown',
      since: null,
      jobOrderId: null,
      workOrderId: null,
    });
  });

  it('knows when a line works, and that a date can differ', async () => {
    const planned = await equipment.plannedTime(lathe.lineId, at('00:00'), new Date('2026-03-16T16:00:00Z'));
    expect(planned.map((one) => one.start.toISOString())).toEqual([
      '2026-03-02T00:00:00.000Z',
      '2026-03-16T00:00:00.000Z',
    ]);
  });

  it('makes the same intervals of late and repeated observations as of timely ones (ISO 22400-2 oracle)', async () => {
    const id = await unitOf('ORACLE');
    const jobOrderId = newId();
    await equipment.setOrderContext({ workUnitId: id, jobOrderId, workOrderId: newId(), at: at('07:00') });
    expect(await see(id, '08:00', 'idle')).toBe(true);
    expect(await see(id, '08:10', 'producing')).toBe(true);
    expect(await see(id, '08:30', 'fault')).toBe(true);
    expect(await see(id, '08:20', 'fault')).toBe(true);
    expect(await see(id, '08:30', 'fault')).toBe(false);
    expect(await see(id, '08:25', 'producing')).toBe(true);
    expect(await see(id, '08:45', 'producing')).toBe(true);
    expect(await intervals(id, true)).toEqual([
      ['08:00', '08:10', 'idle', jobOrderId],
      ['08:10', '08:20', 'producing', jobOrderId],
      ['08:20', '08:25', 'fault', jobOrderId],
      ['08:25', '08:30', 'producing', jobOrderId],
      ['08:30', '08:45', 'fault', jobOrderId],
      ['08:45', null, 'producing', jobOrderId],
    ]);
    const minutes: Record<string, number> = {};
    for (const one of await equipment.states(id, at('08:00'), at('09:00'))) {
      const end = Math.min(one.end?.getTime() ?? Infinity, at('09:00').getTime());
      minutes[one.state] = (minutes[one.state] ?? 0) + (end - one.start.getTime()) / 60_000;
    }
    expect(minutes).toEqual({ idle: 10, producing: 30, fault: 20 });
    expect(await told(id)).toEqual([
      { at: '08:00', from: 'unknown', to: 'idle', late: null },
      { at: '08:10', from: 'idle', to: 'producing', late: null },
      { at: '08:30', from: 'producing', to: 'fault', late: null },
      { at: '08:20', from: 'producing', to: 'fault', late: 'true' },
      { at: '08:25', from: 'fault', to: 'producing', late: 'true' },
      { at: '08:30', from: 'producing', to: 'fault', late: 'true' },
      { at: '08:45', from: 'fault', to: 'producing', late: null },
    ]);
  });

  it('makes the same intervals in whatever order the facts come in', async () => {
    const facts: readonly [string, EquipmentState][] = [
      ['08:00', 'idle'],
      ['08:05', 'setup'],
      ['08:10', 'producing'],
      ['08:15', 'producing'],
      ['08:20', 'fault'],
      ['08:25', 'idle'],
    ];
    const orders = [
      { clock: '08:03', jobOrderId: newId() },
      { clock: '08:22', jobOrderId: newId() },
      { clock: '08:24', jobOrderId: null },
    ];
    const steps = (id: string) => [
      ...facts.map(
        ([clock, state]) =>
          () =>
            see(id, clock, state),
      ),
      ...orders.map(
        ({ clock, jobOrderId }) =>
          () =>
            equipment.setOrderContext({ workUnitId: id, jobOrderId, workOrderId: jobOrderId, at: at(clock) }),
      ),
    ];
    const inOrder = await unitOf('ORDERED');
    for (const step of steps(inOrder)) await step();
    const shuffled = await unitOf('SHUFFLED');
    const mixed = steps(shuffled);
    for (const index of [4, 8, 0, 5, 2, 6, 3, 1, 7]) await mixed[index]!();
    expect(await intervals(inOrder, true)).toHaveLength(8);
    expect(await intervals(shuffled, true)).toEqual(await intervals(inOrder, true));
  });

  it('shows a lost connection as unknown, and never as a hole', async () => {
    const id = await unitOf('GAP');
    await see(id, '08:00', 'producing');
    await equipment.recordState({ workUnitId: id, state: 'unknown', at: at('08:10'), source: 'gap', quality: 'good' });
    await equipment.recordState({ workUnitId: id, state: 'idle', at: at('08:15'), source: 'opcua', quality: 'bad' });
    await see(id, '08:20', 'producing');
    expect(await intervals(id)).toEqual([
      ['08:00', '08:10', 'producing'],
      ['08:10', '08:20', 'unknown'],
      ['08:20', null, 'producing'],
    ]);
  });

  it('says so when the present state is taken back by what is said of the same instant', async () => {
    const id = await unitOf('BACK');
    await see(id, '08:00', 'idle');
    await see(id, '08:10', 'fault');
    await see(id, '08:10', 'idle');
    expect(await intervals(id)).toEqual([['08:00', null, 'idle']]);
    expect((await told(id)).map(({ from, to }) => `${from}>${to}`)).toEqual([
      'unknown>idle',
      'idle>fault',
      'fault>idle',
    ]);
  });

  it('holds when many speak of one station at once', async () => {
    const id = await unitOf('CROWD');
    const states: readonly EquipmentState[] = ['idle', 'producing', 'fault'];
    await Promise.all(
      Array.from({ length: 40 }, (_, i) => see(id, `08:${String((i * 7) % 40).padStart(2, '0')}`, states[i % 3]!)),
    );
    const spans = await equipment.states(id, at('00:00'), at('23:00'));
    spans.forEach((span, index) => expect(span.end).toEqual(spans[index + 1]?.start ?? null));
    expect(spans.length).toBeGreaterThan(20);
  });

  it('keeps overlapping intervals out of the database, whoever writes them', async () => {
    const id = await unitOf('OVERLAP');
    await see(id, '08:00', 'idle');
    const insert = `INSERT INTO equipment.state_interval (id, work_unit_id, state, starts_at, ends_at, source)
      VALUES ($1, $2, 'fault', $3, $4, 'person')`;
    await expect(test.database.query(insert, [newId(), id, at('09:00'), at('09:10')])).rejects.toThrow(/no_overlap/);
  });

  it('refuses a station it does not know', async () => {
    await expect(see(newId(), '08:00', 'idle')).rejects.toMatchObject({ code: 'entity.not-found' });
  });

  describe('over HTTP', () => {
    const get = async (user: string, path: string) =>
      test.app.inject({ method: 'GET', url: `/api/v1${path}`, cookies: await signIn(test, user) });

    it('shows the tree, the stations with their state, and a station with its machine', async () => {
      const tree = (await get('student1', '/equipment/tree')).json();
      expect(tree.sites[0].children[0].children[0]).toMatchObject({ code: 'L1', lineMode: 'virtual' });
      await see(lathe.id, '08:00', 'producing');
      const first = (await get('student1', '/work-units?limit=1')).json();
      expect(first.items).toMatchObject([{ code: 'WH', state: 'unknown', since: null, lineCode: 'L1' }]);
      const second = (await get('student1', `/work-units?limit=1&cursor=${first.nextCursor}`)).json();
      expect(second.items).toMatchObject([{ code: 'LATHE', state: 'producing', since: '2026-03-02T08:00:00.000Z' }]);
      const one = (await get('technician', `/work-units/${lathe.id}`)).json();
      expect(one).toMatchObject({ code: 'LATHE', asset: { number: 'A-1', model: 'CK6140' } });
      expect((await get('technician', `/work-units/${newId()}`)).statusCode).toBe(404);
    });

    it('pages the states of a window', async () => {
      const { id } = (await equipment.workUnitByCode('ORACLE'))!;
      const window = `from=${at('08:12').toISOString()}&to=${at('08:31').toISOString()}`;
      const first = (await get('teacher', `/work-units/${id}/states?${window}&limit=3`)).json();
      expect(first.items.map((one: { state: string }) => one.state)).toEqual(['producing', 'fault', 'producing']);
      const rest = (
        await get('teacher', `/work-units/${id}/states?${window}&limit=3&cursor=${first.nextCursor}`)
      ).json();
      expect([rest.items.length, rest.items[0].state, rest.nextCursor]).toEqual([1, 'fault', null]);
      expect((await get('teacher', `/work-units/${id}/states?from=yesterday`)).statusCode).toBe(400);
    });

    it('shows a partner nothing', async () => {
      for (const path of ['/equipment/tree', '/work-units', `/work-units/${lathe.id}`])
        expect((await get('partner', path)).statusCode).toBe(403);
    });
  });

  it('moves a machine to another station and keeps where it stood', async () => {
    await importSheets(test, {
      设备层级: [HEAD, ['NEW', '新车床', 'New lathe', '工位', 'L1', 30, '', 'lathe', 'A-1', 'CK6140']],
    });
    const rows = await test.database.query(
      `SELECT e.code, a.ends_at IS NULL AS here FROM equipment.asset_assignment a
       JOIN equipment.element e ON e.id = a.work_unit_id ORDER BY a.starts_at`,
    );
    expect(rows).toEqual([
      { code: 'LATHE', here: false },
      { code: 'NEW', here: true },
    ]);
  });

  it('names what is wrong in its sheets', async () => {
    const result = await importSheets(test, {
      设备层级: [
        HEAD,
        ['X1', '甲', 'X', '工位', 'HALL', 1, '', '', '', ''],
        ['X2', '乙', 'X', '校区', 'HALL', 1, '', '', '', ''],
        ['L1', '丙', 'X', '区域', 'CAMPUS', 1, '', '', '', ''],
      ],
      班次: [
        ['产线编号', '星期', '日期', '类型', '名称', '开始', '结束'],
        ['LATHE', '周一', '2026-03-02', '班次', '上午', '08:00', ''],
      ],
    });
    expect(result.applied).toBe(false);
    expect(result.problems.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`).sort()).toEqual(
      [
        '班次 2 产线编号 import.reference-unknown',
        '班次 2 开始 import.value-wrong',
        '班次 2 星期 import.value-wrong',
        '设备层级 2 上级编号 import.reference-unknown',
        '设备层级 2 设备类别 import.required',
        '设备层级 3 上级编号 import.reference-unknown',
        '设备层级 4 层级 import.conflict',
      ].sort(),
    );
  });
});
