import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Settings } from '#platform/config';
import { appConnection } from '#platform/database';

export interface Sample {
  readonly at: Date;
  readonly workUnitId: string;
  readonly key: string;
  /** null when the quality is bad. */
  readonly value: number | null;
  /** 0 good, 1 uncertain, 2 bad. */
  readonly quality: 0 | 1 | 2;
}

const COPY = 'COPY connectivity.telemetry (at, work_unit_id, key, value, quality) FROM STDIN';

/** Keys come from tag maps; a tab or backslash in one must not break the row (COPY text format). */
const escapeText = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (character) => `\\${{ '\t': 't', '\n': 'n', '\r': 'r' }[character] ?? character}`);

function line(sample: Sample): string {
  const value = sample.value === null || !Number.isFinite(sample.value) ? '\\N' : String(sample.value);
  return `${sample.at.toISOString()}\t${sample.workUnitId}\t${escapeText(sample.key)}\t${value}\t${sample.quality}\n`;
}

/** A connection of its own for COPY, opened when needed and again after it broke. */
export class TelemetryCopy {
  private client: Client | null = null;
  private readonly days = new Set<string>();

  constructor(private readonly settings: Settings) {}

  /** Writes all samples or none. */
  async write(samples: readonly Sample[]): Promise<void> {
    const client = await this.open();
    try {
      for (const day of new Set(samples.map((sample) => sample.at.toISOString().slice(0, 10)))) {
        if (this.days.has(day)) continue;
        await client.query('SELECT connectivity.ensure_telemetry_day($1::date)', [day]);
        this.days.add(day);
      }
      await pipeline(Readable.from(samples.map(line)), client.query(copyFrom(COPY)));
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async dropBefore(day: Date): Promise<void> {
    const client = await this.open();
    await client.query('SELECT connectivity.drop_telemetry_before($1::date)', [day.toISOString().slice(0, 10)]);
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = null;
    this.days.clear();
    await client?.end().catch(() => undefined);
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
