import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * Andon call 安灯呼叫 (our rule): raised, acknowledged, arrived, in progress, resolved, and closed by who called. How far
 * it has escalated is a level of the call and no state.
 */
export const andonCall = defineLifecycle({
  name: 'andon-call',
  initial: 'raised',
  states: ['raised', 'acknowledged', 'arrived', 'in-progress', 'resolved', 'closed', 'cancelled'],
  transitions: [
    { from: 'raised', action: 'acknowledge', to: 'acknowledged' },
    { from: 'acknowledged', action: 'arrive', to: 'arrived' },
    { from: 'arrived', action: 'begin', to: 'in-progress' },
    { from: 'in-progress', action: 'resolve', to: 'resolved' },
    { from: 'resolved', action: 'reopen', to: 'in-progress' },
    { from: 'resolved', action: 'close', to: 'closed' },
    { from: 'raised', action: 'cancel', to: 'cancelled' },
  ],
});
export type AndonCallState = StateOf<typeof andonCall>;
export type AndonCallAction = ActionOf<typeof andonCall>;
