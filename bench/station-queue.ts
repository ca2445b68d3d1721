import { EquipmentApi } from '#modules/equipment';
import { newId } from '#platform/ids';
import { signIn } from '../test/support/school';
import { type Benchmark, figure, type Figure, median, percentile, progress } from './bench';
import { copyTables, orderMoment, orderNumber, PRODUCT, PRODUCT_TABLE, type Row } from './copy';
import { onStage, type Stage } from './stage';
import { furnish } from './workshop';

const JOBS = 5000;
const ROUNDS = 200;
const WARM_UP_ROUNDS = 20;
const STATES = ['dispatched', 'ready', 'pending', 'pending'] as const;

/** The queue of a station with 5,000 open jobs, as its screen reads it: with the gates of every job it shows. */
export const stationQueue: Benchmark = {
  name: 'station-queue',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const database = await stage.createDatabase('queue');
  return stage.inProcess(database, {}, async (app) => {
    await furnish(app, ['LATHE']);
    const unit = await app.get(EquipmentApi, { strict: false }).workUnitByCode('LATHE');
    progress(`copying ${JOBS} jobs`);
    await seed(database, unit?.id ?? '');
    const cookies = await signIn({ app }, 'teacher');
    const read = async (cursor: string | null): Promise<{ ms: number; next: string | null }> => {
      const began = performance.now();
      const url = `/api/v1/work-units/LATHE/queue${cursor === null ? '' : `?cursor=${cursor}`}`;
      const answer = await app.inject({ url, cookies });
      const ms = performance.now() - began;
      const { items, nextCursor } = answer.json<{ items?: unknown[]; nextCursor: string | null }>();
      if (items?.length !== 50) throw new Error(answer.body.slice(0, 500));
      return { ms, next: nextCursor };
    };
    const taken: number[] = [];
    progress('reading the queue');
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      const first = await read(null);
      const second = await read(first.next);
      if (round >= WARM_UP_ROUNDS) taken.push(first.ms, second.ms);
    }
    return [
      figure('queue of a station, p99', percentile(taken, 0.99), 'ms', ['≤', 50], {
        p50: median(taken),
        'open jobs': JOBS,
        'jobs of a page': 50,
      }),
    ];
  });
}

/** Orders of one job each. */
function seed(url: string, unit: string): Promise<void> {
  const version = newId();
  const ids = Array.from({ length: JOBS }, () => ({ order: newId(), job: newId(), operation: newId() }));
  const directive = (operation: string): string =>
    JSON.stringify({ operations: [{ operationId: operation, number: 10, documents: [] }], links: [] });
  function* orders(): Generator<Row> {
    for (const [n, { order, operation }] of ids.entries()) {
      const what = [order, orderNumber(n), PRODUCT.id, PRODUCT.code, PRODUCT.name, PRODUCT.nameEn, PRODUCT.unit, 20];
      const how = [version, directive(operation), 'released', (n % 5) + 1, orderMoment(n), 'virtual', 0];
      yield [...what, ...how, orderMoment(n)];
    }
  }
  function* jobs(): Generator<Row> {
    for (const [n, { order, job, operation }] of ids.entries()) {
      const what = [job, order, `${orderNumber(n)}/10`, 1, operation, 10, 'OP', '工序', 'Operation', unit, 'LATHE'];
      const status = STATES[n % STATES.length] ?? STATES[0];
      const how = ['person', 'person', 60, 30, PRODUCT.unit, status, (n % 5) + 1, orderMoment(n), 'virtual'];
      yield [...what, ...how, 20, 20, 20, orderMoment(n)];
    }
  }
  return copyTables(url, [
    PRODUCT_TABLE,
    {
      into: `work_order.work_order (id, number, material_id, material_code, material_name, material_name_en, unit,
        quantity, routing_version_id, directive, status, priority, due_at, line_mode, confidentiality, created_at)`,
      rows: orders(),
    },
    {
      into: `work_order.job_order (id, work_order_id, number, seq, operation_id, operation_number, code, name, name_en,
        work_unit_id, work_unit_code, control, reporting, setup_seconds, run_seconds, unit, status, priority,
        due_at, line_mode, expected, issued, received, created_at)`,
      rows: jobs(),
    },
  ]);
}
