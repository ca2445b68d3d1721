import { randomUUID } from 'node:crypto';
import { EquipmentApi, type DowntimeReason, type EquipmentState, type Loss, type Stop } from '#modules/equipment';
import type { Page } from '#platform/http';
import { newId } from '#platform/ids';
import { startApp, type TestApp } from '../../support/app';
import { importSheets, signIn, smallSchool } from '../../support/school';

const HEAD = ['编号', '名称', '英文名称', '层级', '上级编号', '顺序', '产线方式', '设备类别'];
const DAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const at = (clock: string): Date => new Date(`2026-03-02T${clock}:00Z`);

let test: TestApp;
let equipment: EquipmentApi;
const units: Record<string, string> = {};
const cookies: Record<string, Record<string, string>> = {};
let lineId: string;

beforeAll(async () => {
  test = await startApp();
  equipment = test.app.get(EquipmentApi, { strict: false });
  await smallSchool(test);
  const unit = (code: string, line: string) => [code, code, code, '工位', line, 1, '', 'lathe'];
  const { problems } = await importSheets(test, {
    设备层级: [
      HEAD,
      ['CAMPUS', '主校区', 'Campus', '校区', '', 1, '', ''],
      ['HALL', '实训中心', 'Workshop', '区域', 'CAMPUS', 1, '', ''],
      ['L1', '一号线', 'Line 1', '产线', 'HALL', 1, '真实', ''],
      ['L2', '二号线', 'Line 2', '产线', 'HALL', 2, '真实', ''],
      ...['LIST', 'LATE', 'PARETO'].map((code) => unit(code, 'L1')),
      unit('NOW', 'L2'),
    ],
    班次: [
      ['产线编号', '星期', '日期', '类型', '名称', '开始', '结束'],
      // 16:00 to 24:00 in Shanghai: 08:00 to 16:00 UTC.
      ['L1', '周一', '', '班次', '晚班', '16:00', '00:00'],
      ['L1', '周一', '', '休息', '休息', '20:00', '20:30'],
      ...DAYS.map((day) => ['L2', day, '', '班次', '全天', '00:00', '00:00']),
    ],
  });
  expect(problems).toEqual([]);
  for (const one of await equipment.workUnits()) {
    units[one.code] = one.id;
    if (one.code === 'LIST') lineId = one.lineId;
  }
  for (const name of ['technician', 'student1', 'partner']) cookies[name] = await signIn(test, name);
});
afterAll(() => test?.stop());

const see = (unit: string, when: Date, state: EquipmentState) =>
  equipment.recordState({ workUnitId: units[unit]!, state, at: when, source: 'opcua', quality: 'good' });
const order = (unit: string, when: Date, jobOrderId: string | null = newId()) =>
  equipment.setOrderContext({ workUnitId: units[unit]!, jobOrderId, workOrderId: jobOrderId && newId(), at: when });

async function ask<T>(method: 'GET' | 'POST', url: string, who = 'technician', payload?: object) {
  const response = await test.app.inject({
    method,
    url: `/api/v1${url}`,
    cookies: cookies[who]!,
    ...(method === 'POST' ? { headers: { 'idempotency-key': randomUUID() } } : {}),
    ...(payload ? { payload } : {}),
  });
  return { status: response.statusCode, body: (response.body ? response.json() : null) as T & { code?: string } };
}
const scope = (unit: string) =>
  `workUnitId=${units[unit]}&from=${at('00:00').toISOString()}&to=${at('23:00').toISOString()}`;
const stopsOf = async (unit: string, more = '') => {
  const { body } = await ask<Page<Stop>>('GET', `/stops?${scope(unit)}${more}`);
  return body.items;
};
const shown = (stops: readonly Stop[]) =>
  stops.map(({ start, reason }) => `${String(start).slice(11, 16)} ${reason}`).sort();
const code = (unit: string, clocks: readonly string[], reason: string, note?: string) =>
  ask<{ coded: number }>('POST', '/stops/code', 'technician', {
    stops: clocks.map((clock) => ({ workUnitId: units[unit], start: at(clock).toISOString() })),
    reason,
    ...(note ? { note } : {}),
  });

