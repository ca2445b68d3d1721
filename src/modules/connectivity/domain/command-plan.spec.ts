import { machineJob, type MachineJobState } from '#libs/lifecycles';
import { planCalls } from './command-plan';
import { MACHINE_ACTIONS } from './machine-job';

const plan = (action: (typeof MACHINE_ACTIONS)[number], state: MachineJobState, outdated = false) =>
  planCalls(action, { state, outdated }).join(',');

describe('commands to a machine', () => {
  it.each([
    ['store', 'absent', 'store'],
    ['store', 'not-allowed-to-start', ''],
    ['store', 'running', ''],
    ['start', 'absent', 'store,start'],
    ['start', 'not-allowed-to-start', 'start'],
    ['start', 'allowed-to-start', ''],
    ['start', 'running', ''],
    ['start', 'aborted', 'start'],
    ['revoke-start', 'allowed-to-start', 'revoke-start'],
    ['revoke-start', 'running', 'revoke-start'],
    ['pause', 'running', 'pause'],
    ['pause', 'interrupted', ''],
    ['resume', 'interrupted', 'resume'],
    ['resume', 'running', ''],
    ['stop', 'ended', ''],
    ['abort', 'absent', ''],
    ['cancel', 'absent', ''],
    ['cancel', 'running', 'cancel'],
    ['clear', 'ended', 'clear'],
    ['clear', 'absent', ''],
  ] as const)('%s for a job that is %s: [%s]', (action, state, calls) => {
    expect(plan(action, state)).toBe(calls);
  });

  it('brings a changed quantity to the machine before the start', () => {
    expect(plan('start', 'not-allowed-to-start', true)).toBe('update,start');
    expect(plan('start', 'running', true)).toBe('');
  });

  it.each(MACHINE_ACTIONS)('%s never calls what the machine cannot do, where it is done already', (action) => {
    for (const state of machineJob.states) {
      if (plan(action, state) === '') expect(machineJob.can(state, action) && action !== 'store').toBe(false);
    }
  });
});
