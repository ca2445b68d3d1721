import { newId } from '#platform/ids';
import { signIn } from '../test/support/school';
import { type Benchmark, figure, type Figure, median, percentile, progress } from './bench';
import { copyTables, NO_VALUE, orderMoment, orderNumber, PRODUCT, PRODUCT_TABLE, type Row } from './copy';
import { onStage, type Stage } from './stage';
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

function seed(url: string): Promise<void> {
  const [version, unit] = [newId(), newId()];
  const ids = Array.from({ length: ORDERS }, () => newId());
  const operations = Array.from({ length: JOBS }, () => newId());
  const jobIds = ids.map(() => operations.map(() => newId()));
  function* orders(): Generator<Row> {
    for (const [n, id] of ids.entries()) {
      const [status] = stateAt(n);
      const before = status === 'on-hold' ? 'in-progress' : NO_VALUE;
      const due = n % 5 === 0 ? NO_VALUE : orderMoment(n + 20_000);
      const directive = status === 'draft' ? NO_VALUE : '{}';
      const what = [id, orderNumber(n), PRODUCT.id, PRODUCT.code, PRODUCT.name, PRODUCT.nameEn, PRODUCT.unit, 20];
      yield [...what, version, directive, status, before, (n % 5) + 1, due, 'virtual', 0, orderMoment(n)];
    }
  }
  function* jobs(): Generator<Row> {
    for (const [n, id] of ids.entries()) {
      const [, status] = stateAt(n);
      if (status === null) continue;
      for (const [seq, operation] of operations.entries()) {
        const number = (seq + 1) * 10;
        const what = [jobIds[n]?.[seq] ?? '', id, `${orderNumber(n)}/${number}`, seq + 1, operation, number];
        const how = ['OP', '工序', 'Operation', unit, 'LATHE', 'person', 'person', 60, 30, PRODUCT.unit, status];
        yield [...what, ...how, 3, 'virtual', 20, seq === 0 ? 20 : 0, 20, 18, 18, 1, orderMoment(n)];
      }
    }
  }
  function* links(): Generator<Row> {
    for (const [n, mine] of jobIds.entries()) {
      if (stateAt(n)[1] === null) continue;
      for (let seq = 1; seq < mine.length; seq++) yield [mine[seq - 1] ?? '', mine[seq] ?? '', 't'];
    }
  }
  return copyTables(url, [
    PRODUCT_TABLE,
    {
      into: `work_order.work_order (id, number, material_id, material_code, material_name, material_name_en, unit,
        quantity, routing_version_id, directive, status, status_before_hold, priority, due_at, line_mode,
        confidentiality, created_at)`,
      rows: orders(),
    },
    {
      into: `work_order.job_order (id, work_order_id, number, seq, operation_id, operation_number, code, name, name_en,
        work_unit_id, work_unit_code, control, reporting, setup_seconds, run_seconds, unit, status, priority,
        line_mode, expected, issued, received, good, first_pass_good, scrap, created_at)`,
      rows: jobs(),
    },
    { into: 'work_order.job_link (from_id, to_id, planned)', rows: links() },
  ]);
}
