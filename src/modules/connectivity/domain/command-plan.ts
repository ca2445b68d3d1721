import type { MachineJobState } from '#libs/lifecycles';
import type { MachineAction } from './machine-job';

/** One call of the job receiver. */
export type Call = 'store' | 'update' | Exclude<MachineAction, 'store'>;

interface Situation {
  /** As the machine's JobOrderList shows the job just now; `absent` when it does not. */
  readonly state: MachineJobState;
  /** The machine holds another quantity than is wanted now. */
  readonly outdated: boolean;
}

const STARTED: readonly MachineJobState[] = ['allowed-to-start', 'running', 'interrupted', 'ended'];

/** States in which nothing is left to do for an action (our rule: a command repeated after a crash is harmless). */
const DONE: Readonly<Record<MachineAction, readonly MachineJobState[]>> = {
  store: ['not-allowed-to-start', 'allowed-to-start', 'running', 'interrupted', 'ended'],
  start: STARTED,
  'revoke-start': ['not-allowed-to-start', 'absent'],
  pause: ['interrupted'],
  resume: ['running'],
  stop: ['ended'],
  abort: ['aborted', 'absent'],
  cancel: ['absent'],
  clear: ['absent'],
};

/**
 * The calls that lead from what the machine shows to what is wanted; none when it is so already. A call the job's state
 * does not know is made all the same: the refusal is the machine's to give (OPC 10031-4).
 */
export function planCalls(action: MachineAction, { state, outdated }: Situation): readonly Call[] {
  if (action === 'start' && state === 'absent') return ['store', 'start'];
  if (action === 'start' && state === 'not-allowed-to-start' && outdated) return ['update', 'start'];
  return DONE[action].includes(state) ? [] : [action];
}
