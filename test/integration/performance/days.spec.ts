import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { EquipmentApi, type EquipmentState } from '#modules/equipment';
import type { JobOrder } from '#modules/work-order';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { UnitDayMaker } from '../../../src/modules/equipment/application/unit-day-maker';
import { UnitDayRepository } from '../../../src/modules/equipment/persistence/unit-day.repository';
import { OutputDayMaker } from '../../../src/modules/work-order/application/output-day-maker';
import { killedAtWork } from '../../support/killed-at-work';
import { importSheets, signIn } from '../../support/school';
import { at as item, CHAIN, startWorld, type World } from '../work-order/world';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const DAYS = 24;
const BEGIN = Date.parse('2026-03-02T00:00:00Z');
/** So many days after the history began, and then it has settled. */
const day = (n: number): Date => new Date(BEGIN + n * DAY);
const NOW = day(DAYS + 1.3);
const STATES = ['producing', 'producing', 'fault', 'setup', 'starved', 'fault', 'idle', 'unknown', 'off'] as const;
const WEEK = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** Whole days, cut days, within one day, at the beginning, up to now. */
const WINDOWS = [
  [-1, DAYS + 1],
  [0, DAYS],
  [2.4, 17.7],
  [5, 6],
  [9.3, 9.6],
  [10.999, 13.001],
  [-0.5, 4.25],
  [3, 400],
] as const;

let world: World;
let equipment: EquipmentApi;
let unitDays: UnitDayMaker;
let outputDays: OutputDayMaker;
let unitId: string;
let cookies: Record<string, string>;
let job: JobOrder;

beforeAll(async () => {
  world = await startWorld();
  const of = <T>(type: abstract new (...args: never[]) => T): T => world.app.get(type, { strict: false });
  [equipment, unitDays, outputDays] = [of(EquipmentApi), of(UnitDayMaker), of(OutputDayMaker)];
  cookies = await signIn(world.test, 'technician');
  unitId = world.workUnitId;
  await shifts('06:00', '22:30');
  const { jobs } = await world.released([item(CHAIN, 0)], '4000');
  job = item(jobs, 0);
  // Figures of a window that is not over are compared: time stands still, a little after the history.
  const now = jest.spyOn(of(FloorClock), 'now').mockReturnValue(day(0));
  await world.begin(job);
  now.mockReturnValue(NOW);
  await history();
  for (let n = 0; n < DAYS; n++)
    await world.report(job, {
      good: '7',
      scrap: '1',
      reasonCode: 'surface',
      at: new Date(BEGIN + (n + 0.4) * DAY),
    });
});
afterAll(() => world?.stop());

/** The line's shifts, each day, in Shanghai. */
const shifts = async (starts: string, ends: string): Promise<void> => {
  const { problems } = await importSheets(world.test, {
    班次: [
      ['产线编号', '星期', '日期', '类型', '名称', '开始', '结束'],
      ...WEEK.flatMap((weekday) => [
        ['L1', weekday, '', '班次', '班次', starts, ends],
        ['L1', weekday, '', '休息', '休息', '12:00', '12:30'],
      ]),
    ],
  });
  expect(problems).toEqual([]);
};

const see = (when: Date, state: EquipmentState) =>
  equipment.recordState({ workUnitId: unitId, state, at: when, source: 'opcua', quality: 'good' });
const order = (when: Date, jobOrderId: string | null) =>
  equipment.setOrderContext({ workUnitId: unitId, jobOrderId, workOrderId: jobOrderId && newId(), at: when });

/** Always the same: about a dozen states a day, some of a second, some over several midnights. */
async function history(): Promise<void> {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const jobs = [newId(), newId(), null];
  for (
    let at = BEGIN + 7 * 60 * MINUTE;
    at < BEGIN + DAYS * DAY;
    at += random(4) ? random(180) * MINUTE : random(1700)
  ) {
    await see(new Date(at), STATES[random(STATES.length)] ?? 'idle');
    if (random(5) === 0) await order(new Date(at + random(3) * MINUTE), jobs[random(3)] ?? null);
    if (random(25) === 0) at += random(3 * DAY);
  }
  await see(day(12), 'fault');
  await see(new Date(BEGIN + DAYS * DAY - 1000), 'producing');
}

