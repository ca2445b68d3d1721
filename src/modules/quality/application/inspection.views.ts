import { Injectable } from '@nestjs/common';
import { decimal } from '#libs/kernel';
import type { InspectedCharacteristic, Inspection, Measurement } from '../domain/quality';
import { firstPieces, gateOf } from '../domain/gate';
import { piecesOf } from '../domain/sampling';
import { FirstArticleRepository } from '../persistence/first-article.repository';
import { InspectionRepository } from '../persistence/inspection.repository';
import { PlanRepository } from '../persistence/plan.repository';
import { toCharacteristic } from '../persistence/plan.rows';
import type { InspectionEntity, MeasurementEntity } from '../persistence/quality.entities';
import { GaugeUse } from './gauge-use';

export const toMeasurement = (row: MeasurementEntity, current: boolean): Measurement => ({
  ...row,
  measuredAt: row.measuredAt.toISOString(),
  current,
});

/** Inspections with their plans and everything measured, put together from a few reads however many there are. */
@Injectable()
export class InspectionViews {
  constructor(
    private readonly inspections: InspectionRepository,
    private readonly plans: PlanRepository,
    private readonly gauges: GaugeUse,
    private readonly firstArticles: FirstArticleRepository,
  ) {}

  async one(row: InspectionEntity): Promise<Inspection> {
    const [inspection] = await this.of([row]);
    if (!inspection) throw new Error(`inspection ${row.id} is not there`);
    return inspection;
  }

  async of(rows: readonly InspectionEntity[]): Promise<Inspection[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const plans = await this.plans.ofInspections(ids);
    const measured = await this.inspections.measurements(ids);
    const inUse = await this.gauges.of(rows, (id) => [
      ...new Set(plans.flatMap((plan) => (plan.inspectionId === id ? (plan.gaugeClass ?? []) : []))),
    ]);
    const firsts = await this.firstArticles.ofInspections(ids);
    const superseded = new Set(measured.map(({ supersedes }) => supersedes));
    const measurements = measured.map((row) => toMeasurement(row, !superseded.has(row.id)));
    return rows.map((row) => {
      const quantity = decimal.normal(row.quantity);
      const own = measurements.filter(({ inspectionId }) => inspectionId === row.id);
      const firstArticles = firsts.filter(({ inspectionId }) => inspectionId === row.id);
      const characteristics = plans
        .filter(({ inspectionId }) => inspectionId === row.id)
        .map((plan): InspectedCharacteristic => {
          const characteristic = toCharacteristic(plan.characteristicId, plan);
          return {
            ...characteristic,
            pieces: piecesOf(characteristic.sampling, quantity, plan.mandatory ? firstPieces(firstArticles) : []),
            measurements: own.filter(({ characteristicId }) => characteristicId === characteristic.id),
          };
        });
      return {
        id: row.id,
        subject: { type: row.subjectType, id: row.subjectId },
        workOrderId: row.workOrderId,
        jobOrderId: row.jobOrderId,
        workUnitId: row.workUnitId,
        operationId: row.operationId,
        quantity,
        status: row.status,
        openedAt: row.openedAt.toISOString(),
        decidedAt: row.decidedAt?.toISOString() ?? null,
        version: row.version,
        characteristics,
        gauges: inUse.get(row.id) ?? [],
        gate: gateOf({
          quantity,
          status: row.status,
          characteristics,
          measurements: own.filter((m) => m.current),
          firstArticles,
        }),
      };
    });
  }
}
