import type { Gate, QueueItem } from './types';

/** What cannot be cleared before units have arrived says nothing yet. */
const BEFORE_UNITS: ReadonlySet<string> = new Set(['order-released', 'quantity-received', 'machine-connected']);
const AT_WORK: ReadonlySet<string> = new Set(['running', 'held', 'suspended']);

/** The gates worth reading in a list: none while the job runs, and not yet who may start what has not arrived. */
export function relevantGates({ job, gates }: QueueItem): readonly Gate[] {
  if (AT_WORK.has(job.status)) return [];
  if (job.status === 'pending') return gates.filter(({ code }) => BEFORE_UNITS.has(code));
  return gates;
}
