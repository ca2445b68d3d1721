import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoutingApi } from '#modules/routing';
import { ToolingApi } from '#modules/tooling';
import { WorkOrderApi } from '#modules/work-order';
import type { LedgerEntry } from '#libs/contracts';
import { decimal, isDecimalString, type DecimalString } from '#libs/kernel';
import { LedgerConsumers, LedgerReader } from '#platform/ledger';
import { refsOf } from './refs';

const BEGINS = ['job-order.started', 'job-order.resumed'];
const STOPS = ['job-order.held', 'job-order.suspended', 'job-order.completed', 'job-order.aborted'];
/** More changes of one job than anybody makes. */
const MOST_CHANGES = 10_000;

const figure = (value: unknown): DecimalString => (isDecimalString(value) ? value : '0');

/**
 * Lets the lives of tools follow the jobs they work for: by the ledger, after the fact, so that a worn tool never stops
 * a report. A piece counts when it is first made, whatever became of it (our rule); a start counts as one use; time
 * counts while the job runs.
 */
@Injectable()
export class ToolUse implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly reader: LedgerReader,
    private readonly workOrders: WorkOrderApi,
    private readonly routing: RoutingApi,
    private readonly tooling: ToolingApi,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'execution.tool-use',
      types: ['job-order.started', ...STOPS, 'job-order.reported', 'job-order.report-reversed'],
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle(entry: LedgerEntry): Promise<void> {
    if (!entry.jobOrderId) return;
    const job = await this.workOrders.jobOrder(entry.jobOrderId);
    const needs = (await this.routing.toolNeeds([job.operationId])).get(job.operationId);
    if (!needs) return;
    const at = new Date(entry.occurredAt);
    const work = { ...refsOf(job), jobOrderId: job.id, workUnitId: job.workUnitId, needs, at, sourceId: entry.id };
    const { type, payload } = entry;
    if (type === 'job-order.started') return this.tooling.countUse(work);
    if (type === 'job-order.reported') {
      if (payload['pass'] !== 'first') return;
      const pieces = decimal.add(figure(payload['good']), figure(payload['scrap']), figure(payload['rework']));
      if (decimal.isPositive(pieces))
        await this.tooling.countPieces({ ...work, sourceId: String(payload['postingId']) }, pieces);
      return;
    }
    const { reverses } = payload;
    if (type === 'job-order.report-reversed') {
      if (typeof reverses === 'string') await this.tooling.takeBack(work, reverses);
      return;
    }
    const from = await this.begun(job.id, entry.pos);
    if (from) await this.tooling.countMinutes(work, from);
  }

  /** When the run began that ended at `pos`; null when the job was not running then. */
  private async begun(jobOrderId: string, pos: number): Promise<Date | null> {
    const types = [...BEGINS, ...STOPS];
    const changes = await this.reader.about('jobOrderId', jobOrderId, { types, limit: MOST_CHANGES });
    const before = changes.filter((change) => change.pos < pos).at(-1);
    return before && BEGINS.includes(before.type) ? new Date(before.occurredAt) : null;
  }
}
