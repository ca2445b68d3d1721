import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Settings } from '#platform/config';
import { appConnection } from '#platform/database';
import type { Sample } from '../domain/telemetry';

const TABLES = { numeric: 'connectivity.telemetry', state: 'connectivity.telemetry_state' } as const;

/** From now on these minutes are to be rolled up again. Their rows stay locked until the samples are there, too. */
const DUE = `INSERT INTO connectivity.telemetry_due (level, at)
  SELECT 'minute', at FROM unnest($1::timestamptz[]) AS at ORDER BY at
  ON CONFLICT (level, at) DO UPDATE SET writes = telemetry_due.writes + 1`;

/** How far what a watch sampled has been written: it moves with the samples, from where it stood for whoever writes. */
const BEGIN = `INSERT INTO connectivity.telemetry_mark (run) SELECT run FROM unnest($1::uuid[], $2::bigint[]) AS move (run, "from")
  WHERE "from" = 0 ON CONFLICT DO NOTHING`;
const MOVE = `UPDATE connectivity.telemetry_mark AS mark SET seq = move.upto
  FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS move (run, "from", upto)
  WHERE mark.run = move.run AND mark.seq = move."from" RETURNING mark.run`;

const SERIES = `INSERT INTO connectivity.telemetry_tag (work_unit_id, key, kind)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING`;

/** Keys come from tag maps and states from machines; a tab or backslash in one must not break the row (COPY text format). */
const escapeText = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (character) => `\\${{ '\t': 't', '\n': 'n', '\r': 'r' }[character] ?? character}`);

function line({ at, workUnitId, key, value, quality }: Sample): string {
  const text = value === null ? '\\N' : escapeText(String(value));
  return `${at.toISOString()}\t${workUnitId}\t${escapeText(key)}\t${text}\t${quality}\n`;
}

const minuteOf = ({ at }: Sample): string => `${at.toISOString().slice(0, 16)}:00Z`;
const monthOf = ({ at }: Sample): string => `${at.toISOString().slice(0, 7)}-01`;
const dayOf = ({ at }: Sample): string => at.toISOString().slice(0, 10);
const seriesOf = ({ workUnitId, key, kind }: Sample): string => `${workUnitId} ${kind} ${key}`;

/** Of what a watch sampled, these records: after `from`, up to and with `to`. */
export interface Move {
  readonly run: string;
  readonly from: number;
  readonly to: number;
}

/** A connection of its own for COPY, opened when needed and again after it broke. */
export class TelemetryCopy {
  private client: Client | null = null;
  /** Partitions and series that are there already. */
  private readonly known = new Set<string>();

  constructor(private readonly settings: Settings) {}

  /**
   * Writes all samples or none, and that their minutes have changed.
   * @param moves of which watches they are
   * @returns watches that stand elsewhere than `from`; then nothing was written
   */
  async write(samples: readonly Sample[], moves: readonly Move[] = []): Promise<readonly string[]> {
    const client = await this.open();
    const numeric = samples.filter(({ kind }) => kind === 'numeric');
    const states = samples.filter(({ kind }) => kind === 'state');
    try {
      for (const day of new Set(numeric.map(dayOf))) {
        await this.prepare(client, day, 'SELECT connectivity.ensure_telemetry_day($1::date)');
      }
      for (const month of new Set(states.map(monthOf))) {
        await this.prepare(client, month, `SELECT connectivity.ensure_telemetry_month('state', $1::date)`);
      }
      await this.nameSeries(client, samples);
      await client.query('BEGIN');
      const refused = await this.move(client, moves);
      if (refused.length > 0) {
        await client.query('ROLLBACK');
        return refused;
      }
      if (numeric.length > 0) await this.copy(client, TABLES.numeric, numeric);
      if (states.length > 0) await this.copy(client, TABLES.state, states);
      if (numeric.length > 0) await client.query(DUE, [[...new Set(numeric.map(minuteOf))]]);
      await client.query('COMMIT');
      return [];
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Up to which of its records a watch's samples are written; null when that is not known. */
  async written(run: string): Promise<number | null> {
    const client = await this.open();
    const { rows } = await client.query<{ seq: string }>('SELECT seq FROM connectivity.telemetry_mark WHERE run = $1', [
      run,
    ]);
    return rows[0] ? Number(rows[0].seq) : null;
  }

  /** Nothing of this watch is left to be written, by anybody. */
  async forget(run: string): Promise<void> {
    const client = await this.open();
    await client.query('DELETE FROM connectivity.telemetry_mark WHERE run = $1', [run]);
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = null;
    this.known.clear();
    await client?.end().catch(() => undefined);
  }

  private async prepare(client: Client, partition: string, statement: string): Promise<void> {
    const name = `${statement} ${partition}`;
    if (this.known.has(name)) return;
    await client.query(statement, [partition]);
    this.known.add(name);
  }

  private async nameSeries(client: Client, samples: readonly Sample[]): Promise<void> {
    const fresh = new Map(samples.map((sample) => [seriesOf(sample), sample]));
    for (const name of fresh.keys()) if (this.known.has(name)) fresh.delete(name);
    if (fresh.size === 0) return;
    const series = [...fresh.values()];
    const columns = [series.map((one) => one.workUnitId), series.map(({ key }) => key), series.map(({ kind }) => kind)];
    await client.query(SERIES, columns);
    for (const name of fresh.keys()) this.known.add(name);
  }

  private async move(client: Client, moves: readonly Move[]): Promise<readonly string[]> {
    if (moves.length === 0) return [];
    const [runs, from, to] = [
      moves.map(({ run }) => run),
      moves.map((each) => each.from),
      moves.map((each) => each.to),
    ];
    await client.query(BEGIN, [runs, from]);
    const { rows } = await client.query<{ run: string }>(MOVE, [runs, from, to]);
    const moved = new Set(rows.map(({ run }) => run));
    return runs.filter((run) => !moved.has(run));
  }

  private async copy(client: Client, table: string, samples: readonly Sample[]): Promise<void> {
    const into = `COPY ${table} (at, work_unit_id, key, value, quality) FROM STDIN`;
    await pipeline(Readable.from(samples.map(line)), client.query(copyFrom(into)));
  }

  private async open(): Promise<Client> {
    if (this.client) return this.client;
    const client = new Client(appConnection(this.settings, 'telemetry'));
    client.on('error', () => {
      if (this.client === client) this.client = null;
    });
    await client.connect();
    this.client = client;
    return client;
  }
}
