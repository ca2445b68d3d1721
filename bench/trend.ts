import { EquipmentApi } from '#modules/equipment';
import { signIn } from '../test/support/school';
import { type Benchmark, figure, type Figure, median, percentile, progress } from './bench';
import { once, onStage, type Stage } from './stage';
import { furnish } from './workshop';

const YEAR_DAYS = 365;
/** As the settings keep it when nobody says otherwise; the rest of the year is there by the minute and the hour. */
const RAW_DAYS = 30;
const MOST_POINTS = 2000;
const ROUNDS = 40;
const WARM_UP_ROUNDS = 3;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const TAG = 'SpindleLoad';

/** What people look at, from the whole year down to an hour. */
const WINDOWS = [
  ['year', YEAR_DAYS * DAY_MS],
  ['month', 30 * DAY_MS],
  ['week', 7 * DAY_MS],
  ['day', DAY_MS],
  ['hour', HOUR_MS],
] as const;

interface Course {
  readonly level: string;
  readonly points: readonly { readonly samples: number }[];
}

/** The trend of one tag that is sampled each second for a year, as the server answers it. */
export const trend: Benchmark = {
  name: 'trend',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const database = await stage.createDatabase('trend');
  return stage.inProcess(database, {}, async (app) => {
    await furnish(app, ['LATHE']);
    const unit = (await app.get(EquipmentApi, { strict: false }).workUnitByCode('LATHE'))?.id ?? '';
    // A year that ends with a whole hour, some hours ago: everything of it is rolled up.
    const end = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - 6 * HOUR_MS;
    progress(`filling ${RAW_DAYS} days of seconds, a year of minutes and hours`);
    await seed(database, unit, end);
    const cookies = await signIn({ app }, 'teacher');
    const read = async (lengthMs: number) => {
      const window = `from=${new Date(end - lengthMs).toISOString()}&to=${new Date(end).toISOString()}`;
      const began = performance.now();
      const answer = await app.inject({ url: `/api/v1/work-units/${unit}/telemetry?tags=${TAG}&${window}`, cookies });
      const ms = performance.now() - began;
      const course = answer.json<{ series?: Course[] }>().series?.[0];
      const samples = course?.points.reduce((sum, point) => sum + point.samples, 0);
      if (!course || samples !== lengthMs / 1000) throw new Error(`${samples} samples of ${lengthMs / 1000}`);
      if (course.points.length > MOST_POINTS) throw new Error(`${course.points.length} points`);
      return { ms, level: course.level, points: course.points.length };
    };
    const figures: Figure[] = [];
    for (const [name, lengthMs] of WINDOWS) {
      progress(`reading trends of a ${name}`);
      const taken: number[] = [];
      let last = { level: '', points: 0 };
      for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
        const { ms, ...course } = await read(lengthMs);
        if (round >= WARM_UP_ROUNDS) taken.push(ms);
        last = course;
      }
      figures.push(
        figure(`trend of a tag over a ${name}, p99`, percentile(taken, 0.99), 'ms', ['≤', 150], {
          p50: median(taken),
          points: last.points,
          level: last.level,
          'samples in the window': lengthMs / 1000,
          kept: `raw ${RAW_DAYS} d, minutes and hours 1 y`,
        }),
      );
    }
    return figures;
  });
}

/** Seconds for the days they are kept, and for the year what the product makes of them; outside the timed part. */
function seed(url: string, unit: string, end: number): Promise<void> {
  const [from, rawFrom, to] = [end - YEAR_DAYS * DAY_MS, end - RAW_DAYS * DAY_MS, end].map((ms) => new Date(ms));
  // A load that swings by the hour and the second; of each second the same value whatever it is put into.
  const value = `50 + 30 * sin(n / 1800.0) + (n % 17)`;
  const rolled = (level: string, seconds: number): string => `
    INSERT INTO connectivity.telemetry_${level} (at, work_unit_id, key, samples, uncertain, bad, mean, min, max, first, last,
      first_at, last_at, unwatched_seconds)
    SELECT at, $1, '${TAG}', ${seconds}, 0, 0, ${value}, ${value} - 8, ${value} + 8, ${value}, ${value}, at,
      at + interval '${seconds - 1} s', 0
    FROM generate_series($2::timestamptz, $3::timestamptz - interval '${seconds} s', interval '${seconds} s')
      WITH ORDINALITY AS s (at, n)`;
  return once(url, async (client) => {
    for (const level of ['minute', 'hour']) {
      await client.query(
        `SELECT connectivity.ensure_telemetry_month($1, month::date)
         FROM generate_series(date_trunc('month', $2::timestamptz), $3::timestamptz, interval '1 month') AS month`,
        [level, from, to],
      );
    }
    await client.query(
      `SELECT connectivity.ensure_telemetry_day(day::date)
       FROM generate_series(date_trunc('day', $1::timestamptz, 'UTC'), $2::timestamptz, interval '1 day') AS day`,
      [rawFrom, to],
    );
    await client.query(
      `INSERT INTO connectivity.telemetry SELECT at, $1, '${TAG}', ${value}, 0
       FROM generate_series($2::timestamptz, $3::timestamptz - interval '1 s', interval '1 s') WITH ORDINALITY AS s (at, n)`,
      [unit, rawFrom, to],
    );
    await client.query(rolled('minute', 60), [unit, from, to]);
    await client.query(rolled('hour', 3600), [unit, from, to]);
    await client.query(`INSERT INTO connectivity.telemetry_tag VALUES ($1, '${TAG}', 'numeric')`, [unit]);
    await client.query(
      `UPDATE connectivity.telemetry_kept SET from_at = date_trunc('day', $1::timestamptz, 'UTC') WHERE level = 'raw'`,
      [rawFrom],
    );
    for (const table of ['telemetry', 'telemetry_minute', 'telemetry_hour'])
      await client.query(`ANALYZE connectivity.${table}`);
  });
}
