import type { LedgerRefs, LineMode } from '#libs/contracts';
import type { JobOrder } from '#modules/work-order';

/** What every entry about a job order carries, so that each reading of the ledger finds it. */
export function refsOf(job: JobOrder): LedgerRefs & { readonly lineMode: LineMode } {
  return {
    jobOrderId: job.id,
    workOrderId: job.workOrderId,
    workUnitId: job.workUnitId,
    attemptId: job.attemptId,
    trialJobId: job.trialJobId,
    lineMode: job.lineMode,
  };
}
