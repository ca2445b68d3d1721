import type { ErrorParams } from '#libs/kernel';
import type { SafetyState } from './safety';

/**
 * What must be true before a job order may start (IEC 62264-4 leaves it to the site; our rule). A closed gate says what
 * is missing in `params`; its text `gate.<code>` says how to open it.
 */
export const GATES = [
  'order-released',
  'dispatched',
  'quantity-received',
  'work-unit-free',
  'work-unit-usable',
  'line-open',
  'material-available',
  'lots-loaded',
  'lot-not-held',
  'pieces-not-held',
  'documents-released',
  'tools-issued',
  'gauge-valid',
  'first-article',
  'qualification',
  'team',
  'assigned',
  'safety-check',
  'safety-failed',
  'machine-connected',
  'program-loaded',
  'machine-accepts',
] as const;
export type GateCode = (typeof GATES)[number];

export interface Gate {
  readonly code: GateCode;
  readonly open: boolean;
  readonly params: ErrorParams;
}

/** The facts the gates look at, gathered by the caller. */
export interface GateFacts {
  readonly orderStatus: string;
  readonly jobStatus: string;
  /** Received, not yet reported good or scrap. */
  readonly remainingIsPositive: boolean;
  /** Number of the job that occupies the work unit, when it is another one. */
  readonly occupiedBy: string | null;
  /** The state that keeps the work unit from being used: a fault, or somebody who sees to it. */
  readonly outOfUse: 'fault' | 'maintenance' | null;
  /** What the calendar of the line calls today, when the line is closed today. */
  readonly closedFor: string | null;
  /** Codes of materials of the operation's bill of which there is not enough for one piece. */
  readonly missing: readonly string[];
  /** Codes of materials to be scanned in before a machine that reports by itself starts, of which no lot was. */
  readonly unloaded: readonly string[];
  /** Number of the order's lot, when it is held or rejected. */
  readonly heldLot: string | null;
  /** Pieces of the order that are being made and held, each with why. */
  readonly heldPieces: readonly string[];
  /** Codes of documents of the operation of which no revision is released. */
  readonly unreleased: readonly string[];
  /** Classes of tools of which something is still to be issued to the work unit, with how many. */
  readonly toolsMissing: readonly string[];
  /** Classes of gauges the operation measures with of which none may be used here today. */
  readonly gaugesMissing: readonly string[];
  /** The first article that is made and not signed by all, and whose signatures are missing. */
  readonly firstArticle: { readonly piece: number; readonly missing: readonly string[] } | null;
  readonly requiredQualification: string | null;
  /** Null while nobody in particular asks (dispatch board). */
  readonly actor: {
    readonly qualified: boolean;
    readonly inTeam: boolean;
    readonly chosen: boolean;
    /** Instructors and technicians work on days that are closed to students. */
    readonly mayWhenClosed: boolean;
  } | null;
  /** The check before the first start of the day. */
  readonly safety: SafetyState;
  /** The NC program the machine shows where it should show another one that it does not get by itself. */
  readonly otherProgram: { readonly expected: string; readonly loaded: string } | null;
  readonly machine: 'none' | 'connected' | 'disconnected';
  /** What the machine has refused about this job. */
  readonly refused: { readonly action: string; readonly code: string } | null;
}

