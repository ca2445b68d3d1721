import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { limitsFromReadings, NELSON, type ChartKind, type Limits } from '#libs/spc';
import { newId } from '#platform/ids';
import { signIn } from '../../test/support/school';
import { judge, type Judged, type Place } from '../../src/modules/quality/domain/charts/judging';
import { patternsOf, type MarkedPoint } from '../../src/modules/quality/domain/charts/patterns';
import { type Benchmark, figure, type Figure, median, percentile, progress } from '../bench';
import { copyTables, NO_VALUE, type Row } from '../copy';
import { onStage, type Stage } from '../stage';
import { BALLOON, diameters, furnishRings, OPERATION_NUMBER, type Rings } from './rings';

const MEASUREMENTS = 1_000_000;
const BASE_POINTS = 25;
const ROUNDS = 20;
const WARM_UP_ROUNDS = 2;
const SLICE = 20_000;
const START = Date.UTC(2025, 0, 1);
const SECOND_MS = 1000;
const MOST_DRAWN = 2000;

/** The same million measurements as single values and in subgroups of five. */
const CHARTS = [
  { kind: 'xbar-r', size: 5 },
  { kind: 'i-mr', size: 1 },
] as const;

/** A control chart with all Nelson rules over a million measurements, as the server answers it to a page. */
export const controlChart: Benchmark = {
  name: 'control-chart',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const database = await stage.createDatabase('charts');
  return stage.inProcess(database, {}, async (app) => {
    const rings = await furnishRings(app, 'C');
    const cookies = await signIn({ app }, 'teacher');
    const figures: Figure[] = [];
    for (const { kind, size } of CHARTS) {
      const id = await newChart(app, cookies, rings, kind, size);
      progress(`judging and copying ${MEASUREMENTS} measurements of a chart ${kind}`);
      const signals = await seed(database, id, rings, kind, size);
      progress(`reading the chart ${kind}`);
      const taken: number[] = [];
      let drawn = 0;
      for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
        const began = performance.now();
        const answer = await app.inject({ url: `/api/v1/control-charts/${id}/points?most=${MOST_DRAWN}`, cookies });
        const ms = performance.now() - began;
        const { total, points } = answer.json<{ total: number; points: unknown[] }>();
        if (total !== MEASUREMENTS / size) throw new Error(`${total} points`);
        if (points.length > MOST_DRAWN) throw new Error(`${points.length} points drawn`);
        drawn = points.length;
        if (round >= WARM_UP_ROUNDS) taken.push(ms);
      }
      figures.push(
        figure(`chart ${kind} over a million measurements, p99`, percentile(taken, 0.99), 'ms', ['≤', 300], {
          p50: median(taken),
          measurements: MEASUREMENTS,
          points: MEASUREMENTS / size,
          'points drawn': drawn,
          signals,
          rules: NELSON.length,
        }),
      );
    }
    return figures;
  });
}

async function newChart(
  app: NestFastifyApplication,
  cookies: Record<string, string>,
  { materialId }: Rings,
  kind: ChartKind,
  subgroupSize: number,
): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/control-charts',
    headers: { 'idempotency-key': newId() },
    cookies,
    payload: {
      materialId,
      operationNumber: OPERATION_NUMBER,
      balloon: BALLOON,
      kind,
      subgroupBy: 'count',
      subgroupSize,
    },
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<{ id: string }>().id;
}

/** Points judged by the product's own rules against limits of the first ones. @returns how many signals there are */
async function seed(
  url: string,
  chartId: string,
  { workUnitId }: Rings,
  kind: ChartKind,
  size: number,
): Promise<number> {
  const run = { workOrderId: newId(), workUnitId };
  const setting = {
    kind,
    subgroupBy: 'count',
    subgroupSize: size,
    subgroupMinutes: null,
    splitAtOrder: true,
    rules: NELSON,
    ewma: null,
    cusum: null,
  } as const;
  const values = diameters();
  const readings = Array.from({ length: MEASUREMENTS / size }, () =>
    Array.from({ length: size }, () => values.next().value),
  );
  const limits: Limits = limitsFromReadings(kind, readings.slice(0, BASE_POINTS));
  const rulings = [{ revision: 1, limits, effectiveAfter: null }];
  const timeOf = (index: number): Date => new Date(START + (index + 1) * size * SECOND_MS);
  const signals: Row[] = [];
  function* points(): Generator<Row> {
    let before: (Place & Judged) | null = null;
    for (let from = 0; from < readings.length; from += SLICE) {
      const places: Place[] = readings.slice(from, from + SLICE).map((one, index) => ({
        ...run,
        at: timeOf(from + index),
        readings: one,
      }));
      const judged = judge(setting, rulings, [], before, places);
      const marked: MarkedPoint[] = [];
      for (const [index, place] of places.entries()) {
        const verdict = judged[index];
        if (!verdict) continue;
        const [id, firstId] = [from + index + 1, newId()];
        const { location, spread, marks } = verdict;
        const firstAt = new Date(place.at.getTime() - (size - 1) * SECOND_MS);
        marked.push({ id, firstAt, at: place.at, location, spread, marks, starts: [] });
        const measurements = [firstId, ...Array.from({ length: size - 1 }, () => newId())];
        const when = [firstId, firstAt.toISOString(), place.at.toISOString()];
        const what = [`{${place.readings.join(',')}}`, `{${measurements.join(',')}}`, location, spread ?? NO_VALUE];
        yield [chartId, run.workOrderId, run.workOrderId, workUnitId, ...when, ...what, marks];
      }
      for (const found of patternsOf(setting, marked)) {
        const span = [found.firstPoint, found.lastPoint, found.fromAt.toISOString(), found.toAt.toISOString()];
        signals.push([newId(), chartId, found.rule, found.panel, ...span, found.points, found.value, 'raised']);
      }
      const [place, verdict] = [places.at(-1), judged.at(-1)];
      before = place && verdict ? { ...place, ...verdict } : null;
    }
  }
  await copyTables(url, [
    {
      into: `quality.chart_point (chart_id, run_id, work_order_id, work_unit_id, first_id, first_at, at, readings,
        measurements, location, spread, marks)`,
      rows: points(),
    },
    {
      into: `quality.spc_signal (id, chart_id, rule, panel, first_point, last_point, from_at, to_at, points, value,
        status)`,
      rows: signals,
    },
    {
      into: 'quality.control_limits (chart_id, revision, limits, base_from, base_to, reason, frozen_at)',
      rows: [
        [
          chartId,
          1,
          JSON.stringify(limits),
          timeOf(0).toISOString(),
          timeOf(BASE_POINTS - 1).toISOString(),
          '试运行',
          timeOf(BASE_POINTS).toISOString(),
        ],
      ],
    },
  ]);
  return signals.length;
}
