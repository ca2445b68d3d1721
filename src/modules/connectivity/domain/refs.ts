import type { LedgerRefs, LineMode } from '#libs/contracts';
import type { MachineJob } from './machine-job';

/** The references every entry about a machine's job carries. */
export function aboutJob(job: MachineJob): LedgerRefs & { readonly lineMode: LineMode } {
  const { jobOrderId, workUnitId, workOrderId, attemptId, trialJobId, lineMode } = job;
  return { jobOrderId, workUnitId, workOrderId, attemptId, trialJobId, lineMode };
}
