import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * Nonconformance 不合格 (ISO 9001 8.7 and 10.2; the states are our rule): opened, contained, reviewed by the material
 * review board (MRB), dispositioned when every unit has its disposition, executed when each disposition is carried out,
 * verified, closed. `revise` goes back to the board: a disposition did not do, or sorting left units without one.
 */
export const nonconformance = defineLifecycle({
  name: 'nonconformance',
  initial: 'open',
  states: [
    'open',
    'contained',
    'in-review',
    'dispositioned',
    'executed',
    'verified',
    'closed',
    'reopened',
    'cancelled',
  ],
  transitions: [
    { from: 'open', action: 'contain', to: 'contained' },
    { from: ['contained', 'reopened'], action: 'review', to: 'in-review' },
    { from: 'in-review', action: 'disposition', to: 'dispositioned' },
    { from: 'dispositioned', action: 'execute', to: 'executed' },
    { from: ['dispositioned', 'executed'], action: 'revise', to: 'in-review' },
    { from: 'executed', action: 'verify', to: 'verified' },
    { from: 'verified', action: 'close', to: 'closed' },
    { from: ['verified', 'closed'], action: 'reopen', to: 'reopened' },
    { from: ['open', 'contained'], action: 'cancel', to: 'cancelled' },
  ],
});
export type NonconformanceState = StateOf<typeof nonconformance>;
export type NonconformanceAction = ActionOf<typeof nonconformance>;
