import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NELSON, summarise } from '#libs/spc';
import { newId } from '#platform/ids';
import { HttpClient } from '../../test/support/http-client';
import { eventually } from '../../test/support/eventually';
import { type Benchmark, figure, type Figure, median, progress } from '../bench';
import { copyTables, type Row } from '../copy';
import { onStage, type Stage } from '../stage';
import { TEACHER } from '../workshop';
import { diameters, furnishRings, OPERATION_NUMBER } from './rings';

const CHARACTERISTICS = 500;
const SUBGROUPS = 25;
const SIZE = 5;
const MEASUREMENTS = SUBGROUPS * SIZE;
const ROUNDS = 5;
const WARM_UP_ROUNDS = 1;
const START = Date.UTC(2025, 0, 1);
const SECOND_MS = 1000;
/** A file nobody waits for so long is none. */
const LOST_AFTER_MS = 300_000;
const LOOK_EVERY_MS = 10;

/** The capability of five hundred characteristics in one report: what it says, and its files. */
export const capabilityReport: Benchmark = {
  name: 'capability-report',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const databaseUrl = await stage.createDatabase('capability');
  progress(`${CHARACTERISTICS} charts of ${MEASUREMENTS} measurements`);
  await stage.inProcess(databaseUrl, {}, (app) => seed(app, databaseUrl));
  const server = await stage.server({ databaseUrl });
  const teacher = await new HttpClient(server.url).login(TEACHER.username, TEACHER.password);
  const rounds: Round[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    progress(`making the workbook, round ${round + 1}`);
    const taken = await makeOne(teacher, 'xlsx');
    if (round >= WARM_UP_ROUNDS) rounds.push(taken);
  }
  progress('making the PDF');
  const pdf = await makeOne(teacher, 'pdf');
  const studied = rounds.map(({ studiedS }) => studiedS);
  const workbooks = rounds.map(({ readyS }) => readyS);
  const terms = { characteristics: CHARACTERISTICS, 'measurements each': MEASUREMENTS };
  return [
    figure('capability of 500 characteristics, asked for and computed', Math.max(...studied), 's', ['≤', 2], {
      p50: median(studied),
      'of it until the job had begun, p50': median(rounds.map(({ begunS }) => begunS)),
      ...terms,
      rules: NELSON.length,
    }),
    figure('the whole workbook', Math.max(...workbooks), 's', null, {
      p50: median(workbooks),
      'file, kB': (rounds[0]?.bytes ?? 0) / 1000,
    }),
    figure('the whole PDF', pdf.readyS, 's', null, { 'file, kB': pdf.bytes / 1000 }),
  ];
}

interface Round {
  /** From asking until the job had begun, until every characteristic had been studied, until the file was there; seconds. */
  readonly begunS: number;
  readonly studiedS: number;
  readonly readyS: number;
  readonly bytes: number;
}

interface Told {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly fileId: string | null;
}

/** Asks for the report of everything there is, as a page does, and looks how far it is. */
async function makeOne(teacher: HttpClient, format: 'pdf' | 'xlsx'): Promise<Round> {
  const began = performance.now();
  const since = (): number => (performance.now() - began) / 1000;
  const { id, total } = await teacher.post<Told>('/capability-reports', { format });
  if (total !== CHARACTERISTICS) throw new Error(`${total} characteristics`);
  const until = (what: string, holds: (told: Told) => boolean): Promise<Told> =>
    eventually(
      async () => {
        const told = await teacher.get<Told>(`/reports/${id}`);
        if (told.state === 'failed') throw new Error(`the ${format} failed`);
        return holds(told) && told;
      },
      { within: LOST_AFTER_MS, every: LOOK_EVERY_MS, describe: what },
    );
  await until('the job to begin', ({ done }) => done > 0);
  const begunS = since();
  await until('the study', ({ done }) => done === CHARACTERISTICS);
  const studiedS = since();
  const { fileId } = await until(`the ${format}`, ({ state }) => state === 'ready');
  const readyS = since();
  return { begunS, studiedS, readyS, bytes: (await teacher.bytes(`/files/${fileId}`)).length };
}

/** Charts and their points, as many as the product would have made of so many measurements; not judged yet. */
async function seed(app: NestFastifyApplication, url: string): Promise<void> {
  const { materialId, workUnitId } = await furnishRings(app, 'C');
  const ids = Array.from({ length: CHARACTERISTICS }, () => newId());
  await copyTables(url, [
    {
      into: `quality.control_chart (id, material_id, operation_number, balloon, name, name_en, class, kind, work_unit_id,
        unit, decimals, nominal, lsl, usl, subgroup_by, subgroup_size, split_at_order, rules, automatic)`,
      rows: ids.map((id, index) => {
        const balloon = String(index + 1);
        const names = [balloon, `内径 ${balloon}`, `Diameter ${balloon}`, index % 10 === 0 ? 'A' : 'B'];
        const how = [
          'xbar-r',
          workUnitId,
          'mm',
          3,
          '74',
          '73.97',
          '74.03',
          'count',
          SIZE,
          'true',
          JSON.stringify(NELSON),
        ];
        return [id, materialId, OPERATION_NUMBER, ...names, ...how, 'false'];
      }),
    },
    {
      into: `quality.chart_point (chart_id, run_id, work_order_id, work_unit_id, first_id, first_at, at, readings,
        measurements, location, spread)`,
      rows: points(ids, workUnitId),
    },
  ]);
}

function* points(chartIds: readonly string[], workUnitId: string): Generator<Row> {
  const values = diameters();
  for (const chartId of chartIds) {
    const order = newId();
    for (let index = 0; index < SUBGROUPS; index++) {
      const readings = Array.from({ length: SIZE }, () => values.next().value);
      const measurements = readings.map(() => newId());
      const { mean, range } = summarise(readings);
      const [firstAt, at] = [index * SIZE, (index + 1) * SIZE - 1].map((n) =>
        new Date(START + n * SECOND_MS).toISOString(),
      );
      const when = [measurements[0] ?? '', firstAt ?? '', at ?? ''];
      yield [
        chartId,
        order,
        order,
        workUnitId,
        ...when,
        `{${readings.join(',')}}`,
        `{${measurements.join(',')}}`,
        mean,
        range,
      ];
    }
  }
}
