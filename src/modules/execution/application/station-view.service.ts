import { Injectable } from '@nestjs/common';
import { ConnectivityApi, type MachineJob } from '#modules/connectivity';
import { EquipmentApi, type WorkUnit } from '#modules/equipment';
import { MaterialApi } from '#modules/material';
import { QualityApi, type Gate as QualityGate } from '#modules/quality';
import type { Operation, Parameter, Step } from '#modules/routing';
import { queuePlaceOf, WorkOrderApi, type JobOrder, type QueuePlace } from '#modules/work-order';
import { jobOrder as jobOrderLifecycle } from '#libs/lifecycles';
import { DomainError, type DecimalString } from '#libs/kernel';
import { LedgerReader } from '#platform/ledger';
import type { Gate } from '../domain/gates';
import type { StepRecord } from '../domain/step-record';
import { LoadedLots, type ScannedLine } from './loaded-lots';
import { Programs, type ProgramHere } from './programs';
import type { QueueItem } from './queue-item';
import { StartGates } from './start-gate.service';
import { StepRecords } from './step-records.service';

export interface BoardColumn {
  readonly workUnit: WorkUnit;
  /** The head of its queue. */
  readonly items: readonly QueueItem[];
  /** Jobs behind those listed. */
  readonly more: number;
}

export interface ReportPicture {
  readonly fileId: string;
  readonly scrap: DecimalString;
  readonly rework: DecimalString;
  readonly reasonCode: string | null;
  readonly at: string;
}

export interface StationJob {
  readonly job: JobOrder;
  readonly order: {
    readonly number: string;
    readonly materialCode: string;
    readonly materialName: string;
    readonly materialNameEn: string;
    readonly quantity: string;
    readonly unit: string;
    readonly status: string;
    /** What stands in place of the customer's name. */
    readonly alias: string | null;
  };
  readonly steps: readonly Step[];
  readonly parameters: readonly Parameter[];
  /** Drawings, programs and what else belongs to the operation, in the revision frozen on the order. */
  readonly documents: NonNullable<Operation['documents']>;
  readonly ncProgram: string | null;
  /** Numbers of the order's pieces that are being made; empty where pieces get them at the end. */
  readonly serials: readonly string[];
  /** Of what was scrapped or is to be reworked here; not of reports that were taken back. */
  readonly pictures: readonly ReportPicture[];
  /** Materials of which people say which lot goes in. */
  readonly lots: readonly ScannedLine[];
  readonly records: readonly StepRecord[];
  readonly gates: readonly Gate[];
  readonly quality: QualityGate;
  readonly machine: MachineJob | null;
  /** Another program than the job's is in the machine, and what may be done about it here; null otherwise. */
  readonly program: ProgramHere | null;
  /** Of a rework job order: which job sent the units, and why; null of all others. */
  readonly sentBy: SentBy | null;
  readonly allowedActions: readonly string[];
}

/** Where the units of a rework job order come from and go back to. */
export interface SentBy {
  readonly number: string;
  readonly reason: string | null;
}

/** What the station page and the dispatch board show. */
export interface QueuePage {
  /** Where the page before ended; null for the first. */
  readonly after: QueuePlace | null;
  readonly limit: number;
}

/** Of pages read for one that is asked for, when most of what stands there is not the reader's to see. */
const MOST_ROUNDS = 10;