async function figuresOf([from, to]: readonly [number, number]): Promise<{ readonly times: Record<string, number> }[]> {
  const query = new URLSearchParams({ scope: 'line', from: day(from).toISOString(), to: day(to).toISOString() });
  const response = await world.app.inject({ url: `/api/v1/performance/kpis?${query.toString()}`, cookies });
  expect(response.statusCode).toBe(200);
  return response.json<{ figures: { times: Record<string, number> }[] }>().figures;
}
const allFigures = () => Promise.all(WINDOWS.map(figuresOf));
const make = async (): Promise<void> => {
  await unitDays.makeAll(NOW);
  await outputDays.makeAll(NOW);
};
/** Nothing is kept: everything is computed from intervals and postings. */
const forget = async (): Promise<void> => {
  await world.database.query(
    `WITH gone AS (DELETE FROM equipment.unit_day) UPDATE equipment.work_unit SET days_until = NULL`,
  );
  await world.database.query(`
    WITH gone AS (DELETE FROM work_order.output_day RETURNING day, work_unit_id)
    INSERT INTO work_order.output_due SELECT DISTINCT day, work_unit_id, '${newId()}'::uuid FROM gone ON CONFLICT DO NOTHING`);
};
const keptDays = async (): Promise<string[]> =>
  (await world.database.query<{ day: string }>('SELECT day::text AS day FROM equipment.unit_day ORDER BY day')).map(
    (row) => row.day,
  );
const madeDays = async (): Promise<number> =>
  (await world.database.query('SELECT day FROM work_order.output_day')).length;

/** A change of the past changes the figures, and they are what they are without any days kept. */
async function changes(change: () => Promise<unknown>): Promise<void> {
  await make();
  const kept = await keptDays();
  expect(kept.length).toBeGreaterThan(15);
  const before = await allFigures();
  await change();
  const after = await allFigures();
  await make();
  const again = await allFigures();
  await forget();
  const without = await allFigures();
  expect(after).toEqual(without);
  expect(again).toEqual(without);
  expect(after).not.toEqual(before);
}

const code = async (start: Date, reason: string): Promise<void> => {
  const response = await world.app.inject({
    method: 'POST',
    url: '/api/v1/stops/code',
    cookies,
    payload: { stops: [{ workUnitId: unitId, start: start.toISOString() }], reason },
    headers: { 'idempotency-key': randomUUID() },
  });
  expect([response.statusCode, response.body]).toEqual([200, expect.any(String)]);
};
/** The first stop of that state that ends after an instant and began in a shift. */
const stopAt = async (when: Date, states: readonly string[]): Promise<{ start: Date; end: Date }> => {
  const [found] = await world.database.query<{ start: Date; end: Date }>(
    `SELECT starts_at AS start, ends_at AS "end" FROM equipment.state_interval
     WHERE work_unit_id = $1 AND ends_at > $2 AND state = ANY($3) AND ends_at - starts_at > interval '20 min'
       AND extract(hour FROM starts_at AT TIME ZONE 'UTC') BETWEEN 5 AND 12
     ORDER BY starts_at LIMIT 1`,
    [unitId, when, states],
  );
  return found!;
};

it('the figures of every window are those of all intervals and postings', async () => {
  const without = await allFigures();
  expect(without[0]?.[0]?.times['failures']).toBeGreaterThan(10);
  await make();
  const kept = await keptDays();
  expect(kept.length).toBeGreaterThan(15);
  expect(await madeDays()).toBe(DAYS);
  expect(await allFigures()).toEqual(without);
  // They stand for their intervals: without these, of the days that are whole, nothing is missing.
  await world.database.query(`UPDATE equipment.unit_day SET apt = apt + 1 WHERE day = '2026-03-10'`);
  const [wrong] = await figuresOf([0, DAYS]);
  expect(wrong?.times['apt']).toBe(without[1]![0]!.times['apt']! + 1);
  await forget();
});

