import type { TrialJobAction, TrialJobState } from '#libs/lifecycles';
import type { Quote, TrialRequest } from './trial-job.types';

/** A trial job as stored. */
export interface StoredTrialJob {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
  readonly status: TrialJobState;
  readonly request: TrialRequest;
  readonly quote: Quote | null;
  readonly closedReason: string | null;
  readonly workOrderId: string | null;
  readonly routingVersionId: string | null;
  readonly materialId: string | null;
  readonly taskId: string | null;
  readonly assignmentId: string | null;
  readonly attemptId: string | null;
  readonly teamId: string | null;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
  readonly version: number;
}

/** What only the company does; the rest is the school's, and `expire` the clock's. */
export const PARTNER_ACTIONS: ReadonlySet<TrialJobAction> = new Set([
  'submit',
  'answer',
  'agree',
  'accept',
  'refuse',
  'withdraw',
]);

/** The last part of the type of each action's entry. */
export const PAST: Readonly<Record<TrialJobAction, string>> = {
  submit: 'submitted',
  'start-review': 'review-started',
  'ask-clarification': 'clarification-asked',
  answer: 'answered',
  quote: 'quoted',
  reject: 'rejected',
  revise: 'quote-revised',
  agree: 'agreed',
  expire: 'expired',
  plan: 'planned',
  start: 'started',
  'submit-for-inspection': 'inspected',
  'require-rework': 'rework-required',
  deliver: 'delivered',
  accept: 'accepted',
  refuse: 'refused',
  close: 'closed',
  withdraw: 'withdrawn',
  terminate: 'terminated',
};

/** Actions that need a reason, which the other side reads. */
export const NEEDS_REASON: ReadonlySet<TrialJobAction> = new Set([
  'reject',
  'require-rework',
  'refuse',
  'withdraw',
  'terminate',
]);

/** Actions whose reason stays with the trial job as what ended it. */
export const ENDS: ReadonlySet<TrialJobAction> = new Set(['reject', 'withdraw', 'terminate', 'expire']);
