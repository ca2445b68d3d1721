import type { JobOrderState } from '#libs/lifecycles';
import type { JobOrder } from './types';

/** The states in which a job order stands in its work unit's queue, as it stands there: what is under way first. */
export const QUEUED = [
  'running',
  'held',
  'suspended',
  'dispatched',
  'ready',
  'pending',
] as const satisfies readonly JobOrderState[];

/** Where a job order stands in its queue: by state, priority and due date; no date stands last. */
export interface QueuePlace {
  /** Of its state in {@link QUEUED}; -1: it stands in no queue. */
  readonly rank: number;
  readonly priority: number;
  readonly dueAt: string | null;
  readonly number: string;
}

export const queuePlaceOf = ({ status, priority, dueAt, number }: JobOrder): QueuePlace => ({
  rank: QUEUED.findIndex((state) => state === status),
  priority,
  dueAt,
  number,
});
