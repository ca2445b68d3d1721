import { Injectable, type OnModuleInit } from '@nestjs/common';
import { QualityApi } from '#modules/quality';
import type { LedgerEntry } from '#libs/contracts';
import { LedgerConsumers } from '#platform/ledger';
import { Raising } from './raising.service';

/** An inspection that failed opens a nonconformance of the pieces it rejected, once (our rule). */
@Injectable()
export class InspectionConsumer implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly quality: QualityApi,
    private readonly raising: Raising,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'nonconformance.inspection-failed',
      types: ['inspection.failed'],
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle({ subjectId, jobOrderId, actorId }: LedgerEntry): Promise<void> {
    if (!jobOrderId) return;
    const results = await this.quality.resultsOf([{ type: 'job-order', id: jobOrderId }]);
    const inspection = results.find(({ id }) => id === subjectId);
    const { rejectedPieces } = await this.quality.gateOf({ type: 'job-order', id: jobOrderId });
    const first = inspection?.characteristics
      .flatMap((characteristic) => characteristic.measurements.map((measurement) => ({ characteristic, measurement })))
      .find(({ measurement: { current, verdict } }) => current && verdict === 'ng');
    if (!inspection || !first || rejectedPieces.length === 0) return;
    const { characteristic, measurement } = first;
    await this.raising.byInspection(
      {
        source: 'inspection',
        sourceId: inspection.id,
        severity: SEVERITY[characteristic.class],
        jobOrderId,
        quantity: String(rejectedPieces.length),
        defectCode: 'dimension-out',
        characteristic: characteristic.name,
        measured: measurement.entered,
        description: `${characteristic.name}：${measurement.entered} ${characteristic.unit}`.trim(),
      },
      actorId,
    );
  }
}

/** Classes of characteristics: A critical, B major, C minor. */
const SEVERITY = { A: 'critical', B: 'major', C: 'minor' } as const;
