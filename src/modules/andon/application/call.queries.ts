import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { DomainError } from '#libs/kernel';
import { may, type Principal } from '#platform/auth';
import { toPage, type Page } from '#platform/http';
import { OPEN_STATES, type Call, type KindSummary } from '../domain/call';
import { CallRepository, type CallFilter } from '../persistence/call.repository';
import { Duty, type OffDuty } from './duty';
import { isStudent, requireInScope } from './scope';

/** A call with the names the one asking may know. */
export interface CallView extends Call {
  /** Null also where the one asking may not know it. */
  readonly raisedByName: string | null;
  readonly acknowledgedByName: string | null;
  readonly resolvedByName: string | null;
  /** The same was called for at the same place within 24 hours before. */
  readonly repeat: boolean;
  /** Nobody has answered, and by the calendar nobody is there now; null otherwise. */
  readonly offDuty: OffDuty | null;
}

export interface CallQuery extends CallFilter {
  /** Only what is not closed or cancelled. */
  readonly open?: boolean | undefined;
}

/** Calls as people see them. */
@Injectable()
export class CallQueries {
  constructor(
    private readonly calls: CallRepository,
    private readonly personnel: PersonnelApi,
    private readonly duty: Duty,
  ) {}

  /** Newest first; of a screen those of its work unit, of a student the own ones. */
  async page(
    caller: Principal,
    { open, ...filter }: CallQuery,
    before: string | null,
    limit: number,
  ): Promise<Page<CallView>> {
    const scope: CallFilter = {
      ...filter,
      ...(open ? { status: OPEN_STATES } : {}),
      ...(caller.kind === 'station' ? { workUnitId: caller.workUnitId ?? undefined } : {}),
      ...(isStudent(caller) ? { raisedBy: caller.actorId ?? undefined } : {}),
    };
    const { items, nextCursor } = toPage(await this.calls.page(scope, before, limit), limit, ({ id }) => [id]);
    return { items: await this.named(caller, items), nextCursor };
  }

  /** @throws DomainError not-found `entity.not-found` */
  async one(caller: Principal, id: string): Promise<CallView> {
    const call = await this.calls.byId(id);
    if (!call) throw new DomainError('not-found', 'entity.not-found', { type: 'andon-call', id });
    requireInScope(caller, call.workUnitId, call.raisedBy);
    const [view] = await this.named(caller, [call]);
    if (!view) throw new Error('a call that was named is gone');
    return view;
  }

  async summary(from: Date, to: Date): Promise<KindSummary[]> {
    return this.calls.summary(from, to);
  }

  private async named(caller: Principal, calls: readonly Call[]): Promise<CallView[]> {
    const ids = calls.flatMap((call) =>
      [call.raisedBy, call.acknowledgedBy, call.resolvedBy].flatMap((id) => id ?? []),
    );
    const people = ids.length === 0 ? [] : await this.personnel.persons([...new Set(ids)]);
    const all = caller.kind === 'station' || may(caller, 'person.read-all');
    const names = new Map(people.filter(({ id }) => all || id === caller.actorId).map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null): string | null => (id && names.get(id)) || null;
    const repeats = await this.calls.repeats(calls.map(({ id }) => id));
    const off = await this.duty.off(calls.flatMap((call) => (call.status === 'raised' ? call.workUnitId : [])));
    return calls.map((call) => ({
      ...call,
      raisedByName: nameOf(call.raisedBy),
      acknowledgedByName: nameOf(call.acknowledgedBy),
      resolvedByName: nameOf(call.resolvedBy),
      repeat: repeats.has(call.id),
      offDuty: (call.status === 'raised' && off.get(call.workUnitId)) || null,
    }));
  }
}
