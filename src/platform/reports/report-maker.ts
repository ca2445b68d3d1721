import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { FileAccess, FileStore } from '#platform/files';
import { LedgerConsumers } from '#platform/ledger';
import { JobQueue, type JobData } from '#platform/queue';
import type { StoredReport } from './report';
import { ReportRepository } from './report.repository';
import { Reports } from './reports';

interface ReportJob extends JobData {
  readonly reportId: string;
}

const JOB = 'report';
const OWNER = 'report';

/** Whoever asked has changed their mind. */
class Cancelled extends Error {}

/** Makes what was asked for, a report a job; none while nobody wants it. */
@Injectable()
export class ReportMaker implements OnModuleInit {
  constructor(
    private readonly reports: Reports,
    private readonly repository: ReportRepository,
    private readonly store: FileStore,
    private readonly fileAccess: FileAccess,
    private readonly queue: JobQueue,
    private readonly consumers: LedgerConsumers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.queue.register<ReportJob>({
      kind: JOB,
      // A long one holds up only one more.
      concurrency: 2,
      role: 'worker',
      attempts: 3,
      run: ({ reportId }, { last }) => this.make(reportId, last),
    });
    this.consumers.register({
      name: 'platform.make-reports',
      types: ['report.requested'],
      handle: ({ id, subjectId, correlationId }) =>
        this.queue.enqueue(JOB, id, { correlationId, causationId: id, reportId: subjectId }),
    });
    this.fileAccess.register(
      OWNER,
      async ({ actorId }, id) => actorId !== null && (await this.repository.own(id, actorId)) !== null,
    );
  }

  /** May run more than once for one report; only the first that ends counts. */
  private async make(id: string, isLast: boolean): Promise<void> {
    const report = await this.repository.find(id);
    if (report?.state !== 'making') return;
    try {
      await this.write(report);
    } catch (error) {
      if (error instanceof Cancelled) return;
      const told = error instanceof DomainError ? error : null;
      if (told || isLast) await this.reports.end(id, 'fail', { error: told ?? UNKNOWN });
      if (!told) throw error;
    }
  }

  private async write({ id, kind, params, format, locale, name }: StoredReport): Promise<void> {
    const progress = async (done: number, total?: number): Promise<void> => {
      if (!(await this.repository.progress(id, done, total ?? null))) throw new Cancelled();
    };
    const made = this.reports.kind(kind).make(params, { format, locale, progress });
    const received =
      Symbol.asyncIterator in made
        ? await this.store.receive(Readable.from(made), name)
        : await this.store.receiveBytes(await made, name);
    await this.unitOfWork.run(async () => {
      if ((await this.repository.lock(id))?.state !== 'making') return;
      const file = await this.store.attach(received, { type: OWNER, id });
      await this.reports.end(id, 'finish', { fileId: file.id });
    });
  }
}

/** The reason is in the log of the job; there is nothing in it for whoever asked. */
const UNKNOWN = new DomainError('unavailable', 'report.failed');
