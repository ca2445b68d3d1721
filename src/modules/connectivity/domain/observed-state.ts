import type { JobSubstate, JobTopState } from '#libs/opcua-client';
import type { MachineJobState } from '#libs/lifecycles';
import type { MachineJobSubstate } from './machine-job';

const STATES: Readonly<Record<JobTopState, MachineJobState>> = {
  NotAllowedToStart: 'not-allowed-to-start',
  AllowedToStart: 'allowed-to-start',
  Running: 'running',
  Interrupted: 'interrupted',
  Ended: 'ended',
  Aborted: 'aborted',
};

const SUBSTATES: Readonly<Record<JobSubstate, MachineJobSubstate>> = {
  Waiting: 'waiting',
  Ready: 'ready',
  Loaded: 'loaded',
  Held: 'held',
  Suspended: 'suspended',
  Completed: 'completed',
  Closed: 'closed',
};

/** The standard's name of a job's state (OPC 10031-4) as the house writes it. */
export function observedState(state: JobTopState): MachineJobState {
  return STATES[state];
}

export function observedSubstate(substate: JobSubstate | undefined): MachineJobSubstate | null {
  return substate ? SUBSTATES[substate] : null;
}
