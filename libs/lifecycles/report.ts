import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/** A report the queue makes (our rule): it ends once, as a file, given up, or with a reason. */
export const report = defineLifecycle({
  name: 'report',
  initial: 'making',
  states: ['making', 'ready', 'cancelled', 'failed'],
  transitions: [
    { from: 'making', action: 'finish', to: 'ready' },
    { from: 'making', action: 'cancel', to: 'cancelled' },
    { from: 'making', action: 'fail', to: 'failed' },
  ],
});
export type ReportState = StateOf<typeof report>;
export type ReportAction = ActionOf<typeof report>;
