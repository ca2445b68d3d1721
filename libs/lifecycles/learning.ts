import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * Attempt 实训记录 (our rule): Assigned, InProgress, Submitted, AutoScored, UnderReview, Published, Appealed, Moderated
 * (then published again as the next version), Archived, Void. The student sees no score before Published. An appeal is
 * answered before anything else happens to the attempt; what is archived stays.
 */
export const attempt = defineLifecycle({
  name: 'attempt',
  initial: 'assigned',
  states: [
    'assigned',
    'in-progress',
    'submitted',
    'auto-scored',
    'under-review',
    'published',
    'appealed',
    'moderated',
    'archived',
    'void',
  ],
  transitions: [
    { from: 'assigned', action: 'start', to: 'in-progress' },
    { from: 'in-progress', action: 'submit', to: 'submitted' },
    { from: 'submitted', action: 'auto-score', to: 'auto-scored' },
    { from: 'auto-scored', action: 'review', to: 'under-review' },
    { from: ['under-review', 'moderated'], action: 'publish', to: 'published' },
    { from: 'published', action: 'appeal', to: 'appealed' },
    { from: 'appealed', action: 'moderate', to: 'moderated' },
    { from: 'published', action: 'archive', to: 'archived' },
    {
      from: ['assigned', 'in-progress', 'submitted', 'auto-scored', 'under-review', 'published'],
      action: 'void',
      to: 'void',
    },
  ],
});
export type AttemptState = StateOf<typeof attempt>;
export type AttemptAction = ActionOf<typeof attempt>;

/**
 * Trial job 试制任务 (our rule): the gates from a company's request to its acceptance. `agree` signs the quoted work,
 * `accept` takes the delivered work over; `expire` is what time does (an unanswered question, a quote past its date).
 */
export const trialJob = defineLifecycle({
  name: 'trial-job',
  initial: 'draft',
  states: [
    'draft',
    'submitted',
    'feasibility-review',
    'clarifying',
    'quoted',
    'agreed',
    'planned',
    'in-trial',
    'inspected',
    'delivered',
    'accepted',
    'closed',
    'rejected',
    'withdrawn',
    'terminated',
  ],
  transitions: [
    { from: 'draft', action: 'submit', to: 'submitted' },
    { from: 'submitted', action: 'start-review', to: 'feasibility-review' },
    { from: 'feasibility-review', action: 'ask-clarification', to: 'clarifying' },
    { from: 'clarifying', action: 'answer', to: 'feasibility-review' },
    { from: 'feasibility-review', action: 'quote', to: 'quoted' },
    { from: 'feasibility-review', action: 'reject', to: 'rejected' },
    { from: 'quoted', action: 'revise', to: 'quoted' },
    { from: 'quoted', action: 'agree', to: 'agreed' },
    { from: ['clarifying', 'quoted'], action: 'expire', to: 'withdrawn' },
    { from: 'agreed', action: 'plan', to: 'planned' },
    { from: 'planned', action: 'start', to: 'in-trial' },
    { from: 'in-trial', action: 'submit-for-inspection', to: 'inspected' },
    { from: 'inspected', action: 'require-rework', to: 'in-trial' },
    { from: 'inspected', action: 'deliver', to: 'delivered' },
    { from: 'delivered', action: 'accept', to: 'accepted' },
    { from: 'delivered', action: 'refuse', to: 'in-trial' },
    { from: 'accepted', action: 'close', to: 'closed' },
    { from: ['submitted', 'feasibility-review', 'clarifying', 'quoted'], action: 'withdraw', to: 'withdrawn' },
    { from: ['agreed', 'planned', 'in-trial', 'inspected', 'delivered'], action: 'terminate', to: 'terminated' },
  ],
});
export type TrialJobState = StateOf<typeof trialJob>;
export type TrialJobAction = ActionOf<typeof trialJob>;
