import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { PersonnelApi } from '#modules/personnel';
import { DomainError } from '#libs/kernel';
import { andonCall as lifecycle, type AndonCallAction } from '#libs/lifecycles';
import { actorOf, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { CANCEL_WITHIN_MS, studentsMayAnswer, type Call, type CallCause, type CallKind } from '../domain/call';
import { escalatesAt, firstLevel } from '../domain/escalation';
import { CallRepository } from '../persistence/call.repository';
import { EscalationRepository } from '../persistence/escalation.repository';
import { CallFacts } from './call-facts';
import { requireInScope } from './scope';

/** What is done with a call, and with what. */
export interface Resolution {
  readonly cause: CallCause;
  readonly action: string;
}

/** Calls from the stations: raised, answered, resolved and closed. */
@Injectable()
export class CallService {
  constructor(
    private readonly calls: CallRepository,
    private readonly escalation: EscalationRepository,
    private readonly equipment: EquipmentApi,
    private readonly personnel: PersonnelApi,
    private readonly facts: CallFacts,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /**
   * Calls for something at a work unit; while such a call waits there it stays the one call. Nobody need have signed in
   * at a shared screen.
   * @throws DomainError not-found `entity.not-found`
   */
  async raise(caller: Principal, workUnitId: string, kind: CallKind, note: string | null): Promise<Call> {
    requireInScope(caller, workUnitId);
    const unit = await this.equipment.workUnit(workUnitId);
    if (!unit) throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id: workUnitId });
    return this.unitOfWork.run(async () => {
      const raisedAt = this.floor.now();
      const under = (await this.equipment.states(workUnitId, raisedAt, new Date(raisedAt.getTime() + 1))).at(-1);
      const { rules } = await this.escalation.read('share');
      const call: Call = {
        id: newId(),
        workUnitId,
        lineMode: unit.lineMode,
        kind,
        status: lifecycle.initial,
        level: firstLevel(kind),
        note,
        jobOrderId: under?.jobOrderId ?? null,
        workOrderId: under?.workOrderId ?? null,
        attemptId: under?.attemptId ?? null,
        raisedBy: caller.actorId,
        raisedAt,
        acknowledgedBy: null,
        acknowledgedAt: null,
        arrivedAt: null,
        resolvedBy: null,
        resolvedAt: null,
        cause: null,
        action: null,
        closedBy: null,
        closedAt: null,
        escalatesAt: null,
        version: 1,
      };
      const timed = { ...call, escalatesAt: escalatesAt(call, rules) };
      if (!(await this.calls.add(timed))) return this.waiting(timed);
      this.facts.tell(timed, 'raised');
      return timed;
    });
  }

  /** @throws DomainError forbidden `andon.staff-only` */
  async acknowledge(caller: Principal, id: string): Promise<Call> {
    return this.answer(caller, id, 'acknowledge', (call, at) => ({
      ...call,
      acknowledgedBy: actorOf(caller),
      acknowledgedAt: at,
    }));
  }

  async arrive(caller: Principal, id: string): Promise<Call> {
    return this.answer(caller, id, 'arrive', (call, at) => ({ ...call, arrivedAt: at }));
  }

  async begin(caller: Principal, id: string): Promise<Call> {
    return this.answer(caller, id, 'begin', (call) => call);
  }

  async resolve(caller: Principal, id: string, { cause, action }: Resolution): Promise<Call> {
    return this.answer(caller, id, 'resolve', (call, at) => ({
      ...call,
      cause,
      action,
      resolvedBy: actorOf(caller),
      resolvedAt: at,
    }));
  }

  /** Not solved after all. @throws DomainError conflict `andon.waiting-already`: somebody has called anew since */
  async reopen(caller: Principal, id: string, reason: string): Promise<Call> {
    const work = async (call: Call): Promise<Call> => {
      if (await this.calls.waiting(call.workUnitId, call.kind))
        throw new DomainError('conflict', 'andon.waiting-already');
      return { ...call, resolvedBy: null, resolvedAt: null };
    };
    return this.act(caller, id, 'reopen', work, reason);
  }

  /** By who called, or by staff. @throws DomainError forbidden `andon.caller-only` */
  async close(caller: Principal, id: string): Promise<Call> {
    return this.act(caller, id, 'close', async (call, at) => {
      if (!isCaller(caller, call) && !(await this.isStaff(caller)))
        throw new DomainError('forbidden', 'andon.caller-only');
      return { ...call, closedBy: actorOf(caller), closedAt: at };
    });
  }

  /** By who called, within a minute. @throws DomainError forbidden `andon.caller-only`, conflict `andon.too-late-to-cancel` */
  async cancel(caller: Principal, id: string, reason: string): Promise<Call> {
    const work = (call: Call, at: Date): Call => {
      if (!isCaller(caller, call)) throw new DomainError('forbidden', 'andon.caller-only');
      if (at.getTime() - call.raisedAt.getTime() > CANCEL_WITHIN_MS)
        throw new DomainError('conflict', 'andon.too-late-to-cancel', { seconds: CANCEL_WITHIN_MS / 1000 });
      return call;
    };
    return this.act(caller, id, 'cancel', work, reason);
  }

  private async answer(
    caller: Principal,
    id: string,
    action: AndonCallAction,
    work: (call: Call, at: Date) => Call,
  ): Promise<Call> {
    return this.act(caller, id, action, async (call, at) => {
      actorOf(caller);
      if (!studentsMayAnswer(call.kind) && !(await this.isStaff(caller)))
        throw new DomainError('forbidden', 'andon.staff-only');
      return work(call, at);
    });
  }

  private async act(
    caller: Principal,
    id: string,
    action: AndonCallAction,
    work: (call: Call, at: Date) => Call | Promise<Call>,
    reason: string | null = null,
  ): Promise<Call> {
    return this.unitOfWork.run(async () => {
      const before = await this.calls.lock(id);
      if (!before) throw new DomainError('not-found', 'entity.not-found', { type: 'andon-call', id });
      requireInScope(caller, before.workUnitId, before.raisedBy);
      const status = lifecycle.next(before.status, action);
      const after = { ...(await work(before, this.floor.now())), status, version: before.version + 1 };
      const over = status === 'cancelled' || status === 'closed';
      const { rules } = await this.escalation.read('share');
      const timed = { ...after, escalatesAt: over ? null : escalatesAt(after, rules) };
      await this.calls.update(timed);
      const solved = action === 'resolve' ? { cause: timed.cause, action: timed.action } : {};
      this.facts.tell(timed, HAPPENED[action], { from: before.status, to: status, ...solved }, reason);
      return timed;
    });
  }

  /** The call in whose place another one was about to be made. */
  private async waiting({ workUnitId, kind }: Call): Promise<Call> {
    const found = await this.calls.waiting(workUnitId, kind);
    if (!found) throw new Error('the call that stood in the way is gone');
    return found;
  }

  private async isStaff({ actorId, kind, roles }: Principal): Promise<boolean> {
    if (kind === 'account') return roles.some((role) => role !== 'student');
    const person = actorId ? await this.personnel.person(actorId) : null;
    return person !== null && person.kind !== 'student';
  }
}

const HAPPENED: Readonly<Record<AndonCallAction, string>> = {
  acknowledge: 'acknowledged',
  arrive: 'arrived',
  begin: 'begun',
  resolve: 'resolved',
  reopen: 'reopened',
  close: 'closed',
  cancel: 'cancelled',
};

/** A call from a screen at which nobody had signed in is taken back or closed there. */
const isCaller = ({ actorId, kind }: Principal, { raisedBy }: Call): boolean =>
  raisedBy === null ? kind === 'station' : actorId === raisedBy;
