import { Injectable, type OnModuleInit } from '@nestjs/common';
import { QualityApi } from '#modules/quality';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { DomainError } from '#libs/kernel';
import { actorOf, type Principal } from '#platform/auth';
import { FirstArticleRules } from './first-article-rules';
import { FirstArticleSigning } from './first-article-signing';
import { JobAccess } from './job-access';

/** Before the start of a person's job there is nothing to measure; a machine may be set up by measuring. */
const TOO_EARLY: Readonly<Record<JobOrder['control'], ReadonlySet<string>>> = {
  person: new Set(['pending', 'ready', 'dispatched']),
  machine: new Set(['pending', 'ready']),
};

/**
 * Who measures the pieces of a job and when (our rule): who does the job, from the start on; and while a first article
 * waits for signatures also who may sign as its inspector. Pieces of a job that has ended may be measured again.
 */
@Injectable()
export class Measuring implements OnModuleInit {
  constructor(
    private readonly quality: QualityApi,
    private readonly workOrders: WorkOrderApi,
    private readonly access: JobAccess,
    private readonly signing: FirstArticleSigning,
    private readonly firstArticles: FirstArticleRules,
  ) {}

  onModuleInit(): void {
    this.quality.guardMeasuring('job-order', (caller, jobOrderId) => this.require(caller, jobOrderId));
  }

  /**
   * @throws DomainError forbidden `execution.other-team`, `execution.given-to-others`; conflict
   *   `execution.measured-too-early`
   */
  private async require(caller: Principal, jobOrderId: string): Promise<void> {
    const job = await this.workOrders.jobOrder(jobOrderId);
    if (!(await this.isInspecting(caller, job))) await this.access.requireToMeasure(caller, jobOrderId);
    if (TOO_EARLY[job.control].has(job.status)) throw new DomainError('conflict', 'execution.measured-too-early');
  }

  private async isInspecting(caller: Principal, job: JobOrder): Promise<boolean> {
    return (await this.firstArticles.waits(job)) && this.signing.mayInspect(job, actorOf(caller));
  }
}
