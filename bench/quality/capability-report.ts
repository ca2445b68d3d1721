import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { limitsFromReadings, NELSON } from '#libs/spc';
import { MaterialApi } from '#modules/material';
import { EquipmentApi } from '#modules/equipment';
import { newId } from '#platform/ids';
import { CapabilityReports } from '../../src/modules/quality/application/reports/capability-reports';
import { judge } from '../../src/modules/quality/domain/charts/judging';
import { HttpClient } from '../../test/support/http-client';
import { eventually } from '../../test/support/eventually';
import { importSheets } from '../../test/support/school';
import { type Benchmark, figure, type Figure, median, progress } from '../bench';
import { copyTables, NO_VALUE, type Row } from '../copy';
import { onStage, type Stage } from '../stage';
import { furnish, TEACHER } from '../workshop';

const CHARACTERISTICS = 500;
const SUBGROUPS = 25;
const SIZE = 5;
const MEASUREMENTS = SUBGROUPS * SIZE;
const ROUNDS = 10;
const WARM_UP_ROUNDS = 2;
const START = Date.UTC(2025, 0, 1);
const SECOND_MS = 1000;
const MATERIAL = 'BENCH-PR';
/** A file nobody waits for so long is none. */
const LOST_AFTER_MS = 300_000;

const SETTING = {
  kind: 'xbar-r',
  subgroupBy: 'count',
  subgroupSize: SIZE,
  subgroupMinutes: null,
  splitAtOrder: true,
  rules: NELSON,
  ewma: null,
  cusum: null,
} as const;

/** The capability of five hundred characteristics in one report: what it says, and its files. */
export const capabilityReport: Benchmark = {
  name: 'capability-report',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const databaseUrl = await stage.createDatabase('capability');
  const taken = await stage.inProcess(databaseUrl, {}, async (app) => {
    progress(`${CHARACTERISTICS} charts of ${MEASUREMENTS} measurements`);
    const chartIds = await seed(app, databaseUrl);
    const reports = app.get(CapabilityReports, { strict: false });
    const times: number[] = [];
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      const began = performance.now();
      const studied = await reports.contents(chartIds, { from: null, to: null }, () => Promise.resolve());
      const seconds = (performance.now() - began) / 1000;
      const complete = studied.filter(({ findings }) => findings.capability?.n === MEASUREMENTS);
      if (complete.length !== CHARACTERISTICS) throw new Error(`${complete.length} characteristics studied`);
      if (round >= WARM_UP_ROUNDS) times.push(seconds);
    }
    return times;
  });
  const server = await stage.server({ databaseUrl });
  const teacher = await new HttpClient(server.url).login(TEACHER.username, TEACHER.password);
  const terms = { characteristics: CHARACTERISTICS, 'measurements each': MEASUREMENTS };
  const files: Figure[] = [];
  for (const format of ['xlsx', 'pdf'] as const) {
    progress(`making the report as ${format}`);
    const { seconds, bytes } = await whole(teacher, format);
    files.push(
      figure(`the same, asked for and made as ${format}`, seconds, 's', null, { ...terms, 'file, kB': bytes / 1000 }),
    );
  }
  return [
    figure('capability of 500 characteristics, at most', Math.max(...taken), 's', ['≤', 2], {
      p50: median(taken),
      ...terms,
      rules: NELSON.length,
    }),
    ...files,
  ];
}

/** From asking for the report to its whole file. */
async function whole(teacher: HttpClient, format: 'pdf' | 'xlsx'): Promise<{ seconds: number; bytes: number }> {
  const began = performance.now();
  const { id } = await teacher.post<{ id: string }>('/capability-reports', { format });
  const { fileId } = await eventually(
    async () => {
      const told = await teacher.get<{ state: string; fileId: string | null }>(`/reports/${id}`);
      if (told.state === 'failed') throw new Error(`the ${format} failed`);
      return told.state === 'ready' && told;
    },
    { within: LOST_AFTER_MS, every: 50, describe: `the ${format}` },
  );
  const bytes = await teacher.bytes(`/files/${fileId}`);
  return { seconds: (performance.now() - began) / 1000, bytes: bytes.length };
}

