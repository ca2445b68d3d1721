import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * Lot inspection 检验批 (our rule around the verdicts of ISO 2859-1 = GB/T 2828.1): inspected, the plan says passed or
 * failed. A lot that passed is accepted. One that failed is rejected, or every unit is sorted (clause 7); one that was
 * rejected may be resubmitted once, as an inspection of its own. Until a decision, a result may be corrected.
 */
export const lotInspection = defineLifecycle({
  name: 'lot-inspection',
  initial: 'open',
  states: [
    'open',
    'in-progress',
    'passed',
    'failed',
    'accepted',
    'rejected',
    'sorting',
    'sorted',
    'resubmitted',
    'cancelled',
  ],
  transitions: [
    { from: 'open', action: 'start', to: 'in-progress' },
    { from: 'in-progress', action: 'pass', to: 'passed' },
    { from: 'in-progress', action: 'fail', to: 'failed' },
    { from: ['passed', 'failed'], action: 'reopen', to: 'in-progress' },
    { from: 'passed', action: 'accept', to: 'accepted' },
    { from: 'failed', action: 'reject', to: 'rejected' },
    { from: 'failed', action: 'sort', to: 'sorting' },
    { from: 'sorting', action: 'finish-sorting', to: 'sorted' },
    { from: 'rejected', action: 'resubmit', to: 'resubmitted' },
    { from: ['open', 'in-progress'], action: 'cancel', to: 'cancelled' },
  ],
});
export type LotInspectionState = StateOf<typeof lotInspection>;
export type LotInspectionAction = ActionOf<typeof lotInspection>;
