import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { createTranslator, type Locale } from '#libs/texts';
import { Compute } from '#platform/compute';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { FileStore } from '#platform/files';
import { newId } from '#platform/ids';
import { LedgerConsumers } from '#platform/ledger';
import { fontFiles } from '#platform/pdf';
import { JobQueue, type JobData } from '#platform/queue';
import { PaperRepository } from '../../persistence/paper.repository';
import type { Scope } from '../../persistence/trial-job.repository';
import { REPORT_OWNER } from '../attachments.service';
import { TrialJobs } from '../trial-jobs';
import type { ReportInput } from './report-content';
import { ReportGatherer } from './report-gatherer';

interface ReportJob extends JobData {
  readonly reportId: string;
}

const KIND = 'trial-report';

/** Asks for reports, has them made by the queue in a worker thread, and files them for the company. */
@Injectable()
export class ReportService implements OnModuleInit {
  constructor(
    private readonly jobs: TrialJobs,
    private readonly papers: PaperRepository,
    private readonly gatherer: ReportGatherer,
    private readonly store: FileStore,
    private readonly compute: Compute,
    private readonly queue: JobQueue,
    private readonly consumers: LedgerConsumers,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  onModuleInit(): void {
    this.queue.register<ReportJob>({
      kind: KIND,
      concurrency: 1,
      role: 'worker',
      attempts: 5,
      run: ({ reportId }) => this.make(reportId),
    });
    this.consumers.register({
      name: 'trial-job.make-reports',
      types: ['trial-job.report-requested'],
      handle: ({ id, correlationId, payload }) =>
        this.queue.enqueue(KIND, id, { correlationId, causationId: id, reportId: String(payload.reportId) }),
    });
  }

  /** Asks for a report; `trial-job.report-ready` tells when it is there. @throws DomainError conflict `trial-job.no-order` */
  async request(id: string, locale: Locale, scope: Scope): Promise<{ reportId: string; number: string }> {
    return this.unitOfWork.run(async () => {
      const job = await this.jobs.lock(id, { scope });
      if (!job.workOrderId) throw new DomainError('conflict', 'trial-job.no-order');
      const reportId = newId();
      const now = this.floor.now();
      const number = await this.papers.addReport(reportId, id, job.number.replace(/^TJ/, 'TR'), locale, now);
      this.jobs.tell(job, 'trial-job.report-requested', now, { payload: { reportId, locale } });
      return { reportId, number };
    });
  }

  /** May run more than once for one report; only the first that ends counts. */
  private async make(reportId: string): Promise<void> {
    const report = await this.papers.report(reportId);
    if (!report || report.fileId) return;
    const job = await this.jobs.find(report.trialJobId, 'everything');
    if (!job.workOrderId) return;
    const input: ReportInput = {
      content: await this.gatherer.contentOf(job, job.workOrderId, report),
      fonts: fontFiles(),
    };
    const script = require.resolve('./render-report.script');
    const pdf = await this.compute.run<Uint8Array>(script, input);
    const title = createTranslator(report.locale)('report.title');
    const received = await this.store.receiveBytes(Buffer.from(pdf), `${title} ${report.number}.pdf`);
    await this.unitOfWork.run(async () => {
      const locked = await this.jobs.lock(job.id, { scope: 'everything' });
      const now = this.floor.now();
      const file = await this.store.attach(received, { type: REPORT_OWNER, id: job.id });
      if (!(await this.papers.reportReady(reportId, file.id, now))) return;
      this.jobs.tell(locked, 'trial-job.report-ready', now, {
        payload: { reportId, fileId: file.id, locale: report.locale },
      });
    });
  }
}
