import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { HandOver } from '../domain/teamwork';

const COLUMNS = `id, job_order_id AS "jobOrderId", written_by AS "writtenBy", written_at AS "writtenAt", reason, note,
  trim_scale(remaining)::text AS remaining, taken_by AS "takenBy", taken_at AS "takenAt"`;

const NEWEST = 20;

/** Notes from one person to the next. */
@Injectable()
export class HandOverRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(note: HandOver): Promise<void> {
    await this.query(
      `INSERT INTO execution.hand_over (id, job_order_id, written_by, written_at, reason, note, remaining)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [note.id, note.jobOrderId, note.writtenBy, note.writtenAt, note.reason, note.note, note.remaining],
    );
  }

  /** Newest first. */
  async ofJob(jobOrderId: string): Promise<HandOver[]> {
    return this.query<HandOver>(
      `SELECT ${COLUMNS} FROM execution.hand_over WHERE job_order_id = $1 ORDER BY id DESC LIMIT ${NEWEST}`,
      [jobOrderId],
    );
  }

  /** Those of a job nobody had taken. @returns their ids */
  async takeAll(jobOrderId: string, personId: string, at: Date): Promise<string[]> {
    const [rows] = await this.unitOfWork.manager.query<[{ id: string }[], number]>(
      `UPDATE execution.hand_over SET taken_by = $2, taken_at = $3
       WHERE job_order_id = $1 AND taken_at IS NULL RETURNING id`,
      [jobOrderId, personId, at],
    );
    return rows.map(({ id }) => id);
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
