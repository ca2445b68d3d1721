import { defineLifecycle, workOrder } from './index';

describe('defineLifecycle', () => {
  it('refuses a state that the table does not list', () => {
    const misspelt: string = 'opne';
    expect(() =>
      defineLifecycle({
        name: 'x',
        initial: 'open',
        states: ['open', 'shut'] as string[],
        transitions: [{ from: misspelt, action: 'close', to: 'shut' }],
      }),
    ).toThrow('unknown state opne');
  });

  it('refuses a state listed twice', () => {
    expect(() => defineLifecycle({ name: 'x', initial: 'open', states: ['open', 'open'], transitions: [] })).toThrow(
      'listed twice',
    );
  });

  it('refuses a state nothing leads to', () => {
    expect(() =>
      defineLifecycle({
        name: 'x',
        initial: 'open',
        states: ['open', 'shut', 'lost'],
        transitions: [
          { from: 'open', action: 'close', to: 'shut' },
          { from: 'lost', action: 'close', to: 'shut' },
        ],
      }),
    ).toThrow('unreachable state lost');
  });

  it('refuses the same action twice from one state', () => {
    expect(() =>
      defineLifecycle({
        name: 'x',
        initial: 'open',
        states: ['open', 'shut'],
        transitions: [
          { from: 'open', action: 'close', to: 'shut' },
          { from: ['shut', 'open'], action: 'close', to: 'open' },
        ],
      }),
    ).toThrow('close from open is defined twice');
  });

  it('refuses an action without target', () => {
    expect(() =>
      defineLifecycle({
        name: 'x',
        initial: 'open',
        states: ['open'],
        transitions: [{ from: 'open', action: 'close', to: [] }],
      }),
    ).toThrow('leads nowhere');
  });
});

describe('resume', () => {
  it('goes back to the state before the hold', () => {
    expect(workOrder.next('on-hold', 'resume', 'released')).toBe('released');
    expect(workOrder.next('on-hold', 'resume', 'in-progress')).toBe('in-progress');
  });

  it.each([undefined, null, 'draft' as const])('does not guess when told %s', (previous) => {
    expect(() => workOrder.next('on-hold', 'resume', previous)).toThrow('needs the state before');
  });

  it('ignores the former state where the table alone decides', () => {
    expect(workOrder.next('draft', 'plan', 'closed')).toBe('planned');
  });
});
