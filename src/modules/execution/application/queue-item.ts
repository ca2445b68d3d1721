import type { JobOrder } from '#modules/work-order';
import type { Gate } from '../domain/gates';

/** A job in a queue, with the gates before its start. */
export interface QueueItem {
  readonly job: JobOrder;
  readonly gates: readonly Gate[];
}
