import { Injectable } from '@nestjs/common';
import type { ErrorParams } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { ProgramLoad, ProgramRequest } from '../domain/program';

/** A program is not brought in later than this: the job may be done otherwise by now. Real seconds. */
export const PATIENCE_SECONDS = 300;

const COLUMNS = `id, job_order_id AS "jobOrderId", work_unit_id AS "workUnitId", program,
  jsonb_build_object('workOrderId', work_order_id, 'attemptId', attempt_id, 'trialJobId', trial_job_id) AS refs,
  line_mode AS "lineMode", shown,
  CASE WHEN answered_at IS NULL THEN 'asked' WHEN error_code IS NULL THEN 'loaded' ELSE 'refused' END AS state,
  CASE WHEN error_code IS NULL THEN NULL
    ELSE jsonb_build_object('code', error_code, 'params', coalesce(error_params, '{}')) END AS error,
  answered_at IS NULL AND requested_at < clock_timestamp() - make_interval(secs => ${PATIENCE_SECONDS}) AS overdue`;

/** Programs that were to be brought into machines for jobs people do. */
@Injectable()
export class ProgramLoadRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(id: string, { jobOrderId, workUnitId, program, refs, lineMode }: ProgramRequest): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO connectivity.program_load (id, job_order_id, work_unit_id, work_order_id, attempt_id, trial_job_id,
         line_mode, program) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        jobOrderId,
        workUnitId,
        refs.workOrderId ?? null,
        refs.attemptId ?? null,
        refs.trialJobId ?? null,
        lineMode,
        program,
      ],
    );
  }

  async find(id: string): Promise<ProgramLoad | null> {
    const [load] = await this.query(`WHERE id = $1`, [id]);
    return load ?? null;
  }

  /** The last one asked for of each job, by job. */
  async latestOf(jobOrderIds: readonly string[]): Promise<ReadonlyMap<string, ProgramLoad>> {
    const loads = await this.query(
      `WHERE id IN (SELECT DISTINCT ON (job_order_id) id FROM connectivity.program_load
         WHERE job_order_id = ANY($1) ORDER BY job_order_id, id DESC)`,
      [jobOrderIds],
    );
    return new Map(loads.map((load) => [load.jobOrderId, load]));
  }

  /** What a machine has not answered yet, first asked first. */
  async pendingAt(workUnitId: string): Promise<ProgramLoad[]> {
    return this.query('WHERE work_unit_id = $1 AND answered_at IS NULL ORDER BY id', [workUnitId]);
  }

  /** @returns false when it had its answer already */
  async answer(
    id: string,
    shown: string | null,
    error: { readonly code: string; readonly params: ErrorParams } | null,
  ): Promise<boolean> {
    const [rows] = await this.unitOfWork.manager.query<[unknown[], number]>(
      `UPDATE connectivity.program_load
       SET answered_at = clock_timestamp(), shown = $2, error_code = $3, error_params = $4
       WHERE id = $1 AND answered_at IS NULL RETURNING 1`,
      [id, shown, error?.code ?? null, error?.params ?? null],
    );
    return rows.length > 0;
  }

  private query(which: string, values: unknown[]): Promise<ProgramLoad[]> {
    return this.unitOfWork.manager.query<ProgramLoad[]>(
      `SELECT ${COLUMNS} FROM connectivity.program_load ${which}`,
      values,
    );
  }
}
