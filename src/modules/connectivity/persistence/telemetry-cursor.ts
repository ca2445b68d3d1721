import { Client } from 'pg';
import type { Settings } from '#platform/config';
import { appConnection } from '#platform/database';
import type { ExportRequest } from '../domain/telemetry-export';

const BATCH = 2000;

/** ISO 8601 with the zone of the site, as the connection is set to it. */
const TIME = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MSTZH:TZM')`;

const OF = 'WHERE work_unit_id = $1 AND key = ANY($2) AND at >= $3 AND at < $4';

const rolledUp = (level: 'minute' | 'hour'): string => `
  SELECT key, ${TIME('at')} AS time, min::text, mean::text, max::text, last::text, samples::text, uncertain::text,
    bad::text, unwatched_seconds::text
  FROM connectivity.telemetry_${level} ${OF} ORDER BY key, at`;

/** A sample that came twice is there once, and states stand beside figures. */
const RAW = `
  SELECT key, ${TIME('at')} AS time, value, quality::text FROM (
    SELECT DISTINCT key, at, value::text, quality FROM connectivity.telemetry ${OF}
    UNION ALL SELECT DISTINCT key, at, value, quality FROM connectivity.telemetry_state ${OF}
  ) AS told ORDER BY key, at, quality, value`;

const SELECTS = { raw: RAW, minute: rolledUp('minute'), hour: rolledUp('hour') } as const;

/** Fields in the order of the statement's columns. */
export type CursorRow = readonly (string | null)[];

const valuesOf = ({ workUnitId, keys, from, to }: ExportRequest): unknown[] => [workUnitId, [...keys], from, to];

const COUNTED = {
  raw: `SELECT 1 FROM connectivity.telemetry ${OF} UNION ALL SELECT 1 FROM connectivity.telemetry_state ${OF}`,
  minute: `SELECT 1 FROM connectivity.telemetry_minute ${OF}`,
  hour: `SELECT 1 FROM connectivity.telemetry_hour ${OF}`,
} as const;

/** How many rows an export would have at most, counted up to `most`. */
export const countStatement = ({ level }: ExportRequest, most: number): string =>
  `SELECT count(*)::int AS n FROM (${COUNTED[level]} LIMIT ${most}) AS counted`;

export { valuesOf as exportValues };

/**
 * Reads an export's rows, some thousands at a time, by a cursor on a connection of its own that writes nothing: it may
 * take longer than a transaction of ours does, and holds up nobody.
 */
export async function* exportRows(settings: Settings, request: ExportRequest): AsyncGenerator<readonly CursorRow[]> {
  const client = new Client(appConnection(settings, 'export'));
  // A connection that breaks is told by the query that waits for it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`SELECT set_config('timezone', $1, false), set_config('transaction_timeout', '0', false)`, [
      settings.get('zone'),
    ]);
    await client.query('BEGIN READ ONLY');
    await client.query(`DECLARE rows NO SCROLL CURSOR FOR ${SELECTS[request.level]}`, valuesOf(request));
    for (;;) {
      const { rows } = await client.query<(string | null)[]>({ text: `FETCH ${BATCH} FROM rows`, rowMode: 'array' });
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    await client.end();
  }
}
