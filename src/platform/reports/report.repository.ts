import { Injectable } from '@nestjs/common';
import type { DomainError } from '#libs/kernel';
import type { ReportState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { OwnReport, StoredReport } from './report';

const COLUMNS = `id, kind, format, locale, name, requested_at AS "requestedAt", state, total, done,
  CASE WHEN error_code IS NULL THEN NULL
    ELSE jsonb_build_object('code', error_code, 'params', coalesce(error_params, '{}')) END AS error, file_id AS "fileId"`;

/** Reports that were asked for. */
@Injectable()
export class ReportRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(
    report: Pick<StoredReport, 'id' | 'kind' | 'params' | 'format' | 'locale' | 'name' | 'requestedAt' | 'total'>,
    by: string,
  ): Promise<void> {
    await this.unitOfWork.prepared(
      `INSERT INTO platform.report (id, kind, params, format, locale, name, requested_by, requested_at, state, total)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'making', $9)`,
      [
        report.id,
        report.kind,
        JSON.stringify(report.params),
        report.format,
        report.locale,
        report.name,
        by,
        report.requestedAt,
        report.total,
      ],
    );
  }

  /** Somebody's own. */
  async own(id: string, by: string): Promise<OwnReport | null> {
    const [row] = await this.unitOfWork.prepared<OwnReport>(
      `SELECT ${COLUMNS} FROM platform.report WHERE id = $1 AND requested_by = $2`,
      [id, by],
    );
    return row ?? null;
  }

  /** Somebody's own, newest first, before `before`; one more than `limit`. */
  async page(by: string, before: string | null, limit: number): Promise<OwnReport[]> {
    return this.unitOfWork.prepared<OwnReport>(
      `SELECT ${COLUMNS} FROM platform.report WHERE requested_by = $1 AND ($2::uuid IS NULL OR id < $2)
       ORDER BY id DESC LIMIT $3`,
      [by, before, limit + 1],
    );
  }

  /** For whoever makes it. */
  async find(id: string): Promise<StoredReport | null> {
    const [row] = await this.unitOfWork.prepared<StoredReport>(
      `SELECT ${COLUMNS}, params FROM platform.report WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** So that its state changes once; null when there is none. */
  async lock(id: string): Promise<OwnReport | null> {
    const [row] = await this.unitOfWork.prepared<OwnReport>(
      `SELECT ${COLUMNS} FROM platform.report WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /**
   * @param total null: as it was
   * @returns whether it is still wanted
   */
  async progress(id: string, done: number, total: number | null): Promise<boolean> {
    const moved = await this.unitOfWork.prepared(
      `UPDATE platform.report SET done = $2, total = coalesce($3, total) WHERE id = $1 AND state = 'making' RETURNING id`,
      [id, done, total],
    );
    return moved.length > 0;
  }

  /** Ends it one way or another. */
  async end(
    id: string,
    state: ReportState,
    { fileId = null, error = null }: { fileId?: string | null; error?: Pick<DomainError, 'code' | 'params'> | null },
  ): Promise<void> {
    await this.unitOfWork.prepared(
      `UPDATE platform.report SET state = $2, file_id = $3, error_code = $4, error_params = $5 WHERE id = $1`,
      [id, state, fileId, error?.code ?? null, error ? JSON.stringify(error.params) : null],
    );
  }
}
