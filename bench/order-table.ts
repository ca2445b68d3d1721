import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import { newId } from '#platform/ids';
import { signIn } from '../test/support/school';
import { type Benchmark, figure, type Figure, median, percentile, progress } from './bench';
import { once, onStage, type Stage } from './stage';
import { furnish } from './workshop';

const ORDERS = 100_000;
const JOBS = 6;
const ROUNDS = 30;
const WARM_UP_ROUNDS = 3;
const PAGE = 50;

/** Pages somebody looks at: newest first, open ones by due date and priority, one team's, and the page after each. */
const VIEWS = [
  '',
  'sort=due',
  'sort=priority',
  'status=draft,planned,released,in-progress,on-hold',
  'status=draft,planned,released,in-progress,on-hold&sort=due',
  'status=draft,planned,released,in-progress,on-hold&sort=priority',
  'status=closed',
  'status=on-hold&sort=due',
  'dueBefore=2026-03-10T00:00:00Z&sort=due',
] as const;

/** What people type into the search: a number, the end of one, a material, what nobody has. */
const SEARCHES = ['WO-2026-050000', '77777', 'bench', 'pump', 'none such'] as const;

/** A page of the table of work orders over 100,000 orders, as the server answers it to an instructor. */
export const orderTable: Benchmark = {
  name: 'order-table',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const database = await stage.createDatabase('orders');
  return stage.inProcess(database, {}, async (app) => {
    await furnish(app, ['LATHE']);
    progress(`copying ${ORDERS} orders`);
    await seed(database);
    const cookies = await signIn({ app }, 'teacher');
    const get = async (query: string): Promise<{ ms: number; next: string | null; rows: number }> => {
      const began = performance.now();
      const answer = await app.inject({ url: `/api/v1/work-orders?limit=${PAGE}&${query}`, cookies });
      const ms = performance.now() - began;
      if (answer.statusCode !== 200) throw new Error(answer.body);
      const { items, nextCursor } = answer.json<{ items: unknown[]; nextCursor: string | null }>();
      return { ms, next: nextCursor, rows: items.length };
    };
    const pages: number[] = [];
    const searches: number[] = [];
    progress('turning pages');
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      const kept = round >= WARM_UP_ROUNDS;
      for (const view of VIEWS) {
        const first = await get(view);
        const second = first.next === null ? null : await get(`${view}&cursor=${first.next}`);
        if (kept) pages.push(first.ms, ...(second ? [second.ms] : []));
      }
      for (const text of SEARCHES) {
        const { ms } = await get(`q=${encodeURIComponent(text)}`);
        if (kept) searches.push(ms);
      }
    }
    return [
      figure('page of the order table, p99', percentile(pages, 0.99), 'ms', ['≤', 100], {
        p50: median(pages),
        orders: ORDERS,
        rows: PAGE,
      }),
      figure('search in the order table, p99', percentile(searches, 0.99), 'ms', ['≤', 100], {
        p50: median(searches),
      }),
    ];
  });
}

/** State and that of the jobs, each as often as it stands here. */
const PAST = [
  ['closed', 'closed'],
  ['closed', 'closed'],
  ['closed', 'closed'],
  ['completed', 'completed'],
  ['cancelled', 'cancelled'],
] as const;
const OPEN = [
  ['in-progress', 'running'],
  ['released', 'ready'],
  ['planned', null],
  ['draft', null],
  ['on-hold', 'held'],
] as const;
/** The last twentieth is open, as in a workshop: what is old is done. */
const OPEN_FROM = ORDERS * 0.95;

function stateAt(n: number): readonly [status: string, jobs: string | null] {
  const states = n < OPEN_FROM ? PAST : OPEN;
  return states[n % states.length] ?? PAST[0];
}

/** COPY, outside the timed part. */
async function seed(url: string): Promise<void> {
  const [material, version, unit] = [newId(), newId(), newId()];
  const ids = Array.from({ length: ORDERS }, () => newId());
  const operations = Array.from({ length: JOBS }, () => newId());
  const jobIds = ids.map(() => operations.map(() => newId()));
  const at = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
  const numberOf = (n: number): string => `WO-2026-${String(n + 1).padStart(6, '0')}`;
  function* orders(): Generator<string> {
    for (const [n, id] of ids.entries()) {
      const [status] = stateAt(n);
      const before = status === 'on-hold' ? 'in-progress' : '\\N';
      const due = n % 5 === 0 ? '\\N' : at(n + 20_000);
      const directive = status === 'draft' ? '\\N' : '{}';
      const fields = [id, numberOf(n), material, 'BENCH-1', '齿轮泵', 'Gear pump', 'pcs', 20, version, directive];
      yield `${[...fields, status, before, (n % 5) + 1, due, 'virtual', 0, at(n)].join('\t')}\n`;
    }
  }
  function* jobs(): Generator<string> {
    for (const [n, id] of ids.entries()) {
      const [, status] = stateAt(n);
      if (status === null) continue;
      for (const [seq, operation] of operations.entries()) {
        const number = (seq + 1) * 10;
        const what = [jobIds[n]?.[seq], id, `${numberOf(n)}/${number}`, seq + 1, operation, number];
        const how = ['OP', '工序', 'Operation', unit, 'LATHE', 'person', 'person', 60, 30, 0, status];
        const figures = [3, 'virtual', 20, seq === 0 ? 20 : 0, 20, 18, 18, 1, at(n)];
        yield `${[...what, ...how, ...figures].join('\t')}\n`;
      }
    }
  }
  function* links(): Generator<string> {
    for (const [n, mine] of jobIds.entries()) {
      if (stateAt(n)[1] === null) continue;
      for (let seq = 1; seq < mine.length; seq++) yield `${mine[seq - 1]}\t${mine[seq]}\tt\n`;
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
         routing_version_id, directive, status, status_before_hold, priority, due_at, line_mode, confidentiality,
         created_at)`,
      orders(),
    );
    await copy(
      `work_order.job_order (id, work_order_id, number, seq, operation_id, operation_number, code, name, name_en,
         work_unit_id, work_unit_code, control, reporting, setup_seconds, run_seconds, decimals, status, priority,
         line_mode, expected, issued, received, good, first_pass_good, scrap, created_at)`,
      jobs(),
    );
    await copy('work_order.job_link (from_id, to_id, planned)', links());
    await client.query('ANALYZE work_order.work_order, work_order.job_order, work_order.job_link');
  });
}
