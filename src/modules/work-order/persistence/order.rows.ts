import type { LineMode } from '#libs/contracts';
import type { WorkOrderState } from '#libs/lifecycles';
import type { StoredOrder } from '../domain/order';
import type { AbortDisposition, Confidentiality } from '../domain/types';

export interface OrderRow {
  id: string;
  number: string;
  material_id: string;
  material_code: string;
  material_name: string;
  material_name_en: string;
  quantity: string;
  unit: string;
  over_tolerance_percent: string;
  routing_version_id: string;
  status: WorkOrderState;
  status_before_hold: WorkOrderState | null;
  hold_reason: string | null;
  disposition: AbortDisposition | null;
  priority: number;
  due_at: Date | null;
  line_mode: LineMode;
  team_id: string | null;
  alias: string | null;
  confidentiality: Confidentiality;
  attempt_id: string | null;
  trial_job_id: string | null;
  split_from: string | null;
  merged_into: string | null;
  created_at: Date;
  released_at: Date | null;
  started_at: Date | null;
  completed_at: Date | null;
  closed_at: Date | null;
  version: number;
}

/** Columns of an order `w` without its directive. */
export const ORDER_COLUMNS = `w.id, w.number, w.material_id, w.material_code, w.material_name, w.material_name_en,
  trim_scale(w.quantity) AS quantity, w.unit, trim_scale(w.over_tolerance_percent) AS over_tolerance_percent,
  w.routing_version_id, w.status, w.status_before_hold, w.hold_reason, w.disposition, w.priority, w.due_at, w.line_mode, w.team_id,
  w.alias, w.confidentiality, w.attempt_id, w.trial_job_id, w.split_from,
  w.merged_into, w.created_at, w.released_at, w.started_at, w.completed_at,
  w.closed_at, w.version`;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export function toOrder(row: OrderRow): StoredOrder {
  return {
    id: row.id,
    number: row.number,
    materialId: row.material_id,
    materialCode: row.material_code,
    materialName: row.material_name,
    materialNameEn: row.material_name_en,
    quantity: row.quantity,
    unit: row.unit,
    overTolerancePercent: row.over_tolerance_percent,
    routingVersionId: row.routing_version_id,
    status: row.status,
    statusBeforeHold: row.status_before_hold,
    holdReason: row.hold_reason,
    disposition: row.disposition,
    priority: row.priority,
    dueAt: iso(row.due_at),
    lineMode: row.line_mode,
    teamId: row.team_id,
    alias: row.alias,
    confidentiality: row.confidentiality,
    attemptId: row.attempt_id,
    trialJobId: row.trial_job_id,
    splitFrom: row.split_from,
    mergedInto: row.merged_into,
    createdAt: row.created_at.toISOString(),
    releasedAt: iso(row.released_at),
    startedAt: iso(row.started_at),
    completedAt: iso(row.completed_at),
    closedAt: iso(row.closed_at),
    version: row.version,
  };
}
