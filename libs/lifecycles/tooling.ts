import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * Tool or fixture 刀具工装 (our rule): it lies in its place, is issued to a work unit and given back. At the end of its
 * life it is worn, out of doubt it is blocked; either may still sit in the machine, and comes back as it is. `revive` is
 * what becomes of a worn one when a report is taken back or its life is set higher, `renew` when it was reground.
 */
export const tool = defineLifecycle({
  name: 'tool',
  initial: 'available',
  states: ['available', 'issued', 'worn', 'blocked', 'retired'],
  transitions: [
    { from: 'available', action: 'issue', to: 'issued' },
    { from: 'issued', action: 'return', to: 'available' },
    { from: 'worn', action: 'return', to: 'worn' },
    { from: 'blocked', action: 'return', to: 'blocked' },
    { from: ['available', 'issued'], action: 'wear', to: 'worn' },
    { from: 'worn', action: 'revive', to: ['available', 'issued'] },
    { from: 'available', action: 'renew', to: 'available' },
    { from: 'worn', action: 'renew', to: ['available', 'issued'] },
    { from: ['available', 'issued', 'worn'], action: 'block', to: 'blocked' },
    { from: 'blocked', action: 'release', to: ['available', 'issued', 'worn'] },
    { from: ['available', 'worn', 'blocked'], action: 'retire', to: 'retired' },
  ],
});
export type ToolState = StateOf<typeof tool>;
export type ToolAction = ActionOf<typeof tool>;
