import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * Maintenance order 维护单 (our rule): requested, planned, in progress, done, and closed when the test run was good. What
 * is broken is begun without planning; a test run that fails takes the order back into work.
 */
export const maintenanceOrder = defineLifecycle({
  name: 'maintenance-order',
  initial: 'requested',
  states: ['requested', 'planned', 'in-progress', 'done', 'closed', 'cancelled'],
  transitions: [
    { from: ['requested', 'planned'], action: 'plan', to: 'planned' },
    { from: ['requested', 'planned'], action: 'begin', to: 'in-progress' },
    { from: 'in-progress', action: 'finish', to: 'done' },
    { from: 'done', action: 'verify', to: 'closed' },
    { from: 'done', action: 'reopen', to: 'in-progress' },
    { from: ['requested', 'planned'], action: 'cancel', to: 'cancelled' },
  ],
});
export type MaintenanceOrderState = StateOf<typeof maintenanceOrder>;
export type MaintenanceOrderAction = ActionOf<typeof maintenanceOrder>;
