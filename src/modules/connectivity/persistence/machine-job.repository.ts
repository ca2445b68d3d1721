import { Injectable } from '@nestjs/common';
import type { DecimalString, ErrorParams } from '#libs/kernel';
import type { MachineJobState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type {
  MachineAction,
  MachineJob,
  MachineJobRequest,
  MachineJobSubstate,
  MachineOrder,
  ShortJob,
} from '../domain/machine-job';

const COLUMNS = `id, job_order_id AS "jobOrderId", run, opc_job_order_id AS "opcJobOrderId",
  work_unit_id AS "workUnitId", line_mode AS "lineMode", work_order_id AS "workOrderId", attempt_id AS "attemptId",
  trial_job_id AS "trialJobId", trim_scale(quantity)::text AS quantity,
  trim_scale(stored_quantity)::text AS "storedQuantity", order_content AS "order", desired,
  state AS "observedState", substate AS "observedSubstate", observed_at AS "observedAt",
  trim_scale(produced)::text AS produced, trim_scale(good)::text AS good,
  trim_scale(counted_good)::text AS "countedGood", trim_scale(counted_scrap)::text AS "countedScrap",
  CASE WHEN last_error IS NULL THEN NULL
    ELSE jsonb_build_object('code', last_error, 'params', coalesce(last_error_params, '{}')) END AS "lastError"`;

interface NewMachineJob extends MachineJobRequest {
  readonly id: string;
  readonly opcJobOrderId: string;
  readonly order: MachineOrder;
  readonly requestedAt: Date;
}

export interface ObservedJob {
  readonly state: MachineJobState;
  readonly substate: MachineJobSubstate | null;
  readonly at: Date;
  readonly produced: DecimalString | null;
  readonly good: DecimalString | null;
}

@Injectable()
export class MachineJobRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(job: NewMachineJob): Promise<MachineJob> {
    await this.query(
      `INSERT INTO connectivity.machine_job (id, job_order_id, run, opc_job_order_id, work_unit_id, line_mode,
         work_order_id, attempt_id, trial_job_id, quantity, order_content, desired, requested_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        job.id,
        job.jobOrderId,
        job.run,
        job.opcJobOrderId,
        job.workUnitId,
        job.lineMode,
        job.refs.workOrderId ?? null,
        job.refs.attemptId ?? null,
        job.refs.trialJobId ?? null,
        job.order.quantity,
        job.order,
        job.action,
        job.requestedAt,
      ],
    );
    const added = await this.byId(job.id);
    if (!added) throw new Error('a machine job just added is not there');
    return added;
  }

  async byId(id: string): Promise<MachineJob | null> {
    return this.one('WHERE id = $1', [id]);
  }

  async latestOf(jobOrderId: string): Promise<MachineJob | null> {
    return this.one('WHERE job_order_id = $1 ORDER BY run DESC LIMIT 1', [jobOrderId]);
  }

  async runsOf(jobOrderId: string): Promise<MachineJob[]> {
    return this.query<MachineJob>(
      `SELECT ${COLUMNS} FROM connectivity.machine_job WHERE job_order_id = $1 ORDER BY run`,
      [jobOrderId],
    );
  }

  async lock(id: string): Promise<MachineJob | null> {
    return this.one('WHERE id = $1 FOR UPDATE', [id]);
  }

  async lockRun(jobOrderId: string, run: number): Promise<MachineJob | null> {
    return this.one('WHERE job_order_id = $1 AND run = $2 FOR UPDATE', [jobOrderId, run]);
  }

  /** The job a machine names, locked; null when it is none of ours at this work unit. */
  async lockByOpcId(workUnitId: string, opcJobOrderId: string): Promise<MachineJob | null> {
    return this.one('WHERE opc_job_order_id = $1 AND work_unit_id = $2 FOR UPDATE', [opcJobOrderId, workUnitId]);
  }

  /** Jobs of a work unit that are not over, as far as is known; the oldest first. */
  async openAt(workUnitId: string): Promise<MachineJob[]> {
    return this.query<MachineJob>(
      `SELECT ${COLUMNS} FROM connectivity.machine_job
       WHERE work_unit_id = $1 AND state NOT IN ('ended', 'aborted') AND desired NOT IN ('cancel', 'clear')
       ORDER BY requested_at, id`,
      [workUnitId],
    );
  }

  /** Jobs that pieces of a gap may belong to: those not over, and those over with pieces not yet counted. */
  async inQuestion(workUnitId: string): Promise<MachineJob[]> {
    return this.query<MachineJob>(
      `SELECT ${COLUMNS} FROM connectivity.machine_job
       WHERE work_unit_id = $1 AND (state IN ('not-allowed-to-start', 'allowed-to-start', 'running', 'interrupted')
         OR (state IN ('ended', 'aborted') AND produced > counted_good + counted_scrap))
       ORDER BY requested_at DESC LIMIT 20`,
      [workUnitId],
    );
  }

  /** Runs that are over with pieces not yet counted, the newest first. */
  async short(workUnitId: string): Promise<ShortJob[]> {
    return this.query<ShortJob>(
      `SELECT ${COLUMNS}, requested_at AS "requestedAt" FROM connectivity.machine_job
       WHERE work_unit_id = $1 AND state IN ('ended', 'aborted') AND produced > counted_good + counted_scrap
       ORDER BY requested_at DESC LIMIT 20`,
      [workUnitId],
    );
  }

  /** The job in the machine as far as is known, else the one that ended last with pieces not yet counted; locked. */
  async lockInMachine(workUnitId: string): Promise<MachineJob | null> {
    return this.one(
      `WHERE work_unit_id = $1 AND (state IN ('running', 'interrupted')
         OR (state IN ('ended', 'aborted') AND produced > counted_good + counted_scrap))
       ORDER BY state IN ('running', 'interrupted') DESC, observed_at DESC LIMIT 1 FOR UPDATE`,
      [workUnitId],
    );
  }

  async setDesired(id: string, action: MachineAction, order: MachineOrder | null): Promise<void> {
    await this.query(
      `UPDATE connectivity.machine_job SET desired = $2, order_content = coalesce(order_content, '{}'::jsonb) || coalesce($3::jsonb, '{}'::jsonb),
         quantity = coalesce($4, quantity) WHERE id = $1`,
      [id, action, order, order?.quantity ?? null],
    );
  }

  async setObserved(id: string, seen: ObservedJob): Promise<void> {
    await this.query(
      `UPDATE connectivity.machine_job SET state = $2, substate = $3, observed_at = $4,
         produced = coalesce($5, produced), good = coalesce($6, good) WHERE id = $1`,
      [id, seen.state, seen.substate, seen.at, seen.produced, seen.good],
    );
  }

  async setStored(id: string, quantity: DecimalString): Promise<void> {
    await this.query('UPDATE connectivity.machine_job SET stored_quantity = $2 WHERE id = $1', [id, quantity]);
  }

  async setError(id: string, error: { code: string; params: ErrorParams } | null): Promise<void> {
    await this.query('UPDATE connectivity.machine_job SET last_error = $2, last_error_params = $3 WHERE id = $1', [
      id,
      error?.code ?? null,
      error?.params ?? null,
    ]);
  }

  async addCounted(id: string, good: number, scrap: number): Promise<void> {
    await this.query(
      `UPDATE connectivity.machine_job SET counted_good = counted_good + $2, counted_scrap = counted_scrap + $3
       WHERE id = $1`,
      [id, good, scrap],
    );
  }

  private async one(where: string, values: unknown[]): Promise<MachineJob | null> {
    const [row] = await this.query<MachineJob>(`SELECT ${COLUMNS} FROM connectivity.machine_job ${where}`, values);
    return row ?? null;
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
