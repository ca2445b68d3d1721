import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { trialJob as lifecycle, type TrialJobAction } from '#libs/lifecycles';
import { LedgerConsumers } from '#platform/ledger';
import { TrialJobRepository } from '../persistence/trial-job.repository';
import { ReportService } from './report/report.service';
import { TrialJobs } from './trial-jobs';

const ACTIONS: Readonly<Record<string, TrialJobAction>> = {
  'work-order.started': 'start',
  'work-order.completed': 'submit-for-inspection',
};

/** The order is the trial: it starts and ends with it, and its end brings the first report. */
@Injectable()
export class OrderConsumer implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly rows: TrialJobRepository,
    private readonly jobs: TrialJobs,
    private readonly reports: ReportService,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'trial-job.follow-order',
      types: Object.keys(ACTIONS),
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle({ type, trialJobId, workOrderId, occurredAt }: LedgerEntry): Promise<void> {
    const action = ACTIONS[type];
    if (!trialJobId || !action) return;
    const job = await this.rows.lock(trialJobId, 'everything');
    if (!job || job.workOrderId !== workOrderId) return;
    if (lifecycle.can(job.status, action))
      await this.jobs.move(job.id, action, { scope: 'everything', at: new Date(occurredAt) });
    if (action === 'submit-for-inspection') await this.reports.request(job.id, 'zh-CN', 'everything');
  }
}
