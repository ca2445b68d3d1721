import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import { newId } from '#platform/ids';
import { once } from './stage';

/** Name in a row of COPY for a field without value. */
export const NO_VALUE = '\\N';

/** Fields in the order of the columns. */
export type Row = readonly (string | number)[];

interface Table {
  /** With its columns: `work_order.job_link (from_id, to_id, planned)`. */
  readonly into: string;
  readonly rows: Iterable<Row>;
}

/** Fills tables by COPY, parents first, without triggers and foreign keys; outside the timed part. */
export async function copyTables(url: string, tables: readonly Table[]): Promise<void> {
  await once(url, async (client) => {
    await client.query('SET session_replication_role = replica');
    for (const { into, rows } of tables) {
      const lines = Readable.from(rows).map((fields: Row) => `${fields.join('\t')}\n`);
      await pipeline(lines, client.query(copyFrom(`COPY ${into} FROM STDIN`)));
      await client.query(`ANALYZE ${into.split(' ', 1)[0]}`);
    }
  });
}

/** The product of every order that is copied. */
export const PRODUCT = { id: newId(), code: 'BENCH-1', name: '齿轮泵', nameEn: 'Gear pump', unit: 'pcs' } as const;

export const PRODUCT_TABLE: Table = {
  into: 'material.material (id, code, revision, name, name_en, unit, kind, tracking)',
  rows: [[PRODUCT.id, PRODUCT.code, 'A', PRODUCT.name, PRODUCT.nameEn, PRODUCT.unit, 'product', 'lot']],
};

/** Number of the n-th order that is copied, from 0. */
export const orderNumber = (n: number): string => `WO-2026-${String(n + 1).padStart(6, '0')}`;

/** Moment of the n-th order, a minute after the one before. */
export const orderMoment = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
