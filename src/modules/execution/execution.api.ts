import { Injectable } from '@nestjs/common';
import type { StepRecord } from './domain/step-record';
import { StepRecordRepository } from './persistence/step-record.repository';

/** The front door of execution for the modules above: what was recorded on the floor. */
@Injectable()
export class ExecutionApi {
  constructor(private readonly records: StepRecordRepository) {}

  /** Step records of some job orders in the order they were made; each names its ledger entry, the evidence. */
  async stepRecords(jobOrderIds: readonly string[]): Promise<StepRecord[]> {
    return this.records.of(jobOrderIds);
  }
}
