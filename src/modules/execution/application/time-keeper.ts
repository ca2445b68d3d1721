import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import type { LedgerEntry } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger, LedgerConsumers } from '#platform/ledger';
import { isSkilled, kindsIn, timeChangeOf, type TimeBooking, type TimeKind } from '../domain/time';
import { TimeBookingRepository } from '../persistence/time-booking.repository';
import { TurnRepository } from '../persistence/turn.repository';
import { BY_MACHINE } from './machine-follower';
import { refsOf } from './refs';
import { StartGates } from './start-gate.service';

/** Reason on entries of what a teacher does for a whole class: it says nothing about who works where. */
export const FOR_THE_CLASS = 'lesson';

const NOT_BY_HAND = new Set<string | null>([BY_MACHINE, FOR_THE_CLASS]);

/** Books people's time at job orders: by what they say, and by what becomes of the job, whoever did that. */
@Injectable()
export class TimeKeeper implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly workOrders: WorkOrderApi,
    private readonly gates: StartGates,
    private readonly bookings: TimeBookingRepository,
    private readonly turns: TurnRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'execution.time-keeper',
      types: [
        'job-order.started',
        'job-order.resumed',
        'job-order.held',
        'job-order.suspended',
        'job-order.completed',
        'job-order.aborted',
        'job-order.cancelled',
        'job-order.skipped',
        'job-order.revoked',
      ],
      handle: (entry) => this.follow(entry),
    });
  }

  /**
   * Somebody begins at a job, or goes on with another kind of work there.
   * @throws DomainError `execution.no-time-now` {state} or `execution.gates-closed` without the qualification (409)
   */
  async begin(job: JobOrder, personId: string, kind: TimeKind): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.turns.take('time', job.id);
      if (!kindsIn(job.status).includes(kind))
        throw new DomainError('conflict', 'execution.no-time-now', { state: job.status });
      if (isSkilled(kind)) await this.gates.requireQualified(job, personId);
      const at = this.floor.now();
      const own = (await this.bookings.lockOpen(job.id)).find((booking) => booking.personId === personId);
      if (own?.kind === kind) return;
      if (own) await this.end(job, own, at);
      await this.add(job, personId, kind, at);
    });
  }

  /** Ends what somebody has under way at a job; nothing when there is nothing. */
  async leave(job: JobOrder, personId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.turns.take('time', job.id);
      const own = (await this.bookings.lockOpen(job.id)).find((booking) => booking.personId === personId);
      if (own) await this.end(job, own, this.floor.now());
    });
  }

  private async follow(entry: LedgerEntry): Promise<void> {
    if (!entry.jobOrderId) return;
    await this.turns.take('time', entry.jobOrderId);
    const job = await this.workOrders.jobOrder(entry.jobOrderId);
    const at = new Date(entry.occurredAt);
    const change = timeChangeOf(entry.type, job.control);
    const actor = NOT_BY_HAND.has(entry.reason) ? null : entry.actorId;
    // What somebody has begun since is about a later state of the job.
    const open = (await this.bookings.lockOpen(job.id)).filter(({ startedAt }) => startedAt <= at);
    for (const booking of open) {
      const next = booking.personId === actor && change.actor ? change.actor : change.becomes[booking.kind];
      if (next === undefined || next === booking.kind) continue;
      await this.end(job, booking, at);
      if (next) await this.add(job, booking.personId, next, at);
    }
    if (!actor || !change.actor || open.some(({ personId }) => personId === actor)) return;
    if (!(await this.bookings.begunSince(job.id, actor, at))) await this.add(job, actor, change.actor, at);
  }

  private async add(job: JobOrder, personId: string, kind: TimeKind, startedAt: Date): Promise<void> {
    const { id: jobOrderId, workOrderId } = job;
    const booking = { id: newId(), jobOrderId, workOrderId, personId, kind, startedAt, endedAt: null };
    await this.bookings.add(booking);
    this.tell(job, booking, 'time.booked', startedAt, {});
  }

  private async end(job: JobOrder, booking: TimeBooking, at: Date): Promise<void> {
    await this.bookings.end(booking.id, at);
    const seconds = Math.round((at.getTime() - booking.startedAt.getTime()) / 1000);
    this.tell(job, booking, 'time.ended', at, { seconds });
  }

  private tell(job: JobOrder, { id, personId, kind }: TimeBooking, type: string, at: Date, more: object): void {
    this.ledger.append({ type, subjectId: id, ...refsOf(job), occurredAt: at, payload: { personId, kind, ...more } });
  }
}
