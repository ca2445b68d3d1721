import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { StepRecord } from '../domain/step-record';

const COLUMNS = `id, job_order_id AS "jobOrderId", step_id AS "stepId", step_seq AS "stepSeq", step_kind AS "stepKind",
  mandatory, piece, value, recorded_by AS "recordedBy", recorded_at AS "recordedAt", entry_id AS "entryId"`;

/** What people confirmed and entered, step by step; a later record of the same step stands beside the earlier one. */
@Injectable()
export class StepRecordRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(record: StepRecord): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO execution.step_record (id, job_order_id, step_id, step_seq, step_kind, mandatory, piece, value,
         recorded_by, recorded_at, entry_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        record.id,
        record.jobOrderId,
        record.stepId,
        record.stepSeq,
        record.stepKind,
        record.mandatory,
        record.piece,
        JSON.stringify(record.value),
        record.recordedBy,
        record.recordedAt,
        record.entryId,
      ],
    );
  }

  /** Of some jobs, in the order they were made. */
  async of(jobOrderIds: readonly string[]): Promise<StepRecord[]> {
    return this.unitOfWork.manager.query<StepRecord[]>(
      `SELECT ${COLUMNS} FROM execution.step_record WHERE job_order_id = ANY($1) ORDER BY recorded_at, id`,
      [jobOrderIds],
    );
  }
}
