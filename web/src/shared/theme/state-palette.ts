import type { LIFECYCLES, StateOf } from '#libs/lifecycles';
import type { Tone } from './tones';

/** A state added to a lifecycle does not compile until it has a tone here. */
type Complete = {
  readonly [Name in keyof typeof LIFECYCLES]: Readonly<Record<StateOf<(typeof LIFECYCLES)[Name]>, Tone>>;
};

const COMPLETE = {
  'work-order': {
    draft: 'plan',
    planned: 'idle',
    released: 'ready',
    'in-progress': 'run',
    'on-hold': 'hold',
    completed: 'ok',
    closed: 'done',
    cancelled: 'cancelled',
    aborted: 'aborted',
  },
  'job-order': {
    pending: 'plan',
    ready: 'ready',
    dispatched: 'sent',
    running: 'run',
    held: 'hold',
    suspended: 'wait',
    completed: 'ok',
    closed: 'done',
    aborted: 'aborted',
    skipped: 'cancelled',
    cancelled: 'cancelled',
  },
  equipment: {
    producing: 'run',
    setup: 'setup',
    starved: 'wait',
    blocked: 'wait',
    idle: 'idle',
    fault: 'fault',
    maintenance: 'maintenance',
    off: 'off',
    unknown: 'unknown',
  },
  attempt: {
    assigned: 'plan',
    'in-progress': 'run',
    submitted: 'sent',
    'auto-scored': 'ready',
    'under-review': 'wait',
    published: 'ok',
    appealed: 'hold',
    moderated: 'done',
    archived: 'done',
    void: 'cancelled',
  },
  'trial-job': {
    draft: 'plan',
    submitted: 'sent',
    'feasibility-review': 'wait',
    clarifying: 'hold',
    quoted: 'wait',
    agreed: 'ready',
    planned: 'idle',
    'in-trial': 'run',
    inspected: 'setup',
    delivered: 'done',
    accepted: 'ok',
    closed: 'done',
    rejected: 'cancelled',
    withdrawn: 'cancelled',
    terminated: 'aborted',
  },
  'machine-job': {
    absent: 'plan',
    'not-allowed-to-start': 'idle',
    'allowed-to-start': 'ready',
    running: 'run',
    interrupted: 'hold',
    ended: 'ok',
    aborted: 'aborted',
  },
  'routing-version': {
    draft: 'plan',
    'in-review': 'wait',
    released: 'ok',
    obsolete: 'off',
  },
  'document-revision': {
    draft: 'plan',
    released: 'ok',
    obsolete: 'off',
  },
  inspection: {
    open: 'ready',
    'in-progress': 'run',
    passed: 'ok',
    failed: 'fault',
    conceded: 'hold',
    cancelled: 'cancelled',
  },
  'lot-inspection': {
    open: 'ready',
    'in-progress': 'run',
    passed: 'ok',
    failed: 'fault',
    accepted: 'done',
    rejected: 'fault',
    sorting: 'wait',
    sorted: 'done',
    resubmitted: 'sent',
    cancelled: 'cancelled',
  },
  lot: {
    quarantine: 'hold',
    available: 'ok',
    rejected: 'fault',
    consumed: 'done',
    returned: 'cancelled',
    scrapped: 'aborted',
    cancelled: 'cancelled',
  },
  'order-recurrence': {
    active: 'run',
    paused: 'wait',
    ended: 'done',
  },
  'engineering-change': {
    requested: 'wait',
    approved: 'ok',
    rejected: 'fault',
    withdrawn: 'cancelled',
  },
  'transport-task': {
    requested: 'ready',
    assigned: 'sent',
    'in-transit': 'run',
    delivered: 'ok',
    cancelled: 'cancelled',
  },
  tool: {
    available: 'ready',
    issued: 'ok',
    worn: 'fault',
    blocked: 'hold',
    retired: 'cancelled',
  },
  'first-article': {
    open: 'wait',
    approved: 'ok',
    rejected: 'fault',
    replaced: 'cancelled',
    cancelled: 'cancelled',
  },
  'look-back': {
    open: 'fault',
    closed: 'ok',
  },
  gauge: {
    'in-use': 'ok',
    'out-of-service': 'hold',
    failed: 'fault',
    retired: 'cancelled',
  },
  'spc-signal': {
    raised: 'fault',
    acknowledged: 'wait',
    closed: 'done',
    withdrawn: 'cancelled',
  },
  'measurement-study': {
    planned: 'plan',
    measuring: 'run',
    evaluated: 'ok',
    closed: 'done',
    cancelled: 'cancelled',
  },
  'maintenance-order': {
    requested: 'wait',
    planned: 'plan',
    'in-progress': 'maintenance',
    done: 'sent',
    closed: 'done',
    cancelled: 'cancelled',
  },
  nonconformance: {
    open: 'fault',
    contained: 'hold',
    'in-review': 'wait',
    dispositioned: 'ready',
    executed: 'run',
    verified: 'ok',
    closed: 'done',
    reopened: 'fault',
    cancelled: 'cancelled',
  },
  'andon-call': {
    raised: 'fault',
    acknowledged: 'wait',
    arrived: 'setup',
    'in-progress': 'run',
    resolved: 'ok',
    closed: 'done',
    cancelled: 'cancelled',
  },
  report: {
    making: 'run',
    ready: 'ok',
    cancelled: 'cancelled',
    failed: 'fault',
  },
  'stock-count': {
    open: 'run',
    counted: 'wait',
    posted: 'ok',
    cancelled: 'cancelled',
  },
} satisfies Complete & { readonly equipment: Readonly<Record<string, Tone>> };

/** The same, to be asked by names from the wire. */
const PALETTE: Readonly<Record<string, Readonly<Record<string, Tone>>>> = COMPLETE;

/** Names that mean the same in any lifecycle not listed above. */
const COMMON: Readonly<Record<string, Tone>> = {
  open: 'ready',
  active: 'run',
  pass: 'ok',
  passed: 'ok',
  released: 'ok',
  fail: 'fault',
  failed: 'fault',
  online: 'ok',
  offline: 'fault',
  connected: 'ok',
  disconnected: 'fault',
  retired: 'off',
};

/** `InProgress`, `in_progress` and `in-progress` are one name. */
export function kebab(state: string): string {
  return state
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[\s_]+/g, '-')
    .toLowerCase();
}

export function toneOf(lifecycle: string, state: string): Tone {
  const name = kebab(state);
  return PALETTE[lifecycle]?.[name] ?? COMMON[name] ?? 'unknown';
}

/** Every state the palette knows of a lifecycle, in the order of its life; for legends and filters. */
export function statesOf(lifecycle: string): readonly string[] {
  return Object.keys(PALETTE[lifecycle] ?? {});
}
