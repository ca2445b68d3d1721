import { DomainError } from '#libs/kernel';
import type { LotVerdict } from './plan';
import type { Severity } from './tables/master-table';

/** Where one class of one product from one supplier stands; plain data, kept with its changes. */
export interface SeverityState {
  readonly severity: Severity | 'discontinued';
  /** The last lots of this severity, at most five, the newest last: accepted or not. */
  readonly recent: readonly boolean[];
  /** Switching score 转移得分, counted on normal inspection only. */
  readonly score: number;
  /** Lots not accepted on tightened inspection since it began (or since it was resumed). */
  readonly refusedOnTightened: number;
}

export type SeverityEvent =
  | {
      readonly type: 'lot';
      readonly verdict: LotVerdict;
      /** Resubmitted lots count for nothing. */
      readonly original: boolean;
      readonly ac: number;
      /** Nonconforming units found. */
      readonly found: number;
    }
  /** Production is steady and the responsible authority wants reduced inspection. */
  | { readonly type: 'reduce'; readonly steady: boolean; readonly agreed: boolean }
  /** Production is irregular or delayed, or something else asks for normal inspection. */
  | { readonly type: 'irregular' }
  /** The supplier has acted: a discontinued class goes on, tightened. */
  | { readonly type: 'resume' };

export type SwitchReason =
  | 'two-of-five-refused'
  | 'five-accepted'
  | 'score-reached'
  | 'refused-on-reduced'
  | 'between-ac-and-re'
  | 'irregular'
  | 'five-refused-on-tightened'
  | 'supplier-acted';

export interface SeverityChange {
  readonly from: SeverityState['severity'];
  readonly to: SeverityState['severity'];
  readonly reason: SwitchReason;
}

export interface SwitchResult {
  readonly state: SeverityState;
  readonly change: SeverityChange | null;
}

const WINDOW = 5;
export const SCORE_FOR_REDUCED = 30;

/** Acceptance number of the next tighter AQL in table 2-A, where the numbers of a row follow one another. */
const ONE_STEP_TIGHTER: Readonly<Record<number, number>> = { 2: 1, 3: 2, 5: 3, 7: 5, 10: 7, 14: 10, 21: 14 };

/** Inspection starts normal. */
export const FIRST_SEVERITY: SeverityState = { severity: 'normal', recent: [], score: 0, refusedOnTightened: 0 };

const enter = (severity: SeverityState['severity']): SeverityState => ({ ...FIRST_SEVERITY, severity });

/** Ac 0 or 1: +2 for each accepted lot; Ac ≥ 2: +3 if also accepted one AQL step tighter; otherwise back to 0. */
function scoreAfter(score: number, accepted: boolean, ac: number, found: number): number {
  if (!accepted) return 0;
  if (ac <= 1) return score + 2;
  return found <= (ONE_STEP_TIGHTER[ac] ?? ac - 1) ? score + 3 : 0;
}

function change(from: SeverityState, to: SeverityState, reason: SwitchReason): SwitchResult {
  return { state: to, change: { from: from.severity, to: to.severity, reason } };
}

const stay = (state: SeverityState): SwitchResult => ({ state, change: null });

function afterLot(state: SeverityState, lot: Extract<SeverityEvent, { type: 'lot' }>): SwitchResult {
  if (state.severity === 'discontinued') throw new DomainError('conflict', 'sampling.discontinued');
  if (!lot.original) return stay(state);
  const accepted = lot.verdict !== 'not-accepted';
  const recent = [...state.recent, accepted].slice(-WINDOW);
  if (state.severity === 'reduced') {
    if (!accepted) return change(state, enter('normal'), 'refused-on-reduced');
    const gap = lot.verdict === 'accepted-back-to-normal';
    return gap ? change(state, enter('normal'), 'between-ac-and-re') : stay({ ...state, recent });
  }
  if (state.severity === 'tightened') {
    const refusedOnTightened = state.refusedOnTightened + (accepted ? 0 : 1);
    if (refusedOnTightened >= 5) return change(state, enter('discontinued'), 'five-refused-on-tightened');
    const good = recent.length === WINDOW && recent.every(Boolean);
    return good ? change(state, enter('normal'), 'five-accepted') : stay({ ...state, recent, refusedOnTightened });
  }
  if (recent.filter((one) => !one).length >= 2) return change(state, enter('tightened'), 'two-of-five-refused');
  return stay({ ...state, recent, score: scoreAfter(state.score, accepted, lot.ac, lot.found) });
}

/** Whether the score allows reduced inspection to be asked for. */
export const mayBeReduced = (state: SeverityState): boolean =>
  state.severity === 'normal' && state.score >= SCORE_FOR_REDUCED;

/**
 * Switching rules 转移规则 of ISO 2859-1:1999 clause 9 (GB/T 2828.1-2012), for single plans; those of MIL-STD-105E (ten
 * lots, limit numbers) are others and not mixed in.
 * @throws DomainError conflict `sampling.discontinued` for a lot before the supplier acted |
 *   `sampling.not-reducible` {score, needed} | `sampling.not-discontinued`
 */
export function switchSeverity(state: SeverityState, event: SeverityEvent): SwitchResult {
  switch (event.type) {
    case 'lot':
      return afterLot(state, event);
    case 'reduce':
      if (!mayBeReduced(state) || !event.steady || !event.agreed)
        throw new DomainError('conflict', 'sampling.not-reducible', { score: state.score, needed: SCORE_FOR_REDUCED });
      return change(state, enter('reduced'), 'score-reached');
    case 'irregular':
      return state.severity === 'reduced' ? change(state, enter('normal'), 'irregular') : stay(state);
    case 'resume':
      if (state.severity !== 'discontinued') throw new DomainError('conflict', 'sampling.not-discontinued');
      return change(state, enter('tightened'), 'supplier-acted');
  }
}

/** A whole history: the state after each event and the changes, with the index of the event that caused them. */
export function severityHistory(
  events: readonly SeverityEvent[],
  from: SeverityState = FIRST_SEVERITY,
): { state: SeverityState; changes: (SeverityChange & { readonly at: number })[] } {
  let state = from;
  const changes: (SeverityChange & { readonly at: number })[] = [];
  events.forEach((event, at) => {
    const result = switchSeverity(state, event);
    state = result.state;
    if (result.change) changes.push({ ...result.change, at });
  });
  return { state, changes };
}
