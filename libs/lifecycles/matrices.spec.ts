import { DomainError } from '#libs/kernel';
import { hasText } from '#libs/texts';
import { LIFECYCLES, type Lifecycle } from './index';

/**
 * What must hold, written by hand from the tables of the standards and our rules and not from the code: for each state
 * the actions it allows and where they lead (`a|b`: back to the one before). Every pair not written here is refused.
 */
type Matrix = Readonly<Record<string, Readonly<Record<string, string>>>>;
interface Expected {
  readonly initial: string;
  readonly actions: string;
  readonly terminal: string;
  readonly matrix: Matrix;
}

const EXPECTED: Readonly<Record<keyof typeof LIFECYCLES, Expected>> = {
  'work-order': {
    initial: 'draft',
    actions: 'plan release start hold resume cancel abort complete close reopen',
    terminal: 'closed cancelled aborted',
    matrix: {
      draft: { plan: 'planned', cancel: 'cancelled' },
      planned: { release: 'released', cancel: 'cancelled' },
      released: { start: 'in-progress', hold: 'on-hold', cancel: 'cancelled' },
      'in-progress': { hold: 'on-hold', abort: 'aborted', complete: 'completed' },
      'on-hold': { resume: 'released|in-progress', abort: 'aborted' },
      completed: { close: 'closed', reopen: 'in-progress' },
      closed: {},
      cancelled: {},
      aborted: {},
    },
  },
  'job-order': {
    initial: 'pending',
    actions: 'make-ready block dispatch revoke start hold suspend resume complete close abort skip cancel',
    terminal: 'closed aborted skipped cancelled',
    matrix: {
      pending: { 'make-ready': 'ready', abort: 'aborted', skip: 'skipped', cancel: 'cancelled' },
      ready: { block: 'pending', dispatch: 'dispatched', abort: 'aborted', skip: 'skipped', cancel: 'cancelled' },
      dispatched: { revoke: 'ready', start: 'running', abort: 'aborted', skip: 'skipped', cancel: 'cancelled' },
      running: { hold: 'held', suspend: 'suspended', complete: 'completed', abort: 'aborted' },
      held: { resume: 'running', complete: 'completed', abort: 'aborted' },
      suspended: { resume: 'running', complete: 'completed', abort: 'aborted' },
      completed: { close: 'closed' },
      closed: {},
      aborted: {},
      skipped: {},
      cancelled: {},
    },
  },
  'machine-job': {
    initial: 'absent',
    actions:
      'store store-and-start update start revoke-start begin pause interrupt stop finish abort resume cancel clear',
    terminal: '',
    matrix: {
      absent: { store: 'not-allowed-to-start', 'store-and-start': 'allowed-to-start' },
      'not-allowed-to-start': {
        update: 'not-allowed-to-start',
        start: 'allowed-to-start',
        abort: 'aborted',
        cancel: 'absent',
      },
      'allowed-to-start': {
        update: 'allowed-to-start',
        'revoke-start': 'not-allowed-to-start',
        begin: 'running',
        abort: 'aborted',
        cancel: 'absent',
      },
      running: { pause: 'interrupted', interrupt: 'interrupted', stop: 'ended', finish: 'ended', abort: 'aborted' },
      interrupted: { resume: 'running', stop: 'ended', abort: 'aborted' },
      ended: { clear: 'absent' },
      aborted: { clear: 'absent' },
    },
  },
  'routing-version': {
    initial: 'draft',
    actions: 'submit send-back release retire',
    terminal: 'obsolete',
    matrix: {
      draft: { submit: 'in-review' },
      'in-review': { 'send-back': 'draft', release: 'released' },
      released: { retire: 'obsolete' },
      obsolete: {},
    },
  },
  'document-revision': {
    initial: 'draft',
    actions: 'release retire',
    terminal: 'obsolete',
    matrix: {
      draft: { release: 'released', retire: 'obsolete' },
      released: { retire: 'obsolete' },
      obsolete: {},
    },
  },
  inspection: {
    initial: 'open',
    actions: 'start pass fail reopen concede cancel',
    terminal: 'conceded cancelled',
    matrix: {
      open: { start: 'in-progress', cancel: 'cancelled' },
      'in-progress': { pass: 'passed', fail: 'failed', cancel: 'cancelled' },
      passed: { reopen: 'in-progress' },
      failed: { reopen: 'in-progress', concede: 'conceded' },
      conceded: {},
      cancelled: {},
    },
  },
  'lot-inspection': {
    initial: 'open',
    actions: 'start pass fail reopen accept reject sort finish-sorting resubmit cancel',
    terminal: 'accepted sorted resubmitted cancelled',
    matrix: {
      open: { start: 'in-progress', cancel: 'cancelled' },
      'in-progress': { pass: 'passed', fail: 'failed', cancel: 'cancelled' },
      passed: { reopen: 'in-progress', accept: 'accepted' },
      failed: { reopen: 'in-progress', reject: 'rejected', sort: 'sorting' },
      accepted: {},
      rejected: { resubmit: 'resubmitted' },
      sorting: { 'finish-sorting': 'sorted' },
      sorted: {},
      resubmitted: {},
      cancelled: {},
    },
  },
  lot: {
    initial: 'quarantine',
    actions: 'accept block reject use-up give-back scrap recover cancel',
    terminal: 'cancelled',
    matrix: {
      quarantine: {
        accept: 'available',
        reject: 'rejected',
        'give-back': 'returned',
        scrap: 'scrapped',
        cancel: 'cancelled',
      },
      available: {
        block: 'quarantine',
        'use-up': 'consumed',
        'give-back': 'returned',
        scrap: 'scrapped',
        cancel: 'cancelled',
      },
      rejected: { 'give-back': 'returned', scrap: 'scrapped', cancel: 'cancelled' },
      consumed: { recover: 'available' },
      returned: { recover: 'quarantine' },
      scrapped: { recover: 'quarantine' },
      cancelled: {},
    },
  },
  'first-article': {
    initial: 'open',
    actions: 'approve reject replace cancel',
    terminal: 'approved rejected replaced cancelled',
    matrix: {
      open: { approve: 'approved', reject: 'rejected', replace: 'replaced', cancel: 'cancelled' },
      approved: {},
      rejected: {},
      replaced: {},
      cancelled: {},
    },
  },
  'look-back': {
    initial: 'open',
    actions: 'close',
    terminal: 'closed',
    matrix: { open: { close: 'closed' }, closed: {} },
  },
  gauge: {
    initial: 'in-use',
    actions: 'withdraw reinstate fail recover retire',
    terminal: 'retired',
    matrix: {
      'in-use': { withdraw: 'out-of-service', fail: 'failed', retire: 'retired' },
      'out-of-service': { reinstate: 'in-use', fail: 'failed', retire: 'retired' },
      failed: { recover: 'in-use', retire: 'retired' },
      retired: {},
    },
  },
  'spc-signal': {
    actions: 'acknowledge close withdraw',
    initial: 'raised',
    terminal: 'closed withdrawn',
    matrix: {
      raised: { acknowledge: 'acknowledged', withdraw: 'withdrawn' },
      acknowledged: { close: 'closed', withdraw: 'withdrawn' },
      closed: {},
      withdrawn: {},
    },
  },
  tool: {
    initial: 'available',
    actions: 'issue return wear revive renew block release retire',
    terminal: 'retired',
    matrix: {
      available: { issue: 'issued', wear: 'worn', renew: 'available', block: 'blocked', retire: 'retired' },
      issued: { return: 'available', wear: 'worn', block: 'blocked' },
      worn: {
        return: 'worn',
        revive: 'available|issued',
        renew: 'available|issued',
        block: 'blocked',
        retire: 'retired',
      },
      blocked: { return: 'blocked', release: 'available|issued|worn', retire: 'retired' },
      retired: {},
    },
  },
  nonconformance: {
    initial: 'open',
    actions: 'contain review disposition execute revise verify close reopen cancel',
    terminal: 'cancelled',
    matrix: {
      open: { contain: 'contained', cancel: 'cancelled' },
      contained: { review: 'in-review', cancel: 'cancelled' },
      'in-review': { disposition: 'dispositioned' },
      dispositioned: { execute: 'executed', revise: 'in-review' },
      executed: { verify: 'verified', revise: 'in-review' },
      verified: { close: 'closed', reopen: 'reopened' },
      closed: { reopen: 'reopened' },
      reopened: { review: 'in-review' },
      cancelled: {},
    },
  },
  'andon-call': {
    initial: 'raised',
    actions: 'acknowledge arrive begin resolve reopen close cancel',
    terminal: 'closed cancelled',
    matrix: {
      raised: { acknowledge: 'acknowledged', cancel: 'cancelled' },
      acknowledged: { arrive: 'arrived' },
      arrived: { begin: 'in-progress' },
      'in-progress': { resolve: 'resolved' },
      resolved: { reopen: 'in-progress', close: 'closed' },
      closed: {},
      cancelled: {},
    },
  },
  'measurement-study': {
    initial: 'planned',
    actions: 'begin evaluate reopen close cancel',
    terminal: 'closed cancelled',
    matrix: {
      planned: { begin: 'measuring', cancel: 'cancelled' },
      measuring: { evaluate: 'evaluated', cancel: 'cancelled' },
      evaluated: { reopen: 'measuring', close: 'closed' },
      closed: {},
      cancelled: {},
    },
  },
  report: {
    initial: 'making',
    actions: 'finish cancel fail',
    terminal: 'ready cancelled failed',
    matrix: {
      making: { finish: 'ready', cancel: 'cancelled', fail: 'failed' },
      ready: {},
      cancelled: {},
      failed: {},
    },
  },
  'maintenance-order': {
    initial: 'requested',
    actions: 'plan begin finish verify reopen cancel',
    terminal: 'closed cancelled',
    matrix: {
      requested: { plan: 'planned', begin: 'in-progress', cancel: 'cancelled' },
      planned: { plan: 'planned', begin: 'in-progress', cancel: 'cancelled' },
      'in-progress': { finish: 'done' },
      done: { verify: 'closed', reopen: 'in-progress' },
      closed: {},
      cancelled: {},
    },
  },
  'order-recurrence': {
    initial: 'active',
    actions: 'pause resume end',
    terminal: 'ended',
    matrix: {
      active: { pause: 'paused', end: 'ended' },
      paused: { resume: 'active', end: 'ended' },
      ended: {},
    },
  },
  'engineering-change': {
    initial: 'requested',
    actions: 'approve reject withdraw',
    terminal: 'approved rejected withdrawn',
    matrix: {
      requested: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
      approved: {},
      rejected: {},
      withdrawn: {},
    },
  },
  'transport-task': {
    initial: 'requested',
    actions: 'assign release pick-up deliver cancel',
    terminal: 'delivered cancelled',
    matrix: {
      requested: { assign: 'assigned', cancel: 'cancelled' },
      assigned: { release: 'requested', 'pick-up': 'in-transit', cancel: 'cancelled' },
      'in-transit': { deliver: 'delivered', cancel: 'cancelled' },
      delivered: {},
      cancelled: {},
    },
  },
  'stock-count': {
    initial: 'open',
    actions: 'submit reopen post cancel',
    terminal: 'posted cancelled',
    matrix: {
      open: { submit: 'counted', cancel: 'cancelled' },
      counted: { reopen: 'open', post: 'posted', cancel: 'cancelled' },
      posted: {},
      cancelled: {},
    },
  },
  attempt: {
    initial: 'assigned',
    actions: 'start submit auto-score review publish appeal moderate archive void',
    terminal: 'archived void',
    matrix: {
      assigned: { start: 'in-progress', void: 'void' },
      'in-progress': { submit: 'submitted', void: 'void' },
      submitted: { 'auto-score': 'auto-scored', void: 'void' },
      'auto-scored': { review: 'under-review', void: 'void' },
      'under-review': { publish: 'published', void: 'void' },
      published: { appeal: 'appealed', archive: 'archived', void: 'void' },
      appealed: { moderate: 'moderated' },
      moderated: { publish: 'published' },
      archived: {},
      void: {},
    },
  },
  'trial-job': {
    initial: 'draft',
    actions:
      'submit start-review ask-clarification answer quote reject revise agree expire plan start ' +
      'submit-for-inspection require-rework deliver accept refuse close withdraw terminate',
    terminal: 'closed rejected withdrawn terminated',
    matrix: {
      draft: { submit: 'submitted' },
      submitted: { 'start-review': 'feasibility-review', withdraw: 'withdrawn' },
      'feasibility-review': {
        'ask-clarification': 'clarifying',
        quote: 'quoted',
        reject: 'rejected',
        withdraw: 'withdrawn',
      },
      clarifying: { answer: 'feasibility-review', expire: 'withdrawn', withdraw: 'withdrawn' },
      quoted: { revise: 'quoted', agree: 'agreed', expire: 'withdrawn', withdraw: 'withdrawn' },
      agreed: { plan: 'planned', terminate: 'terminated' },
      planned: { start: 'in-trial', terminate: 'terminated' },
      'in-trial': { 'submit-for-inspection': 'inspected', terminate: 'terminated' },
      inspected: { 'require-rework': 'in-trial', deliver: 'delivered', terminate: 'terminated' },
      delivered: { accept: 'accepted', refuse: 'in-trial', terminate: 'terminated' },
      accepted: { close: 'closed' },
      closed: {},
      rejected: {},
      withdrawn: {},
      terminated: {},
    },
  },
};

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** What the lifecycle does with one pair: the target, `a|b` where the former state decides, or null when refused. */
function outcome(lifecycle: Lifecycle<string, string>, state: string, action: string): string | null {
  const targets = lifecycle.states.filter((previous) => {
    try {
      return lifecycle.next(state, action, previous) === previous;
    } catch (error) {
      if (error instanceof DomainError) expect(error.kind).toBe('conflict');
      return false;
    }
  });
  return targets.length > 0 ? targets.join('|') : null;
}

