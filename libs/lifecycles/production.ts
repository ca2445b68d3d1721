import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * Work order 工单 (IEC 62264-4 work request; our rule for the states): Draft, Planned, Released, InProgress, OnHold,
 * Completed, Closed, Cancelled (before any production), Aborted (after it began).
 * `start` is what the first started operation does to the order; `resume` leads back to the state before the hold.
 */
export const workOrder = defineLifecycle({
  name: 'work-order',
  initial: 'draft',
  states: ['draft', 'planned', 'released', 'in-progress', 'on-hold', 'completed', 'closed', 'cancelled', 'aborted'],
  transitions: [
    { from: 'draft', action: 'plan', to: 'planned' },
    { from: 'planned', action: 'release', to: 'released' },
    { from: 'released', action: 'start', to: 'in-progress' },
    { from: ['released', 'in-progress'], action: 'hold', to: 'on-hold' },
    { from: 'on-hold', action: 'resume', to: ['released', 'in-progress'] },
    { from: ['draft', 'planned', 'released'], action: 'cancel', to: 'cancelled' },
    { from: ['in-progress', 'on-hold'], action: 'abort', to: 'aborted' },
    { from: 'in-progress', action: 'complete', to: 'completed' },
    { from: 'completed', action: 'close', to: 'closed' },
    { from: 'completed', action: 'reopen', to: 'in-progress' },
  ],
});
export type WorkOrderState = StateOf<typeof workOrder>;
export type WorkOrderAction = ActionOf<typeof workOrder>;

/**
 * Job order 工序任务 (IEC 62264-4 job order). The states name those of OPC 10031-4 that a machine's job shows beside
 * ours: Pending = NotAllowedToStart/Waiting, Ready = NotAllowedToStart/Ready or Loaded, Dispatched = AllowedToStart,
 * Running, Held = Interrupted/Held (constraint: fault, quality, starvation), Suspended = Interrupted/Suspended
 * (deliberate: break, pause), Completed = Ended/Completed, Closed = Ended/Closed, Aborted; Skipped and Cancelled have no
 * counterpart, the machine's entry is removed by Cancel.
 *
 * As in OPC 10031-4, only a running job can be interrupted, a running or interrupted one be stopped (`complete`; the
 * quantities say whether in full), and whatever has not ended be aborted.
 */
export const jobOrder = defineLifecycle({
  name: 'job-order',
  initial: 'pending',
  states: [
    'pending',
    'ready',
    'dispatched',
    'running',
    'held',
    'suspended',
    'completed',
    'closed',
    'aborted',
    'skipped',
    'cancelled',
  ],
  transitions: [
    { from: 'pending', action: 'make-ready', to: 'ready' },
    { from: 'ready', action: 'block', to: 'pending' },
    { from: 'ready', action: 'dispatch', to: 'dispatched' },
    { from: 'dispatched', action: 'revoke', to: 'ready' },
    { from: 'dispatched', action: 'start', to: 'running' },
    { from: 'running', action: 'hold', to: 'held' },
    { from: 'running', action: 'suspend', to: 'suspended' },
    { from: ['held', 'suspended'], action: 'resume', to: 'running' },
    { from: ['running', 'held', 'suspended'], action: 'complete', to: 'completed' },
    { from: 'completed', action: 'close', to: 'closed' },
    { from: ['pending', 'ready', 'dispatched', 'running', 'held', 'suspended'], action: 'abort', to: 'aborted' },
    { from: ['pending', 'ready', 'dispatched'], action: 'skip', to: 'skipped' },
    { from: ['pending', 'ready', 'dispatched'], action: 'cancel', to: 'cancelled' },
  ],
});
export type JobOrderState = StateOf<typeof jobOrder>;
export type JobOrderAction = ActionOf<typeof jobOrder>;

/** Routing version 工艺路线版本 (our rule): only a draft is edited, only a released one can be ordered. */
export const routingVersion = defineLifecycle({
  name: 'routing-version',
  initial: 'draft',
  states: ['draft', 'in-review', 'released', 'obsolete'],
  transitions: [
    { from: 'draft', action: 'submit', to: 'in-review' },
    { from: 'in-review', action: 'send-back', to: 'draft' },
    { from: 'in-review', action: 'release', to: 'released' },
    { from: 'released', action: 'retire', to: 'obsolete' },
  ],
});
export type RoutingVersionState = StateOf<typeof routingVersion>;
export type RoutingVersionAction = ActionOf<typeof routingVersion>;

/**
 * Inspection 检验 (our rule). A failed one can be accepted by concession (`concede` 让步接收, GB/T 19000 3.12.5); a
 * decided one can be reopened for a second measurement, which leaves the first in the record.
 */
export const inspection = defineLifecycle({
  name: 'inspection',
  initial: 'open',
  states: ['open', 'in-progress', 'passed', 'failed', 'conceded', 'cancelled'],
  transitions: [
    { from: 'open', action: 'start', to: 'in-progress' },
    { from: 'in-progress', action: 'pass', to: 'passed' },
    { from: 'in-progress', action: 'fail', to: 'failed' },
    { from: ['passed', 'failed'], action: 'reopen', to: 'in-progress' },
    { from: 'failed', action: 'concede', to: 'conceded' },
    { from: ['open', 'in-progress'], action: 'cancel', to: 'cancelled' },
  ],
});
export type InspectionState = StateOf<typeof inspection>;
export type InspectionAction = ActionOf<typeof inspection>;

/**
 * Material lot 批次 (our rule; status names as IEC 62264-2 users know them): only an available one may be consumed. A lot
 * is received into quarantine; `accept` may follow at once where no incoming inspection is asked for. `recover` is what
 * the reversal of a movement does to a lot that was empty: what was scrapped or sent back is looked at before it is used
 * again. `cancel` takes back a receipt or a production that never was.
 */
export const lot = defineLifecycle({
  name: 'lot',
  initial: 'quarantine',
  states: ['quarantine', 'available', 'rejected', 'consumed', 'returned', 'scrapped', 'cancelled'],
  transitions: [
    { from: 'quarantine', action: 'accept', to: 'available' },
    { from: 'available', action: 'block', to: 'quarantine' },
    { from: 'quarantine', action: 'reject', to: 'rejected' },
    { from: 'available', action: 'use-up', to: 'consumed' },
    { from: ['quarantine', 'available', 'rejected'], action: 'give-back', to: 'returned' },
    { from: ['quarantine', 'available', 'rejected'], action: 'scrap', to: 'scrapped' },
    { from: 'consumed', action: 'recover', to: 'available' },
    { from: ['returned', 'scrapped'], action: 'recover', to: 'quarantine' },
    { from: ['quarantine', 'available', 'rejected'], action: 'cancel', to: 'cancelled' },
  ],
});
export type LotState = StateOf<typeof lot>;
export type LotAction = ActionOf<typeof lot>;
