import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * Signal of a control chart 控制图异常 (our rule): a person names the cause (5M1E) and what is done about it, and closes
 * it when that has been done. `withdraw` is the chart's own: a late or corrected measurement has undone the pattern.
 */
export const spcSignal = defineLifecycle({
  name: 'spc-signal',
  initial: 'raised',
  states: ['raised', 'acknowledged', 'closed', 'withdrawn'],
  transitions: [
    { from: 'raised', action: 'acknowledge', to: 'acknowledged' },
    { from: 'acknowledged', action: 'close', to: 'closed' },
    { from: ['raised', 'acknowledged'], action: 'withdraw', to: 'withdrawn' },
  ],
});
export type SpcSignalState = StateOf<typeof spcSignal>;
export type SpcSignalAction = ActionOf<typeof spcSignal>;
