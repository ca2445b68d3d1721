import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Client } from 'pg';
import { Settings } from '#platform/config';
import { appConnection } from './connection';

const LOOK_EVERY_MS = 250;

/** Work that only one of several processes on the same database may do at a time, longer than a transaction lasts. */
@Injectable()
export class Exclusive {
  constructor(private readonly settings: Settings) {}

  /** Waits until nobody else does `name`, then does it; a process that dies lets go by itself. */
  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const client = new Client({ ...appConnection(this.settings, 'exclusive'), keepAlive: true });
    await client.connect();
    try {
      for (;;) {
        const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock(hashtext($1)) AS mine', [
          name,
        ]);
        if (rows[0]?.mine) break;
        await wait(LOOK_EVERY_MS);
      }
      return await work();
    } finally {
      await client.end();
    }
  }
}
