import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { limitsFromReadings, NELSON, nextPoint, watchFor, type ChartKind, type ChartMemory } from '#libs/spc';
import { ChartBlocks } from '#modules/quality';
import { newId } from '#platform/ids';
import { signIn } from '../../test/support/school';
import { type Benchmark, figure, type Figure, median, percentile, progress } from '../bench';
import { copyTables, NO_VALUE, type Row } from '../copy';
import { onStage, type Stage } from '../stage';
import { BALLOON, diameters, furnishRings, OPERATION_NUMBER, type Rings } from './rings';

const MEASUREMENTS = 1_000_000;
const BASE_POINTS = 25;
const ROUNDS = 20;
const WARM_UP_ROUNDS = 2;
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
      await app.get(ChartBlocks, { strict: false }).follow(id);
      progress(`reading the chart ${kind}`);
      const taken: number[] = [];
      let drawn = 0;
      for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
        const began = performance.now();
        const answer = await app.inject({ url: `/api/v1/control-charts/${id}/points?most=${MOST_DRAWN}`, cookies });
        const ms = performance.now() - began;
        if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
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

/** Bit i for rule i, as the product keeps the rules whose pattern ends at a point. */
const bitsOf = (codes: readonly string[]): number =>
  NELSON.reduce((bits, { code }, index) => (codes.includes(code) ? bits | (1 << index) : bits), 0);

/** Points judged by the rules the product judges by, against limits of the first ones. @returns signals there are */
async function seed(
  url: string,
  chartId: string,
  { workUnitId }: Rings,
  kind: ChartKind,
  size: number,
): Promise<number> {
  const orderId = newId();
  const values = diameters();
  const readings = Array.from({ length: MEASUREMENTS / size }, () =>
    Array.from({ length: size }, () => values.next().value),
  );
  const limits = limitsFromReadings(kind, readings.slice(0, BASE_POINTS));
  const watch = watchFor(kind, NELSON);
  const timeOf = (index: number): Date => new Date(START + (index + 1) * size * SECOND_MS);
  const signals: Row[] = [];
  function* points(): Generator<Row> {
    let memory: ChartMemory | null = null;
    for (const [index, taken] of readings.entries()) {
      const next = nextPoint(limits, watch, memory, taken);
      const { location, spread } = next.point;
      memory = next.memory;
      const at = timeOf(index);
      const firstAt = new Date(at.getTime() - (size - 1) * SECOND_MS);
      const times = [firstAt.toISOString(), at.toISOString()];
      const measurements = taken.map(() => newId());
      for (const [panel, { signals: codes, value }] of Object.entries({ location, ...(spread ? { spread } : {}) }))
        for (const rule of codes)
          signals.push([newId(), chartId, rule, panel, index + 1, index + 1, ...times, 1, value, 'raised']);
      const where = [chartId, orderId, orderId, workUnitId, measurements[0] ?? newId()];
      const figures = [
        `{${taken.join(',')}}`,
        `{${measurements.join(',')}}`,
        location.value,
        spread?.value ?? NO_VALUE,
      ];
      yield [...where, ...times, ...figures, bitsOf(location.signals) | (bitsOf(spread?.signals ?? []) << 16)];
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
      into: 'quality.control_limits (chart_id, revision, limits, rules, base_from, base_to, reason, frozen_at)',
      rows: [
        [
          chartId,
          1,
          JSON.stringify(limits),
          JSON.stringify(NELSON),
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
