import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Place } from './floor';
import type { Recording, Statement } from './recording';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|WO-BENCH-\d{4}-\d|BENCH-\d{4}/g;

/**
 * The recorded commands as they would be at another place: its ids and numbers instead of the recorded ones, and for
 * every id made on the way (entries, postings, keys) a new one, the same wherever it is repeated. What the rows share
 * (`shared`) stays.
 */
export function commandsAt(
  { place: from, commands }: Recording,
  to: Place,
  shared: ReadonlySet<string>,
): readonly (readonly Statement[])[] {
  const ids = new Map<string, string>([
    [from.workUnitId, to.workUnitId],
    [from.workUnitCode, to.workUnitCode],
  ]);
  from.jobs.forEach((job, index) => {
    const other = to.jobs[index];
    if (!other) throw new Error('the places have queues of different length');
    ids.set(job.orderId, other.orderId).set(job.jobId, other.jobId).set(job.orderNumber, other.orderNumber);
  });
  const idOf = (id: string): string => {
    if (shared.has(id)) return id;
    const known = ids.get(id) ?? randomUUID();
    ids.set(id, known);
    return known;
  };
  const other = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(ID, idOf);
    if (Array.isArray(value)) return value.map(other);
    if (value === null || typeof value !== 'object' || value instanceof Date || Buffer.isBuffer(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, other(inner)]));
  };
  return commands.map((statements) =>
    statements.map((statement) => ({ ...statement, values: statement.values.map(other) })),
  );
}

/** Runs one command's statements one after another, as its request did. */
export async function replay(client: Client, statements: readonly Statement[]): Promise<void> {
  for (const statement of statements) await client.query({ ...statement, values: [...statement.values] });
}
