import { Injectable } from '@nestjs/common';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import type { Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { HandOver } from '../domain/teamwork';
import { HandOverRepository } from '../persistence/hand-over.repository';
import { NamesSeen, type SeenPerson } from './names-seen';
import { refsOf } from './refs';

export interface HandOverView extends Omit<HandOver, 'writtenBy' | 'takenBy' | 'jobOrderId'> {
  readonly by: SeenPerson;
  /** Null while nobody has read it. */
  readonly takenBy: SeenPerson | null;
  /** Written by the person asking. */
  readonly own: boolean;
}

/** What one leaves to the next at a job: why it stopped, what to know, how many are left. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly notes: HandOverRepository,
    private readonly workOrders: WorkOrderApi,
    private readonly names: NamesSeen,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  async write(jobOrderId: string, reason: string | null, note: string | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      const job = await this.workOrders.jobOrder(jobOrderId);
      const { remaining } = job.balance;
      const id = newId();
      const writtenAt = this.floor.now();
      const writtenBy = currentContext().actorId;
      await this.notes.add({
        id,
        jobOrderId,
        writtenBy,
        writtenAt,
        reason,
        note,
        remaining,
        takenBy: null,
        takenAt: null,
      });
      this.ledger.append({
        type: 'hand-over.written',
        subjectId: id,
        ...refsOf(job),
        occurredAt: writtenAt,
        reason,
        payload: { remaining, note },
      });
    });
  }

  /** The person who goes on has read what was left. */
  async take(job: JobOrder, personId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      for (const id of await this.notes.takeAll(job.id, personId, this.floor.now()))
        this.ledger.append({ type: 'hand-over.taken', subjectId: id, ...refsOf(job) });
    });
  }

  /** Newest first. */
  async of(caller: Principal, jobOrderId: string): Promise<HandOverView[]> {
    const notes = await this.notes.ofJob(jobOrderId);
    const seen = await this.names.by(
      caller,
      notes.flatMap(({ writtenBy, takenBy }) => [writtenBy, takenBy]),
    );
    return notes.map(({ writtenBy, takenBy, takenAt, jobOrderId: _job, ...note }) => ({
      ...note,
      by: seen(writtenBy),
      takenBy: takenAt ? seen(takenBy) : null,
      takenAt,
      own: writtenBy !== null && writtenBy === caller.actorId,
    }));
  }
}
