import { Injectable } from '@nestjs/common';
import type { AttemptState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { Attempt } from '../training.types';

/** Whose attempts somebody may read: all, or those of some teams. */
export type TeamScope = 'all' | readonly string[];

export interface AttemptFilter {
  readonly teamId?: string;
  readonly status?: readonly AttemptState[];
  readonly before: string | null;
  readonly limit: number;
}

export interface StoredAssignment {
  readonly id: string;
  readonly taskId: string;
  readonly teamId: string;
  readonly workOrderId: string;
  readonly rubricId: string | null;
  readonly startsAt: Date | null;
  readonly dueAt: Date | null;
  readonly createdAt: Date;
  readonly createdBy: string | null;
}

/** An attempt as listed, with the fields of its assignment that lists show. */
export interface AttemptRecord extends Attempt {
  readonly taskCode: string;
  readonly createdAt: string;
}

type Times = 'startsAt' | 'dueAt' | 'assignedAt' | 'startedAt' | 'submittedAt' | 'publishedAt' | 'createdAt';
type AttemptRow = Omit<AttemptRecord, Times> & Readonly<Record<Times, Date | null>>;

const SELECT = `SELECT a.id, a.assignment_id AS "assignmentId", s.task_id AS "taskId", t.code AS "taskCode", t.title,
    t.title_en AS "titleEn", t.objectives, t.objectives_en AS "objectivesEn", a.team_id AS "teamId",
    a.work_order_id AS "workOrderId", s.rubric_id AS "rubricId", a.status, s.starts_at AS "startsAt",
    s.due_at AS "dueAt", a.assigned_at AS "assignedAt", a.started_at AS "startedAt", a.submitted_at AS "submittedAt",
    a.published_at AS "publishedAt", s.created_at AS "createdAt", a.version
  FROM training.attempt a JOIN training.assignment s ON s.id = a.assignment_id JOIN training.task t ON t.id = s.task_id`;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

const toRecord = (row: AttemptRow): AttemptRecord => ({
  ...row,
  startsAt: iso(row.startsAt),
  dueAt: iso(row.dueAt),
  assignedAt: iso(row.assignedAt) ?? '',
  startedAt: iso(row.startedAt),
  submittedAt: iso(row.submittedAt),
  publishedAt: iso(row.publishedAt),
  createdAt: iso(row.createdAt) ?? '',
});

@Injectable()
export class AttemptRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async addAssignment(assignment: StoredAssignment): Promise<void> {
    await this.query(
      `INSERT INTO training.assignment (id, task_id, team_id, work_order_id, rubric_id, starts_at, due_at, created_at,
         created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        assignment.id,
        assignment.taskId,
        assignment.teamId,
        assignment.workOrderId,
        assignment.rubricId,
        assignment.startsAt,
        assignment.dueAt,
        assignment.createdAt,
        assignment.createdBy,
      ],
    );
  }

  /** @returns false when the order has an attempt already */
  async addAttempt(id: string, assignment: StoredAssignment, status: AttemptState): Promise<boolean> {
    const rows = await this.query(
      `INSERT INTO training.attempt (id, assignment_id, team_id, work_order_id, status, assigned_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [id, assignment.id, assignment.teamId, assignment.workOrderId, status, assignment.createdAt],
    );
    return rows.length === 1;
  }

  /** The attempt, locked until the transaction ends. */
  async lock(id: string): Promise<AttemptRecord | null> {
    const [row] = await this.query<AttemptRow>(`${SELECT} WHERE a.id = $1 FOR NO KEY UPDATE OF a`, [id]);
    return row ? toRecord(row) : null;
  }

  async byIds(ids: readonly string[], scope: TeamScope = 'all'): Promise<AttemptRecord[]> {
    const rows = await this.query<AttemptRow>(
      `${SELECT} WHERE a.id = ANY($1) AND ($2::uuid[] IS NULL OR a.team_id = ANY($2))`,
      [ids, scope === 'all' ? null : scope],
    );
    return rows.map(toRecord);
  }

  /** Newest first, one row more than `limit` when there is a next page. */
  async page(filter: AttemptFilter, scope: TeamScope): Promise<AttemptRecord[]> {
    const rows = await this.query<AttemptRow>(
      `${SELECT} WHERE ($1::uuid IS NULL OR a.id < $1) AND ($2::uuid[] IS NULL OR a.team_id = ANY($2))
         AND ($3::uuid IS NULL OR a.team_id = $3) AND ($4::text[] IS NULL OR a.status = ANY($4))
       ORDER BY a.id DESC LIMIT $5`,
      [filter.before, scope === 'all' ? null : scope, filter.teamId ?? null, filter.status ?? null, filter.limit + 1],
    );
    return rows.map(toRecord);
  }

  /** Writes state and times of a locked attempt. */
  async save(attempt: Attempt): Promise<void> {
    await this.query(
      `UPDATE training.attempt SET status = $2, started_at = $3, submitted_at = $4, published_at = $5, version = $6
       WHERE id = $1`,
      [attempt.id, attempt.status, attempt.startedAt, attempt.submittedAt, attempt.publishedAt, attempt.version],
    );
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
