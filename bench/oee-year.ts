import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EquipmentApi, type EquipmentState, type WorkUnit } from '#modules/equipment';
import { newId } from '#platform/ids';
import { importSheets, signIn } from '../test/support/school';
import { type Benchmark, figure, type Figure, median, percentile, progress } from './bench';
import { copyTables, NO_VALUE, orderNumber, PRODUCT, PRODUCT_TABLE, type Row } from './copy';
import { once, onStage, type Stage } from './stage';
import { furnish } from './workshop';

const LINES = 5;
const UNITS_PER_LINE = 10;
const YEAR_DAYS = 365;
const STATES_PER_DAY = 60;
const POSTINGS_PER_DAY = 22;
const ROUNDS = 40;
const ROUNDS_WITHOUT = 5;
const WARM_UP_ROUNDS = 3;
const MOST_MAKING_MS = 600_000;
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const WEEK = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** What machines do over and over; a stop with a code was explained. */
const COURSE: readonly (readonly [state: EquipmentState, reason: string | null])[] = [
  ['setup', null],
  ['producing', null],
  ['starved', 'M10'],
  ['producing', null],
  ['fault', 'E10'],
  ['producing', null],
  ['idle', 'H20'],
  ['producing', null],
  ['blocked', null],
  ['producing', null],
  ['fault', 'T'],
  ['producing', null],
  ['fault', null],
  ['unknown', null],
  ['producing', null],
  ['maintenance', 'P20'],
  ['off', null],
];

/** The KPIs of fifty machines over a year, of each and of their lines, as the server answers them to an instructor. */
export const oeeYear: Benchmark = {
  name: 'oee-year',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const database = await stage.createDatabase('oee');
  const end = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  const begin = end - YEAR_DAYS * DAY_MS;
  const units = await stage.inProcess(database, {}, workshop);
  progress(`copying ${units.length * YEAR_DAYS * STATES_PER_DAY} states and what was made`);
  await seed(database, units, begin, end);
  progress('a worker sums up the days');
  const making = await stage.inProcess(database, { LINELAB_ROLES: 'worker' }, () => daysMade(database, end));
  return stage.inProcess(database, {}, async (app) => {
    const cookies = await signIn({ app }, 'teacher');
    const window = `from=${new Date(begin).toISOString()}&to=${new Date(end).toISOString()}`;
    const read = async (): Promise<{ ms: number; figures: unknown }> => {
      const began = performance.now();
      const answer = await app.inject({ url: `/api/v1/performance/kpis?scope=line&${window}`, cookies });
      const ms = performance.now() - began;
      const { figures } = answer.json<{ figures?: { parts: unknown[] }[] }>();
      const parts = figures?.flatMap((line) => line.parts).length;
      if (parts !== units.length) throw new Error(`${parts} machines: ${answer.body.slice(0, 500)}`);
      return { ms, figures };
    };
    progress('reading the year');
    const kept = await rounds(read, WARM_UP_ROUNDS, ROUNDS);
    progress('reading it from all states');
    await dropDays(database);
    const without = await rounds(read, 1, ROUNDS_WITHOUT);
    if (!isDeepStrictEqual(kept.figures, without.figures)) throw new Error('Days that are kept give other figures');
    const p50 = median(kept.taken);
    return [
      figure('KPIs of fifty machines over a year, p99', percentile(kept.taken, 0.99), 'ms', ['≤', 150], {
        p50,
        machines: units.length,
        states: units.length * YEAR_DAYS * STATES_PER_DAY,
        postings: units.length * YEAR_DAYS * POSTINGS_PER_DAY,
        ...making,
      }),
      figure('the same from all states and postings, p50', median(without.taken), 'ms', null, {
        'times as long': median(without.taken) / p50,
      }),
    ];
  });
}

async function rounds(
  read: () => Promise<{ ms: number; figures: unknown }>,
  warmUp: number,
  counted: number,
): Promise<{ taken: number[]; figures: unknown }> {
  const taken: number[] = [];
  let figures: unknown;
  for (let round = 0; round < warmUp + counted; round++) {
    const answer = await read();
    if (round >= warmUp) taken.push(answer.ms);
    figures = answer.figures;
  }
  return { taken, figures };
}

