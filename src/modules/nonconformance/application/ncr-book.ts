import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DomainError } from '#libs/kernel';
import { nonconformance as lifecycle, type NonconformanceAction } from '#libs/lifecycles';
import type { Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { REPEAT_DAYS, type Known } from '../domain/guards';
import { isOver, type Ncr } from '../domain/nonconformance';
import { NcrRepository } from '../persistence/ncr.repository';
import { PartRepository } from '../persistence/part.repository';
import { NcrScope } from './scope';

const DAY_MS = 86_400_000;

/** The past tense of each action: the last part of its entry's type. */
const PAST: Readonly<Record<NonconformanceAction, string>> = {
  contain: 'contained',
  review: 'taken-up',
  disposition: 'dispositioned',
  execute: 'executed',
  revise: 'revised',
  verify: 'verified',
  close: 'closed',
  reopen: 'reopened',
  cancel: 'cancelled',
};

export type Changes = Partial<Omit<Ncr, 'id' | 'number' | 'status' | 'version'>>;

/** The only place that changes a nonconformance, each time with its ledger entry. */
@Injectable()
export class NcrBook {
  constructor(
    private readonly rows: NcrRepository,
    private readonly parts: PartRepository,
    private readonly scope: NcrScope,
    private readonly ledger: Ledger,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {}

  now(): Date {
    return this.floor.now();
  }

  /** The day of an instant at the site, as `2026-03-05`. */
  day(at: Date): string {
    return DateTime.fromJSDate(at, { zone: this.settings.get('zone') }).toISODate() ?? '';
  }

  /** @throws DomainError not-found `entity.not-found`, also for what the caller may not see */
  async find(caller: Principal, id: string): Promise<Ncr> {
    const ncr = await this.rows.byId(id, await this.scope.of(caller));
    if (!ncr) throw unknown(id);
    return ncr;
  }

  async known(ncr: Ncr): Promise<Known> {
    return {
      ncr,
      dispositions: await this.parts.dispositions(ncr.id),
      suspects: await this.parts.suspects(ncr.id),
      sections: await this.parts.sections(ncr.id),
      repeats: await this.rows.repeats(ncr, new Date(ncr.foundAt.getTime() - REPEAT_DAYS * DAY_MS)),
    };
  }

  /** Takes an action; `prepare` runs on the locked nonconformance once its state allows it. */
  async act(
    caller: Principal,
    id: string,
    action: NonconformanceAction,
    prepare: (known: Known) => Changes | Promise<Changes>,
    reason: string | null = null,
    payload: Readonly<Record<string, unknown>> = {},
  ): Promise<Ncr> {
    return this.unitOfWork.run(async () => {
      const before = await this.lock(caller, id);
      lifecycle.next(before.status, action);
      return this.step(before, action, await prepare(await this.known(before)), reason, payload);
    });
  }

  /** One step of a nonconformance that is locked. */
  async step(
    before: Ncr,
    action: NonconformanceAction,
    changes: Changes,
    reason: string | null = null,
    payload: Readonly<Record<string, unknown>> = {},
  ): Promise<Ncr> {
    const status = lifecycle.next(before.status, action);
    const after = { ...before, ...changes, status, version: before.version + 1 };
    await this.rows.save(after);
    this.tell(after, PAST[action], { from: before.status, to: status, ...payload }, reason);
    return after;
  }

  /**
   * Changes what is known of a nonconformance that is not over, or what hangs on it.
   * @throws DomainError conflict `nonconformance.over`
   */
  async change(
    caller: Principal,
    id: string,
    happened: string,
    work: (
      known: Known,
    ) => Promise<{ readonly changes?: Changes; readonly payload?: Readonly<Record<string, unknown>> }>,
    reason: string | null = null,
  ): Promise<Ncr> {
    return this.unitOfWork.run(async () => {
      const before = await this.lock(caller, id);
      if (isOver(before)) throw new DomainError('conflict', 'nonconformance.over');
      const { changes = {}, payload = {} } = await work(await this.known(before));
      const after = { ...before, ...changes, version: before.version + 1 };
      await this.rows.save(after);
      this.tell(after, happened, payload, reason);
      return after;
    });
  }

  tell(ncr: Ncr, happened: string, payload: Readonly<Record<string, unknown>>, reason: string | null = null): void {
    const { id, number, workOrderId, jobOrderId, workUnitId, attemptId, trialJobId, lineMode } = ncr;
    this.ledger.append({
      type: `nonconformance.${happened}`,
      subjectId: id,
      workOrderId,
      jobOrderId,
      workUnitId,
      attemptId,
      trialJobId,
      lineMode,
      reason,
      payload: { number, ...payload },
    });
  }

  private async lock(caller: Principal, id: string): Promise<Ncr> {
    const ncr = await this.rows.lock(id, await this.scope.of(caller));
    if (!ncr) throw unknown(id);
    return ncr;
  }
}

const unknown = (id: string): DomainError =>
  new DomainError('not-found', 'entity.not-found', { type: 'nonconformance', id });
