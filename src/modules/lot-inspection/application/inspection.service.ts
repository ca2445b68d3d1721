import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { lotInspection as lifecycle, type LotInspectionAction } from '#libs/lifecycles';
import { actorOf, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { countUnits, judge, type LotInspection, type Result } from '../domain/inspection';
import { InspectionRepository } from '../persistence/inspection.repository';
import { InspectionFacts } from './inspection-facts';
import { LotHolds, type Sorted } from './lot-holds';
import { Opening } from './opening.service';
import { InspectionScope } from './scope';
import { Severities } from './severities';

/** The past tense of each action: the last part of its entry's type. */
const HAPPENED: Readonly<Record<LotInspectionAction, string>> = {
  start: 'started',
  pass: 'passed',
  fail: 'failed',
  reopen: 'reopened',
  accept: 'accepted',
  reject: 'rejected',
  sort: 'sort-ordered',
  'finish-sorting': 'sorted',
  resubmit: 'resubmitted',
  cancel: 'cancelled',
};

interface Step {
  readonly changes?: Partial<Omit<LotInspection, 'id' | 'number' | 'source' | 'status' | 'version'>>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Lots are inspected and decided on. The verdict is the plan's, never anybody's. */
@Injectable()
export class InspectionService {
  constructor(
    private readonly rows: InspectionRepository,
    private readonly scope: InspectionScope,
    private readonly opening: Opening,
    private readonly severities: Severities,
    private readonly holds: LotHolds,
    private readonly facts: InspectionFacts,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /** @throws DomainError conflict `sampling.discontinued` | `lot-inspection.own-lot` */
  async start(caller: Principal, id: string): Promise<LotInspection> {
    return this.act(caller, id, 'start', async (before, at) => {
      await this.scope.requireInspector(caller, before);
      const plan = before.plan ?? (await this.opening.planNow(before));
      return { changes: { plan, inspectorId: actorOf(caller), startedAt: at }, payload: { sample: plan.n } };
    });
  }

  /**
   * What was found in the sample; the plan says whether the lot passes.
   * @throws DomainError as {@link countUnits} and {@link judge}; conflict `lot-inspection.own-lot` |
   *   `lot-inspection.begun-by-another`
   */
  async enter(caller: Principal, id: string, result: Result): Promise<LotInspection> {
    return this.unitOfWork.run(async () => {
      const before = await this.lock(caller, id);
      lifecycle.next(before.status, 'pass');
      await this.scope.requireInspector(caller, before);
      if (!before.plan) throw new Error('a lot under inspection has a plan');
      const found = countUnits(before.plan, result);
      const { accepted, verdicts } = judge(before.plan, found);
      const changes = { found, findings: result.findings, verdicts, judgedAt: this.floor.now() };
      return this.step(before, accepted ? 'pass' : 'fail', { changes, payload: { found, verdicts } });
    });
  }

  /** The result was entered wrongly; what it said stays in the ledger. */
  async reopen(caller: Principal, id: string, reason: string): Promise<LotInspection> {
    return this.act(
      caller,
      id,
      'reopen',
      async (before) => {
        await this.scope.requireInspector(caller, before);
        return { changes: { verdicts: null, judgedAt: null } };
      },
      reason,
    );
  }

  /** The lot is free for use. */
  async accept(caller: Principal, id: string): Promise<LotInspection> {
    return this.act(caller, id, 'accept', async (before, at) => {
      await this.holds.release(before);
      return this.decided(caller, before, at, null);
    });
  }

  /** What is left of the lot goes over to a nonconformance. @throws DomainError conflict `lot-inspection.nothing-left` */
  async reject(caller: Principal, id: string, reason: string): Promise<LotInspection> {
    return this.act(
      caller,
      id,
      'reject',
      async (before, at) => {
        const { changes } = await this.decided(caller, before, at, reason);
        const ncr = await this.holds.refuse({ ...before, ...changes }, reason);
        return { changes: { ...changes, ...ncr }, payload: { ncr: ncr.ncrNumber } };
      },
      reason,
    );
  }

  /** 百分之百挑选: every unit is looked at. */
  async sort(caller: Principal, id: string, reason: string): Promise<LotInspection> {
    return this.act(caller, id, 'sort', (before, at) => this.decided(caller, before, at, reason), reason);
  }

  /** @throws DomainError as {@link LotHolds.sorted} */
  async finishSorting(caller: Principal, id: string, sorted: Sorted): Promise<LotInspection> {
    return this.act(caller, id, 'finish-sorting', async (before) => {
      const ncr = await this.holds.sorted(before, sorted);
      const { nonconforming } = sorted;
      return { changes: { ...ncr, sortedOut: nonconforming }, payload: { nonconforming, ncr: ncr.ncrNumber } };
    });
  }

  /**
   * A lot that was refused comes again, sorted or reworked.
   * @returns its new inspection
   * @throws DomainError conflict `lot-inspection.nothing-left`
   */
  async resubmit(caller: Principal, id: string, reason: string): Promise<LotInspection> {
    return this.unitOfWork.run(async () => {
      const refused = await this.act(caller, id, 'resubmit', () => ({}), reason);
      const again = await this.opening.resubmitted(refused);
      if (!again) throw new DomainError('conflict', 'lot-inspection.nothing-left', { number: refused.number });
      return again;
    });
  }

  /** The lot stays on hold; somebody accepts or rejects it by hand. */
  async cancel(caller: Principal, id: string, reason: string): Promise<LotInspection> {
    return this.act(caller, id, 'cancel', () => ({ changes: { note: reason } }), reason);
  }

  /** The receipt was taken back. */
  async cancelGone(inspection: LotInspection): Promise<void> {
    if (lifecycle.can(inspection.status, 'cancel')) await this.step(inspection, 'cancel', {});
  }

  private async decided(caller: Principal, before: LotInspection, at: Date, note: string | null) {
    const changes = { decidedBy: actorOf(caller), decidedAt: at, note };
    await this.severities.count({ ...before, ...changes });
    return { changes };
  }

  private async act(
    caller: Principal,
    id: string,
    action: LotInspectionAction,
    work: (before: LotInspection, at: Date) => Step | Promise<Step>,
    reason: string | null = null,
  ): Promise<LotInspection> {
    return this.unitOfWork.run(async () => {
      const before = await this.lock(caller, id);
      lifecycle.next(before.status, action);
      return this.step(before, action, await work(before, this.floor.now()), reason);
    });
  }

  private async step(
    before: LotInspection,
    action: LotInspectionAction,
    { changes = {}, payload = {} }: Step,
    reason: string | null = null,
  ): Promise<LotInspection> {
    const status = lifecycle.next(before.status, action);
    const after = { ...before, ...changes, status, version: before.version + 1 };
    await this.rows.update(after);
    this.facts.tell(after, HAPPENED[action], { from: before.status, to: status, ...payload }, reason);
    return after;
  }

  private async lock(caller: Principal, id: string): Promise<LotInspection> {
    const inspection = await this.rows.lock(id, await this.scope.of(caller));
    if (!inspection) throw new DomainError('not-found', 'entity.not-found', { type: 'lot-inspection', id });
    return inspection;
  }
}
