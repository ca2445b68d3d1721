import { Injectable } from '@nestjs/common';
import { CLASSES, LotInspectionApi, type LotInspection } from '#modules/lot-inspection';
import { NonconformanceApi, type Ncr } from '#modules/nonconformance';
import { PersonnelApi } from '#modules/personnel';
import { WorkOrderApi, type WorkOrder } from '#modules/work-order';
import { labelsOf } from '../../domain/accountability';
import { requireCertifiable } from '../../domain/certifiable';
import { measuredOf } from '../../domain/measured';
import { OrderQuality, type InspectedJob } from '../order-quality';
import type { CertificateInput, CertifiedCharacteristic, CertifiedInspection, CertifiedLot } from './certificate-input';
import { SiteTime } from './site-time';

/** What speaks for the parts of an order. */
interface Proofs {
  readonly order: WorkOrder;
  readonly finished: string;
  readonly inspected: readonly InspectedJob[];
  readonly nonconformances: readonly Ncr[];
  readonly lots: readonly LotInspection[];
}

/** Gathers what a certificate says, and whether there may be one. */
@Injectable()
export class CertificateReader {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly jobs: OrderQuality,
    private readonly nonconformances: NonconformanceApi,
    private readonly lotInspections: LotInspectionApi,
    private readonly personnel: PersonnelApi,
    private readonly time: SiteTime,
  ) {}

  /** @throws DomainError not-found `entity.not-found`, and what {@link requireCertifiable} says */
  async proofsOf(workOrderId: string): Promise<Proofs> {
    const order = await this.workOrders.order(workOrderId);
    const inspected = await this.jobs.jobsOf(workOrderId);
    const nonconformances = await this.nonconformances.ofOrder(workOrderId);
    const lots = await this.lotInspections.ofOrder(workOrderId);
    const { finished } = await this.workOrders.balance(workOrderId);
    requireCertifiable({
      order: order.status,
      finished,
      inspections: inspected.flatMap(({ job: { operationNumber }, inspection }) =>
        inspection ? [{ operationNumber, status: inspection.status }] : [],
      ),
      nonconformances,
      lotInspections: lots,
    });
    return { order, finished, inspected, nonconformances, lots };
  }

  async contentsOf({
    inspected,
    nonconformances,
    lots,
  }: Proofs): Promise<Pick<CertificateInput, 'inspections' | 'characteristics' | 'lots'>> {
    const people = lots.flatMap(({ inspectorId, decidedBy }) => [inspectorId ?? [], decidedBy ?? []].flat());
    const names = await this.personnel.namesOf(people);
    const lines = inspected.flatMap(characteristicsOf);
    const labels = labelsOf(lines);
    return {
      inspections: inspected.flatMap((one) => this.inspectionOf(one, nonconformances) ?? []),
      characteristics: lines.map((line, index) => ({ ...line, label: labels[index] ?? line.balloon })),
      lots: lots.filter(({ status }) => status !== 'cancelled').map((lot) => this.lotOf(lot, names)),
    };
  }

  private inspectionOf({ job, inspection }: InspectedJob, ncrs: readonly Ncr[]): CertifiedInspection | null {
    if (!inspection) return null;
    return {
      operationNumber: job.operationNumber,
      name: job.name,
      nameEn: job.nameEn,
      status: inspection.status,
      quantity: inspection.quantity,
      decidedAt: this.time.moment(inspection.decidedAt),
      nonconformances: ncrs
        .filter(({ jobOrderId, status }) => jobOrderId === job.id && status !== 'cancelled')
        .map(({ number }) => number),
    };
  }

  private lotOf(lot: LotInspection, names: ReadonlyMap<string, string>): CertifiedLot {
    const { number, ruleRevision, quantity, unit, status, plan, found, inspectorId, decidedBy, decidedAt } = lot;
    return {
      number,
      ruleRevision,
      quantity,
      unit,
      status,
      classes: CLASSES.flatMap((name) => {
        const frozen = plan?.classes[name];
        return frozen ? [{ ...frozen, class: name, found: found?.[name] ?? null }] : [];
      }),
      inspector: (inspectorId && names.get(inspectorId)) || null,
      decider: (decidedBy && names.get(decidedBy)) || null,
      decidedAt: this.time.moment(decidedAt),
    };
  }
}

function characteristicsOf({ job, inspection }: InspectedJob): Omit<CertifiedCharacteristic, 'label'>[] {
  return (inspection?.characteristics ?? []).map(({ place: _place, pieces, measurements, ...line }) => ({
    ...line,
    operationNumber: job.operationNumber,
    ...measuredOf(pieces, measurements),
    gauges: [...new Set(measurements.flatMap(({ current, instrument }) => (current && instrument) || []))],
  }));
}
