import { Injectable, type OnModuleInit } from '@nestjs/common';
import { QualityApi, type FirstArticleCause } from '#modules/quality';
import { RoutingApi } from '#modules/routing';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import type { LedgerEntry } from '#libs/contracts';
import { decimal, isDecimalString } from '#libs/kernel';
import { LedgerConsumers, LedgerReader } from '#platform/ledger';
import { nextPiece } from '../domain/first-article';
import { subjectOf } from './first-article-rules';

const BEGUN: ReadonlySet<string> = new Set(['running', 'held', 'suspended']);
/** More programs than anybody loads for one job. */
const MOST_LOADS = 1000;

/**
 * After what a first article is asked for anew: another tool at the work unit, another program in the machine, the end of
 * a repair, and the first piece scrapped. By the ledger, after the fact: what was reported in the same moment stands.
 */
@Injectable()
export class FirstArticleTriggers implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly reader: LedgerReader,
    private readonly workOrders: WorkOrderApi,
    private readonly routing: RoutingApi,
    private readonly quality: QualityApi,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'execution.first-article',
      types: ['tool.issued', 'machine-job.program-loaded', 'work-unit.state-changed', 'job-order.reported'],
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle(entry: LedgerEntry): Promise<void> {
    const { type, payload, workUnitId, jobOrderId } = entry;
    if (type === 'tool.issued' && workUnitId) return this.toolChanged(entry, workUnitId, String(payload['toolClass']));
    if (type === 'work-unit.state-changed' && workUnitId) {
      // A fault that goes away by itself is no repair; somebody who saw to the machine is (our rule).
      if (payload['from'] === 'maintenance' && payload['to'] !== 'maintenance' && payload['late'] !== true)
        for (const job of await this.under(entry, workUnitId)) await this.renew(job, 'after-repair');
      return;
    }
    if (!jobOrderId) return;
    const job = await this.workOrders.jobOrder(jobOrderId);
    if (type === 'machine-job.program-loaded') {
      if (await this.isOtherProgram(entry, job)) await this.renew(job, 'program-change');
      return;
    }
    const { scrap, pass } = payload;
    if (pass === 'first' && isDecimalString(scrap) && decimal.isPositive(scrap)) await this.firstScrapped(job);
  }

  /** The jobs that were under way when it happened: read late, one may have begun since, with what was there by then. */
  private async under({ occurredAt }: LedgerEntry, workUnitId: string): Promise<JobOrder[]> {
    const begun = await this.workOrders.begunAt([workUnitId]);
    return begun.filter(({ startedAt }) => startedAt !== null && Date.parse(startedAt) <= Date.parse(occurredAt));
  }

  private async toolChanged(entry: LedgerEntry, workUnitId: string, toolClass: string): Promise<void> {
    for (const job of await this.under(entry, workUnitId)) {
      const needs = (await this.routing.toolNeeds([job.operationId])).get(job.operationId) ?? [];
      if (needs.some((need) => need.toolClass === toolClass)) await this.renew(job, 'tool-change');
    }
  }

  /** Against the last one the machine was given for the same job. */
  private async isOtherProgram(entry: LedgerEntry, job: JobOrder): Promise<boolean> {
    const types = ['machine-job.program-loaded'];
    const loads = await this.reader.about('jobOrderId', job.id, { types, limit: MOST_LOADS });
    const before = loads.filter(({ pos }) => pos < entry.pos).at(-1);
    const of = ({ payload: { name, code, revision } }: LedgerEntry): string => JSON.stringify([name, code, revision]);
    return before !== undefined && of(before) !== of(entry);
  }

  /** While it waits for signatures nothing but the first piece is reported: what is scrapped is that one. */
  private async firstScrapped(job: JobOrder): Promise<void> {
    const open = (await this.quality.firstArticles([subjectOf(job)])).find(({ status }) => status === 'open');
    if (open && open.piece < nextPiece(job)) await this.renew(job, 'scrapped');
  }

  private async renew(job: JobOrder, cause: FirstArticleCause): Promise<void> {
    if (BEGUN.has(job.status) && decimal.isPositive(job.balance.remaining))
      await this.quality.renewFirstArticle(subjectOf(job), cause, nextPiece(job));
  }
}
