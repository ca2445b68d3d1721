import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { CounterBase } from '../domain/counting';

export interface GapRecord {
  readonly id: string;
  readonly connectionId: string;
  readonly workUnitId: string;
  readonly from: Date;
  readonly to: Date;
  readonly reason: string;
  readonly serverRestarted: boolean;
  readonly resumed: boolean;
  readonly keys: readonly string[] | null;
}

/** What watching leaves behind: counter bases and the spans in which nobody watched. */
@Injectable()
export class WatchRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async lockBase(connectionId: string, key: string): Promise<CounterBase | null> {
    const [row] = await this.unitOfWork.manager.query<{ value: string; serverStartedAt: Date | null }[]>(
      `SELECT value, server_started_at AS "serverStartedAt" FROM connectivity.counter_base
       WHERE connection_id = $1 AND key = $2 FOR UPDATE`,
      [connectionId, key],
    );
    return row ? { value: Number(row.value), serverStartedAt: row.serverStartedAt } : null;
  }

  async moveBase(connectionId: string, key: string, base: CounterBase, readAt: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO connectivity.counter_base (connection_id, key, value, server_started_at, read_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (connection_id, key) DO UPDATE SET value = EXCLUDED.value,
         server_started_at = EXCLUDED.server_started_at, read_at = EXCLUDED.read_at`,
      [connectionId, key, base.value, base.serverStartedAt, readAt],
    );
  }

  async addGap(gap: GapRecord): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO connectivity.gap (id, connection_id, work_unit_id, from_at, to_at, reason, server_restarted, resumed, keys)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        gap.id,
        gap.connectionId,
        gap.workUnitId,
        gap.from,
        gap.to,
        gap.reason,
        gap.serverRestarted,
        gap.resumed,
        gap.keys,
      ],
    );
  }
}
