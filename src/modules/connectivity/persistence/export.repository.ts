import { Injectable } from '@nestjs/common';
import type { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { ExportRequest, TelemetryExport } from '../domain/telemetry-export';

const COLUMNS = `id, work_unit_id AS "workUnitId", keys, from_at AS "from", to_at AS "to", level, locale,
  requested_by AS "requestedBy", requested_at AS "requestedAt", state, rows_total AS "rowsTotal",
  rows_done AS "rowsDone", file_id AS "fileId", CASE WHEN error_code IS NULL THEN NULL
    ELSE jsonb_build_object('code', error_code, 'params', coalesce(error_params, '{}')) END AS error`;

/** Files of telemetry that somebody asked for. */
@Injectable()
export class ExportRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(
    id: string,
    { workUnitId, keys, from, to, level, locale }: ExportRequest,
    by: string,
    at: Date,
    rows: number,
  ): Promise<void> {
    await this.query(
      `INSERT INTO connectivity.telemetry_export (id, work_unit_id, keys, from_at, to_at, level, locale, requested_by,
         requested_at, rows_total) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, workUnitId, keys, from, to, level, locale, by, at, rows],
    );
  }

  async find(id: string): Promise<TelemetryExport | null> {
    const [row] = await this.query<TelemetryExport>(
      `SELECT ${COLUMNS} FROM connectivity.telemetry_export WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  async lock(id: string): Promise<TelemetryExport | null> {
    const [row] = await this.query<TelemetryExport>(
      `SELECT ${COLUMNS} FROM connectivity.telemetry_export WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /** @returns whether it is still wanted */
  async progress(id: string, rows: number): Promise<boolean> {
    const moved = await this.query(
      `WITH moved AS (UPDATE connectivity.telemetry_export SET rows_done = $2 WHERE id = $1 AND state = 'making'
         RETURNING id) SELECT id FROM moved`,
      [id, rows],
    );
    return moved.length > 0;
  }

  async ready(id: string, fileId: string): Promise<void> {
    await this.query(`UPDATE connectivity.telemetry_export SET state = 'ready', file_id = $2 WHERE id = $1`, [
      id,
      fileId,
    ]);
  }

  async cancel(id: string): Promise<void> {
    await this.query(`UPDATE connectivity.telemetry_export SET state = 'cancelled' WHERE id = $1`, [id]);
  }

  async fail(id: string, { code, params }: Pick<DomainError, 'code' | 'params'>): Promise<void> {
    await this.query(
      `UPDATE connectivity.telemetry_export SET state = 'failed', error_code = $2, error_params = $3 WHERE id = $1`,
      [id, code, params],
    );
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
