import type { SealedFields } from './seal-chain';

export interface Seal {
  readonly number: number;
  readonly fromPos: number;
  readonly toPos: number;
  readonly digests: Buffer;
  readonly head: Buffer;
  readonly sealedAt: Date;
}

/** Anything that runs a statement: the unit of work's manager, or a bare connection. */
export type RunQuery = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;

interface SealRow {
  number: string;
  from_pos: string;
  to_pos: string;
  digests: Buffer;
  head: Buffer;
  sealed_at: Date;
}

const instant = (column: string): string => `to_char(e.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * Every column of an entry as text, in this order for good; `seq` and `xid` are left out, for a restore renews them. An
 * entry's position stands first.
 */
const FIELDS = [
  'p.pos::text',
  'e.id::text',
  'e.type',
  'e.version::text',
  instant('occurred_at'),
  instant('recorded_at'),
  'e.actor_id::text',
  'e.on_behalf_of::text',
  'e.reason',
  'e.correlation_id',
  'e.causation_id::text',
  'e.subject_id::text',
  'e.work_order_id::text',
  'e.job_order_id::text',
  'e.work_unit_id::text',
  'e.attempt_id::text',
  'e.trial_job_id::text',
  'e.line_mode',
  'e.payload::text',
];

/** Entries with `from <= pos <= to`, in order, as they are sealed. */
export async function sealedFields(
  query: RunQuery,
  from: number,
  to: number,
): Promise<readonly { pos: number; fields: SealedFields }[]> {
  const rows = await query<{ pos: string; fields: (string | null)[] }>(
    `SELECT p.pos, ARRAY[${FIELDS.join(', ')}] AS fields FROM ledger.position p JOIN ledger.entry e USING (seq)
     WHERE p.pos BETWEEN $1 AND $2 ORDER BY p.pos`,
    [from, to],
  );
  return rows.map(({ pos, fields }) => ({ pos: Number(pos), fields }));
}

/** Seals after a number, in order, at most `limit`. */
export async function sealsAfter(query: RunQuery, number: number, limit: number): Promise<readonly Seal[]> {
  const rows = await query<SealRow>(
    `SELECT number, from_pos, to_pos, digests, head, sealed_at FROM ledger.seal
     WHERE number > $1 ORDER BY number LIMIT $2`,
    [number, limit],
  );
  return rows.map(toSeal);
}

/** The newest seal; null in a ledger that has none. */
export async function lastSeal(query: RunQuery): Promise<Seal | null> {
  const [row] = await query<SealRow>('SELECT * FROM ledger.seal ORDER BY number DESC LIMIT 1');
  return row ? toSeal(row) : null;
}

export async function addSeal(query: RunQuery, { number, fromPos, toPos, digests, head }: Omit<Seal, 'sealedAt'>) {
  await query('INSERT INTO ledger.seal (number, from_pos, to_pos, digests, head) VALUES ($1, $2, $3, $4, $5)', [
    number,
    fromPos,
    toPos,
    digests,
    head,
  ]);
}

/** The last position given out; 0 for an empty ledger. */
export async function lastPosition(query: RunQuery): Promise<number> {
  const [row] = await query<{ pos: string }>('SELECT last_pos AS pos FROM ledger.sequencer');
  return Number(row?.pos ?? 0);
}

function toSeal(row: SealRow): Seal {
  return {
    number: Number(row.number),
    fromPos: Number(row.from_pos),
    toPos: Number(row.to_pos),
    digests: row.digests,
    head: row.head,
    sealedAt: row.sealed_at,
  };
}
