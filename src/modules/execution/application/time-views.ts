import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { WorkOrderApi } from '#modules/work-order';
import { may, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { attendedSeconds, kindsIn, type TimeBooking, type TimeKind } from '../domain/time';
import { TimeBookingRepository } from '../persistence/time-booking.repository';

/** A person as far as the one asking may know. */
export interface SeenPerson {
  /** Null for somebody the one asking may not know. */
  readonly personId: string | null;
  readonly name: string | null;
}

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
  readonly totals: readonly TimeTotal[];
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
    private readonly personnel: PersonnelApi,
    private readonly floor: FloorClock,
  ) {}

  async ofJob(caller: Principal, jobOrderId: string): Promise<JobTime> {
    const job = await this.workOrders.jobOrder(jobOrderId);
    const bookings = await this.bookings.ofJobs([jobOrderId]);
    const seen = await this.seenBy(caller, bookings);
    const open = bookings.filter(({ endedAt }) => endedAt === null);
    return {
      here: open.map(({ personId, kind, startedAt }) => ({ ...seen(personId), kind, since: startedAt })),
      totals: await this.totals(bookings, seen),
      mine: open.find(({ personId }) => personId === caller.actorId)?.kind ?? null,
      kinds: kindsIn(job.status),
    };
  }

  async ofOrder(caller: Principal, workOrderId: string): Promise<OrderTime> {
    const bookings = await this.bookings.ofOrder(workOrderId);
    return { totals: await this.totals(bookings, await this.seenBy(caller, bookings)) };
  }

  private async totals(bookings: readonly TimeBooking[], seen: (personId: string) => SeenPerson): Promise<TimeTotal[]> {
    const seconds = attendedSeconds(await this.bookings.withParallel(bookings.map(({ id }) => id)), this.floor.now());
    const totals = new Map<string, TimeTotal>();
    for (const { id, jobOrderId, personId, kind } of bookings) {
      const key = `${jobOrderId} ${personId} ${kind}`;
      const before = totals.get(key)?.seconds ?? 0;
      totals.set(key, { ...seen(personId), jobOrderId, kind, seconds: before + (seconds.get(id) ?? 0) });
    }
    return [...totals.values()].map((total) => ({ ...total, seconds: Math.round(total.seconds) }));
  }

  /** A station shows who works at it; staff know everybody, a student the own teams. */
  private async seenBy(caller: Principal, bookings: readonly TimeBooking[]): Promise<(personId: string) => SeenPerson> {
    const people = await this.personnel.persons([...new Set(bookings.map(({ personId }) => personId))]);
    const all = caller.kind === 'station' || may(caller, 'person.read-all');
    const known = new Set(all || !caller.actorId ? [] : await this.matesOf(caller.actorId));
    const names = new Map(
      people.filter(({ id }) => all || id === caller.actorId || known.has(id)).map(({ id, name }) => [id, name]),
    );
    return (personId) => ({ personId: names.has(personId) ? personId : null, name: names.get(personId) ?? null });
  }

  private async matesOf(personId: string): Promise<string[]> {
    const teams = await Promise.all((await this.personnel.teamsOf(personId)).map((id) => this.personnel.team(id)));
    return teams.flatMap((team) => team?.members.map((member) => member.personId) ?? []);
  }
}
