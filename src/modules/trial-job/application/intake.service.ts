import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DomainError } from '#libs/kernel';
import { trialJob as lifecycle } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { currentContext } from '#platform/context';
import { RunningNumbers, UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { contradictions, missingFields } from '../domain/request';
import type { StoredTrialJob } from '../domain/trial-job';
import { PaperRepository } from '../persistence/paper.repository';
import { TrialJobRepository } from '../persistence/trial-job.repository';
import type { TrialRequest } from '../domain/trial-job.types';
import { TrialJobs, type Move } from './trial-jobs';

/** From the empty draft to the request that is handed in. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly jobs: TrialJobs,
    private readonly rows: TrialJobRepository,
    private readonly papers: PaperRepository,
    private readonly running: RunningNumbers,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {}

  /** A draft with its number. @throws DomainError invalid `request.invalid` for what contradicts itself */
  async create(organisationId: string, request: TrialRequest): Promise<StoredTrialJob> {
    refuse(contradictions(request));
    return this.unitOfWork.run(async () => {
      const now = this.floor.now();
      const job: StoredTrialJob = {
        id: newId(),
        number: await this.nextNumber(now),
        organisationId,
        status: lifecycle.initial,
        request,
        quote: null,
        closedReason: null,
        workOrderId: null,
        routingVersionId: null,
        materialId: null,
        taskId: null,
        assignmentId: null,
        attemptId: null,
        teamId: null,
        createdAt: now,
        submittedAt: null,
        updatedAt: now,
        version: 1,
      };
      await this.rows.add(job, currentContext().actorId);
      this.jobs.tell(job, 'trial-job.created', now, { payload: { to: job.status } });
      return job;
    });
  }

  /** Replaces what a draft says. @throws DomainError conflict `trial-job.not-draft`, invalid `request.invalid` */
  async edit(id: string, request: TrialRequest, move: Move): Promise<StoredTrialJob> {
    refuse(contradictions(request));
    return this.unitOfWork.run(async () => {
      const job = await this.jobs.lock(id, move);
      if (job.status !== 'draft') throw new DomainError('conflict', 'trial-job.not-draft', { status: job.status });
      return this.jobs.change(job, { request });
    });
  }

  /** Hands the request in. @throws DomainError invalid `request.invalid` with a pointer for each thing that lacks */
  async submit(id: string, move: Move): Promise<StoredTrialJob> {
    return this.jobs.move(id, 'submit', move, async ({ request }, now) => {
      const files = await this.papers.attachments(id);
      const hasDrawing = files.some(({ kind }) => kind === 'drawing');
      refuse([...missingFields(request, hasDrawing), ...contradictions(request)]);
      return { submittedAt: now };
    });
  }

  private async nextNumber(now: Date): Promise<string> {
    const year = DateTime.fromJSDate(now, { zone: this.settings.get('zone') }).year;
    const serial = await this.running.next(`trial-job:${year}`);
    return `TJ-${year}-${serial.padStart(4, '0')}`;
  }
}

function refuse(problems: ReturnType<typeof contradictions>): void {
  if (problems.length > 0) throw new DomainError('invalid', 'request.invalid', {}, problems);
}
