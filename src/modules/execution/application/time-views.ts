import { Injectable } from '@nestjs/common';
import { WorkOrderApi } from '#modules/work-order';
import type { Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { attendedSeconds, kindsIn, type TimeBooking, type TimeKind } from '../domain/time';
import { TimeBookingRepository } from '../persistence/time-booking.repository';
import { NamesSeen, type See, type SeenPerson } from './names-seen';

export interface PersonAtJob extends SeenPerson {
  readonly kind: TimeKind;
  readonly since: Date;
}

export interface TimeTotal extends SeenPerson {
  readonly jobOrderId: string;
  readonly kind: TimeKind;
  /** Split where somebody was at several jobs at once. */
  readonly seconds: number;
}

export interface JobTime {
  /** Who is at it now. */
  readonly here: readonly PersonAtJob[];
  /** Until `at`. */
  readonly totals: readonly TimeTotal[];
  /** When this was looked up, on the floor clock. */
  readonly at: Date;
  /** What the person asking is booked as. */
  readonly mine: TimeKind | null;
  /** What may be begun now. */
  readonly kinds: readonly TimeKind[];
}

export interface OrderTime {
  readonly totals: readonly TimeTotal[];
}

/** People's time at jobs for who asks; names only of people they may know anyway. */
@Injectable()
export class TimeViews {
  constructor(
    private readonly bookings: TimeBookingRepository,
    private readonly workOrders: WorkOrderApi,
    private readonly names: NamesSeen,
    private readonly floor: FloorClock,
  ) {}

  async ofJob(caller: Principal, jobOrderId: string): Promise<JobTime> {
    const job = await this.workOrders.jobOrder(jobOrderId);
    const bookings = await this.bookings.ofJobs([jobOrderId]);
    const seen = await this.names.by(caller, peopleOf(bookings));
    const at = this.floor.now();
    const open = bookings.filter(({ endedAt }) => endedAt === null);
    return {
      here: open.map(({ personId, kind, startedAt }) => ({ ...seen(personId), kind, since: startedAt })),
      totals: await this.totals(bookings, seen, at),
      at,
      mine: open.find(({ personId }) => personId === caller.actorId)?.kind ?? null,
      kinds: kindsIn(job.status),
    };
  }

  async ofOrder(caller: Principal, workOrderId: string): Promise<OrderTime> {
    const bookings = await this.bookings.ofOrder(workOrderId);
    return { totals: await this.totals(bookings, await this.names.by(caller, peopleOf(bookings)), this.floor.now()) };
  }

  private async totals(bookings: readonly TimeBooking[], seen: See, at: Date): Promise<TimeTotal[]> {
    const seconds = attendedSeconds(await this.bookings.withParallel(bookings.map(({ id }) => id)), at);
    const totals = new Map<string, TimeTotal>();
    for (const { id, jobOrderId, personId, kind } of bookings) {
      const key = `${jobOrderId} ${personId} ${kind}`;
      const before = totals.get(key)?.seconds ?? 0;
      totals.set(key, { ...seen(personId), jobOrderId, kind, seconds: before + (seconds.get(id) ?? 0) });
    }
    return [...totals.values()].map((total) => ({ ...total, seconds: Math.round(total.seconds) }));
  }
}

const peopleOf = (bookings: readonly TimeBooking[]): string[] => bookings.map(({ personId }) => personId);
