import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/** Recurring order 周期工单 (our rule): makes orders while active; its last day ends it by itself. */
export const orderRecurrence = defineLifecycle({
  name: 'order-recurrence',
  initial: 'active',
  states: ['active', 'paused', 'ended'],
  transitions: [
    { from: 'active', action: 'pause', to: 'paused' },
    { from: 'paused', action: 'resume', to: 'active' },
    { from: ['active', 'paused'], action: 'end', to: 'ended' },
  ],
});
export type OrderRecurrenceState = StateOf<typeof orderRecurrence>;
export type OrderRecurrenceAction = ActionOf<typeof orderRecurrence>;
