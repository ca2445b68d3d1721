import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { equipmentKpis, sumTimes, unitTimes, type UnitHistory } from '#libs/kpi';
import { EquipmentApi } from '#modules/equipment';
import { newId } from '#platform/ids';
import { importSheets, setUpSchool, signIn } from '../test/support/school';
import { type Benchmark, figure, type Figure, median, percentile, progress } from './bench';
import { copyTables, NO_VALUE, type Row } from './copy';
import { onStage, type Stage } from './stage';

const MACHINES = 50;
/** Of a machine and a working day: cycles, setups, waits and faults. */
const STATES_A_DAY = 24;
const ROUNDS = 5;
const WARM_UP_ROUNDS = 1;
const DAY_MS = 86_400_000;
const FROM = Date.UTC(2025, 0, 1, -8);
const DAYS = 365;
const CYCLE = ['setup', 'producing', 'starved', 'producing', 'fault', 'producing', 'idle', 'producing'] as const;
const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

const codeOf = (n: number): string => `M${String(n + 1).padStart(2, '0')}`;

/** OEE of 50 machines over a year of states, through the door of the page and in the arithmetic alone. */
export const oeeYear: Benchmark = {
  name: 'oee-year',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const database = await stage.createDatabase('oee');
  return stage.inProcess(database, {}, async (app) => {
    await furnishMachines(app);
    const units = await app.get(EquipmentApi, { strict: false }).workUnits();
    progress(`copying ${MACHINES * DAYS * STATES_A_DAY} states`);
    await copyTables(database, [
      {
        into: `equipment.state_interval (id, work_unit_id, state, starts_at, ends_at, source, job_order_id,
          work_order_id)`,
        rows: states(units.map(({ id }) => id)),
      },
    ]);
    const cookies = await signIn({ app }, 'admin');
    const query = new URLSearchParams({
      scope: 'line',
      from: new Date(FROM).toISOString(),
      to: new Date(FROM + DAYS * DAY_MS).toISOString(),
    });
    progress('reading the OEE of the year');
    const read = async (): Promise<void> => {
      const answer = await app.inject({ url: `/api/v1/performance/kpis?${query.toString()}`, cookies });
      const { figures } = answer.json<{ figures?: { parts: unknown[] }[] }>();
      if (figures?.[0]?.parts.length !== MACHINES) throw new Error(answer.body.slice(0, 500));
    };
    const asked = await timed(read);
    const histories = await historiesOf(app);
    const alone = await timed(async () => {
      equipmentKpis(sumTimes(histories.map(unitTimes)), [], MACHINES * DAYS * DAY_MS);
    });
    const terms = { machines: MACHINES, states: MACHINES * DAYS * STATES_A_DAY };
    return [
      figure('OEE of 50 machines over a year, median', median(asked), 'ms', ['≤', 150], {
        ...terms,
        p95: percentile(asked, 0.95),
      }),
      figure('the arithmetic of it alone, median', median(alone), 'ms', ['≤', 150], { p95: percentile(alone, 0.95) }),
    ];
  });
}

async function timed(work: () => Promise<void>): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    const began = performance.now();
    await work();
    if (round >= WARM_UP_ROUNDS) taken.push(performance.now() - began);
  }
  return taken;
}

/** A line that works from eight to half past four with a break, every day. */
async function furnishMachines(app: NestFastifyApplication): Promise<void> {
  await setUpSchool({ app });
  const { problems } = await importSheets(
    { app },
    {
      设备层级: [
        ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别'],
        ['C1', '校区', 'Campus', '校区', '', '', ''],
        ['A1', '实训中心', 'Workshop', '区域', 'C1', '', ''],
        ['L1', '产线', 'Line', '产线', 'A1', '虚拟', ''],
        ...Array.from({ length: MACHINES }, (_, n) => [codeOf(n), '机床', 'Machine', '工位', 'L1', '', 'mill']),
      ],
      班次: [
        ['产线编号', '星期', '日期', '类型', '名称', '开始', '结束'],
        ...WEEKDAYS.flatMap((day) => [
          ['L1', day, '', '班次', '白班', '08:00', '16:30'],
          ['L1', day, '', '休息', '午休', '12:00', '12:30'],
        ]),
      ],
    },
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
}

function* states(units: readonly string[]): Generator<Row> {
  const orders = Array.from({ length: 500 }, () => newId());
  for (const [machine, unit] of units.entries()) {
    for (let n = 0; n < DAYS * STATES_A_DAY; n++) {
      const start = FROM + (n * DAY_MS) / STATES_A_DAY;
      const end = start + DAY_MS / STATES_A_DAY;
      const order = (n + machine) % 6 === 0 ? NO_VALUE : (orders[(n * 7 + machine) % orders.length] ?? NO_VALUE);
      const state = CYCLE[(n + machine) % CYCLE.length] ?? 'idle';
      yield [newId(), unit, state, new Date(start).toISOString(), new Date(end).toISOString(), 'opcua', order, order];
    }
  }
}

/** What the arithmetic works on, read once. */
async function historiesOf(app: NestFastifyApplication): Promise<UnitHistory[]> {
  const equipment = app.get(EquipmentApi, { strict: false });
  const [from, to] = [new Date(FROM), new Date(FROM + DAYS * DAY_MS)];
  const units = await equipment.workUnits();
  const intervals = await equipment.histories(
    units.map(({ id }) => id),
    from,
    to,
  );
  const plans = await equipment.plannedSpans([...new Set(units.map(({ lineId }) => lineId))], from, to);
  return units.map(({ id, lineId }) => ({
    frame: { from: FROM, to: FROM + DAYS * DAY_MS, now: FROM + DAYS * DAY_MS },
    plan: plans.get(lineId) ?? [],
    spans: (intervals.get(id) ?? []).map(({ start, end, state, jobOrderId, reason }) => ({
      start: start.getTime(),
      end: end?.getTime() ?? null,
      state,
      orderId: jobOrderId,
      reason,
    })),
  }));
}
