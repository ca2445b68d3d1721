import type { WorkOrderState } from '#libs/lifecycles';

const ENDED: ReadonlySet<WorkOrderState> = new Set(['completed', 'closed', 'cancelled', 'aborted']);

/** Whether work is still to come of an order in this state, so that it can be given to a team. */
export const isAssignable = (status: WorkOrderState): boolean => !ENDED.has(status);
