import { Injectable } from '@nestjs/common';
import { jobOrder, type JobOrderAction, type WorkOrderAction } from '#libs/lifecycles';
import { Ledger } from '#platform/ledger';
import type { Job } from '../domain/job';
import type { StoredOrder } from '../domain/order';

/** The past tense of each action: the last part of its entry's type. */
const ORDER_PAST: Readonly<Record<WorkOrderAction, string>> = {
  plan: 'planned',
  release: 'released',
  start: 'started',
  hold: 'held',
  resume: 'resumed',
  cancel: 'cancelled',
  abort: 'aborted',
  complete: 'completed',
  close: 'closed',
  reopen: 'reopened',
};

const JOB_PAST: Readonly<Record<JobOrderAction, string>> = {
  'make-ready': 'readied',
  block: 'blocked',
  dispatch: 'dispatched',
  revoke: 'revoked',
  start: 'started',
  hold: 'held',
  suspend: 'suspended',
  resume: 'resumed',
  complete: 'completed',
  close: 'closed',
  abort: 'aborted',
  skip: 'skipped',
  cancel: 'cancelled',
};

interface Told {
  readonly at?: Date;
  readonly reason?: string | null;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** The ledger entries of work orders and job orders, all with the same references. */
@Injectable()
export class Facts {
  constructor(private readonly ledger: Ledger) {}

  orderCreated(order: StoredOrder, templateId: string | null = null): void {
    const { materialId, quantity, unit, priority, dueAt } = order;
    const payload = { materialId, quantity, unit, priority, dueAt, ...(templateId ? { templateId } : {}) };
    this.orderFact(order, 'work-order.created', { payload });
  }

  /** No state changes, but who the order is for; readers of its topic look again. */
  contextSet(order: StoredOrder): void {
    this.orderFact(order, 'work-order.context-set', { payload: { teamId: order.teamId } });
  }

  orderChanged(from: StoredOrder, to: StoredOrder, action: WorkOrderAction, told: Told = {}): void {
    const payload = { from: from.status, to: to.status, ...told.payload };
    this.orderFact(to, `work-order.${ORDER_PAST[action]}`, { ...told, payload });
  }

  /** A first operation is ready from the start. */
  jobCreated(job: Job, at: Date): void {
    const { operationId, expected } = job;
    this.job(job, 'job-order.created', { at, payload: { operationId, expected } });
    const before: Job = { ...job, status: jobOrder.initial };
    if (job.status !== before.status) this.jobChanged(before, job, 'make-ready', { at });
  }

  jobChanged(from: Job, to: Job, action: JobOrderAction, told: Told = {}): void {
    const payload = { from: from.status, to: to.status, ...told.payload };
    this.job(to, `job-order.${JOB_PAST[action]}`, { ...told, payload });
  }

  /** @returns the entry's id */
  job(job: Job, type: string, { at, reason, payload }: Told): string {
    return this.ledger.append({
      type,
      subjectId: job.id,
      workOrderId: job.workOrderId,
      jobOrderId: job.id,
      workUnitId: job.workUnitId,
      attemptId: job.attemptId,
      trialJobId: job.trialJobId,
      lineMode: job.lineMode,
      ...(at ? { occurredAt: at } : {}),
      reason: reason ?? null,
      payload: { number: job.number, ...payload },
    });
  }

  /** Something about the order as a whole that changes no state. */
  orderFact(order: StoredOrder, type: string, { at, reason, payload }: Told): void {
    this.ledger.append({
      type,
      subjectId: order.id,
      workOrderId: order.id,
      attemptId: order.attemptId,
      trialJobId: order.trialJobId,
      lineMode: order.lineMode,
      ...(at ? { occurredAt: at } : {}),
      reason: reason ?? null,
      payload: { number: order.number, ...payload },
    });
  }
}
