import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';

type CountRole = 'good-count' | 'scrap-count';

/** Pieces a machine counted while no job was seen in it. They are kept for a day: who misses them asks soon. */
@Injectable()
export class UnclaimedRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(connectionId: string, role: CountRole, at: Date, pieces: number): Promise<void> {
    await this.unitOfWork.manager.query(
      `WITH old AS (DELETE FROM connectivity.unclaimed_count WHERE connection_id = $2 AND at < $4::timestamptz - interval '1 day')
       INSERT INTO connectivity.unclaimed_count (id, connection_id, role, at, pieces)
       VALUES ($1, $2, $3, $4::timestamptz, $5)`,
      [newId(), connectionId, role, at, pieces],
    );
  }

  /** Takes up to `most` pieces made since then, the oldest first. @returns how many there were */
  async take(connectionId: string, role: CountRole, since: Date, most: number): Promise<number> {
    if (most <= 0) return 0;
    const [row] = await this.unitOfWork.manager.query<{ pieces: number }[]>(
      `WITH line AS (
         SELECT id, pieces, sum(pieces) OVER (ORDER BY at, id) - pieces AS before
         FROM connectivity.unclaimed_count WHERE connection_id = $1 AND role = $2 AND at >= $3 AND pieces > 0
       ), taken AS (
         UPDATE connectivity.unclaimed_count AS kept SET pieces = kept.pieces - least(line.pieces, $4::int - line.before)
         FROM line WHERE kept.id = line.id AND line.before < $4::int
         RETURNING least(line.pieces, $4::int - line.before) AS pieces
       )
       SELECT coalesce(sum(pieces), 0)::int AS pieces FROM taken`,
      [connectionId, role, since, most],
    );
    return row?.pieces ?? 0;
  }
}
