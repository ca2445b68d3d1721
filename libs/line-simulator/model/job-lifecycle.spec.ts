import { JOB_COMMANDS, JOB_STATE_NUMBER, type JobCause, type JobState, jobTransition } from './job-lifecycle';

/** OPC 10031-4, ISA95JobOrderReceiverObjectType: number, from, cause, to. Transition 5 has no method: the machine decides. */
const STANDARD: readonly (readonly [number, JobState, JobCause, JobState])[] = [
  [1, 'not-allowed-to-start', 'update', 'not-allowed-to-start'],
  [2, 'not-allowed-to-start', 'start', 'allowed-to-start'],
  [3, 'allowed-to-start', 'revoke-start', 'not-allowed-to-start'],
  [4, 'allowed-to-start', 'update', 'allowed-to-start'],
  [5, 'allowed-to-start', 'begin', 'running'],
  [6, 'running', 'pause', 'interrupted'],
  [7, 'running', 'stop', 'ended'],
  [8, 'running', 'abort', 'aborted'],
  [9, 'interrupted', 'abort', 'aborted'],
  [10, 'interrupted', 'resume', 'running'],
  [11, 'interrupted', 'stop', 'ended'],
  [12, 'not-allowed-to-start', 'abort', 'aborted'],
  [13, 'allowed-to-start', 'abort', 'aborted'],
];

/** Not transitions in the standard: Cancel removes what has not started, Clear what is over. */
const REMOVALS: readonly (readonly [JobState, JobCause])[] = [
  ['not-allowed-to-start', 'cancel'],
  ['allowed-to-start', 'cancel'],
  ['ended', 'clear'],
  ['aborted', 'clear'],
];

const STATES = Object.keys(JOB_STATE_NUMBER) as JobState[];

describe('job lifecycle (OPC 10031-4)', () => {
  it.each(STANDARD)('transition %i: %s --%s--> %s', (number, from, cause, to) => {
    expect(jobTransition(from, cause)).toMatchObject({ number, to });
  });

  it.each(REMOVALS)('%s --%s--> removed', (from, cause) => {
    expect(jobTransition(from, cause)).toEqual({ to: 'removed', substate: null, number: null });
  });

  it('refuses every other pair of state and command', () => {
    const known = new Set([
      ...STANDARD.map(([, from, cause]) => `${from}/${cause}`),
      ...REMOVALS.map(([from, cause]) => `${from}/${cause}`),
    ]);
    const refused = STATES.flatMap((state) =>
      JOB_COMMANDS.filter((command) => !known.has(`${state}/${command}`)).map((command) => [state, command] as const),
    );
    expect(refused).toHaveLength(STATES.length * JOB_COMMANDS.length - 16);
    for (const [state, command] of refused) expect(jobTransition(state, command)).toBeNull();
  });

  it('says why a job is interrupted: suspended by a person, held by the machine', () => {
    expect(jobTransition('running', 'pause')?.substate).toBe('suspended');
    expect(jobTransition('running', 'hold')).toEqual({ to: 'interrupted', substate: 'held', number: 6 });
  });
});
