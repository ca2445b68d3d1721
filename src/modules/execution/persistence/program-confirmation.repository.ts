import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

export interface ProgramConfirmation {
  readonly id: string;
  readonly jobOrderId: string;
  /** As the machine showed it; empty when it had none. */
  readonly program: string;
  readonly by: string | null;
  readonly at: Date;
}

/** For which programs in machines somebody answers, job by job. */
@Injectable()
export class ProgramConfirmationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The names confirmed, by job. */
  async of(jobOrderIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const rows = await this.unitOfWork.prepared<{ jobOrderId: string; programs: string[] }>(
      `SELECT job_order_id AS "jobOrderId", array_agg(program) AS programs FROM execution.program_confirmation
       WHERE job_order_id = ANY($1) GROUP BY job_order_id`,
      [jobOrderIds],
    );
    return new Map(rows.map(({ jobOrderId, programs }) => [jobOrderId, new Set(programs)]));
  }

  async add({ id, jobOrderId, program, by, at }: ProgramConfirmation): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO execution.program_confirmation (id, job_order_id, program, confirmed_by, confirmed_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [id, jobOrderId, program, by, at],
    );
  }
}
