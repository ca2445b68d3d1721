import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import { EquipmentApi } from '#modules/equipment';
import { newId } from '#platform/ids';
import { signIn } from '../test/support/school';
import { type Benchmark, figure, type Figure, median, percentile, progress } from './bench';
import { once, onStage, type Stage } from './stage';
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

/** COPY, outside the timed part: orders of one job each. */
async function seed(url: string, unit: string): Promise<void> {
  const [material, version] = [newId(), newId()];
  const ids = Array.from({ length: JOBS }, () => ({ order: newId(), job: newId(), operation: newId() }));
  const at = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
  const numberOf = (n: number): string => `WO-2026-${String(n + 1).padStart(6, '0')}`;
  const directive = (operation: string): string =>
    JSON.stringify({ operations: [{ operationId: operation, number: 10, documents: [] }], links: [] });
  function* orders(): Generator<string> {
    for (const [n, { order, operation }] of ids.entries()) {
      const fields = [order, numberOf(n), material, 'BENCH-1', '齿轮泵', 'Gear pump', 'pcs', 20, version];
      yield `${[...fields, directive(operation), 'released', (n % 5) + 1, at(n), 'virtual', 0, at(n)].join('\t')}\n`;
    }
  }
  function* jobs(): Generator<string> {
    for (const [n, { order, job, operation }] of ids.entries()) {
      const what = [job, order, `${numberOf(n)}/10`, 1, operation, 10, 'OP', '工序', 'Operation', unit, 'LATHE'];
      const how = ['person', 'person', 60, 30, 0, STATES[n % STATES.length], (n % 5) + 1, at(n), 'virtual'];
      yield `${[...what, ...how, 20, 20, 20, at(n)].join('\t')}\n`;
    }
  }
  await once(url, async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query(
      `INSERT INTO material.material (id, code, revision, name, name_en, unit, kind, tracking)
       VALUES ($1, 'BENCH-1', 'A', '齿轮泵', 'Gear pump', 'pcs', 'product', 'lot')`,
      [material],
    );
    const copy = async (into: string, rows: Iterable<string>) =>
      pipeline(Readable.from(rows), client.query(copyFrom(`COPY ${into} FROM STDIN`)));
    await copy(
      `work_order.work_order (id, number, material_id, material_code, material_name, material_name_en, unit, quantity,
         routing_version_id, directive, status, priority, due_at, line_mode, confidentiality, created_at)`,
      orders(),
    );
    await copy(
      `work_order.job_order (id, work_order_id, number, seq, operation_id, operation_number, code, name, name_en,
         work_unit_id, work_unit_code, control, reporting, setup_seconds, run_seconds, decimals, status, priority, due_at,
         line_mode, expected, issued, received, created_at)`,
      jobs(),
    );
    await client.query('ANALYZE work_order.work_order, work_order.job_order');
  });
}