/** All gates with what closes them; a gate that does not apply is open. */
export function startGates(facts: GateFacts): readonly Gate[] {
  const gate = (code: GateCode, open: boolean, params: ErrorParams = {}): Gate => ({ code, open, params });
  return [
    gate('order-released', facts.orderStatus === 'released' || facts.orderStatus === 'in-progress', {
      state: facts.orderStatus,
    }),
    gate('dispatched', facts.jobStatus === 'dispatched', { state: facts.jobStatus }),
    gate('quantity-received', facts.remainingIsPositive),
    gate('work-unit-free', facts.occupiedBy === null, { job: facts.occupiedBy ?? '' }),
    gate('work-unit-usable', facts.outOfUse === null, { state: facts.outOfUse ?? '' }),
    gate('line-open', facts.closedFor === null || facts.actor?.mayWhenClosed === true, { day: facts.closedFor ?? '' }),
    gate('material-available', facts.missing.length === 0, { materials: facts.missing.join('、') }),
    gate('lots-loaded', facts.unloaded.length === 0, { materials: facts.unloaded.join('、') }),
    gate('lot-not-held', facts.heldLot === null, { lot: facts.heldLot ?? '' }),
    gate('pieces-not-held', facts.heldPieces.length === 0, { pieces: facts.heldPieces.join('、') }),
    gate('documents-released', facts.unreleased.length === 0, { documents: facts.unreleased.join('、') }),
    gate('tools-issued', facts.toolsMissing.length === 0, { tools: facts.toolsMissing.join('、') }),
    gate('gauge-valid', facts.gaugesMissing.length === 0, { gauges: facts.gaugesMissing.join('、') }),
    gate('first-article', facts.firstArticle === null, { ...facts.firstArticle }),
    gate('qualification', facts.requiredQualification === null || (facts.actor?.qualified ?? true), {
      qualification: facts.requiredQualification ?? '',
    }),
    gate('team', facts.actor?.inTeam ?? true),
    gate('assigned', facts.actor?.chosen ?? true),
    gate('safety-check', facts.safety.state !== 'not-done'),
    gate('safety-failed', facts.safety.state !== 'failed', failedPoints(facts.safety)),
    gate('machine-connected', facts.machine !== 'disconnected'),
    gate('program-loaded', facts.otherProgram === null, programsOf(facts.otherProgram)),
    gate('machine-accepts', facts.refused === null, { ...facts.refused }),
  ];
}

function failedPoints(safety: SafetyState): ErrorParams {
  return safety.state === 'failed' ? { points: safety.points, contact: safety.contact } : {};
}

const programsOf = (other: GateFacts['otherProgram']): ErrorParams =>
  other ? { expected: other.expected, loaded: other.loaded } : {};

/**
 * Gates a job passes again when it goes on after a pause: it has been dispatched, what is left may be nothing, and whether a
 * fault is over the machine says itself when it is asked.
 */
const WHEN_RESUMED: ReadonlySet<GateCode> = new Set([
  'order-released',
  'work-unit-free',
  'line-open',
  'lot-not-held',
  'pieces-not-held',
  'first-article',
  'qualification',
  'team',
  'assigned',
  'safety-check',
  'safety-failed',
  'machine-connected',
]);

/** Gates before somebody changes what is in the machine: the job is next there, and whoever acts may do it. */
const WHEN_PREPARED: ReadonlySet<GateCode> = new Set([
  'order-released',
  'dispatched',
  'work-unit-free',
  'qualification',
  'team',
  'assigned',
  'safety-check',
  'safety-failed',
]);

/** What somebody is about to do with a job. */
export type Purpose = 'start' | 'resume' | 'retry' | 'prepare';

/** Those of the gates that count for it. */
export function gatesFor(purpose: Purpose, gates: readonly Gate[]): readonly Gate[] {
  if (purpose === 'resume') return gates.filter(({ code }) => WHEN_RESUMED.has(code));
  if (purpose === 'prepare') return gates.filter(({ code }) => WHEN_PREPARED.has(code));
  return purpose === 'retry' ? gates.filter(({ code }) => code !== 'machine-accepts') : gates;
}

export function closedGates(gates: readonly Gate[]): readonly Gate[] {
  return gates.filter((gate) => !gate.open);
}

const ROLES = ['self', 'mutual', 'special'] as const;

/** Whose signatures a first article still waits for, in their order. */
export const missingRoles = (signatures: readonly { readonly role: (typeof ROLES)[number] }[]) =>
  ROLES.filter((role) => !signatures.some((signature) => signature.role === role));
