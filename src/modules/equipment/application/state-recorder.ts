import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import {
  changesAlong,
  deriveIntervals,
  type OrderContext,
  type StateChange,
  type StateInterval,
  type StateSpan,
} from '../domain/derive-intervals';
import { changedFrom, firstTouched } from '../domain/unit-days';
import type { EquipmentState, LockedUnit, StateSource, WorkUnit } from '../domain/work-unit';
import { StateRepository } from '../persistence/state.repository';
import { UnitDayRepository } from '../persistence/unit-day.repository';
import { WorkUnitRepository } from '../persistence/work-unit.repository';

export interface StateObservation {
  readonly workUnitId: string;
  readonly state: EquipmentState;
  /** When it became so, by the source's clock. */
  readonly at: Date;
  readonly source: StateSource;
  /** `bad`: whatever was said, the state is unknown. */
  readonly quality: 'good' | 'uncertain' | 'bad';
  readonly reason?: string | null;
}

export interface OrderContextChange {
  readonly workUnitId: string;
  readonly jobOrderId: string | null;
  readonly workOrderId: string | null;
  readonly attemptId?: string | null;
  readonly trialJobId?: string | null;
  readonly at: Date;
}

/** That a unit became so at that moment is told once, even when it is learnt later what it was before. */
const key = (change: StateChange): string => `${change.at.getTime()} ${change.to}`;

function isSame(a: StateInterval, b: StateSpan): boolean {
  return (
    a.state === b.state &&
    a.end?.getTime() === b.end?.getTime() &&
    a.jobOrderId === b.jobOrderId &&
    a.workOrderId === b.workOrderId &&
    a.source === b.source &&
    a.reason === b.reason
  );
}

/**
 * Writes down what is said of work units and keeps their intervals right: whatever arrives twice, late or out of order,
 * the intervals are those of the facts sorted by source time. Only the part behind the new fact is derived again.
 */
@Injectable()
export class StateRecorder {
  constructor(
    private readonly units: WorkUnitRepository,
    private readonly states: StateRepository,
    private readonly days: UnitDayRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  /** @returns whether a state changed by it, now or in the past */
  async recordState(said: StateObservation): Promise<boolean> {
    const state = said.quality === 'bad' ? 'unknown' : said.state;
    const { at, source, quality, reason = null } = said;
    return this.unitOfWork.run(async () => {
      const unit = await this.lock(said.workUnitId);
      if (!(await this.states.addObservation(unit.id, { at, state, source, reason }, quality))) return false;
      return this.deriveAgain(unit, at, source);
    });
  }

  async setOrderContext(change: OrderContextChange): Promise<void> {
    const { at, jobOrderId, workOrderId, attemptId = null, trialJobId = null } = change;
    const context: OrderContext = { at, jobOrderId, workOrderId, attemptId, trialJobId };
    await this.unitOfWork.run(async () => {
      const unit = await this.lock(change.workUnitId);
      // An order that seems to be in effect already is written down too: an earlier change may still be on its way.
      if (await this.states.hasContext(unit.id, context)) return;
      await this.states.addContext(unit.id, context);
      await this.deriveAgain(unit, at, 'person');
    });
  }

  private async lock(id: string): Promise<LockedUnit> {
    const unit = await this.units.lock(id);
    if (!unit) throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id });
    return unit;
  }

  private async deriveAgain(unit: LockedUnit, at: Date, source: StateSource): Promise<boolean> {
    const from = (await this.states.startBefore(unit.id, at)) ?? at;
    const old = await this.states.intervalsFrom(unit.id, from);
    const spans = deriveIntervals(
      await this.states.observationsFrom(unit.id, from),
      await this.states.contextsFrom(unit.id, from),
      from,
    );
    await this.replace(unit.id, old, spans);
    const touched = firstTouched(unit, changedFrom(old[0], spans[0], at, unit));
    if (touched !== null) await this.days.dropFrom(unit.id, touched);
    // Either the first interval stays as it was, or the new fact is the first there is.
    const before = old[0]?.start.getTime() === from.getTime() && from < at ? old[0].state : 'unknown';
    return this.tell(unit, changesAlong(old, before), changesAlong(spans, before), spans.at(-1), source);
  }

  private async replace(unitId: string, old: readonly StateInterval[], spans: readonly StateSpan[]): Promise<void> {
    const byStart = new Map(old.map((interval) => [interval.start.getTime(), interval]));
    const kept = new Set(spans.map((span) => span.start.getTime()));
    await this.states.remove(old.filter((one) => !kept.has(one.start.getTime())).map((one) => one.id));
    for (const span of spans) {
      const known = byStart.get(span.start.getTime());
      if (!known || !isSame(known, span)) await this.states.save(unitId, span, known?.id ?? null);
    }
  }

  /** One ledger entry for each change that was not there before; those that leave the present state as it is are late. */
  private async tell(
    unit: WorkUnit,
    old: readonly StateChange[],
    now: readonly StateChange[],
    last: StateSpan | undefined,
    source: StateSource,
  ): Promise<boolean> {
    const known = new Set(old.map(key));
    const fresh = now.filter((change) => !known.has(key(change)));
    const stored = await this.states.currentState(unit.id);
    const present = last && last.state !== stored ? now.at(-1) : undefined;
    for (const change of fresh) this.append(unit, change, change !== present);
    if (!last || last.state === stored) return fresh.length > 0;
    if (!present || !fresh.includes(present)) {
      // Something said of the same instant took the latest change back.
      this.append(unit, { at: last.start, from: stored, to: last.state, span: { ...last, source } }, false);
    }
    await this.states.setCurrentState(unit.id, last.state);
    return true;
  }

  private append(unit: WorkUnit, { at, from, to, span }: StateChange, late: boolean): void {
    const { jobOrderId, workOrderId, attemptId, trialJobId, source, reason } = span;
    this.ledger.append({
      type: 'work-unit.state-changed',
      subjectId: unit.id,
      workUnitId: unit.id,
      jobOrderId,
      workOrderId,
      attemptId,
      trialJobId,
      lineMode: unit.lineMode,
      occurredAt: at,
      reason,
      payload: { from, to, source, ...(late ? { late } : {}) },
    });
  }
}
