import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

/**
 * An owner silent for this long has lost its machines; it renews every {@link RENEW_EVERY_MS}. The time in which there was
 * no database does not count: whoever has watched on meanwhile has what it saw on its disk, and writes it.
 */
const LEASE_SECONDS = 12;
export const RENEW_EVERY_MS = 3000;

/** Its time is not over, nor that of renewing it after a start of the database. */
const LASTS = (lease: string): string =>
  `greatest(${lease}.until, pg_postmaster_start_time() + make_interval(secs => $2)) > clock_timestamp()`;

/** Another gateway watches this machine now; what we still hold about it must not be written. */
export class LeaseLost extends Error {
  constructor(readonly connectionId: string) {
    super(`the lease of connection ${connectionId} belongs to another gateway`);
  }
}

/**
 * Which gateway process watches which machine. The database's clock decides, so that gateways on several computers agree
 * on what time it is.
 */
@Injectable()
export class LeaseRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Renews what `owner` has and takes what is free or whose owner has died. @returns the connections it has now */
  async acquire(owner: string): Promise<Set<string>> {
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `INSERT INTO connectivity.lease AS lease (connection_id, owner, until)
       SELECT id, $1, clock_timestamp() + make_interval(secs => $2) FROM connectivity.connection WHERE enabled
         AND NOT EXISTS (SELECT FROM connectivity.lease l
           WHERE l.connection_id = connection.id AND l.owner <> $1 AND ${LASTS('l')})
       ORDER BY id
       ON CONFLICT (connection_id) DO UPDATE SET owner = EXCLUDED.owner, until = EXCLUDED.until
         WHERE lease.owner = EXCLUDED.owner OR NOT ${LASTS('lease')}
       RETURNING connection_id AS id`,
      [owner, LEASE_SECONDS],
    );
    return new Set(rows.map((row) => row.id));
  }

  /**
   * Makes sure, until the transaction ends, that `owner` still has the connection. An expired lease that nobody took is
   * as good as before.
   * @throws LeaseLost
   */
  async require(connectionId: string, owner: string): Promise<void> {
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      'SELECT 1 FROM connectivity.lease WHERE connection_id = $1 AND owner = $2 FOR SHARE',
      [connectionId, owner],
    );
    if (rows.length === 0) throw new LeaseLost(connectionId);
  }

  async release(connectionId: string, owner: string): Promise<void> {
    await this.unitOfWork.manager.query('DELETE FROM connectivity.lease WHERE connection_id = $1 AND owner = $2', [
      connectionId,
      owner,
    ]);
  }
}