describe('the tree of downtime reasons', () => {
  it('has the groups with their codes, and codes of the school below them', async () => {
    const tree = (await ask<Page<DowntimeReason>>('GET', '/downtime-reasons', 'student1')).body.items;
    expect(tree.filter(({ parentCode }) => parentCode === null).map((reason) => reason.code)).toEqual([
      ...'PSETMQHUXZ',
    ]);
    expect(tree.find((reason) => reason.code === 'H30')).toMatchObject({ parentCode: 'H', name: '等指导教师' });
    const added = { code: 'E11', parentCode: 'E10', name: '主轴', nameEn: 'Spindle' };
    expect((await ask('POST', '/downtime-reasons', 'technician', added)).status).toBe(204);
    expect((await ask('POST', '/downtime-reasons', 'technician', added)).body.code).toBe('downtime.code-taken');
    expect((await ask('POST', '/downtime-reasons/E11/retire')).status).toBe(204);
    expect((await ask('POST', '/downtime-reasons/E11/retire')).status).toBe(204);
    expect((await ask('POST', '/downtime-reasons/E99/retire')).status).toBe(404);
    const retired = (await ask<Page<DowntimeReason>>('GET', '/downtime-reasons')).body.items;
    expect(retired.find((reason) => reason.code === 'E11')?.retired).toBe(true);
  });

  it('is refused any change of a code by the database itself', async () => {
    for (const statement of [
      `DELETE FROM equipment.downtime_reason WHERE code = 'E60'`,
      `UPDATE equipment.downtime_reason SET code = 'E70' WHERE code = 'E60'`,
    ])
      await expect(test.database.query(statement)).rejects.toThrow('retired, never changed');
  });
});

