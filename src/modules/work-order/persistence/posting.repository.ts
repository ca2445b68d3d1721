import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { Job } from '../domain/job';
import type { Posting } from '../domain/types';
import { changeOf, UPDATE_JOBS } from './job.rows';

export interface PostingInsert extends Omit<Posting, 'at' | 'reversedBy'> {
  readonly at: Date;
}

interface PostingRow extends Omit<Posting, 'at'> {
  at: Date;
}

const COLUMNS = `p.id, p.job_order_id AS "jobOrderId", p.pass, trim_scale(p.good) AS good, trim_scale(p.scrap) AS scrap,
  trim_scale(p.rework) AS rework, p.reason_code AS "reasonCode", p.reason, p.source, p.source_key AS "sourceKey",
  p.reverses, (SELECT r.id FROM work_order.posting r WHERE r.reverses = p.id) AS "reversedBy", p.at,
  p.actor_id AS "actorId", p.picture_id AS "pictureId"`;

/**
 * One statement for a report: the posting, and only with it the books of its job and of those that receive from it. The day
 * it was made in, or that of what it takes back, is to be summed up.
 */
const POST = `WITH posted AS (
    INSERT INTO work_order.posting
      (id, job_order_id, pass, good, scrap, rework, reason_code, reason, source, source_key, reverses, at, actor_id,
       picture_id)
    VALUES ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    ON CONFLICT (source_key) DO NOTHING RETURNING id
  ), due AS (
    INSERT INTO work_order.output_due (day, work_unit_id, posting_id)
    SELECT (coalesce(o.at, $13) AT TIME ZONE 'UTC')::date, j.work_unit_id, p.id
    FROM posted p JOIN work_order.job_order j ON j.id = $3 LEFT JOIN work_order.posting o ON o.id = $12
  ), changed AS (${UPDATE_JOBS} AND EXISTS (SELECT FROM posted))
  SELECT id FROM posted`;

const toPosting = (row: PostingRow): Posting => ({ ...row, at: row.at.toISOString() });

@Injectable()
export class PostingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Stores a posting with the books after it.
   * @returns false when its source key had been posted before; then nothing is written
   */
  async post(posting: PostingInsert, jobs: readonly Job[]): Promise<boolean> {
    const rows = await this.unitOfWork.prepared<{ id: string }>(POST, [
      JSON.stringify(jobs.map(changeOf)),
      posting.id,
      posting.jobOrderId,
      posting.pass,
      posting.good,
      posting.scrap,
      posting.rework,
      posting.reasonCode,
      posting.reason,
      posting.source,
      posting.sourceKey,
      posting.reverses,
      posting.at,
      posting.actorId,
      posting.pictureId,
    ]);
    return rows.length > 0;
  }

  async bySourceKey(sourceKey: string): Promise<Posting | null> {
    const [row] = await this.query<PostingRow>(`SELECT ${COLUMNS} FROM work_order.posting p WHERE p.source_key = $1`, [
      sourceKey,
    ]);
    return row ? toPosting(row) : null;
  }

  /** @throws DomainError `entity.not-found` */
  async byId(id: string): Promise<Posting> {
    const [row] = await this.query<PostingRow>(`SELECT ${COLUMNS} FROM work_order.posting p WHERE p.id = $1`, [id]);
    if (!row) throw new DomainError('not-found', 'entity.not-found', { type: 'posting', id });
    return toPosting(row);
  }

  /** The postings of a job order, oldest first. */
  async ofJob(jobOrderId: string): Promise<Posting[]> {
    const rows = await this.query<PostingRow>(
      `SELECT ${COLUMNS} FROM work_order.posting p WHERE p.job_order_id = $1 ORDER BY p.recorded_at, p.id`,
      [jobOrderId],
    );
    return rows.map(toPosting);
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.prepared<Row>(sql, values);
  }
}
