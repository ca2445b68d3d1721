import { Injectable } from '@nestjs/common';
import type { LedgerRefs, LineMode } from '#libs/contracts';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { LedgerSignal } from './ledger-signal';

/** A fact to append. Time, actor and correlation are filled in from the clock and the command's context. */
export interface Fact extends LedgerRefs {
  /** `<thing>.<what happened>` in the past tense, e.g. `work-order.released`. */
  readonly type: string;
  /** The row this is about; a change of that row's status commits only with such an entry. */
  readonly subjectId: string;
  readonly lineMode?: LineMode;
  readonly occurredAt?: Date;
  readonly actorId?: string | null;
  readonly onBehalfOf?: string | null;
  readonly reason?: string | null;
  readonly version?: number;
  /** Figures and codes; never a personal name. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
}

const INSERT = `
  INSERT INTO ledger.entry (id, type, version, occurred_at, actor_id, on_behalf_of, reason, correlation_id, causation_id,
    subject_id, work_order_id, job_order_id, work_unit_id, attempt_id, trial_job_id, line_mode, payload)
  SELECT id, type, version, occurred_at, actor_id, on_behalf_of, reason, correlation_id, causation_id,
    subject_id, work_order_id, job_order_id, work_unit_id, attempt_id, trial_job_id, line_mode, payload
  FROM jsonb_to_recordset($1::jsonb) AS fact (id uuid, type text, version smallint, occurred_at timestamptz,
    actor_id uuid, on_behalf_of uuid, reason text, correlation_id text, causation_id uuid, subject_id uuid,
    work_order_id uuid, job_order_id uuid, work_unit_id uuid, attempt_id uuid, trial_job_id uuid, line_mode text,
    payload jsonb)`;

/** Appends facts to the one ledger, in the transaction of the change they tell of. */
@Injectable()
export class Ledger {
  private readonly pending = new WeakMap<object, Row[]>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
    private readonly signal: LedgerSignal,
  ) {}

  /**
   * Adds a fact to the running unit of work; all facts of a unit are written with one statement before its commit, in
   * the order of these calls.
   * @returns the entry's id, to refer to it as evidence or cause.
   */
  append(fact: Fact): string {
    const context = currentContext();
    const row: Row = {
      id: newId(),
      type: fact.type,
      version: fact.version ?? 1,
      occurred_at: fact.occurredAt ?? this.floor.now(),
      actor_id: fact.actorId === undefined ? context.actorId : fact.actorId,
      on_behalf_of: fact.onBehalfOf ?? context.onBehalfOf,
      reason: fact.reason ?? null,
      correlation_id: context.correlationId,
      causation_id: context.causationId,
      subject_id: fact.subjectId,
      work_order_id: fact.workOrderId ?? null,
      job_order_id: fact.jobOrderId ?? null,
      work_unit_id: fact.workUnitId ?? null,
      attempt_id: fact.attemptId ?? null,
      trial_job_id: fact.trialJobId ?? null,
      line_mode: fact.lineMode ?? 'real',
      payload: fact.payload ?? {},
    };
    const manager = this.unitOfWork.manager;
    const rows = this.pending.get(manager);
    if (rows) {
      rows.push(row);
    } else {
      this.pending.set(manager, [row]);
      this.unitOfWork.beforeCommit(async () => {
        const all = this.pending.get(manager) ?? [];
        this.pending.delete(manager);
        await this.unitOfWork.prepared(INSERT, [JSON.stringify(all)]);
      });
      this.unitOfWork.afterCommit(() => this.signal.committed());
    }
    return row.id;
  }
}
