import { Injectable } from '@nestjs/common';
import { ConnectivityApi } from '#modules/connectivity';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { remainingAt } from '#libs/quantities';
import { toPage, type Page } from '#platform/http';
import type { LessonEnd, LessonJob } from '../domain/lesson';
import { LessonRepository } from '../persistence/lesson.repository';
import { LessonEnds } from './lesson-ends';

/** Of a machine's job: at rest, still asked to stop, or it does not answer. */
export type MachineRest = 'at-rest' | 'stopping' | 'no-answer';

export interface LessonJobView extends LessonJob {
  readonly job: JobOrder;
  /** Null for a job of people. */
  readonly machine: MachineRest | null;
}

export interface LessonEndView extends LessonEnd {
  readonly jobs: readonly LessonJobView[];
}

/** Ends of class with their jobs as they are now. */
@Injectable()
export class LessonViews {
  constructor(
    private readonly lessons: LessonRepository,
    private readonly ends: LessonEnds,
    private readonly workOrders: WorkOrderApi,
    private readonly connectivity: ConnectivityApi,
  ) {}

  /** Newest first. */
  async page(after: string | null, limit: number): Promise<Page<LessonEnd>> {
    return toPage(await this.lessons.page(after, limit), limit, ({ id }) => [id]);
  }

  async one(id: string): Promise<LessonEndView> {
    const end = await this.ends.require(id);
    const ended = await this.lessons.jobs(id);
    const known = await this.workOrders.jobOrdersByIds(ended.map(({ jobOrderId }) => jobOrderId));
    const byId = new Map(known.map((job) => [job.id, job]));
    const jobs: LessonJobView[] = [];
    for (const listed of ended) {
      const job = byId.get(listed.jobOrderId);
      if (!job) throw new Error(`the job order ${listed.jobOrderId} of a lesson is gone`);
      // A machine out of reach when the class ended tells later what it had made.
      const remaining = end.resumedAt ? listed.remaining : remainingAt(job);
      jobs.push({ ...listed, remaining, job, machine: job.control === 'machine' ? await this.restOf(job) : null });
    }
    return { ...end, jobs: jobs.sort((a, b) => a.job.number.localeCompare(b.job.number)) };
  }

  /** A machine runs on until it says that it has stopped, whatever it was asked. */
  private async restOf(job: JobOrder): Promise<MachineRest> {
    const run = await this.connectivity.machineJob(job.id);
    if (run?.observedState !== 'running' || job.status === 'running') return 'at-rest';
    const [connection] = await this.connectivity.connectionsOf([job.workUnitId]);
    return job.trouble || connection?.status !== 'connected' ? 'no-answer' : 'stopping';
  }
}