describe('stops', () => {
  beforeAll(async () => {
    await order('LIST', at('07:00'));
    const facts: [string, EquipmentState][] = [
      ['08:00', 'producing'],
      ['08:30', 'starved'],
      ['08:40', 'producing'],
      ['09:00', 'idle'],
      ['09:04', 'producing'],
      ['10:00', 'fault'],
      ['10:20', 'unknown'],
      ['10:40', 'producing'],
      // A break from 12:00 to 12:30 lies within.
      ['11:50', 'blocked'],
      ['12:32', 'producing'],
      // After the shift.
      ['16:00', 'idle'],
      ['17:00', 'producing'],
    ];
    for (const [clock, state] of facts) await see('LIST', at(clock), state);
    await order('LIST', at('18:00'), null);
    await see('LIST', at('18:30'), 'idle');
  });

  it('of more than five minutes are listed as not explained, and say whether they must be', async () => {
    const stops = await stopsOf('LIST');
    expect(
      stops.map(({ start, state, reason, busyMs, mustCode, overdue }) => [
        String(start).slice(11, 16),
        state,
        reason,
        busyMs / 60_000,
        mustCode,
        overdue,
      ]),
    ).toEqual([
      ['16:00', 'idle', 'Z', 0, false, false],
      ['11:50', 'blocked', 'Z', 12, true, true],
      ['10:00', 'fault', 'Z', 20, true, true],
      ['08:30', 'starved', 'Z', 10, true, true],
    ]);
    expect(await stopsOf('LIST', '&open=true')).toHaveLength(3);
  });

  it('come page by page, the newest first, of a line as of a unit', async () => {
    const url = `/stops?lineId=${lineId}&from=${at('00:00').toISOString()}&to=${at('17:00').toISOString()}&limit=3`;
    const first = (await ask<Page<Stop>>('GET', url)).body;
    const second = (await ask<Page<Stop>>('GET', `${url}&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map(({ start }) => String(start).slice(11, 16))).toEqual([
      '16:00',
      '11:50',
      '10:00',
      '08:30',
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await ask('GET', `${url}&cursor=bm9uc2Vuc2U`)).body.code).toBe('request.malformed');
  });

  it('are explained one or several at once, all or none, and again with the ledger keeping both', async () => {
    expect((await code('LIST', ['08:30', '11:50'], 'M10', '料架空')).body).toEqual({ coded: 2 });
    expect(shown(await stopsOf('LIST'))).toEqual(['08:30 M10', '10:00 Z', '11:50 M10', '16:00 Z']);
    const [stop] = await stopsOf('LIST', '&limit=200').then((all) => all.filter(({ reason }) => reason === 'M10'));
    expect(stop).toMatchObject({ note: '料架空', codedBy: '测试管理员' });
    expect((await code('LIST', ['10:00', '10:40'], 'E10')).body.code).toBe('downtime.no-stop');
    expect((await code('LIST', ['10:00'], 'E11')).body.code).toBe('downtime.retired-reason');
    expect((await code('LIST', ['10:00'], 'Z')).body.code).toBe('downtime.unknown-reason');
    expect(shown(await stopsOf('LIST'))).toContain('10:00 Z');
    await code('LIST', ['11:50'], 'M20');
    const told = await test.database.query<{ payload: { from: string; to: string } }>(
      `SELECT payload FROM ledger.entry WHERE type = 'work-unit.downtime-coded' AND work_unit_id = $1 ORDER BY seq`,
      [units['LIST']],
    );
    expect(told.map(({ payload }) => `${payload.from}>${payload.to}`)).toEqual(['Z>M10', 'Z>M10', 'M10>M20']);
  });

  it('keep their reason when what is learnt late moves, splits or joins them', async () => {
    await order('LATE', at('07:00'));
    await see('LATE', at('08:00'), 'producing');
    await see('LATE', at('09:00'), 'starved');
    await see('LATE', at('10:00'), 'producing');
    await code('LATE', ['09:00'], 'M40');
    await see('LATE', at('08:55'), 'starved');
    expect(shown(await stopsOf('LATE'))).toEqual(['08:55 M40']);
    await see('LATE', at('09:20'), 'producing');
    await see('LATE', at('09:30'), 'starved');
    expect(shown(await stopsOf('LATE'))).toEqual(['08:55 M40', '09:30 M40']);
    await code('LATE', ['08:55'], 'E10');
    expect(shown(await stopsOf('LATE'))).toEqual(['08:55 E10', '09:30 Z']);
  });

  it('add up by reason: busy time and count, short ones too', async () => {
    await order('PARETO', at('07:00'));
    for (const [clock, state] of [
      ['08:00', 'producing'],
      ['09:00', 'idle'],
      ['09:03', 'producing'],
      ['11:50', 'fault'],
      ['12:40', 'producing'],
      ['13:00', 'starved'],
      ['13:10', 'producing'],
      ['14:00', 'starved'],
      ['14:10', 'producing'],
    ] as const)
      await see('PARETO', at(clock), state);
    await code('PARETO', ['13:00', '14:00'], 'M10');
    await code('PARETO', ['11:50'], 'E20');
    const { body } = await ask<{ items: Loss[] }>('GET', `/stops/pareto?${scope('PARETO')}`);
    expect(body.items.map(({ reason, ms, count }) => [reason, ms / 60_000, count])).toEqual([
      ['E20', 20, 1],
      ['M10', 20, 2],
      ['Z', 3, 1],
    ]);
  });

  it('of the last day are explained at the work unit by whoever stands there', async () => {
    const before = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
    await order('NOW', before(60));
    await see('NOW', before(50), 'producing');
    await see('NOW', before(30), 'fault');
    await see('NOW', before(20), 'producing');
    const here = () => ask<{ items: Stop[] }>('GET', '/work-units/NOW/open-stops', 'student1');
    const [open, ...others] = (await here()).body.items;
    expect(others).toEqual([]);
    expect(open).toMatchObject({ state: 'fault', mustCode: true, overdue: false });
    const answer = { start: open!.start, reason: 'H20' };
    expect((await ask('POST', '/work-units/NOW/open-stops', 'student1', answer)).body).toEqual({ coded: 1 });
    expect((await here()).body.items).toEqual([]);
    expect((await ask('GET', '/work-units/NOWHERE/open-stops', 'student1')).status).toBe(404);
    expect((await ask('GET', '/work-units/NOW/open-stops', 'partner')).status).toBe(403);
    expect((await ask('POST', '/stops/code', 'student1', { stops: [], reason: 'H20' })).status).toBe(403);
  });
});
