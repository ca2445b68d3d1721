import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { SpoolReading } from '../domain/connection';
import { readView, type WatchView } from '../domain/watch-view';

/** How far the facts of a machine have been written. */
export interface SpoolMark {
  /** The watch whose facts they are. */
  readonly run: string;
  /** Its last fact that was written. */
  readonly seq: number;
  readonly view: WatchView;
}

/**
 * Which watch of a machine wrote last, and up to which of its facts. It moves in the transaction of the fact, so that
 * each is written once, whatever is killed when; and a watch that another has followed can write nothing any more.
 */
@Injectable()
export class SpoolMarkRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(connectionId: string): Promise<SpoolMark | null> {
    const [row] = await this.unitOfWork.manager.query<{ run: string; seq: string; view: unknown }[]>(
      'SELECT run, seq, view FROM connectivity.spool_mark WHERE connection_id = $1',
      [connectionId],
    );
    return row ? { run: row.run, seq: Number(row.seq), view: readView(row.view) } : null;
  }

  /** Makes `run` the one that writes from now on. @returns false when the one before is none of `after` */
  async claim(connectionId: string, run: string, after: readonly string[]): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      `INSERT INTO connectivity.spool_mark AS mark (connection_id, run) VALUES ($1, $2)
       ON CONFLICT (connection_id) DO UPDATE SET run = EXCLUDED.run, seq = 0 WHERE mark.run = ANY($3::uuid[])
       RETURNING 1`,
      [connectionId, run, after],
    );
    return rows.length > 0;
  }

  /**
   * A fact is written, and this is what is known after it. What of the spool still waits is kept for people to see; when
   * nothing does any more, what waited becomes the last that did.
   * @returns false when it was written before, or another watch has followed
   */
  async move(
    connectionId: string,
    { run, seq, view }: SpoolMark,
    spool: SpoolReading | null,
    now: Date,
  ): Promise<boolean> {
    const [row] = await this.unitOfWork.manager.query<{ moved: number }[]>(
      `WITH moved AS (
         UPDATE connectivity.spool_mark SET seq = $3, view = $4, spool = $5,
           last_spool = CASE WHEN $5::jsonb IS NULL AND spool IS NOT NULL
             THEN jsonb_build_object('since', spool -> 'since', 'most', spool -> 'most', 'until', $6::text)
             ELSE last_spool END
         WHERE connection_id = $1 AND run = $2 AND seq < $3 RETURNING 1
       ) SELECT count(*)::int AS moved FROM moved`,
      [connectionId, run, seq, JSON.stringify(view), spool && JSON.stringify(spool), now.toISOString()],
    );
    return row?.moved === 1;
  }
}
