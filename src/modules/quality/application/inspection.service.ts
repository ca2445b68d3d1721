import { Injectable } from '@nestjs/common';
import { decimal, DomainError, type DecimalString, type SubjectRef } from '#libs/kernel';
import { inspection as lifecycle, type InspectionAction } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { outcomeOf } from '../domain/gate';
import type { Gate, InspectionContext, NewInspection } from '../domain/quality';
import { InspectionRepository, type InspectionScope } from '../persistence/inspection.repository';
import { PlanRepository } from '../persistence/plan.repository';
import type { InspectionEntity } from '../persistence/quality.entities';
import { FirstArticleBook } from './first-article-book';
import { foundInspection } from './found-inspection';
import { refsOf } from './inspection-refs';
import { InspectionViews } from './inspection.views';

const HAPPENED: Readonly<Record<InspectionAction, string>> = {
  start: 'inspection.started',
  pass: 'inspection.passed',
  fail: 'inspection.failed',
  reopen: 'inspection.reopened',
  concede: 'inspection.conceded',
  cancel: 'inspection.cancelled',
};

export const EVERYTHING: InspectionScope = { workUnitId: null };

/** Inspections from opening to decision. */
@Injectable()
export class InspectionService {
  constructor(
    private readonly inspections: InspectionRepository,
    private readonly plans: PlanRepository,
    private readonly views: InspectionViews,
    private readonly firstArticles: FirstArticleBook,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  async open(inspection: NewInspection): Promise<string | null> {
    return this.unitOfWork.run(async () => {
      const { subject, operationId, quantity } = inspection;
      const [existing] = await this.inspections.ofSubjects([subject]);
      if (existing) return existing.id;
      const plan = await this.plans.ofOperations([operationId]);
      if (plan.length === 0) return null;
      const row: InspectionEntity = {
        id: newId(),
        subjectType: subject.type,
        subjectId: subject.id,
        workOrderId: inspection.workOrderId,
        jobOrderId: inspection.jobOrderId,
        workUnitId: inspection.workUnitId,
        operationId,
        attemptId: inspection.attemptId ?? null,
        trialJobId: inspection.trialJobId ?? null,
        lineMode: inspection.lineMode ?? 'real',
        quantity,
        status: lifecycle.initial,
        openedAt: this.floor.now(),
        decidedAt: null,
        version: 1,
      };
      await this.inspections.add(row);
      await this.plans.copy(row.id, plan);
      this.ledger.append({
        type: 'inspection.opened',
        subjectId: row.id,
        ...refsOf(row),
        payload: { subject, quantity, characteristics: plan.length },
      });
      if (await this.firstArticles.isAsked(operationId)) await this.firstArticles.begin(row, 'new-order', 1);
      return row.id;
    });
  }

  async setContext(subjects: readonly SubjectRef[], context: InspectionContext): Promise<void> {
    await this.unitOfWork.run(async () => {
      for (const row of await this.inspections.ofSubjects(subjects)) await this.inspections.change(row, context);
    });
  }

  async setQuantity(subject: SubjectRef, quantity: DecimalString): Promise<void> {
    if (decimal.isNegative(quantity)) throw new DomainError('invalid', 'quantity.malformed', { value: quantity });
    await this.unitOfWork.run(async () => {
      const row = await this.lockOf(subject);
      if (!row || decimal.equals(row.quantity, quantity)) return;
      await this.settle(await this.inspections.change(row, { quantity }));
    });
  }

  async cancel(subject: SubjectRef, reason?: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const row = await this.lockOf(subject);
      if (!row || !lifecycle.can(row.status, 'cancel')) return;
      const first = await this.firstArticles.open(row.id);
      if (first) await this.firstArticles.decide(row, first, 'cancel', reason ?? null);
      await this.move(row, 'cancel', { reason });
    });
  }

  /** 让步接收: the parts are used as they are. */
  async concede(id: string, expected: number, reason: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const row = foundInspection(await this.inspections.lock(id, EVERYTHING), id);
      requireVersion(row.version, expected);
      await this.move(row, 'concede', { reason });
    });
  }

  /**
   * Brings a locked inspection where its measurements say it belongs: decided when the last mandatory sample is in,
   * decided anew when a correction or a new quantity changes the outcome.
   */
  async settle(row: InspectionEntity): Promise<void> {
    if (row.status === 'open' || row.status === 'conceded' || row.status === 'cancelled') return;
    const { gate } = await this.views.one(row);
    const target = outcomeOf(gate);
    if (row.status === target) return;
    const undecided = row.status === 'in-progress' ? row : await this.move(row, 'reopen');
    if (target !== 'in-progress') await this.move(undecided, target === 'passed' ? 'pass' : 'fail', { gate });
  }

  async move(
    row: InspectionEntity,
    action: InspectionAction,
    { reason, gate }: { readonly reason?: string; readonly gate?: Gate } = {},
  ): Promise<InspectionEntity> {
    const status = lifecycle.next(row.status, action);
    const decided = action === 'pass' || action === 'fail';
    const decidedAt = decided ? this.floor.now() : action === 'reopen' ? null : row.decidedAt;
    this.ledger.append({
      type: HAPPENED[action],
      subjectId: row.id,
      ...refsOf(row),
      reason: reason ?? null,
      payload: {
        subject: { type: row.subjectType, id: row.subjectId },
        from: row.status,
        to: status,
        ...(gate ? { rejectedPieces: gate.rejectedPieces } : {}),
      },
    });
    return this.inspections.change(row, { status, decidedAt });
  }

  private async lockOf(subject: SubjectRef): Promise<InspectionEntity | null> {
    const [row] = await this.inspections.ofSubjects([subject]);
    return row ? this.inspections.lock(row.id, EVERYTHING) : null;
  }
}
