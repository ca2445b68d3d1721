import type { LedgerRefs, LineMode } from '#libs/contracts';
import type { Alarm } from './alarm';

/** What every entry about an alarm refers to. */
export function aboutAlarm(alarm: Alarm): LedgerRefs & { readonly subjectId: string; readonly lineMode: LineMode } {
  const { id, workUnitId, workOrderId, jobOrderId, attemptId, lineMode } = alarm;
  return { subjectId: id, workUnitId, workOrderId, jobOrderId, attemptId, lineMode };
}
