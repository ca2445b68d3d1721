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

/** Engineering change 工程变更 of a running order (our rule): decided by another person, or taken back by who asked. */
export const engineeringChange = defineLifecycle({
  name: 'engineering-change',
  initial: 'requested',
  states: ['requested', 'approved', 'rejected', 'withdrawn'],
  transitions: [
    { from: 'requested', action: 'approve', to: 'approved' },
    { from: 'requested', action: 'reject', to: 'rejected' },
    { from: 'requested', action: 'withdraw', to: 'withdrawn' },
  ],
});
export type EngineeringChangeState = StateOf<typeof engineeringChange>;
export type EngineeringChangeAction = ActionOf<typeof engineeringChange>;
