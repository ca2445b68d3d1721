import type { LedgerRefs, LineMode } from '#libs/contracts';
import type { MachineJob } from './machine-job';
import type { ProgramRequest } from './program';

/** The references every entry about a machine's job carries. */
export function aboutJob(job: MachineJob): LedgerRefs & { readonly lineMode: LineMode } {
  const { jobOrderId, workUnitId, workOrderId, attemptId, trialJobId, lineMode } = job;
  return { jobOrderId, workUnitId, workOrderId, attemptId, trialJobId, lineMode };
}

/** The same for a program that was brought into the machine for a job. */
export function aboutProgram({
  jobOrderId,
  workUnitId,
  refs: { workOrderId = null, attemptId = null, trialJobId = null },
  lineMode,
}: ProgramRequest): LedgerRefs & { readonly lineMode: LineMode } {
  return { jobOrderId, workUnitId, workOrderId, attemptId, trialJobId, lineMode };
}
