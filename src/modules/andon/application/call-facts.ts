import { Injectable } from '@nestjs/common';
import { Ledger } from '#platform/ledger';
import type { Call } from '../domain/call';

const seconds = (from: Date, to: Date | null): number | null =>
  to === null ? null : Math.round((to.getTime() - from.getTime()) / 100) / 10;

/** The ledger entries about calls: each carries how long it took so far, which is evidence of its own. */
@Injectable()
export class CallFacts {
  constructor(private readonly ledger: Ledger) {}

  tell(call: Call, happened: string, more: Readonly<Record<string, unknown>> = {}, reason: string | null = null): void {
    const { id, workUnitId, jobOrderId, workOrderId, attemptId, lineMode, kind, level, raisedAt } = call;
    this.ledger.append({
      type: `andon-call.${happened}`,
      subjectId: id,
      workUnitId,
      jobOrderId,
      workOrderId,
      attemptId,
      lineMode,
      reason,
      payload: {
        kind,
        level,
        responseSeconds: seconds(raisedAt, call.acknowledgedAt),
        arrivalSeconds: seconds(raisedAt, call.arrivedAt),
        resolutionSeconds: seconds(raisedAt, call.resolvedAt),
        ...more,
      },
    });
  }
}
