import { Injectable } from '@nestjs/common';
import type { TrialJobState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { StoredTrialJob } from '../domain/trial-job';

/** Whose trial jobs somebody may see: a company its own, the school all but drafts, the server itself everything. */
export type Scope = { readonly organisationId: string } | 'school' | 'everything';

export interface TrialJobFilter {
  readonly status?: readonly TrialJobState[];
  /** Part of the number or the part. */
  readonly text?: string;
  readonly before: string | null;
  readonly limit: number;
}

const COLUMNS = `j.id, j.number, j.organisation_id AS "organisationId", j.status, j.request, j.quote,
  j.closed_reason AS "closedReason", j.work_order_id AS "workOrderId", j.routing_version_id AS "routingVersionId",
  j.material_id AS "materialId", j.task_id AS "taskId", j.assignment_id AS "assignmentId", j.attempt_id AS "attemptId",
  j.team_id AS "teamId", j.created_at AS "createdAt", j.submitted_at AS "submittedAt", j.updated_at AS "updatedAt",
  j.version`;

const IN_SCOPE = `($2::boolean OR ($3::uuid IS NULL AND j.status <> 'draft') OR j.organisation_id = $3)`;

const scoped = (scope: Scope): readonly unknown[] => [
  scope === 'everything',
  typeof scope === 'object' ? scope.organisationId : null,
];

const likeText = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

@Injectable()
export class TrialJobRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(job: StoredTrialJob, createdBy: string | null): Promise<void> {
    await this.query(
      `INSERT INTO trial_job.trial_job (id, number, organisation_id, status, request, created_at, created_by, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $6)`,
      [job.id, job.number, job.organisationId, job.status, JSON.stringify(job.request), job.createdAt, createdBy],
    );
  }

  async byId(id: string, scope: Scope): Promise<StoredTrialJob | null> {
    const [row] = await this.query<StoredTrialJob>(
      `SELECT ${COLUMNS} FROM trial_job.trial_job j WHERE j.id = $1 AND ${IN_SCOPE}`,
      [id, ...scoped(scope)],
    );
    return row ?? null;
  }

  /** The trial job, locked until the transaction ends. */
  async lock(id: string, scope: Scope): Promise<StoredTrialJob | null> {
    const [row] = await this.query<StoredTrialJob>(
      `SELECT ${COLUMNS} FROM trial_job.trial_job j WHERE j.id = $1 AND ${IN_SCOPE} FOR NO KEY UPDATE`,
      [id, ...scoped(scope)],
    );
    return row ?? null;
  }

  /** Newest first, one row more than `limit` when there is a next page. */
  async page({ status, text, before, limit }: TrialJobFilter, scope: Scope): Promise<StoredTrialJob[]> {
    return this.query<StoredTrialJob>(
      `SELECT ${COLUMNS} FROM trial_job.trial_job j
       WHERE ($1::uuid IS NULL OR j.id < $1) AND ${IN_SCOPE} AND ($4::text[] IS NULL OR j.status = ANY($4))
         AND ($5::text IS NULL OR j.search LIKE $5)
       ORDER BY j.id DESC LIMIT $6`,
      [before, ...scoped(scope), status ?? null, text ? likeText(text) : null, limit + 1],
    );
  }

  /** Writes everything that can change of a locked trial job. */
  async save(job: StoredTrialJob): Promise<void> {
    await this.query(
      `UPDATE trial_job.trial_job SET status = $2, request = $3, quote = $4, closed_reason = $5, work_order_id = $6,
         routing_version_id = $7, material_id = $8, task_id = $9, assignment_id = $10, attempt_id = $11, team_id = $12,
         submitted_at = $13, updated_at = $14, version = $15
       WHERE id = $1`,
      [
        job.id,
        job.status,
        JSON.stringify(job.request),
        job.quote && JSON.stringify(job.quote),
        job.closedReason,
        job.workOrderId,
        job.routingVersionId,
        job.materialId,
        job.taskId,
        job.assignmentId,
        job.attemptId,
        job.teamId,
        job.submittedAt,
        job.updatedAt,
        job.version,
      ],
    );
  }

  /** The serial number of the letters that stand for a company; given at its first conversion. */
  async aliasSerial(organisationId: string): Promise<number> {
    await this.query(`SELECT pg_advisory_xact_lock(hashtext('trial_job.alias'))`, []);
    await this.query(
      `INSERT INTO trial_job.alias (organisation_id, serial)
       SELECT $1, coalesce(max(serial), 0) + 1 FROM trial_job.alias ON CONFLICT (organisation_id) DO NOTHING`,
      [organisationId],
    );
    const [row] = await this.query<{ serial: number }>(
      'SELECT serial FROM trial_job.alias WHERE organisation_id = $1',
      [organisationId],
    );
    return row?.serial ?? 1;
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
