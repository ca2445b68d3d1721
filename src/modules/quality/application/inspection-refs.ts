import type { InspectionEntity } from '../persistence/quality.entities';

/** What every entry about an inspection refers to. */
export const refsOf = (row: InspectionEntity) => ({
  workOrderId: row.workOrderId,
  jobOrderId: row.jobOrderId,
  workUnitId: row.workUnitId,
  attemptId: row.attemptId,
  trialJobId: row.trialJobId,
  lineMode: row.lineMode,
});
