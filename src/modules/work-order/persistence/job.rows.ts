import type { LineMode } from '#libs/contracts';
import { decimal } from '#libs/kernel';
import type { JobOrderState } from '#libs/lifecycles';
import type { Job } from '../domain/job';
import type { JobTrouble } from '../domain/types';

export interface JobRow {
  id: string;
  work_order_id: string;
  kind: 'operation' | 'rework';
  number: string;
  seq: number;
  operation_id: string;
  operation_number: number;
  code: string;
  name: string;
  name_en: string;
  work_unit_id: string;
  work_unit_code: string;
  control: 'machine' | 'person';
  reporting: 'machine' | 'person';
  setup_seconds: string;
  run_seconds: string;
  transfer_batch: string | null;
  qualification: string | null;
  unit: string;
  status: JobOrderState;
  hold_reason: string | null;
  held_by_order: boolean;
  trouble: JobTrouble | null;
  priority: number;
  due_at: Date | null;
  line_mode: LineMode;
  attempt_id: string | null;
  trial_job_id: string | null;
  returns_to: string | null;
  rework_loop: number;
  rework_sent: string;
  split_off: string;
  superseded: boolean;
  alternatives: string[];
  expected: string;
  issued: string;
  returned: string;
  received: string;
  good: string;
  first_pass_good: string;
  scrap: string;
  rework: string;
  transferred: string;
  created_at: Date;
  dispatched_at: Date | null;
  started_at: Date | null;
  ended_at: Date | null;
  version: number;
  predecessors: string[];
}

/** Columns of a job order `j`, with the jobs that hand on to it. */
export const JOB_COLUMNS = `j.id, j.work_order_id, j.kind, j.number, j.seq, j.operation_id, j.operation_number, j.code, j.name,
  j.name_en, j.work_unit_id, j.work_unit_code, j.control, j.reporting, j.setup_seconds, j.run_seconds,
  trim_scale(j.transfer_batch) AS transfer_batch, j.qualification, j.unit, j.status, j.hold_reason, j.held_by_order,
  j.trouble, j.priority, j.due_at, j.line_mode, j.attempt_id, j.trial_job_id, j.returns_to, j.rework_loop,
  trim_scale(j.rework_sent) AS rework_sent, trim_scale(j.split_off) AS split_off, j.superseded, j.alternatives, trim_scale(j.expected) AS expected,
  trim_scale(j.issued) AS issued, trim_scale(j.returned) AS returned, trim_scale(j.received) AS received,
  trim_scale(j.good) AS good, trim_scale(j.first_pass_good) AS first_pass_good, trim_scale(j.scrap) AS scrap,
  trim_scale(j.rework) AS rework, trim_scale(j.transferred) AS transferred, j.created_at, j.dispatched_at, j.started_at,
  j.ended_at, j.version,
  ARRAY(SELECT l.from_id FROM work_order.job_link l WHERE l.to_id = j.id AND l.active) AS predecessors`;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export function toJob(row: JobRow): Job {
  return {
    id: row.id,
    workOrderId: row.work_order_id,
    kind: row.kind,
    number: row.number,
    seq: row.seq,
    operationId: row.operation_id,
    operationNumber: row.operation_number,
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    workUnitId: row.work_unit_id,
    workUnitCode: row.work_unit_code,
    control: row.control,
    reporting: row.reporting,
    setupSeconds: Number(row.setup_seconds),
    runSeconds: Number(row.run_seconds),
    transferBatch: row.transfer_batch,
    qualification: row.qualification,
    unit: row.unit,
    status: row.status,
    holdReason: row.hold_reason,
    heldByOrder: row.held_by_order,
    trouble: row.trouble,
    priority: row.priority,
    dueAt: iso(row.due_at),
    lineMode: row.line_mode,
    attemptId: row.attempt_id,
    trialJobId: row.trial_job_id,
    returnsTo: row.returns_to,
    reworkLoop: row.rework_loop,
    reworkSent: row.rework_sent,
    splitOff: row.split_off,
    superseded: row.superseded,
    alternatives: row.alternatives,
    expected: row.expected,
    balance: {
      issued: row.issued,
      returned: row.returned,
      received: row.received,
      good: row.good,
      firstPassGood: row.first_pass_good,
      scrap: row.scrap,
      rework: row.rework,
      remaining: decimal.sub(row.received, row.good, row.scrap),
      transferred: row.transferred,
    },
    createdAt: row.created_at.toISOString(),
    dispatchedAt: iso(row.dispatched_at),
    startedAt: iso(row.started_at),
    endedAt: iso(row.ended_at),
    version: row.version,
    predecessors: row.predecessors,
  };
}

/** What may change of a job order, as one record for `jsonb_to_recordset`. */
export function changeOf(job: Job): Record<string, unknown> {
  return {
    id: job.id,
    control: job.control,
    reporting: job.reporting,
    status: job.status,
    hold_reason: job.holdReason,
    held_by_order: job.heldByOrder,
    trouble: job.trouble,
    rework_sent: job.reworkSent,
    split_off: job.splitOff,
    superseded: job.superseded,
    expected: job.expected,
    issued: job.balance.issued,
    returned: job.balance.returned,
    received: job.balance.received,
    good: job.balance.good,
    first_pass_good: job.balance.firstPassGood,
    scrap: job.balance.scrap,
    rework: job.balance.rework,
    transferred: job.balance.transferred,
    dispatched_at: job.dispatchedAt,
    started_at: job.startedAt,
    ended_at: job.endedAt,
    version: job.version,
  };
}

/**
 * Writes the records of {@link changeOf} in `$1` over the rows `j`, which the caller has locked. The ids are named twice:
 * of a set of records the planner knows nothing, and would read the whole table for one of them.
 */
export const UPDATE_JOBS = `UPDATE work_order.job_order j SET control = c.control, reporting = c.reporting,
    trouble = c.trouble, status = c.status, hold_reason = c.hold_reason,
    held_by_order = c.held_by_order, rework_sent = c.rework_sent, split_off = c.split_off, superseded = c.superseded, expected = c.expected, issued = c.issued, returned = c.returned,
    received = c.received, good = c.good, first_pass_good = c.first_pass_good, scrap = c.scrap, rework = c.rework,
    transferred = c.transferred, dispatched_at = c.dispatched_at, started_at = c.started_at, ended_at = c.ended_at,
    version = c.version
  FROM jsonb_to_recordset($1::jsonb) AS c (id uuid, control text, reporting text,
    trouble jsonb, status text, hold_reason text, held_by_order boolean,
    rework_sent numeric, split_off numeric, superseded boolean, expected numeric, issued numeric, returned numeric, received numeric, good numeric, first_pass_good numeric,
    scrap numeric, rework numeric, transferred numeric, dispatched_at timestamptz, started_at timestamptz,
    ended_at timestamptz, version int)
  WHERE j.id = c.id AND j.id = ANY (ARRAY (SELECT (r ->> 'id')::uuid FROM jsonb_array_elements($1::jsonb) r))`;