describe.each(Object.entries<Lifecycle<string, string>>(LIFECYCLES))('%s', (name, lifecycle) => {
  const expected = EXPECTED[name as keyof typeof LIFECYCLES];
  const states = Object.keys(expected.matrix);
  const actions = words(expected.actions);
  const pairs = states.flatMap((state) =>
    actions.map((action) => ({ state, action, to: expected.matrix[state]?.[action] ?? null })),
  );

  it('has exactly the expected states and actions, and begins where it should', () => {
    expect(lifecycle.name).toBe(name);
    expect(lifecycle.initial).toBe(expected.initial);
    expect([...lifecycle.states].sort()).toEqual([...states].sort());
    expect([...lifecycle.actions].sort()).toEqual([...actions].sort());
    expect(lifecycle.states.filter((state) => lifecycle.isTerminal(state)).sort()).toEqual(
      words(expected.terminal).sort(),
    );
  });

  it.each(pairs)('$state × $action → $to', ({ state, action, to }) => {
    expect(outcome(lifecycle, state, action)).toBe(to);
    expect(lifecycle.can(state, action)).toBe(to !== null);
    expect(lifecycle.actionsFrom(state).includes(action)).toBe(to !== null);
    if (to === null)
      expect(() => lifecycle.next(state, action)).toThrow(
        expect.objectContaining({
          code: 'lifecycle.transition-not-allowed',
          params: { lifecycle: name, state, action },
        }),
      );
  });

  it('has a text for every state and action', () => {
    const keys = [
      ...lifecycle.states.map((state) => `state.${name}.${state}`),
      ...lifecycle.actions.map((action) => `action.${name}.${action}`),
    ];
    expect(keys.filter((key) => !hasText(key))).toEqual([]);
  });
});
