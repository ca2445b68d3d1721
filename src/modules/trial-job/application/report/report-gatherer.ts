import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { decimal } from '#libs/kernel';
import { createTranslator, unitText, type Locale, type TextKey, type Translate } from '#libs/texts';
import { IdentityApi } from '#modules/identity';
import { QualityApi, type InspectedCharacteristic, type Inspection } from '#modules/quality';
import { WorkOrderApi, type JobOrder, type OrderBalance, type WorkOrder } from '#modules/work-order';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import type { StoredTrialJob } from '../../domain/trial-job';
import type { StoredReport } from '../../persistence/paper.repository';
import type { ReportContent, ReportMeasurement, ReportOperation } from './report-content';

const LEFT_OUT: ReadonlySet<string> = new Set(['skipped', 'cancelled']);

type Fact = readonly [string, string];

/** Collects what a report says, in its language and the school's zone. Only figures of the work, no person. */
@Injectable()
export class ReportGatherer {
  constructor(
    private readonly identity: IdentityApi,
    private readonly workOrders: WorkOrderApi,
    private readonly quality: QualityApi,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {}

  async contentOf(job: StoredTrialJob, workOrderId: string, report: StoredReport): Promise<ReportContent> {
    const { locale, number } = report;
    const t = createTranslator(locale);
    const order = await this.workOrders.order(workOrderId);
    const jobs = (await this.workOrders.jobOrders(workOrderId)).filter(({ status }) => !LEFT_OUT.has(status));
    const inspections = await this.quality.resultsOf(jobs.map(({ id }) => ({ type: 'job-order', id })));
    const [company] = await this.identity.organisationsByIds([job.organisationId]);
    return {
      locale,
      number,
      trialJobNumber: job.number,
      companyName: company?.name ?? '',
      part: this.partFacts(t, locale, job, order),
      quantities: quantityFacts(t, await this.workOrders.balance(workOrderId)),
      operations: jobs.map((one) => this.operation(t, locale, one)),
      measurements: jobs.flatMap((one) => measurementsOf(one, inspections, locale)),
      generatedAt: this.time(this.floor.now().toISOString()),
    };
  }

  private partFacts(t: Translate, locale: Locale, { number, request }: StoredTrialJob, order: WorkOrder): Fact[] {
    const part = [request.partName, request.partNumber].filter(Boolean).join('  ');
    return [
      [t('report.trial-job'), number],
      [t('report.order'), order.number],
      [t('report.part-name'), part],
      [t('report.product'), `${locale === 'en' ? order.materialNameEn : order.materialName}  ${order.materialCode}`],
      [t('report.drawing-revision'), request.drawingRevision ?? ''],
      [t('report.material'), request.materialGrade ?? ''],
      [t('report.started'), this.time(order.startedAt)],
      [t('report.ended'), this.time(order.completedAt)],
    ];
  }

  private operation(t: Translate, locale: Locale, job: JobOrder): ReportOperation {
    const state: TextKey = `state.job-order.${job.status}`;
    return {
      number: job.operationNumber,
      name: locale === 'en' ? job.nameEn : job.name,
      state: t(state),
      good: job.balance.good,
      scrap: job.balance.scrap,
      startedAt: this.time(job.startedAt),
      endedAt: this.time(job.endedAt),
    };
  }

  private time(iso: string | null): string {
    if (!iso) return '–';
    return DateTime.fromISO(iso, { zone: this.settings.get('zone') }).toFormat('yyyy-MM-dd HH:mm');
  }
}

/** What was ordered is good, scrapped, returned or still under way. */
function quantityFacts(t: Translate, balance: OrderBalance): Fact[] {
  const { ordered, finished, scrap, returned, unit } = balance;
  const open = decimal.sub(ordered, finished, scrap, returned);
  const shown: readonly (readonly [TextKey, string])[] = [
    ['report.ordered', ordered],
    ['report.good', finished],
    ['report.scrap', scrap],
    ['report.returned', returned],
    ['report.balance', open],
  ];
  return shown.map(([key, value]) => [t(key), `${value} ${unitText(t, unit)}`]);
}

function limitsOf({ kind, lsl, usl, unit }: InspectedCharacteristic): string {
  if (kind === 'attribute') return '–';
  if (lsl !== null && usl !== null) return `${lsl} – ${usl} ${unit}`;
  return lsl !== null ? `≥ ${lsl} ${unit}` : `≤ ${usl ?? ''} ${unit}`;
}

/** The value in force of every measured piece. */
function measurementsOf(job: JobOrder, inspections: readonly Inspection[], locale: Locale): ReportMeasurement[] {
  return inspections
    .filter(({ subject, status }) => subject.id === job.id && status !== 'cancelled')
    .flatMap(({ characteristics }) => characteristics)
    .flatMap((characteristic) =>
      characteristic.measurements
        .filter(({ current }) => current)
        .map(({ piece, value, entered, verdict }) => ({
          operation: job.operationNumber,
          balloon: characteristic.balloon,
          name: locale === 'en' ? characteristic.nameEn : characteristic.name,
          class: characteristic.class,
          limits: limitsOf(characteristic),
          piece,
          value: value === null ? entered.toUpperCase() : `${value} ${characteristic.unit}`,
          verdict,
        })),
    );
}
