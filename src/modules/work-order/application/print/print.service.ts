import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DomainError } from '#libs/kernel';
import {
  createTranslator,
  formatDuration,
  priorityText,
  placeText,
  unitText,
  type Locale,
  type Translate,
} from '#libs/texts';
import { EquipmentApi } from '#modules/equipment';
import { MaterialApi, type Lot } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { may, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { Compute } from '#platform/compute';
import { Settings } from '#platform/config';
import { fontFiles } from '#platform/pdf';
import type { Job } from '../../domain/job';
import type { StoredOrder } from '../../domain/order';
import { JobRepository } from '../../persistence/job.repository';
import { OrderRepository } from '../../persistence/order.repository';
import { OrderReader } from '../order-reader';
import type { Label, PrintInput, TravellerOperation } from './print-content';

const MOST_LABELS = 500;

/** What a label is wanted of; `box`: of a box of units of a job order. */
export interface LabelRequest {
  readonly kind: 'order' | 'job-order' | 'lot' | 'box';
  readonly id: string;
  /** How many alike; 1 when absent. Boxes count up: 1/3, 2/3, 3/3. */
  readonly copies?: number;
}

/** Paper for the workshop. Its codes carry plain numbers, as every scan field reads them. */
@Injectable()
export class PrintService {
  constructor(
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly reader: OrderReader,
    private readonly materials: MaterialApi,
    private readonly personnel: PersonnelApi,
    private readonly equipment: EquipmentApi,
    private readonly compute: Compute,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {}

  /**
   * @throws DomainError `entity.not-found` also for an order the principal may not read, `work-order.not-released` (409)
   */
  async traveller(principal: Principal, id: string, locale: Locale): Promise<Uint8Array> {
    const order = await this.readable(principal, id);
    const jobs = (await this.jobs.ofOrder(id)).filter(({ superseded }) => !superseded);
    if (jobs.length === 0) throw new DomainError('conflict', 'work-order.not-released', { state: order.status });
    const t = createTranslator(locale);
    const stations = await this.stationNames(jobs, locale);
    const material = await this.materials.material(order.materialId);
    const directive = await this.orders.directive(id);
    const team = order.teamId ? await this.personnel.team(order.teamId) : null;
    const routing = directive && { code: directive.routingCode, version: directive.version };
    return this.render({
      fonts: fontFiles(),
      traveller: {
        locale,
        number: order.number,
        product: `${order.materialCode}  ${nameIn(locale, order.materialName, order.materialNameEn)}`,
        facts: [
          [t('print.quantity'), this.amount(t, order.quantity, order.unit)],
          [t('print.revision'), material.revision],
          [t('print.routing'), routing ? t('print.routing.version', routing) : ''],
          [t('print.team'), team?.name ?? ''],
          [t('print.priority'), priorityText(t, order.priority)],
          [t('print.due'), this.time(order.dueAt)],
          ...(order.alias ? [[t('print.alias'), order.alias] as const] : []),
        ],
        operations: jobs.map((job) => operationOf(t, locale, job, stations.get(job.workUnitId) ?? '')),
        printedAt: this.time(this.floor.now().toISOString()),
      },
    });
  }

  /** @throws DomainError `entity.not-found`, `work-order.labels-too-many` {most} (400) */
  async labels(principal: Principal, requests: readonly LabelRequest[], locale: Locale): Promise<Uint8Array> {
    const wanted = requests.reduce((sum, { copies = 1 }) => sum + copies, 0);
    if (wanted > MOST_LABELS) throw new DomainError('invalid', 'work-order.labels-too-many', { most: MOST_LABELS });
    const t = createTranslator(locale);
    const labels: Label[] = [];
    for (const { kind, id, copies = 1 } of requests) {
      if (kind === 'lot') labels.push(...same(await this.lotLabel(principal, id, t, locale), copies));
      else if (kind === 'order')
        labels.push(...same(this.orderLabel(await this.readable(principal, id), t, locale), copies));
      else labels.push(...(await this.jobLabels(principal, id, kind === 'box' ? copies : null, copies, t, locale)));
    }
    return this.render({ fonts: fontFiles(), labels, locale });
  }

  /** What the work units of jobs are called, by id. */
  private async stationNames(jobs: readonly Job[], locale: Locale): Promise<ReadonlyMap<string, string>> {
    const units = await this.equipment.workUnitsByIds([...new Set(jobs.map(({ workUnitId }) => workUnitId))]);
    return new Map(units.map(({ id, name, nameEn }) => [id, nameIn(locale, name, nameEn)]));
  }

  private orderLabel(order: StoredOrder, t: Translate, locale: Locale): Label {
    return {
      kind: t('print.label.order'),
      code: order.number,
      title: titleOf(order, locale),
      lines: [`${t('print.quantity')} ${this.amount(t, order.quantity, order.unit)}`, this.due(t, order)],
    };
  }

  private async jobLabels(
    principal: Principal,
    id: string,
    boxes: number | null,
    copies: number,
    t: Translate,
    locale: Locale,
  ): Promise<Label[]> {
    const job = await this.jobs.byId(id);
    const order = await this.readable(principal, job.workOrderId);
    const station = (await this.stationNames([job], locale)).get(job.workUnitId) ?? '';
    const label = (kind: string): Label => ({
      kind,
      code: job.number,
      title: `${job.operationNumber} ${nameIn(locale, job.name, job.nameEn)}`,
      lines: [
        titleOf(order, locale),
        `${t('print.station')} ${job.workUnitCode} ${station}`.trimEnd(),
        this.due(t, order),
      ],
    });
    if (boxes === null) return same(label(t('print.label.job-order')), copies);
    return Array.from({ length: boxes }, (_, at) => label(t('print.label.box', { box: at + 1, boxes })));
  }

  private async lotLabel(principal: Principal, id: string, t: Translate, locale: Locale): Promise<Label> {
    if (!may(principal, 'lot.read')) throw new DomainError('not-found', 'entity.not-found', { type: 'lot', id });
    const lot: Lot = await this.materials.lot(id);
    const material = await this.materials.material(lot.materialId);
    const [place] = lot.stock;
    return {
      kind: t(material.tracking === 'serial' && lot.received === '1' ? 'print.label.serial' : 'print.label.lot'),
      code: lot.number,
      title: `${material.code} ${material.revision}  ${nameIn(locale, material.name, material.nameEn)}`,
      lines: [
        `${t('print.quantity')} ${this.amount(t, lot.quantity, material.unit)}`,
        [lot.supplierLot, place && placeText(t, place.location)].filter(Boolean).join('  '),
        this.time(lot.receivedAt),
      ].filter((line) => line !== ''),
    };
  }

  private async readable(principal: Principal, id: string): Promise<StoredOrder> {
    if (!(await this.reader.mayRead(principal, id)))
      throw new DomainError('not-found', 'entity.not-found', { type: 'work-order', id });
    return this.orders.byId(id);
  }

  private render(input: PrintInput): Promise<Uint8Array> {
    return this.compute.run<Uint8Array>(require.resolve('./render-print.script'), input);
  }

  private due(t: Translate, { dueAt }: StoredOrder): string {
    return dueAt ? `${t('print.due')} ${this.time(dueAt)}` : '';
  }

  private amount(t: Translate, quantity: string, unit: string): string {
    return `${quantity} ${unitText(t, unit)}`;
  }

  private time(at: string | null): string {
    if (!at) return '';
    return DateTime.fromISO(at, { zone: this.settings.get('zone') }).toFormat('yyyy-MM-dd HH:mm');
  }
}

const same = (label: Label, copies: number): Label[] => Array.from({ length: copies }, () => label);

const nameIn = (locale: Locale, name: string, nameEn: string): string => (locale === 'en' && nameEn ? nameEn : name);

const titleOf = (order: StoredOrder, locale: Locale): string =>
  `${order.materialCode}  ${nameIn(locale, order.materialName, order.materialNameEn)}`;

function operationOf(t: Translate, locale: Locale, job: Job, stationName: string): TravellerOperation {
  return {
    number: job.operationNumber,
    code: job.number,
    name: nameIn(locale, job.name, job.nameEn),
    station: { code: job.workUnitCode, name: stationName },
    details: [
      t('print.times', {
        setup: formatDuration(job.setupSeconds * 1000, t),
        run: formatDuration(job.runSeconds * 1000, t),
      }),
      ...(job.qualification ? [t('print.needs', { code: job.qualification })] : []),
      ...(job.kind === 'rework' ? [t('print.is-rework')] : []),
    ],
  };
}
