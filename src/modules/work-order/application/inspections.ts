import { Injectable } from '@nestjs/common';
import { decimal, DomainError, type SubjectRef } from '#libs/kernel';
import { QualityApi } from '#modules/quality';
import type { Job } from '../domain/job';
import type { CompletionBlocker } from '../domain/types';

/** What quality knows a job order by. */
const subjectOf = (job: Pick<Job, 'id'>): SubjectRef => ({ type: 'job-order', id: job.id });

/** The inspections of an order's job orders: opened at release, asked before anything ends. */
@Injectable()
export class Inspections {
  constructor(private readonly quality: QualityApi) {}

  async openFor(jobs: readonly Job[]): Promise<void> {
    for (const job of jobs)
      await this.quality.openInspections({
        subject: subjectOf(job),
        jobOrderId: job.id,
        workOrderId: job.workOrderId,
        workUnitId: job.workUnitId,
        operationId: job.operationId,
        quantity: job.expected,
        attemptId: job.attemptId,
        trialJobId: job.trialJobId,
        lineMode: job.lineMode,
      });
  }

  /** Tells quality how many pieces there will be after all, when that differs from what was expected. */
  async expect(job: Job, quantity: string): Promise<Job> {
    if (decimal.equals(job.expected, quantity)) return job;
    await this.quality.setQuantity(subjectOf(job), quantity);
    return { ...job, expected: quantity };
  }

  /**
   * The job with the number of pieces it made, past its gate.
   * @throws DomainError `work-order.inspection-open` {jobOrder} (409), nothing changed
   */
  async requireGate(job: Job): Promise<Job> {
    const ended = await this.expect(job, job.balance.received);
    const { open } = await this.quality.gateOf(subjectOf(job));
    if (open) return ended;
    await this.expect(ended, job.expected);
    throw new DomainError('conflict', 'work-order.inspection-open', { jobOrder: job.number });
  }

  /** @throws DomainError `work-order.skip-mandatory-inspection` (409) */
  async requireSkippable(job: Job): Promise<void> {
    const plan = await this.quality.planFor([job.operationId]);
    if (plan.some(({ mandatory }) => mandatory))
      throw new DomainError('conflict', 'work-order.skip-mandatory-inspection', { jobOrder: job.number });
  }

  /** A job order that ends without work needs no inspection any more. */
  async cancel(jobs: readonly Job[], reason: string): Promise<void> {
    for (const job of jobs) await this.quality.cancel(subjectOf(job), reason);
  }

  async setContext(
    jobs: readonly Job[],
    context: { attemptId: string | null; trialJobId: string | null },
  ): Promise<void> {
    if (jobs.length > 0) await this.quality.setContext(jobs.map(subjectOf), context);
  }

  /** The jobs that ended with work and whose gate is not open. */
  async blockers(jobs: readonly Job[]): Promise<CompletionBlocker[]> {
    const worked = jobs.filter(({ status }) => status === 'completed' || status === 'closed');
    const closed = (await this.quality.resultsOf(worked.map(subjectOf))).filter(({ gate }) => !gate.open);
    return worked
      .filter(({ id }) => closed.some(({ subject }) => subject.id === id))
      .map(({ id, number }) => ({ code: 'work-order.inspection-open', jobOrderId: id, jobOrderNumber: number }));
  }
}