@Injectable()
export class StationViews {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly equipment: EquipmentApi,
    private readonly quality: QualityApi,
    private readonly material: MaterialApi,
    private readonly connectivity: ConnectivityApi,
    private readonly gates: StartGates,
    private readonly steps: StepRecords,
    private readonly lots: LoadedLots,
    private readonly programs: Programs,
    private readonly ledger: LedgerReader,
  ) {}

  async workUnitByCode(code: string): Promise<WorkUnit> {
    const workUnit = await this.equipment.workUnitByCode(code);
    if (!workUnit) throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id: code });
    return workUnit;
  }

  /**
   * A page of what a work unit has to do, each job with its gates for the person asking. What `visible` takes out is made
   * up for by reading on, a few pages at most: then the page is shorter, and the next one goes on behind it.
   */
  async queue(
    workUnitId: string,
    actorId: string | null,
    { after, limit }: QueuePage,
    visible: (items: readonly QueueItem[]) => Promise<readonly QueueItem[]>,
  ): Promise<{ readonly items: readonly QueueItem[]; readonly next: QueuePlace | null }> {
    const found: QueueItem[] = [];
    let place = after;
    for (let round = 0; round < MOST_ROUNDS && found.length <= limit; round++) {
      const jobs = await this.workOrders.queueOf(workUnitId, place, limit + 1);
      found.push(...(await visible(await this.withGates(jobs, actorId))));
      const last = jobs.at(-1);
      place = last && jobs.length > limit ? queuePlaceOf(last) : null;
      if (place === null) break;
    }
    if (found.length <= limit) return { items: found, next: place };
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: last ? queuePlaceOf(last.job) : null };
  }

  /** Every work unit with the head of its queue and how many stand behind it; for the person who dispatches. */
  async board(limit: number): Promise<BoardColumn[]> {
    const workUnits = await this.equipment.workUnits();
    const ids = workUnits.map(({ id }) => id);
    const found = await this.withGates(await this.workOrders.queuesOf(ids, limit), null);
    const sizes = await this.workOrders.queueSizes(ids);
    return workUnits.map((workUnit) => {
      const items = found.filter(({ job }) => job.workUnitId === workUnit.id);
      return { workUnit, items, more: Math.max(0, (sizes.get(workUnit.id) ?? 0) - items.length) };
    });
  }

  /** Everything about one job that the person at the station needs. */
  async job(jobOrderId: string, actorId: string | null): Promise<StationJob> {
    const job = await this.workOrders.jobOrder(jobOrderId);
    const order = await this.workOrders.order(job.workOrderId);
    const operation = await this.steps.operationOf(job);
    const [serials, lots, pictures, records, gates, quality, machine, program, sentBy] = await Promise.all([
      this.material.serialsOf(job.workOrderId),
      this.lots.linesOf(job),
      this.pictures(jobOrderId),
      this.steps.of([jobOrderId]),
      this.gates.of([job], actorId),
      this.quality.gateOf({ type: 'job-order', id: jobOrderId }),
      job.control === 'machine' ? this.connectivity.machineJob(jobOrderId) : null,
      this.programs.here(job),
      this.sentBy(job),
    ]);
    const { number, materialCode, materialName, materialNameEn, quantity, unit, status, alias } = order;
    return {
      job,
      order: { number, materialCode, materialName, materialNameEn, quantity, unit, status, alias },
      steps: operation.steps,
      parameters: operation.parameters,
      documents: operation.documents ?? [],
      ncProgram: operation.ncProgram ?? null,
      serials: serials.flatMap(({ number, state }) => (state === 'open' ? [number] : [])),
      lots,
      pictures,
      records,
      gates: gates.get(jobOrderId) ?? [],
      quality,
      machine,
      program,
      sentBy,
      allowedActions: jobOrderLifecycle.actionsFrom(job.status),
    };
  }

  private async sentBy(job: JobOrder): Promise<SentBy | null> {
    if (job.returnsTo === null) return null;
    const { number } = await this.workOrders.jobOrder(job.returnsTo);
    const sent = await this.ledger.about('subjectId', job.returnsTo, { types: ['job-order.sent-to-rework'] });
    return { number, reason: sent.find(({ payload }) => payload['reworkJobOrderId'] === job.id)?.reason ?? null };
  }

  private async pictures(jobOrderId: string): Promise<ReportPicture[]> {
    return (await this.workOrders.postings(jobOrderId)).flatMap(
      ({ pictureId: fileId, scrap, rework, reasonCode, at, reversedBy }) =>
        fileId === null || reversedBy !== null ? [] : [{ fileId, scrap, rework, reasonCode, at }],
    );
  }

  private async withGates(jobs: readonly JobOrder[], actorId: string | null): Promise<QueueItem[]> {
    const gates = await this.gates.of(jobs, actorId);
    return jobs.map((job) => ({ job, gates: gates.get(job.id) ?? [] }));
  }
}
