import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * Gauge 量具 (our rule). Whether its calibration is still valid is no state: it follows from the due date. A gauge that
 * fails its calibration stays out of use until a calibration passes (`recover`, after repair or adjustment).
 */
export const gauge = defineLifecycle({
  name: 'gauge',
  initial: 'in-use',
  states: ['in-use', 'out-of-service', 'failed', 'retired'],
  transitions: [
    { from: 'in-use', action: 'withdraw', to: 'out-of-service' },
    { from: 'out-of-service', action: 'reinstate', to: 'in-use' },
    { from: ['in-use', 'out-of-service'], action: 'fail', to: 'failed' },
    { from: 'failed', action: 'recover', to: 'in-use' },
    { from: ['in-use', 'out-of-service', 'failed'], action: 'retire', to: 'retired' },
  ],
});
export type GaugeState = StateOf<typeof gauge>;
export type GaugeAction = ActionOf<typeof gauge>;

/** Look-back 追溯 after a failed calibration: each order measured with the gauge is looked at, then it is closed. */
export const lookBack = defineLifecycle({
  name: 'look-back',
  initial: 'open',
  states: ['open', 'closed'],
  transitions: [{ from: 'open', action: 'close', to: 'closed' }],
});
export type LookBackState = StateOf<typeof lookBack>;
