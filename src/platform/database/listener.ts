import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { Settings } from '#platform/config';
import { appConnection } from './connection';

const RETRY_MS = 500;

/**
 * One connection that waits for `NOTIFY` on some channels and comes back by itself when PostgreSQL was away. After each
 * (re)connection `onNotice` is called with a null payload: what was said meanwhile is lost, so look for yourself.
 */
export class DatabaseListener {
  private readonly logger = new Logger(DatabaseListener.name);
  private client: Client | null = null;
  private stopped = false;
  private retry: NodeJS.Timeout | null = null;
  /** Channels to speak on; many notices on one channel before the first has left become one. */
  private readonly toSay = new Set<string>();
  private saying: Promise<void> | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly channels: readonly string[],
    private readonly onNotice: (channel: string, payload: string | null) => void,
  ) {}

  async start(): Promise<void> {
    const client = new Client({ ...appConnection(this.settings, 'listen'), keepAlive: true });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, null));
    client.on('notification', (notice) => this.onNotice(notice.channel, notice.payload ?? null));
    try {
      await client.connect();
      for (const channel of this.channels) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      this.lost(client, error);
      return;
    }
    if (this.stopped) return void client.end();
    this.client = client;
    for (const channel of this.channels) this.onNotice(channel, null);
  }

  /** Says something on a channel; dropped while PostgreSQL is away (listeners look again on reconnection). */
  notify(channel: string): void {
    this.toSay.add(channel);
    this.saying ??= this.say().finally(() => {
      this.saying = null;
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async say(): Promise<void> {
    for (const channel of this.toSay) {
      this.toSay.delete(channel);
      await this.client?.query('SELECT pg_notify($1, $2)', [channel, '']).catch(() => undefined);
    }
  }

  private lost(client: Client, error: unknown): void {
    if (this.stopped || this.retry || (this.client && this.client !== client)) return;
    this.client = null;
    client.removeAllListeners();
    client.on('error', () => undefined);
    void client.end().catch(() => undefined);
    this.logger.warn({ err: error }, 'listening connection lost, trying again');
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.start();
    }, RETRY_MS);
  }
}
