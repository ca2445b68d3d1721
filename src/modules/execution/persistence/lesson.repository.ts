import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { LessonEnd, LessonJob, LessonOutcome, LessonProblem, PutAway } from '../domain/lesson';

const LESSON = `id, class_id AS "classId", note, ended_by AS "endedBy", ended_at AS "endedAt", resumed_at AS "resumedAt"`;
const JOB = `j.lesson_end_id AS "lessonEndId", j.job_order_id AS "jobOrderId", trim_scale(j.remaining)::text AS remaining,
  j.paused, j.place, trim_scale(j.quantity)::text AS quantity, j.label, j.put_away_at AS "putAwayAt", j.outcome,
  coalesce(j.problem, '[]') AS problems`;

type JobRow = Omit<LessonJob, 'putAway'> & {
  readonly lessonEndId: string;
  readonly place: string | null;
  readonly quantity: string | null;
  readonly label: string | null;
  readonly putAwayAt: Date | null;
};

function toJob({ place, quantity, label, putAwayAt, lessonEndId: _id, ...job }: JobRow): LessonJob {
  const done = place !== null && quantity !== null && putAwayAt !== null;
  return { ...job, putAway: done ? { place, quantity, label, at: putAwayAt } : null };
}

/** Ends of lessons and what they stopped. */
@Injectable()
export class LessonRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns false when the class has an end that no lesson has taken up yet */
  async add(end: LessonEnd): Promise<boolean> {
    const rows = await this.query(
      `INSERT INTO execution.lesson_end (id, class_id, note, ended_by, ended_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (class_id) WHERE resumed_at IS NULL DO NOTHING RETURNING id`,
      [end.id, end.classId, end.note, end.endedBy, end.endedAt],
    );
    return rows.length > 0;
  }

  async open(classId: string): Promise<LessonEnd | null> {
    const [row] = await this.query<LessonEnd>(
      `SELECT ${LESSON} FROM execution.lesson_end WHERE class_id = $1 AND resumed_at IS NULL`,
      [classId],
    );
    return row ?? null;
  }

  async byId(id: string): Promise<LessonEnd | null> {
    const [row] = await this.query<LessonEnd>(`SELECT ${LESSON} FROM execution.lesson_end WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** Newest first. */
  async page(after: string | null, limit: number): Promise<LessonEnd[]> {
    return this.query<LessonEnd>(
      `SELECT ${LESSON} FROM execution.lesson_end WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
      [after, limit + 1],
    );
  }

  async markResumed(id: string, personId: string, at: Date): Promise<void> {
    await this.query('UPDATE execution.lesson_end SET resumed_by = $2, resumed_at = $3 WHERE id = $1', [
      id,
      personId,
      at,
    ]);
  }

  /** A job listed twice keeps where it was put. */
  async addJob(endId: string, jobOrderId: string, remaining: string, paused: boolean): Promise<void> {
    await this.query(
      `INSERT INTO execution.lesson_end_job AS j (lesson_end_id, job_order_id, remaining, paused)
       VALUES ($1, $2, $3, $4) ON CONFLICT (lesson_end_id, job_order_id)
       DO UPDATE SET remaining = EXCLUDED.remaining, paused = j.paused OR EXCLUDED.paused`,
      [endId, jobOrderId, remaining, paused],
    );
  }

  async jobs(endId: string): Promise<LessonJob[]> {
    const rows = await this.query<JobRow>(
      `SELECT ${JOB} FROM execution.lesson_end_job j WHERE j.lesson_end_id = $1 ORDER BY j.job_order_id`,
      [endId],
    );
    return rows.map(toJob);
  }

  /** What an end of class that is still open says of a job. */
  async openJob(jobOrderId: string): Promise<{ endId: string; job: LessonJob } | null> {
    const [row] = await this.query<JobRow>(
      `SELECT ${JOB} FROM execution.lesson_end_job j JOIN execution.lesson_end e ON e.id = j.lesson_end_id
       WHERE j.job_order_id = $1 AND e.resumed_at IS NULL AND j.outcome IS NULL ORDER BY e.id DESC LIMIT 1`,
      [jobOrderId],
    );
    return row ? { endId: row.lessonEndId, job: toJob(row) } : null;
  }

  /** Where the last end of class that has been taken up put the work of a job; null where it says nothing. */
  async lastPutAway(jobOrderId: string): Promise<{ putAway: PutAway; resumedAt: Date } | null> {
    const [row] = await this.query<JobRow & { readonly resumedAt: Date }>(
      `SELECT ${JOB}, e.resumed_at AS "resumedAt"
       FROM execution.lesson_end_job j JOIN execution.lesson_end e ON e.id = j.lesson_end_id
       WHERE j.job_order_id = $1 AND e.resumed_at IS NOT NULL ORDER BY e.id DESC LIMIT 1`,
      [jobOrderId],
    );
    const putAway = row && toJob(row).putAway;
    return putAway ? { putAway, resumedAt: row.resumedAt } : null;
  }

  async putAway(endId: string, jobOrderId: string, put: PutAway, personId: string): Promise<void> {
    await this.query(
      `UPDATE execution.lesson_end_job SET place = $3, quantity = $4, label = $5, put_away_at = $6, put_away_by = $7
       WHERE lesson_end_id = $1 AND job_order_id = $2`,
      [endId, jobOrderId, put.place, put.quantity, put.label, put.at, personId],
    );
  }

  async setOutcome(
    endId: string,
    jobOrderId: string,
    outcome: LessonOutcome,
    problems: readonly LessonProblem[],
  ): Promise<void> {
    await this.query(
      'UPDATE execution.lesson_end_job SET outcome = $3, problem = $4 WHERE lesson_end_id = $1 AND job_order_id = $2',
      [endId, jobOrderId, outcome, JSON.stringify(problems)],
    );
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