/** Values about 74 mm with σ 0.01 mm, the same ones in every run (Park–Miller, Box–Muller). */
function* diameters(): Generator<number, never> {
  let seed = 20_261_123;
  const uniform = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (;;) {
    const [radius, angle] = [Math.sqrt(-2 * Math.log(uniform())), 2 * Math.PI * uniform()];
    for (const z of [radius * Math.cos(angle), radius * Math.sin(angle)]) yield Number((74 + 0.01 * z).toFixed(3));
  }
}

/** Charts and their points as the product would have made them of as many measurements. @returns ids of the charts */
async function seed(app: NestFastifyApplication, url: string): Promise<string[]> {
  await furnish(app, ['CMM']);
  const result = await importSheets(
    { app },
    {
      物料: [
        ['物料编码', '名称', '英文名称', '类别', '单位'],
        [MATERIAL, '活塞环', 'Piston ring', '产品', '件'],
      ],
    },
  );
  if (!result.applied) throw new Error(JSON.stringify(result.problems, null, 1));
  const material = await app.get(MaterialApi, { strict: false }).materialByCode(MATERIAL);
  const unit = await app.get(EquipmentApi, { strict: false }).workUnitByCode('CMM');
  if (!material || !unit) throw new Error('the product or its work unit is missing');
  const values = diameters();
  const [charts, points, limitRows]: [Row[], Row[], Row[]] = [[], [], []];
  for (let n = 1; n <= CHARACTERISTICS; n++) {
    const [chartId, runId] = [newId(), newId()];
    const readings = Array.from({ length: SUBGROUPS }, () => Array.from({ length: SIZE }, () => values.next().value));
    const timeOf = (index: number): Date => new Date(START + (index + 1) * SIZE * SECOND_MS);
    const limits = limitsFromReadings(SETTING.kind, readings);
    const places = readings.map((one, index) => ({
      at: timeOf(index),
      workOrderId: runId,
      workUnitId: unit.id,
      readings: one,
    }));
    const judged = judge(SETTING, [{ revision: 1, limits, effectiveAfter: null }], [], null, places);
    charts.push([
      chartId,
      material.id,
      10,
      String(n),
      SETTING.kind,
      unit.id,
      `内径 ${n}`,
      `Diameter ${n}`,
      n % 10 === 0 ? 'A' : 'B',
      'mm',
      3,
      '74',
      '73.97',
      '74.03',
      'count',
      SIZE,
      'true',
      JSON.stringify(NELSON),
      'false',
    ]);
    limitRows.push([
      chartId,
      1,
      JSON.stringify(limits),
      timeOf(0).toISOString(),
      timeOf(SUBGROUPS - 1).toISOString(),
      '试运行',
      timeOf(SUBGROUPS).toISOString(),
    ]);
    judged.forEach(({ location, spread, marks }, index) => {
      const measurements = Array.from({ length: SIZE }, () => newId());
      const at = timeOf(index);
      const firstAt = new Date(at.getTime() - (SIZE - 1) * SECOND_MS);
      points.push([
        chartId,
        runId,
        runId,
        unit.id,
        measurements[0] ?? NO_VALUE,
        firstAt.toISOString(),
        at.toISOString(),
        `{${(readings[index] ?? []).join(',')}}`,
        `{${measurements.join(',')}}`,
        location,
        spread ?? NO_VALUE,
        marks,
      ]);
    });
  }
  await copyTables(url, [
    {
      into: `quality.control_chart (id, material_id, operation_number, balloon, kind, work_unit_id, name, name_en, class,
        unit, decimals, nominal, lsl, usl, subgroup_by, subgroup_size, split_at_order, rules, automatic)`,
      rows: charts,
    },
    {
      into: `quality.chart_point (chart_id, run_id, work_order_id, work_unit_id, first_id, first_at, at, readings,
        measurements, location, spread, marks)`,
      rows: points,
    },
    {
      into: 'quality.control_limits (chart_id, revision, limits, base_from, base_to, reason, frozen_at)',
      rows: limitRows,
    },
  ]);
  return charts.map(([id]) => String(id));
}
