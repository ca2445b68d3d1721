import { Injectable } from '@nestjs/common';
import { lineSideOf, MaterialApi, type Lot } from '#modules/material';
import type { BomLine } from '#modules/routing';
import type { JobOrder } from '#modules/work-order';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { LoadedLotRepository } from '../persistence/loaded-lot.repository';
import { OperationBill } from './operation-bill';
import { refsOf } from './refs';

/** A lot that may be scanned in, or was. */
export interface ScannableLot {
  readonly lotId: string;
  readonly number: string;
  readonly status: Lot['status'];
  /** What is left of it, wherever it lies. */
  readonly quantity: DecimalString;
}

/** A line of the bill of which people say which lot goes in. */
export interface ScannedLine {
  readonly materialId: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  /** Into one piece. */
  readonly quantity: DecimalString;
  /** Scanned in, in that order; the first is used up first. */
  readonly loaded: readonly ScannableLot[];
  /** What lies at the line side of the work unit and is not scanned in. */
  readonly here: readonly ScannableLot[];
}

/** A machine may be set up before the job is dispatched; what has ended takes nothing any more. */
const MAY_LOAD: ReadonlySet<string> = new Set(['ready', 'dispatched', 'running', 'held', 'suspended']);

/**
 * Material consumed by scan 扫码扣料: people scan lots in at a job, and its reports are booked from exactly these, in the
 * order of scanning. A person's report that they do not cover is refused; a machine's counts cannot be, so that its job
 * does not start without.
 */
@Injectable()
export class LoadedLots {
  constructor(
    private readonly loaded: LoadedLotRepository,
    private readonly bill: OperationBill,
    private readonly material: MaterialApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** What is to be scanned at a job, what was, and what could be. */
  async linesOf(job: JobOrder): Promise<ScannedLine[]> {
    const lines = await this.scannedLines(job);
    if (lines.length === 0) return [];
    const materials = new Map(
      (await this.material.materials(lines.map(({ componentId }) => componentId))).map((each) => [each.id, each]),
    );
    const rows = await this.loaded.of([job.id]);
    const lots = new Map(
      (await this.material.lotsByIds(rows.map(({ lotId }) => lotId))).map((lot) => [lot.id, scannable(lot)]),
    );
    const near = (await this.material.stockAt(lineSideOf(job.workUnitCode))).map(({ lot }) => lot);
    return lines.map(({ componentId, quantity }) => {
      const { code = '', name = '', nameEn = '', unit = '' } = materials.get(componentId) ?? {};
      const loaded = rows.flatMap(({ materialId, lotId }) =>
        materialId === componentId ? (lots.get(lotId) ?? []) : [],
      );
      const here = near
        .filter(({ id, materialId, status }) => materialId === componentId && status === 'available' && !lots.has(id))
        .map(scannable);
      return { materialId: componentId, code, name, nameEn, unit, quantity, loaded, here };
    });
  }

  /**
   * A lot is scanned in; scanned again, it stays.
   * @throws DomainError not-found `execution.lot-unknown` {number}; conflict `execution.lot-not-asked` {number, asked} |
   *   `lot.not-available` {number, status} | `lifecycle.transition-not-allowed`
   */
  async load(job: JobOrder, number: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!MAY_LOAD.has(job.status))
        throw new DomainError('conflict', 'lifecycle.transition-not-allowed', {
          lifecycle: 'job-order',
          state: job.status,
          action: 'load-lot',
        });
      const lot = await this.material.lotByNumber(number);
      if (!lot) throw new DomainError('not-found', 'execution.lot-unknown', { number });
      const lines = await this.linesOf(job);
      if (!lines.some(({ materialId }) => materialId === lot.materialId))
        throw new DomainError('conflict', 'execution.lot-not-asked', {
          number,
          asked: lines.map(({ code }) => code).join('、'),
        });
      const { id: lotId, materialId, status } = lot;
      if (status !== 'available') throw new DomainError('conflict', 'lot.not-available', { number, status });
      const at = this.floor.now();
      const row = { id: newId(), jobOrderId: job.id, lotId, materialId, by: currentContext().actorId, at };
      if (await this.loaded.add(row)) this.tell(job, 'job-order.lot-loaded', at, { lotId, number, materialId });
    });
  }

  /** @throws DomainError not-found `entity.not-found` for a lot that is not scanned in */
  async unload(job: JobOrder, lotId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const at = this.floor.now();
      if (!(await this.loaded.end(job.id, lotId, at)))
        throw new DomainError('not-found', 'entity.not-found', { type: 'lot', id: lotId });
      const { number, materialId } = await this.material.lot(lotId);
      this.tell(job, 'job-order.lot-unloaded', at, { lotId, number, materialId });
    });
  }

  /** By material, the lots scanned in at a job, in that order. */
  async lotsOf(jobOrderId: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const lots = new Map<string, string[]>();
    for (const { materialId, lotId } of await this.loaded.of([jobOrderId]))
      lots.set(materialId, [...(lots.get(materialId) ?? []), lotId]);
    return lots;
  }

  /**
   * Books what `units` pieces of a person's report have taken, under the posting's id, so that its reversal finds it.
   * @throws DomainError conflict `execution.lots-missing` {materials} with an error for each line that is not covered
   */
  async book(job: JobOrder, postingId: string, units: DecimalString): Promise<void> {
    if (!decimal.isPositive(units)) return;
    const lines = await this.scannedLines(job);
    if (lines.length === 0) return;
    const lots = await this.lotsOf(job.id);
    const { materialId } = await this.bill.orderOf(job);
    const of = { workOrderId: job.workOrderId, jobOrderId: job.id };
    const missing = await this.material.backflush({
      ...of,
      producedLotId: (await this.material.orderLot({ ...of, materialId })).id,
      sourceId: postingId,
      lineMode: job.lineMode,
      prefer: lineSideOf(job.workUnitCode),
      lines: lines.map(({ componentId, quantity }) => ({
        materialId: componentId,
        quantity: decimal.mul(quantity, units),
        lotIds: lots.get(componentId) ?? [],
      })),
    });
    if (missing.length === 0) return;
    const known = new Map(
      (await this.material.materials(missing.map((line) => line.materialId))).map((each) => [each.id, each]),
    );
    const lacks = missing.map((line) => {
      const { code = '', unit = '' } = known.get(line.materialId) ?? {};
      return { code, unit, quantity: line.quantity };
    });
    throw new DomainError(
      'conflict',
      'execution.lots-missing',
      { materials: lacks.map(({ code, quantity }) => `${code} × ${quantity}`).join('、') },
      lacks.map((params) => ({ pointer: '', code: 'execution.lot-missing', params })),
    );
  }

  private async scannedLines(job: JobOrder): Promise<BomLine[]> {
    return (await this.bill.of(job)).filter(({ consumption }) => consumption === 'scan');
  }

  private tell(job: JobOrder, type: string, at: Date, payload: Record<string, string>): void {
    this.ledger.append({ type, subjectId: job.id, ...refsOf(job), occurredAt: at, payload });
  }
}

const scannable = ({ id, number, status, quantity }: Lot): ScannableLot => ({ lotId: id, number, status, quantity });
