import fc from 'fast-check';
import { EquipmentApi } from '#modules/equipment';
import { readSettings, Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { TelemetryKeeper } from '../../../src/modules/connectivity/application/telemetry-keeper';
import type { Sample, Trend } from '../../../src/modules/connectivity/domain/telemetry';
import { RollUpRepository } from '../../../src/modules/connectivity/persistence/roll-up.repository';
import { TelemetryCopy } from '../../../src/modules/connectivity/persistence/telemetry-copy';
import { createServer } from '../../../src/server';
import { eventually } from '../../support';
import { startApp, type TestApp } from '../../support/app';
import { importSheets, signIn, smallSchool } from '../../support/school';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A minute begins here, and so does an hour and a day. */
const START = Date.UTC(2026, 2, 2, 8);
const KEYS = ['Load', 'Air'] as const;

const LINE = [
  ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别'],
  ['SITE', '校区', 'Campus', '校区', '', '', ''],
  ['AREA', '车间', 'Workshop', '区域', 'SITE', '', ''],
  ['L1', '实训线', 'Teaching line', '产线', 'AREA', '真实', ''],
  ['SAW', '锯床', 'Saw', '工位', 'L1', '', 'saw'],
];

/** What the roll-ups are to be, said in one statement over what was measured. */
const EXPECTED = `
  SELECT key, date_trunc($1, at, 'UTC') AS at, count(value)::int AS samples,
    (count(*) FILTER (WHERE value IS NOT NULL AND quality = 1))::int AS uncertain,
    (count(*) FILTER (WHERE value IS NULL))::int AS bad, avg(value) AS mean, min(value) AS min, max(value) AS max,
    (array_agg(value ORDER BY at, value) FILTER (WHERE value IS NOT NULL))[1] AS first,
    (array_agg(value ORDER BY at DESC, value DESC) FILTER (WHERE value IS NOT NULL))[1] AS last,
    min(at) AS first_at, max(at) AS last_at
  FROM (SELECT DISTINCT key, at, value, quality FROM connectivity.telemetry) AS once GROUP BY 1, 2 ORDER BY 1, 2`;

interface Made {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly error: object | null;
  readonly fileId: string | null;
  readonly code?: string;
}

interface RollUp {
  readonly key: string;
  readonly at: Date;
  readonly mean: number | null;
  readonly unwatched_seconds?: number;
}

describe('telemetry for months', () => {
  let test: TestApp;
  let unit: string;
  let copy: TelemetryCopy;
  let keeper: TelemetryKeeper;
  let cookies: Record<string, string>;

  beforeAll(async () => {
    test = await startApp({ env: { LINELAB_ROLES: 'api', LINELAB_TELEMETRY_RAW_DAYS: '3' } });
    await smallSchool(test);
    await importSheets(test, { 设备层级: LINE });
    cookies = await signIn(test, 'student1');
    unit = (await test.app.get(EquipmentApi, { strict: false }).workUnitByCode('SAW'))?.id ?? '';
    copy = new TelemetryCopy(test.app.get(Settings));
    keeper = test.app.get(TelemetryKeeper, { strict: false });
  });

  afterAll(async () => {
    await copy?.close();
    await test?.stop();
  });

  beforeEach(async () => {
    await test.database.query(`
      TRUNCATE connectivity.telemetry, connectivity.telemetry_minute, connectivity.telemetry_hour,
        connectivity.telemetry_state, connectivity.telemetry_due, connectivity.telemetry_tag;
      DELETE FROM connectivity.connection;
      UPDATE connectivity.telemetry_kept SET from_at = 'epoch'`);
    await copy.close();
  });

  const sample = (ms: number, value: number | null, over: Partial<Sample> = {}): Sample =>
    ({
      at: new Date(START + ms),
      workUnitId: unit,
      key: 'Load',
      kind: 'numeric',
      value,
      quality: value === null ? 2 : 0,
      ...over,
    }) as Sample;

  const rollUpsOf = (level: 'minute' | 'hour') =>
    test.database.query<RollUp>(
      `SELECT key, at, samples, uncertain, bad, mean, min, max, first, last, first_at, last_at
       FROM connectivity.telemetry_${level} ORDER BY key, at`,
    );

  /** Means of means differ in the last digits. */
  const rounded = (rows: readonly RollUp[]) =>
    rows.map((row) => ({ ...row, mean: row.mean === null ? null : Number(row.mean.toPrecision(10)) }));

  const ask = async (query: string) => {
    const answer = await test.app.inject({ url: `/api/v1/work-units/${unit}/telemetry?${query}`, cookies });
    return { status: answer.statusCode, body: answer.json<Trend & { code: string }>() };
  };
  const trend = async (from: number, to: number, more = 'tags=Load'): Promise<Trend> => {
    const window = `from=${new Date(START + from).toISOString()}&to=${new Date(START + to).toISOString()}`;
    const { status, body } = await ask(`${window}&${more}`);
    expect([status, body.code]).toEqual([200, undefined]);
    return body;
  };

  const later = new Date(START + 3 * DAY);

  it('is rolled up as one statement over everything measured says, in whatever order and however often it came', async () => {
    const measured = fc.record({
      ms: fc.integer({ min: 0, max: 3 * HOUR }),
      key: fc.constantFrom(...KEYS),
      value: fc.option(
        fc.integer({ min: -1000, max: 1000 }).map((n) => n / 8),
        { freq: 6 },
      ),
      uncertain: fc.boolean(),
      batch: fc.integer({ min: 0, max: 3 }),
      twice: fc.boolean(),
    });
    const [all = []] = fc.sample(fc.array(measured, { minLength: 400, maxLength: 600 }), { numRuns: 1, seed: 17 });
    for (let batch = 0; batch < 4; batch++) {
      // Those of a later batch are late, some of them for minutes that are rolled up already; some come again.
      const own = all.filter((each) => each.batch === batch || (each.twice && each.batch === batch - 1));
      await copy.write(
        own.map(({ ms, key, value, uncertain }) =>
          sample(ms, value, { key, ...(value !== null && uncertain ? { quality: 1 } : {}) }),
        ),
      );
      await keeper.rollUp(later);
      for (const level of ['minute', 'hour'] as const) {
        const expected = await test.database.query<RollUp>(EXPECTED, [level]);
        expect(rounded(await rollUpsOf(level))).toEqual(rounded(expected));
      }
    }
    expect(await test.database.query('SELECT FROM connectivity.telemetry_due')).toEqual([]);
  });

  it('rolls each minute up once, when it is over, and again only when something came late', async () => {
    await copy.write(Array.from({ length: 180 }, (_, n) => sample(n * 1000, n)));
    const at = (ms: number) => keeper.rollUp(new Date(START + ms));
    expect(await at(64_000)).toEqual({ minutes: 0, hours: 0 });
    expect(await at(65_000)).toEqual({ minutes: 1, hours: 0 });
    const both = await Promise.all([at(HOUR), at(HOUR), at(HOUR)]);
    expect(both.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(2);
    expect(await at(2 * HOUR)).toEqual({ minutes: 0, hours: 1 });
    expect(await at(2 * HOUR)).toEqual({ minutes: 0, hours: 0 });
    await copy.write([sample(500, 1)]);
    expect(await at(2 * HOUR)).toEqual({ minutes: 1, hours: 1 });
  });

  it('says how long nobody watched, also when a gap is known only afterwards, and draws no line across', async () => {
    await copy.write(
      Array.from({ length: 600 }, (_, n) => n * 1000).flatMap((ms) =>
        ms < 90_000 || ms >= 270_000 ? [sample(ms, ms)] : [],
      ),
    );
    await keeper.rollUp(later);
    const connection = newId();
    await test.database.query(
      `INSERT INTO connectivity.connection (id, work_unit_id, endpoint_url, security_mode, security_policy, trust, template,
         enabled) VALUES ($1, $2, 'opc.tcp://127.0.0.1:9', 'None', 'None', 'known', 'generic', true)`,
      [connection, unit],
    );
    const gap = async (from: number, to: number) => {
      const span = [new Date(START + from), new Date(START + to)] as const;
      await test.database.query(
        `INSERT INTO connectivity.gap (id, connection_id, work_unit_id, from_at, to_at, reason, server_restarted, resumed)
         VALUES ($1, $2, $3, $4, $5, 'connection', false, false)`,
        [newId(), connection, unit, ...span],
      );
      await test.app
        .get(UnitOfWork, { strict: false })
        .run(() => test.app.get(RollUpRepository, { strict: false }).touchGap(unit, ...span));
    };
    await gap(90_000, 200_000);
    await gap(180_000, 269_000);
    await keeper.rollUp(later);
    const unwatched = await test.database.query<{ n: number }>(
      'SELECT unwatched_seconds AS n FROM connectivity.telemetry_minute ORDER BY at',
    );
    expect(unwatched.map(({ n }) => n)).toEqual([0, 30, 29, 0, 0, 0, 0, 0]);
    const [hour] = await test.database.query('SELECT unwatched_seconds FROM connectivity.telemetry_hour');
    expect(hour).toEqual({ unwatched_seconds: 179 });
    for (const points of [2000, 100]) {
      const { gaps, series } = await trend(0, 10 * MINUTE, `tags=Load&points=${points}`);
      expect(gaps).toEqual([
        { from: new Date(START + 90_000).toISOString(), to: new Date(START + 269_000).toISOString(), keys: null },
      ]);
      const broken = series[0]?.points.filter(({ afterGap }) => afterGap) ?? [];
      expect(broken).toHaveLength(1);
      expect(new Date(broken[0]?.at ?? 0).getTime()).toBeGreaterThanOrEqual(START + 264_000);
    }
  });

  it('draws samples, then minutes, then hours, and never more than 2,000 points', async () => {
    const insert = `INSERT INTO connectivity.telemetry
      SELECT timestamptz '2026-03-02T08:00Z' + n * interval '1 s', $1, 'Load', n % 100, 0 FROM generate_series(0, $2::int - 1) n`;
    for (const day of ['2026-03-02', '2026-03-03'])
      await test.database.query('SELECT connectivity.ensure_telemetry_day($1)', [day]);
    await test.database.query(insert, [unit, 100_000]);
    await test.database.query(`INSERT INTO connectivity.telemetry_tag VALUES ($1, 'Load', 'numeric')`, [unit]);
    await test.database.query(`INSERT INTO connectivity.telemetry_due (level, at)
      SELECT DISTINCT 'minute', date_trunc('minute', at, 'UTC') FROM connectivity.telemetry`);
    await keeper.rollUp(later);
    const levels = async (from: number, to: number, points = 2000) => {
      const { series } = await trend(from, to, `tags=Load&points=${points}`);
      const [course] = series;
      const samples = course?.points.reduce((sum, point) => sum + point.samples, 0);
      expect(course?.points.length).toBeLessThanOrEqual(points);
      return [course?.level, course?.bucketSeconds, course?.points.length, samples];
    };
    expect(await levels(0, 1000_000)).toEqual(['raw', 0, 1000, 1000]);
    expect(await levels(0, 3000_000)).toEqual(['raw', 2, 1500, 3000]);
    expect(await levels(0, 24 * HOUR)).toEqual(['minute', 60, 1440, 86_400]);
    expect(await levels(0, 24 * HOUR, 100)).toEqual(['hour', 3600, 24, 86_400]);
    expect(await levels(-60 * DAY, 60 * DAY)).toEqual(['hour', 7200, 14, 100_000]);
    const { series } = await trend(0, 24 * HOUR);
    expect(series[0]?.points[1]).toEqual({
      at: new Date(START + MINUTE).toISOString(),
      mean: expect.closeTo(3370 / 60),
      min: 0,
      max: 99,
      last: 19,
      samples: 60,
      quality: 'good',
      afterGap: false,
    });
  });

  it('begins with the value that stood, and tells a tag that is no figure by its changes', async () => {
    const state = (ms: number, value: string | null): Sample =>
      sample(ms, null, { key: 'Alarm', kind: 'state', value, quality: value === null ? 2 : 0 } as Partial<Sample>);
    await copy.write([
      sample(-HOUR, 7),
      state(-5 * DAY, 'false'),
      state(MINUTE, 'false'),
      state(2 * MINUTE, 'true'),
      state(3 * MINUTE, null),
    ]);
    const { series } = await trend(0, HOUR, 'tags=Load,Alarm');
    expect(series[0]?.points).toMatchObject([{ at: new Date(START).toISOString(), last: 7, samples: 0 }]);
    const told = ({ changes = [] }: Partial<Trend['series'][number]>) =>
      changes.map(({ value, quality }) => [value, quality]);
    expect(told(series[1] ?? {})).toEqual([
      ['false', 'good'],
      ['true', 'good'],
      [null, 'bad'],
    ]);
    await copy.write(Array.from({ length: 3000 }, (_, n) => state(n * 1000, n % 2 ? 'on' : 'off')));
    const [flood] = (await trend(0, HOUR, 'tags=Alarm')).series;
    expect(flood?.changes.length).toBeLessThanOrEqual(2000);
    expect(flood?.changes.at(-2)?.several).toBe(true);
  });

  it('says what is wrong with a question', async () => {
    await copy.write([sample(0, 1)]);
    const code = async (query: string) => {
      const { status, body } = await ask(query);
      return [status, body.code];
    };
    const day = 'from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z';
    expect(await code(`tags=Nothing&${day}`)).toEqual([422, 'connectivity.tag-unknown']);
    expect(await code('tags=Load&from=2026-03-03T00:00:00Z&to=2026-03-02T00:00:00Z')).toEqual([
      422,
      'connectivity.range-reversed',
    ]);
    expect(await code('tags=Load&from=2016-03-03T00:00:00Z&to=2026-03-02T00:00:00Z')).toEqual([
      422,
      'connectivity.range-too-long',
    ]);
    expect((await code(`tags=a,b,c,d,e,f,g,h,i&${day}`))[0]).toBe(400);
    expect((await code(`tags=Load&points=2001&${day}`))[0]).toBe(400);
  });

  it('drops only what is older than it is kept and rolled up, says so, and keeps its roll-up', async () => {
    const days = [0, 1, 2, 3, 4].map((day) => day * DAY);
    await copy.write(days.map((ms) => sample(ms, 1)));
    await test.database.query(`DELETE FROM connectivity.telemetry_due WHERE at >= $1`, [new Date(START + DAY)]);
    const left = async () =>
      (
        await test.database.query<{ day: string }>(
          `SELECT to_char(at, 'DD') AS day FROM connectivity.telemetry ORDER BY at`,
        )
      ).map(({ day }) => day);
    const now = new Date(START + 5.5 * DAY);
    await keeper.forget(now);
    expect(await left()).toEqual(['02', '03', '04', '05', '06']);
    await keeper.rollUp(now);
    await keeper.forget(now);
    expect(await left()).toEqual(['04', '05', '06']);
    const told = await test.database.query<{ payload: object }>(
      `SELECT payload FROM ledger.entry WHERE type = 'telemetry.dropped' ORDER BY seq`,
    );
    expect(told.map(({ payload }) => payload)).toEqual(
      ['2026-03-02', '2026-03-03'].map((day, n) => ({
        level: 'raw',
        from: `${day}T00:00:00.000Z`,
        to: `2026-03-0${n + 3}T00:00:00.000Z`,
      })),
    );
    const before = await rollUpsOf('minute');
    // A stray sample of a day that is gone does not take the place of what was rolled up of it.
    await copy.close();
    await copy.write([sample(500, 99)]);
    await keeper.rollUp(now);
    expect(await rollUpsOf('minute')).toEqual(before);
  });

  describe('as a file', () => {
    const MARKED = /^\uFEFF/;
    const people = new Map<string, Record<string, string>>();
    let making: TestApp['app'] | null = null;

    beforeAll(async () => {
      for (const user of ['teacher', 'technician', 'student1']) people.set(user, await signIn(test, user));
    });

    afterEach(async () => {
      await making?.close();
      making = null;
    });

    const call = async (user: string, method: 'GET' | 'POST', path: string, payload?: object) => {
      const answer = await test.app.inject({
        method,
        url: `/api/v1${path}`,
        cookies: people.get(user) ?? {},
        ...(payload ? { payload } : {}),
        headers: method === 'POST' ? { 'idempotency-key': newId() } : {},
      });
      return { status: answer.statusCode, text: answer.body, headers: answer.headers, body: () => answer.json<Made>() };
    };
    const asked = (over: object = {}) => ({
      tags: ['Load', 'Alarm'],
      from: new Date(START).toISOString(),
      to: new Date(START + HOUR).toISOString(),
      level: 'raw',
      locale: 'en',
      ...over,
    });
    const ask = async (over: object = {}) => {
      const { status, body } = await call('teacher', 'POST', `/work-units/${unit}/telemetry-exports`, asked(over));
      return { status, ...body() };
    };
    const ended = (id: string) =>
      eventually(async () => {
        const made = (await call('teacher', 'GET', `/reports/${id}`)).body();
        return made.state !== 'making' && made;
      });
    /** Until now nobody has done the queue's work. */
    const startWorker = async () => {
      making = await createServer(
        readSettings({
          DATABASE_URL: test.database.url,
          LINELAB_DATA_DIR: test.app.get(Settings).get('dataDir'),
          LINELAB_LOG_LEVEL: 'silent',
          LINELAB_ROLES: 'worker',
          PORT: '0',
          HTTPS_PORT: 'off',
          LINELAB_TELEMETRY_RAW_DAYS: '3650',
        }),
      );
      await making.init();
    };

    it('holds every sample once, with its time, its unit and its quality', async () => {
      const samples = Array.from({ length: 4500 }, (_, n) => sample(n * 700 + 7, n % 50 === 0 ? null : n / 7));
      const alarm = sample(MINUTE, null, { key: 'Alarm', kind: 'state', value: '=1+1', quality: 1 } as Partial<Sample>);
      await copy.write([...samples, ...samples.slice(0, 10), alarm]);
      const { id, status, total } = await ask();
      expect([status, total]).toEqual([201, 4511]);
      await startWorker();
      const made = await ended(id);
      expect(made).toMatchObject({ state: 'ready', done: 4501, error: null, name: 'Telemetry SAW.csv' });
      const file = await call('teacher', 'GET', `/files/${made.fileId}`);
      expect(file.text).toMatch(MARKED);
      const [head, ...lines] = file.text.slice(1).trimEnd().split('\r\n');
      expect(head).toBe('Work unit,Tag,Name,Unit,Source time,Value,Quality');
      expect(lines[0]).toBe("SAW,Alarm,Alarm,,2026-03-02T16:01:00.000+08:00,'=1+1,uncertain");
      const told = lines.slice(1).map((line) => line.split(','));
      expect(told.map(([, , , , at = '', value]) => [Date.parse(at), value === '' ? null : Number(value)])).toEqual(
        samples.map(({ at, value }) => [at.getTime(), value]),
      );
      expect(told.slice(0, 2).map((fields) => fields.at(-1))).toEqual(['bad', 'good']);
      for (const other of ['technician', 'student1']) {
        expect((await call(other, 'GET', `/files/${made.fileId}`)).status).toBe(404);
        expect((await call(other, 'GET', `/reports/${id}`)).status).toBe(404);
      }
    });

    it('is given up when nobody wants it any more, and refused when it would be too long', async () => {
      await copy.write([sample(0, 1)]);
      const { id } = await ask({ tags: ['Load'] });
      const cancelled = (await call('teacher', 'POST', `/reports/${id}/cancel`)).body();
      expect(cancelled.state).toBe('cancelled');
      await startWorker();
      const next = await ask({ tags: ['Load'] });
      expect((await ended(next.id)).state).toBe('ready');
      expect((await call('teacher', 'GET', `/reports/${id}`)).body()).toMatchObject({
        state: 'cancelled',
        fileId: null,
        done: 0,
      });
      await test.database.query(
        `INSERT INTO connectivity.telemetry
         SELECT timestamptz '2026-03-02T08:00Z' + n * interval '1 ms', $1, 'Load', n, 0 FROM generate_series(1, 400000) n`,
        [unit],
      );
      expect(await ask({ tags: ['Load'] })).toMatchObject({ status: 422, code: 'connectivity.export-too-long' });
    });
  });
});
