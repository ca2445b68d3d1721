import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * Transport task 搬运任务 (our rule): asked for, given to a person or a machine, picked up, put down. One under way can
 * still be called off; the goods then go back to where they were picked up.
 */
export const transportTask = defineLifecycle({
  name: 'transport-task',
  initial: 'requested',
  states: ['requested', 'assigned', 'in-transit', 'delivered', 'cancelled'],
  transitions: [
    { from: 'requested', action: 'assign', to: 'assigned' },
    { from: 'assigned', action: 'release', to: 'requested' },
    { from: 'assigned', action: 'pick-up', to: 'in-transit' },
    { from: 'in-transit', action: 'deliver', to: 'delivered' },
    { from: ['requested', 'assigned', 'in-transit'], action: 'cancel', to: 'cancelled' },
  ],
});
export type TransportTaskState = StateOf<typeof transportTask>;
export type TransportTaskAction = ActionOf<typeof transportTask>;

/** Stock count 盘点 (our rule): who counts is not who posts, so a counted one waits until somebody answers for it. */
export const stockCount = defineLifecycle({
  name: 'stock-count',
  initial: 'open',
  states: ['open', 'counted', 'posted', 'cancelled'],
  transitions: [
    { from: 'open', action: 'submit', to: 'counted' },
    { from: 'counted', action: 'reopen', to: 'open' },
    { from: 'counted', action: 'post', to: 'posted' },
    { from: ['open', 'counted'], action: 'cancel', to: 'cancelled' },
  ],
});
export type StockCountState = StateOf<typeof stockCount>;
export type StockCountAction = ActionOf<typeof stockCount>;
