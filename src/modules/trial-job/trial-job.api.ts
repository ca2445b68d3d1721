import { Injectable } from '@nestjs/common';
import { TrialJobRepository } from './persistence/trial-job.repository';

/** The front door of trial-job: whose trial jobs are. */
@Injectable()
export class TrialJobApi {
  constructor(private readonly rows: TrialJobRepository) {}

  /** The company a trial job is for and the order that makes its parts, if there is one yet; null when it is unknown. */
  async ownerOf(
    trialJobId: string,
  ): Promise<{ readonly organisationId: string; readonly workOrderId: string | null } | null> {
    const job = await this.rows.byId(trialJobId, 'everything');
    return job && { organisationId: job.organisationId, workOrderId: job.workOrderId };
  }
}
