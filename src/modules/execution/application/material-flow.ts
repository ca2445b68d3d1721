import { Injectable, type OnModuleInit } from '@nestjs/common';
import { lineSideOf, MaterialApi, type BackflushLine } from '#modules/material';
import { WorkOrderApi, type JobOrder, type WorkOrder } from '#modules/work-order';
import type { LedgerEntry } from '#libs/contracts';
import { decimal, isDecimalString, type DecimalString } from '#libs/kernel';
import { Ledger, LedgerConsumers } from '#platform/ledger';
import { Finishing } from './finishing';
import { LoadedLots } from './loaded-lots';
import { OperationBill } from './operation-bill';
import { refsOf } from './refs';

const figure = (value: unknown): DecimalString => (isDecimalString(value) ? value : '0');

const ORDER_ABORTED = 'work-order.aborted';

/** What takes work in progress from where it was put: it goes on, or is over. */
const TAKING_UP: readonly string[] = [
  'job-order.resumed',
  'job-order.completed',
  'job-order.aborted',
  'job-order.cancelled',
];

/**
 * Lets material follow the reports: what was made at an operation has used up its lines of the bill of material (backflush
 * 倒冲), and what is good at the end of an order enters stock. By the ledger, after the report: a machine's count cannot be
 * refused because a bin is empty, so what is missing is told and booked by people.
 */
@Injectable()
export class MaterialFlow implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly workOrders: WorkOrderApi,
    private readonly finishing: Finishing,
    private readonly bill: OperationBill,
    private readonly loaded: LoadedLots,
    private readonly material: MaterialApi,
    private readonly ledger: Ledger,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'execution.material-flow',
      types: ['job-order.reported', 'job-order.report-reversed', 'job-order.skipped', ORDER_ABORTED, ...TAKING_UP],
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle(entry: LedgerEntry): Promise<void> {
    if (entry.type === ORDER_ABORTED) return this.giveUp(entry);
    if (!entry.jobOrderId) return;
    if (TAKING_UP.includes(entry.type)) {
      const { workOrderId } = entry;
      return this.material.takeUpWork(entry.jobOrderId, { ...by(entry), workOrderId });
    }
    const job = await this.workOrders.jobOrder(entry.jobOrderId);
    const order = await this.workOrders.order(job.workOrderId);
    if (entry.type === 'job-order.reported') await this.consume(entry, job, order);
    const { reverses } = entry.payload;
    if (typeof reverses === 'string') {
      await this.material.giveBackOf(reverses, entry.reason ?? '', by(entry));
      await this.material.restoreSerials(reverses);
    }
    // Read late, a report of an earlier operation would see what later ones have finished since, and take it for its own.
    if (entry.type === 'job-order.skipped' || (await this.finishing.endsOrder(job)))
      await this.settle(entry, job, order);
  }

  private async giveUp({ subjectId, reason }: LedgerEntry): Promise<void> {
    const { disposition } = await this.workOrders.order(subjectId);
    if (disposition === 'scrap') await this.material.giveUp(subjectId, reason);
  }

  private async consume(entry: LedgerEntry, job: JobOrder, order: WorkOrder): Promise<void> {
    const { pass, good, scrap, rework, postingId } = entry.payload;
    // Rework is done on pieces that have taken their material already.
    const units = pass === 'first' ? decimal.add(figure(good), figure(scrap), figure(rework)) : '0';
    const lines = decimal.isPositive(units) ? await this.linesOf(job, units, entry.payload['source']) : [];
    if (lines.length === 0) return;
    const of = { workOrderId: order.id, jobOrderId: job.id };
    const { id } = await this.material.orderLot({ ...of, materialId: order.materialId });
    const missing = await this.material.backflush({
      ...by(entry),
      ...of,
      producedLotId: id,
      sourceId: String(postingId),
      lines,
      prefer: lineSideOf(job.workUnitCode),
    });
    if (missing.length > 0)
      this.ledger.append({
        type: 'job-order.material-short',
        subjectId: job.id,
        ...refsOf(job),
        payload: { postingId, missing },
      });
  }

  /** What `units` pieces take at this operation; what people scan is booked with their report already. */
  private async linesOf(job: JobOrder, units: DecimalString, source: unknown): Promise<BackflushLine[]> {
    const lots = await this.loaded.lotsOf(job.id);
    return (await this.bill.of(job))
      .filter(({ consumption }) => consumption === 'backflush' || source === 'machine')
      .map(({ componentId, quantity, consumption }) => ({
        materialId: componentId,
        quantity: decimal.mul(quantity, units),
        ...(consumption === 'scan' ? { lotIds: lots.get(componentId) ?? [] } : {}),
      }));
  }

  /** Stock holds as many of an order's pieces as its books call finished, whichever way they came to say so. */
  private async settle(entry: LedgerEntry, job: JobOrder, order: WorkOrder): Promise<void> {
    const { finished } = await this.workOrders.balance(order.id);
    const open = decimal.sub(finished, await this.material.producedQuantity(order.id));
    const of = { ...by(entry), workOrderId: order.id, jobOrderId: job.id };
    if (decimal.isPositive(open)) {
      const location = lineSideOf(job.workUnitCode);
      await this.material.produce({ ...of, materialId: order.materialId, quantity: open, location });
    }
    if (!decimal.isNegative(open)) return;
    const gone = await this.material.unproduce(order.id, decimal.neg(open), of);
    if (decimal.isPositive(gone))
      this.ledger.append({
        type: 'job-order.material-gone',
        subjectId: job.id,
        ...refsOf(job),
        payload: { quantity: gone },
      });
  }
}

/** Whose act it was, when, and on which kind of line: the report's, not the consumer's. */
const by = ({ actorId, occurredAt, lineMode }: LedgerEntry) => ({ actorId, at: new Date(occurredAt), lineMode });
