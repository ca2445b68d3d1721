import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { MachineAction } from '../domain/machine-job';

/** Something asked of a machine; its id is that of the entry `machine-job.requested`. */
export interface MachineCommand {
  readonly id: string;
  readonly machineJobId: string;
  readonly workUnitId: string;
  readonly action: MachineAction;
}

const COLUMNS = 'id, machine_job_id AS "machineJobId", work_unit_id AS "workUnitId", action';

@Injectable()
export class CommandRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(command: MachineCommand): Promise<void> {
    await this.unitOfWork.manager.query(
      'INSERT INTO connectivity.machine_command (id, machine_job_id, work_unit_id, action) VALUES ($1, $2, $3, $4)',
      [command.id, command.machineJobId, command.workUnitId, command.action],
    );
  }

  /** Where a command went and whether it has its answer; null when there is none of this id. */
  async find(id: string): Promise<{ workUnitId: string; answered: boolean } | null> {
    const [row] = await this.unitOfWork.manager.query<{ workUnitId: string; answered: boolean }[]>(
      `SELECT work_unit_id AS "workUnitId", answered_at IS NOT NULL AS answered
       FROM connectivity.machine_command WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** What a machine has not answered yet, in the order of the requests. */
  async pendingAt(workUnitId: string): Promise<MachineCommand[]> {
    return this.unitOfWork.manager.query<MachineCommand[]>(
      `SELECT ${COLUMNS} FROM connectivity.machine_command
       WHERE work_unit_id = $1 AND answered_at IS NULL ORDER BY seq LIMIT 50`,
      [workUnitId],
    );
  }

  /** Those of them that wait longer than `seconds`. */
  async overdueAt(workUnitId: string, seconds: number): Promise<MachineCommand[]> {
    return this.unitOfWork.manager.query<MachineCommand[]>(
      `SELECT ${COLUMNS} FROM connectivity.machine_command
       WHERE work_unit_id = $1 AND answered_at IS NULL AND requested_at < clock_timestamp() - make_interval(secs => $2)
       ORDER BY seq LIMIT 50`,
      [workUnitId, seconds],
    );
  }

  async isPending(machineJobId: string): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      'SELECT 1 FROM connectivity.machine_command WHERE machine_job_id = $1 AND answered_at IS NULL LIMIT 1',
      [machineJobId],
    );
    return rows.length > 0;
  }

  /** @returns false when it had its answer already */
  async answer(id: string, ok: boolean): Promise<boolean> {
    const [rows] = await this.unitOfWork.manager.query<[unknown[], number]>(
      `UPDATE connectivity.machine_command SET answered_at = clock_timestamp(), ok = $2
       WHERE id = $1 AND answered_at IS NULL RETURNING 1`,
      [id, ok],
    );
    return rows.length > 0;
  }
}
