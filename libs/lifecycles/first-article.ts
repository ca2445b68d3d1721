import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * First-article inspection 首检 (our rule): approved by three signatures (三检制), rejected by the inspector, or replaced
 * when a new first piece is asked for before all have signed. Each occasion has one of its own.
 */
export const firstArticle = defineLifecycle({
  name: 'first-article',
  initial: 'open',
  states: ['open', 'approved', 'rejected', 'replaced', 'cancelled'],
  transitions: [
    { from: 'open', action: 'approve', to: 'approved' },
    { from: 'open', action: 'reject', to: 'rejected' },
    { from: 'open', action: 'replace', to: 'replaced' },
    { from: 'open', action: 'cancel', to: 'cancelled' },
  ],
});
export type FirstArticleState = StateOf<typeof firstArticle>;
export type FirstArticleAction = ActionOf<typeof firstArticle>;
