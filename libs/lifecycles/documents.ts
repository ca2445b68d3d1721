import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * Document revision 技术文件版次 (our rule): only a released one is shown at a station, and of each document at most one is;
 * releasing the next retires it.
 */
export const documentRevision = defineLifecycle({
  name: 'document-revision',
  initial: 'draft',
  states: ['draft', 'released', 'obsolete'],
  transitions: [
    { from: 'draft', action: 'release', to: 'released' },
    { from: ['draft', 'released'], action: 'retire', to: 'obsolete' },
  ],
});
export type DocumentRevisionState = StateOf<typeof documentRevision>;
export type DocumentRevisionAction = ActionOf<typeof documentRevision>;
