/** Top-level states of a job order, with the StateNumber of OPC 10031-4 (ISA-95 Job Control 2.0, §6.2). */
export const JOB_STATE_NUMBER = {
  'not-allowed-to-start': 1,
  'allowed-to-start': 2,
  running: 3,
  interrupted: 4,
  ended: 5,
  aborted: 6,
} as const;

export type JobState = keyof typeof JOB_STATE_NUMBER;

/** Substates with their StateNumber inside their own sub-machine (OPC 10031-4); `running` and `aborted` have none. */
export const JOB_SUBSTATE_NUMBER = { ready: 2, held: 1, suspended: 2, completed: 1 } as const;

export type JobSubstate = keyof typeof JOB_SUBSTATE_NUMBER;

/** What a client can ask of one job that the receiver already holds. */
export const JOB_COMMANDS = [
  'start',
  'revoke-start',
  'pause',
  'resume',
  'stop',
  'abort',
  'update',
  'cancel',
  'clear',
] as const;

export type JobCommand = (typeof JOB_COMMANDS)[number];

/** What happens inside the machine without a command. */
export type InternalCause = 'begin' | 'hold' | 'release' | 'complete';

export type JobCause = JobCommand | InternalCause;

/** `removed`: the job leaves the list, which is no transition in the standard and raises no event. */
export interface JobTransition {
  readonly to: JobState | 'removed';
  readonly substate: JobSubstate | null;
  /** TransitionNumber of ISA95JobOrderReceiverObjectType; null when the job is removed. */
  readonly number: number | null;
}

const to = (state: JobState, number: number, substate: JobSubstate | null = null): JobTransition => ({
  to: state,
  substate,
  number,
});
const removed: JobTransition = { to: 'removed', substate: null, number: null };

const TRANSITIONS: Readonly<Record<JobState, Partial<Record<JobCause, JobTransition>>>> = {
  'not-allowed-to-start': {
    update: to('not-allowed-to-start', 1, 'ready'),
    start: to('allowed-to-start', 2, 'ready'),
    abort: to('aborted', 12),
    cancel: removed,
  },
  'allowed-to-start': {
    'revoke-start': to('not-allowed-to-start', 3, 'ready'),
    update: to('allowed-to-start', 4, 'ready'),
    begin: to('running', 5),
    abort: to('aborted', 13),
    cancel: removed,
  },
  running: {
    pause: to('interrupted', 6, 'suspended'),
    hold: to('interrupted', 6, 'held'),
    stop: to('ended', 7, 'completed'),
    complete: to('ended', 7, 'completed'),
    abort: to('aborted', 8),
  },
  interrupted: {
    abort: to('aborted', 9),
    resume: to('running', 10),
    release: to('running', 10),
    stop: to('ended', 11, 'completed'),
  },
  ended: { clear: removed },
  aborted: { clear: removed },
};

/**
 * The transition a cause takes from a state, or null when the state does not know it (the method then answers
 * ReturnStatus 8). `stop` ends the job as Ended/Completed whatever its quantity; `start` only allows the start, the
 * machine takes transition 5 by itself (OPC 10031-4).
 */
export function jobTransition(from: JobState, cause: JobCause): JobTransition | null {
  return TRANSITIONS[from][cause] ?? null;
}
