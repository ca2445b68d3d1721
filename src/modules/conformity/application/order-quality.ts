import { Injectable } from '@nestjs/common';
import { QualityApi, type FirstArticle, type Inspection } from '#modules/quality';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import type { SubjectRef } from '#libs/kernel';

/** An operation of an order as it is made, with its inspection; null where nothing is measured, or it was called off. */
export interface InspectedJob {
  readonly job: JobOrder;
  readonly inspection: Inspection | null;
  /** Oldest first; empty where the operation asks for none. */
  readonly firstArticles: readonly FirstArticle[];
}

const subjectOf = ({ id }: JobOrder): SubjectRef => ({ type: 'job-order', id });

/** How the operations of an order were inspected. */
@Injectable()
export class OrderQuality {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly quality: QualityApi,
  ) {}

  /** In the order of the routing, without rework and without what another job order has taken the place of. */
  async jobsOf(workOrderId: string): Promise<InspectedJob[]> {
    const all = await this.workOrders.jobOrders(workOrderId);
    const jobs = all.filter(({ kind, superseded }) => kind === 'operation' && !superseded);
    const inspections = await this.quality.resultsOf(jobs.map(subjectOf));
    const firsts = await this.quality.firstArticles(jobs.map(subjectOf));
    return jobs.map((job) => ({
      job,
      inspection: inspections.find(({ subject, status }) => subject.id === job.id && status !== 'cancelled') ?? null,
      firstArticles: firsts.filter(({ subjectId }) => subjectId === job.id),
    }));
  }
}
