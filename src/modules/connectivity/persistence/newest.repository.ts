import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { TagReading } from '../domain/connection';
import type { ProgramInMachine } from '../domain/program';

/** Newest value of each tag; one row per connection, in a table that may be lost with a crash of the database. */
@Injectable()
export class NewestRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async save(
    connectionId: string,
    at: Date,
    values: Readonly<Record<string, { value: unknown; good: boolean; at: string }>>,
  ): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO connectivity.newest (connection_id, at, tag_values) VALUES ($1, $2, $3)
       ON CONFLICT (connection_id) DO UPDATE SET at = EXCLUDED.at, tag_values = EXCLUDED.tag_values`,
      [connectionId, at, JSON.stringify(values)],
    );
  }

  /** What is known of the programs in some machines: whether one takes a file, and the name it shows, if it shows one. */
  async programs(workUnitIds: readonly string[]): Promise<ProgramInMachine[]> {
    return this.unitOfWork.manager.query<ProgramInMachine[]>(
      `SELECT c.work_unit_id AS "workUnitId", bool_or(t.role = 'program-file') AS "takesFile",
         max(n.tag_values -> t.key ->> 'value') FILTER (WHERE t.role = 'program-name' AND c.status = 'connected'
           AND (n.tag_values -> t.key ->> 'good')::boolean) AS name
       FROM connectivity.connection c JOIN connectivity.tag t ON t.connection_id = c.id
       LEFT JOIN connectivity.newest n ON n.connection_id = c.id
       WHERE c.work_unit_id = ANY($1) AND c.enabled AND t.role IN ('program-file', 'program-name')
       GROUP BY c.work_unit_id`,
      [workUnitIds],
    );
  }

  async readings(workUnitId: string): Promise<TagReading[]> {
    const rows = await this.unitOfWork.manager.query<(Omit<TagReading, 'at'> & { at: string | null })[]>(
      `SELECT t.key, t.role, t.unit, t.name, t.name_en AS "nameEn", n.tag_values -> t.key -> 'value' AS value,
         coalesce((n.tag_values -> t.key ->> 'good')::boolean, false) AND c.status = 'connected' AS good,
         n.tag_values -> t.key ->> 'at' AS at
       FROM connectivity.connection c JOIN connectivity.tag t ON t.connection_id = c.id
       LEFT JOIN connectivity.newest n ON n.connection_id = c.id
       WHERE c.work_unit_id = $1 AND t.role <> 'program-file' ORDER BY t.position`,
      [workUnitId],
    );
    return rows.map((row) => ({ ...row, at: row.at ? new Date(row.at) : null }));
  }
}
