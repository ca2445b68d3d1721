export type JobTopState = 'NotAllowedToStart' | 'AllowedToStart' | 'Running' | 'Interrupted' | 'Ended' | 'Aborted';
export type JobSubstate = 'Waiting' | 'Ready' | 'Loaded' | 'Held' | 'Suspended' | 'Completed' | 'Closed';

/** One entry of ISA95StateDataType[] (OPC 10031-4): the path that names the machine, and the state's number. */
export interface Isa95State {
  /** Target names of the RelativePath; empty for the top machine. */
  readonly browsePath: readonly string[];
  readonly stateNumber: number;
}

export interface JobState {
  readonly state: JobTopState;
  readonly substate?: JobSubstate;
}

const TOP: Readonly<Record<number, JobTopState>> = {
  1: 'NotAllowedToStart',
  2: 'AllowedToStart',
  3: 'Running',
  4: 'Interrupted',
  5: 'Ended',
  6: 'Aborted',
};

const PREPARE: Readonly<Record<number, JobSubstate>> = { 1: 'Waiting', 2: 'Ready', 3: 'Loaded' };
const INTERRUPTED: Readonly<Record<number, JobSubstate>> = { 1: 'Held', 2: 'Suspended' };
const ENDED: Readonly<Record<number, JobSubstate>> = { 1: 'Completed', 2: 'Closed' };

/** The substate machines of ISA95JobOrderReceiverSubStatesType, by the browse name a BrowsePath ends in. */
const MACHINES: Readonly<Record<string, { of: JobTopState; states: Readonly<Record<number, JobSubstate>> }>> = {
  NotAllowedToStartSubstates: { of: 'NotAllowedToStart', states: PREPARE },
  AllowedToStartSubstates: { of: 'AllowedToStart', states: PREPARE },
  InterruptedSubstates: { of: 'Interrupted', states: INTERRUPTED },
  EndedSubstates: { of: 'Ended', states: ENDED },
};

/**
 * The state of a machine's job by position and BrowsePath (OPC 10031-4): number 1 alone could mean NotAllowedToStart,
 * Waiting, Held or Completed, and the localized text depends on the server's language. Some servers name the top state
 * in the substate's path (`Interrupted`) instead of the substate machine; both are read. Null when there is no top
 * state we know. A substate of another top state than the first entry's is ignored.
 */
export function decodeJobState(states: readonly Isa95State[]): JobState | null {
  const top = states.find((entry) => entry.browsePath.length === 0) ?? states[0];
  const state = top && TOP[top.stateNumber];
  if (!state) return null;
  for (const entry of states) {
    if (entry === top) continue;
    const name = entry.browsePath.at(-1) ?? '';
    const machine = MACHINES[name] ?? MACHINES[`${name}Substates`];
    const substate = machine?.of === state ? machine.states[entry.stateNumber] : undefined;
    if (substate) return { state, substate };
  }
  return { state };
}