describe('stay right', () => {
  it('when a state of the past becomes known', () =>
    changes(async () => {
      await see(new Date(day(7).getTime() + 11 * 60 * MINUTE + 17), 'maintenance');
      expect((await keptDays()).at(-1)! < '2026-03-09').toBe(true);
    }));

  it('when many do, out of order, around midnights and within seconds', () =>
    changes(async () => {
      for (const [n, ms, state] of [
        [15, -1000, 'fault'],
        [14, 500, 'producing'],
        [15, 700, 'setup'],
        [3, 0, 'fault'],
        [3, -500, 'idle'],
        [20, -1500, 'fault'],
        [-1.5, 0, 'setup'],
      ] as const)
        await see(new Date(day(n).getTime() + ms), state);
    }));

  it('when the order of the past becomes known', () =>
    changes(async () => {
      const { start, end } = await stopAt(day(5), ['starved', 'idle', 'fault', 'off']);
      await order(new Date((start.getTime() + end.getTime()) / 2), newId());
      await order(end, null);
    }));

  it('when a stop gets its reason, and another one', async () => {
    await changes(async () => code((await stopAt(day(6), ['starved', 'idle'])).start, 'E10'));
    await changes(async () => code((await stopAt(day(6), ['starved', 'idle'])).start, 'H30'));
    await changes(async () => code((await stopAt(day(12), ['fault'])).start, 'P10'));
  });

  it('when what was said of one stop lies over another, derived later', () =>
    changes(async () => {
      const { start, end } = await stopAt(day(9), ['fault', 'idle', 'starved', 'off']);
      await code(start, 'T');
      await make();
      await see(new Date((start.getTime() + end.getTime()) / 2), 'fault');
      await see(new Date(start.getTime() + 1000), 'producing');
    }));

  it('when the shifts change, and when a station comes to another line', async () => {
    await changes(() => shifts('07:00', '23:30'));
    const head = ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别'];
    const moved = (line: string) => ['MILL', '数控铣', 'CNC mill', '工位', line, '', 'mill'];
    await changes(async () => {
      const other = ['L9', '另一产线', 'Other line', '产线', 'A1', '虚拟', ''];
      expect((await importSheets(world.test, { 设备层级: [head, other, moved('L9')] })).problems).toEqual([]);
    });
    await importSheets(world.test, { 设备层级: [head, moved('L1')] });
  });

  it('when something is reported late, and when it is taken back', async () => {
    let postingId = '';
    await changes(async () => ({ postingId } = await world.report(job, { good: '11', at: day(8.9) })));
    await changes(() => world.api.reverse(postingId, '报错数量'));
  });

  it('when they were summed up by other rules, or in another time zone', async () => {
    await make();
    const kept = await keptDays();
    await world.database.query('UPDATE equipment.unit_day SET apt = apt + 1');
    await world.database.query(`UPDATE equipment.work_unit SET days_rules = '0 Asia/Shanghai'`);
    const figures = await allFigures();
    await make();
    expect(await keptDays()).toEqual(kept);
    expect(await allFigures()).toEqual(figures);
    await forget();
    expect(await allFigures()).toEqual(figures);
  });

  it('when something is said of the present, which costs no day', async () => {
    await make();
    const kept = await keptDays();
    await see(day(DAYS + 1.1), 'fault');
    await order(day(DAYS + 1.2), newId());
    expect(await keptDays()).toEqual(kept);
    const after = await allFigures();
    await forget();
    expect(after).toEqual(await allFigures());
  });
});

describe('whatever happens while days are made', () => {
  const days = () => world.app.get(UnitDayRepository, { strict: false });

  it('two workers make each day once', async () => {
    await forget();
    const made = await Promise.all([unitDays.makeAll(NOW), unitDays.makeAll(NOW)]);
    const kept = await keptDays();
    expect(made[0] + made[1]).toBe(kept.length);
    await Promise.all([outputDays.makeAll(NOW), outputDays.makeAll(NOW)]);
    expect(await madeDays()).toBe(DAYS);
    const figures = await allFigures();
    await forget();
    expect(figures).toEqual(await allFigures());
  });

  it('a state that becomes known between reading and writing is in it', async () => {
    await forget();
    const add = days().add.bind(days());
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const seen = begun.then(() => see(new Date(day(4).getTime() + 9 * 60 * MINUTE + 3), 'setup'));
    const spy = jest.spyOn(days(), 'add').mockImplementationOnce(async (...args) => {
      begin();
      await wait(300);
      await add(...args);
    });
    await unitDays.makeAll(NOW);
    await seen;
    spy.mockRestore();
    const figures = await allFigures();
    await forget();
    expect(figures).toEqual(await allFigures());
  });

  it('a report that commits after its day was summed up is in it', async () => {
    await make();
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    let posted = (): void => undefined;
    const isPosted = new Promise<void>((resolve) => (posted = resolve));
    const reporting = world.app.get(UnitOfWork, { strict: false }).run(async () => {
      await world.report(job, { good: '3', at: day(10.5) });
      posted();
      await gate;
    });
    await isPosted;
    await outputDays.makeAll(NOW);
    go();
    await reporting;
    const figures = await allFigures();
    await forget();
    expect(figures).toEqual(await allFigures());
  });

  it('a worker killed over it leaves none of them, and the next makes them', async () => {
    await forget();
    const said = await killedAtWork('unit-day-worker.ts', {
      DATABASE_URL: world.database.url,
      LINELAB_DATA_DIR: world.database.dataDir,
      LINELAB_LOG_LEVEL: 'silent',
      LINELAB_ROLES: 'api',
      PORT: '0',
      HTTPS_PORT: '0',
    });
    expect(said).toEqual([{ written: expect.any(Number) }]);
    expect(await keptDays()).toEqual([]);
    await make();
    const figures = await allFigures();
    expect((await keptDays()).length).toBeGreaterThan(15);
    await forget();
    expect(figures).toEqual(await allFigures());
  });
});
