import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { ExecutionApi } from '#modules/execution';
import { QualityApi } from '#modules/quality';
import type { Attempt } from '#modules/training';
import { WorkOrderApi } from '#modules/work-order';
import { LedgerReader } from '#platform/ledger';
import type { AssessmentFacts } from '../domain/facts';
import { gather } from './gather';

const TYPES = [
  'job-order.started',
  'job-order.held',
  'job-order.suspended',
  'job-order.resumed',
  'job-order.completed',
  'job-order.reported',
  'job-order.report-reversed',
];
const PAGE = 1000;

/** Collects what the modules below know about an attempt's order. */
@Injectable()
export class FactGatherer {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly execution: ExecutionApi,
    private readonly quality: QualityApi,
    private readonly ledger: LedgerReader,
  ) {}

  async factsOf(attempt: Attempt): Promise<AssessmentFacts> {
    const jobs = await this.workOrders.jobOrders(attempt.workOrderId);
    const ids = jobs.map(({ id }) => id);
    return gather({
      directive: await this.workOrders.directive(attempt.workOrderId),
      jobs,
      records: await this.execution.stepRecords(ids),
      inspections: await this.quality.resultsOf(ids.map((id) => ({ type: 'job-order', id }))),
      entries: await this.entriesOf(attempt.workOrderId),
      dueAt: attempt.dueAt,
      submittedAt: attempt.submittedAt,
    });
  }

  private async entriesOf(workOrderId: string): Promise<LedgerEntry[]> {
    const all: LedgerEntry[] = [];
    for (;;) {
      const after = all.at(-1)?.pos ?? 0;
      const page = await this.ledger.about('workOrderId', workOrderId, { after, limit: PAGE, types: TYPES });
      all.push(...page);
      if (page.length < PAGE) return all;
    }
  }
}