async function workshop(app: NestFastifyApplication): Promise<WorkUnit[]> {
  await furnish(app, []);
  const lines = Array.from({ length: LINES }, (_, n) => `BENCH-${n + 1}`);
  const stations = Array.from({ length: UNITS_PER_LINE }, (_, n) => n + 1);
  const { problems } = await importSheets(
    { app },
    {
      设备层级: [
        ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别'],
        ...lines.map((line) => [line, `产线 ${line}`, `Line ${line}`, '产线', 'AREA', '真实', '']),
        ...lines.flatMap((line) =>
          stations.map((n) => [`${line}-${n}`, `工位 ${line}-${n}`, `Station ${line}-${n}`, '工位', line, '', 'lathe']),
        ),
      ],
      班次: [
        ['产线编号', '星期', '日期', '类型', '名称', '开始', '结束'],
        ...lines.flatMap((line) =>
          WEEK.flatMap((day) => [
            [line, day, '', '班次', '早班', '06:00', '14:30'],
            [line, day, '', '班次', '晚班', '14:00', '00:00'],
            [line, day, '', '休息', '午休', '12:00', '12:30'],
          ]),
        ),
      ],
    },
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return (await app.get(EquipmentApi, { strict: false }).workUnits()).filter(({ code }) => code.startsWith('BENCH'));
}

/** Waits until the worker has nothing left to do; how long that takes and holds everybody else up. */
async function daysMade(url: string, end: number): Promise<Figure['terms']> {
  const began = performance.now();
  const hold = monitorEventLoopDelay({ resolution: 1 });
  hold.enable();
  // A failure that lasts over the last midnights has its days left out.
  const settled = iso(Math.floor(end / DAY_MS - 7) * DAY_MS);
  let [days, before] = [0, -1];
  for (let done = false; !done || days !== before;) {
    if (performance.now() - began > MOST_MAKING_MS) throw new Error(`${days} days were summed up`);
    await wait(1000);
    before = days;
    ({ days, done } = await once(url, async (client) => {
      const { rows } = await client.query<{ days: number; done: boolean }>(
        `SELECT (SELECT count(*)::int FROM equipment.unit_day) AS days,
           NOT EXISTS (SELECT FROM work_order.output_due WHERE day < $1)
           AND NOT EXISTS (SELECT FROM equipment.work_unit WHERE coalesce(days_until, '-infinity') < $1) AS done`,
        [settled],
      );
      return rows[0] ?? { days: 0, done: false };
    }));
  }
  hold.disable();
  await analyze(url);
  const seconds = (performance.now() - began) / 1000;
  return { 'days kept': days, 'summed up in s': seconds, 'loop held, p99 ms': hold.percentile(99) / 1e6 };
}

function analyze(url: string): Promise<void> {
  return once(url, async (client) => {
    await client.query('ANALYZE equipment.unit_day, work_order.output_day, work_order.output_due');
  });
}

async function dropDays(url: string): Promise<void> {
  await once(url, async (client) => {
    await client.query('UPDATE equipment.work_unit SET days_until = NULL');
    await client.query('DELETE FROM equipment.unit_day');
    await client.query(`INSERT INTO work_order.output_due (day, work_unit_id, posting_id)
      SELECT DISTINCT day, work_unit_id, work_unit_id FROM work_order.output_day`);
    await client.query('DELETE FROM work_order.output_day');
  });
  await analyze(url);
}

/** The day of a unit: an order of its own, some states of uneven length and reports spread over it. */
interface UnitDay {
  readonly n: number;
  readonly unit: WorkUnit;
  readonly start: number;
  readonly orderId: string;
  readonly jobId: string;
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** Begin of the k-th state of a day: now long, now short, always the same. */
const stateBegin = ({ start, n }: UnitDay, k: number): number =>
  k === 0 || k === STATES_PER_DAY
    ? start + (k / STATES_PER_DAY) * DAY_MS
    : start + Math.round(((k + 0.4 * Math.sin(n * 7 + k * k)) / STATES_PER_DAY) * DAY_MS);

const courseOf = ({ n }: UnitDay, k: number) => COURSE[(n * 5 + k) % COURSE.length] ?? COURSE[0]!;

async function seed(url: string, units: readonly WorkUnit[], begin: number, end: number): Promise<void> {
  const version = newId();
  const days: UnitDay[] = units.flatMap((unit, u) =>
    Array.from({ length: YEAR_DAYS }, (_, d) => ({
      n: u * YEAR_DAYS + d,
      unit,
      start: begin + d * DAY_MS,
      orderId: newId(),
      jobId: newId(),
    })),
  );
  function* states(): Generator<Row> {
    for (const day of days)
      for (let k = 0; k < STATES_PER_DAY; k++) {
        const [from, to] = [stateBegin(day, k), stateBegin(day, k + 1)];
        const order = k % 12 < 9 ? [day.jobId, day.orderId] : [NO_VALUE, NO_VALUE];
        yield [
          newId(),
          day.unit.id,
          courseOf(day, k)[0],
          iso(from),
          to === end ? NO_VALUE : iso(to),
          'opcua',
          ...order,
        ];
      }
  }
  function* reasons(): Generator<Row> {
    for (const day of days)
      for (let k = 0; k < STATES_PER_DAY; k++) {
        const [, reason] = courseOf(day, k);
        if (reason === null) continue;
        const [from, to] = [stateBegin(day, k), stateBegin(day, k + 1)];
        yield [day.unit.id, iso(from), iso(to), reason, iso(to)];
      }
  }
  function* orders(): Generator<Row> {
    for (const { n, orderId, start } of days) {
      const what = [orderId, orderNumber(n), PRODUCT.id, PRODUCT.code, PRODUCT.name, PRODUCT.nameEn, PRODUCT.unit, 100];
      yield [...what, version, '{}', 'closed', 3, 'real', 0, iso(start), iso(start), iso(start + DAY_MS)];
    }
  }
  function* jobs(): Generator<Row> {
    for (const { n, unit, orderId, jobId, start } of days) {
      const what = [jobId, orderId, `${orderNumber(n)}/10`, 1, newId(), 10, 'OP10', '工序', 'Operation', unit.id];
      const how = [unit.code, 'person', 'person', 60, 30 + (unit.position % 7), PRODUCT.unit, 'closed', 3, 'real'];
      yield [...what, ...how, 100, 100, 100, 88, 88, 11, iso(start)];
    }
  }
  function* postings(): Generator<Row> {
    for (const { jobId, start } of days)
      for (let k = 0; k < POSTINGS_PER_DAY; k++) {
        const at = iso(start + ((k + 0.5) / POSTINGS_PER_DAY) * DAY_MS);
        const id = newId();
        yield [id, jobId, 'first', 4, k % 2, 0, 'person', id, at];
      }
  }
  await copyTables(url, [
    PRODUCT_TABLE,
    {
      into: `equipment.state_interval (id, work_unit_id, state, starts_at, ends_at, source, job_order_id, work_order_id)`,
      rows: states(),
    },
    { into: 'equipment.interval_reason (work_unit_id, starts_at, ends_at, reason, coded_at)', rows: reasons() },
    {
      into: `work_order.work_order (id, number, material_id, material_code, material_name, material_name_en, unit,
        quantity, routing_version_id, directive, status, priority, line_mode, confidentiality, created_at, started_at,
        closed_at)`,
      rows: orders(),
    },
    {
      into: `work_order.job_order (id, work_order_id, number, seq, operation_id, operation_number, code, name, name_en,
        work_unit_id, work_unit_code, control, reporting, setup_seconds, run_seconds, unit, status, priority, line_mode,
        expected, issued, received, good, first_pass_good, scrap, created_at)`,
      rows: jobs(),
    },
    {
      into: 'work_order.posting (id, job_order_id, pass, good, scrap, rework, source, source_key, at)',
      rows: postings(),
    },
  ]);
  await once(url, (client) =>
    client.query(`INSERT INTO work_order.output_due (day, work_unit_id, posting_id)
      SELECT (p.at AT TIME ZONE 'UTC')::date, j.work_unit_id, p.id
      FROM work_order.posting p JOIN work_order.job_order j ON j.id = p.job_order_id`),
  );
}
