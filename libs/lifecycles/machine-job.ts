import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * A job as a machine shows it, after the state machine of OPC 10031-4 V2 (ISA95JobOrderReceiverObjectType):
 * NotAllowedToStart 1, AllowedToStart 2, Running 3, Interrupted 4, Ended 5, Aborted 6. `absent` is none of them: the job
 * is not in the JobOrderList, either not yet (before Store, StoreAndStart) or no more (after Cancel, Clear).
 *
 * Actions are the methods, and three causes inside the machine: `begin` (AllowedToStart → Running has no method: Start
 * only allows it), `interrupt` (a fault) and `finish` (the planned runs are done).
 */
export const machineJob = defineLifecycle({
  name: 'machine-job',
  initial: 'absent',
  states: ['absent', 'not-allowed-to-start', 'allowed-to-start', 'running', 'interrupted', 'ended', 'aborted'],
  transitions: [
    { from: 'absent', action: 'store', to: 'not-allowed-to-start' },
    { from: 'absent', action: 'store-and-start', to: 'allowed-to-start' },
    { from: 'not-allowed-to-start', action: 'update', to: 'not-allowed-to-start' },
    { from: 'not-allowed-to-start', action: 'start', to: 'allowed-to-start' },
    { from: 'allowed-to-start', action: 'revoke-start', to: 'not-allowed-to-start' },
    { from: 'allowed-to-start', action: 'update', to: 'allowed-to-start' },
    { from: 'allowed-to-start', action: 'begin', to: 'running' },
    { from: 'running', action: 'pause', to: 'interrupted' },
    { from: 'running', action: 'interrupt', to: 'interrupted' },
    { from: 'running', action: 'stop', to: 'ended' },
    { from: 'running', action: 'finish', to: 'ended' },
    { from: 'running', action: 'abort', to: 'aborted' },
    { from: 'interrupted', action: 'abort', to: 'aborted' },
    { from: 'interrupted', action: 'resume', to: 'running' },
    { from: 'interrupted', action: 'stop', to: 'ended' },
    { from: 'not-allowed-to-start', action: 'abort', to: 'aborted' },
    { from: 'allowed-to-start', action: 'abort', to: 'aborted' },
    { from: ['not-allowed-to-start', 'allowed-to-start'], action: 'cancel', to: 'absent' },
    { from: ['ended', 'aborted'], action: 'clear', to: 'absent' },
  ],
});
export type MachineJobState = StateOf<typeof machineJob>;
export type MachineJobAction = ActionOf<typeof machineJob>;
