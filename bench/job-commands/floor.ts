import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Client } from 'pg';
import { MaterialApi } from '#modules/material';
import { RoutingApi } from '#modules/routing';
import { WorkOrderApi } from '#modules/work-order';
import { importSheets } from '../../test/support/school';
import { once, type Stage } from '../stage';
import { furnish, TEACHER } from '../workshop';

/** Pieces of each order; all of them are reported at once. */
export const QUANTITY = '5';

/** Jobs waiting at each work unit: the first command of a job reads the whole queue, as it does in a workshop. */
const QUEUE = 5;

export interface JobIds {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly jobId: string;
  readonly jobNumber: string;
}

/** A work unit with its queue of dispatched jobs of one person's operation each. */
export interface Place {
  readonly workUnitId: string;
  readonly workUnitCode: string;
  readonly jobs: readonly JobIds[];
}

export interface Floor {
  /** Cookie of the instructor's session; valid in every copy of the database. */
  readonly cookie: string;
  readonly places: readonly Place[];
  /** Every id the rows referred to before the copies were made: the same for all jobs. */
  readonly shared: ReadonlySet<string>;
}

interface Prototype {
  readonly workUnitId: string;
  readonly orderId: string;
  readonly jobId: string;
  readonly cookie: string;
}

/** Fills a database with `count` places: one order goes through the application, the others are copies of its rows. */
export async function layOut(stage: Stage, url: string, count: number): Promise<Floor> {
  const prototype = await stage.inProcess(url, {}, makePrototype);
  const places = Array.from({ length: count }, (_, index) => newPlace(index));
  const shared = await once(url, async (client) => {
    const known = await idsIn(client);
    await copyRows(client, prototype, places);
    return known;
  });
  return { cookie: prototype.cookie, places, shared };
}

async function makePrototype(app: NestFastifyApplication): Promise<Prototype> {
  await furnish(app, ['BENCH']);
  const imported = await importSheets(
    { app },
    {
      物料: [
        ['物料编码', '名称', '英文名称', '单位', '类别'],
        ['GP-100', '泵体', 'Pump body', 'pcs', '零件'],
      ],
      工艺路线: [
        ['路线编码', '版本号', '物料编码', '名称', '英文名称'],
        ['R-GP-100', 1, 'GP-100', '泵体', 'Pump body'],
      ],
      工序: [
        ['路线编码', '工序号', '名称', '英文名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)'],
        ['R-GP-100', 10, '去毛刺', 'Deburr', 'BENCH', '人工', '人工', 0, 30],
      ],
      工艺发布: [['路线编码'], ['R-GP-100']],
    },
  );
  if (!imported.applied) throw new Error(JSON.stringify(imported.problems, null, 1));
  const api = app.get(WorkOrderApi, { strict: false });
  const material = await app.get(MaterialApi, { strict: false }).materialByCode('GP-100');
  const versions = await app.get(RoutingApi, { strict: false }).versionsOf(material?.id ?? '');
  const { id } = await api.create({
    materialId: material?.id ?? '',
    routingVersionId: versions[0]?.id ?? '',
    quantity: QUANTITY,
    lineMode: 'virtual',
  });
  await api.plan(id);
  await api.release(id);
  const [job] = await api.jobOrders(id);
  if (!job) throw new Error('the order has no job');
  await api.dispatch(job.id);
  const login = await app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: TEACHER });
  const cookie = login.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  if (!cookie) throw new Error(`the instructor cannot sign in: ${login.body}`);
  return { workUnitId: job.workUnitId, orderId: id, jobId: job.id, cookie };
}

function newPlace(index: number): Place {
  const code = `BENCH-${String(index).padStart(4, '0')}`;
  const jobs = Array.from({ length: QUEUE }, (_, turn) => {
    const orderNumber = `WO-${code}-${turn}`;
    return { orderId: randomUUID(), jobId: randomUUID(), orderNumber, jobNumber: `${orderNumber}/10` };
  });
  return { workUnitId: randomUUID(), workUnitCode: code, jobs };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

async function idsIn(client: Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ text: string }>(
    `SELECT to_jsonb(t)::text AS text FROM work_order.work_order t
     UNION ALL SELECT to_jsonb(t)::text FROM work_order.job_order t
     UNION ALL SELECT to_jsonb(t)::text FROM identity.account t`,
  );
  return new Set(rows.flatMap(({ text }) => text.match(UUID) ?? []));
}

async function copyRows(client: Client, prototype: Prototype, places: readonly Place[]): Promise<void> {
  // The copies have no history in the ledger; the triggers that ask for one are for the application.
  await client.query('SET session_replication_role = replica');
  const units = places.map(({ workUnitId, workUnitCode }) => ({ id: workUnitId, code: workUnitCode }));
  await copyRow(client, 'equipment.element', prototype.workUnitId, units);
  await copyRow(client, 'equipment.work_unit', prototype.workUnitId, units);
  const jobs = places.flatMap(({ jobs: queue, ...place }) => queue.map((job) => ({ ...place, ...job })));
  await copyRow(
    client,
    'work_order.work_order',
    prototype.orderId,
    jobs.map(({ orderId, orderNumber }) => ({ id: orderId, number: orderNumber })),
  );
  await copyRow(
    client,
    'work_order.job_order',
    prototype.jobId,
    jobs.map(({ jobId, jobNumber, orderId, workUnitId, workUnitCode }) => ({
      id: jobId,
      number: jobNumber,
      work_order_id: orderId,
      work_unit_id: workUnitId,
      work_unit_code: workUnitCode,
    })),
  );
  await client.query('VACUUM (ANALYZE)');
}

/** Copies of one row of a table, each with other values in some columns; `id` is the key. */
async function copyRow(client: Client, table: string, id: string, changes: readonly object[]): Promise<void> {
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  const columns = rows[0]?.columns ?? '';
  const { rowCount } = await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns.replace(/(^|, )/g, '$1copy.')}
     FROM ${table} prototype, jsonb_array_elements($2::jsonb) change, jsonb_populate_record(prototype, change) copy
     WHERE prototype.id = $1`,
    [id, JSON.stringify(changes)],
  );
  if (rowCount !== changes.length) throw new Error(`${rowCount} copies in ${table} instead of ${changes.length}`);
}
