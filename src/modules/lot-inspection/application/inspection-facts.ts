import { Injectable } from '@nestjs/common';
import { Ledger } from '#platform/ledger';
import type { LotInspection } from '../domain/inspection';

/** The ledger entries about lot inspections. */
@Injectable()
export class InspectionFacts {
  constructor(private readonly ledger: Ledger) {}

  tell(
    inspection: LotInspection,
    happened: string,
    more: Readonly<Record<string, unknown>> = {},
    reason: string | null = null,
  ): void {
    const { id, number, workOrderId, attemptId, trialJobId, lineMode, materialId, lotIds } = inspection;
    this.ledger.append({
      type: `lot-inspection.${happened}`,
      subjectId: id,
      workOrderId,
      attemptId,
      trialJobId,
      lineMode,
      reason,
      payload: { number, materialId, ...(lotIds.length === 1 ? { lotId: lotIds[0] } : {}), ...more },
    });
  }
}
