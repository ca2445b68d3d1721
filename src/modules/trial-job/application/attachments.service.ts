import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { TrialJobState } from '#libs/lifecycles';
import { PersonnelApi } from '#modules/personnel';
import { may, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { FileAccess, FileStore } from '#platform/files';
import { filesArePublic } from '../domain/redaction';
import { PaperRepository } from '../persistence/paper.repository';
import { TrialJobRepository } from '../persistence/trial-job.repository';
import type { FileKind } from '../domain/trial-job.types';
import { scopeOf, TrialJobs } from './trial-jobs';

/** Owner types of files: reports stay between the school and the company whatever the level. */
export const FILE_OWNER = 'trial-job';
export const REPORT_OWNER = 'trial-job-report';

/** When a company may add files; the drawing is frozen once the request is clear. */
const OPEN_FOR_PARTNERS: ReadonlySet<TrialJobState> = new Set(['draft', 'clarifying']);

@Injectable()
export class AttachmentsService implements OnModuleInit {
  constructor(
    private readonly jobs: TrialJobs,
    private readonly rows: TrialJobRepository,
    private readonly papers: PaperRepository,
    private readonly store: FileStore,
    private readonly fileAccess: FileAccess,
    private readonly personnel: PersonnelApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  onModuleInit(): void {
    this.fileAccess.register(
      FILE_OWNER,
      async (principal, id) => (await this.mayReadAll(principal, id)) || this.mayStudentRead(principal, id),
    );
    this.fileAccess.register(REPORT_OWNER, (principal, id) => this.mayReadAll(principal, id));
  }

  /**
   * Takes a file in. The same file of the same kind and revision a second time is the first one.
   * @throws DomainError not-found, conflict `trial-job.files-frozen` {status}; `files.*`
   */
  async add(
    caller: Principal,
    id: string,
    file: { readonly stream: Readable; readonly name: string },
    about: { readonly kind: FileKind; readonly revision: string },
  ): Promise<void> {
    requireOpen(caller, (await this.jobs.find(id, scopeOf(caller))).status, about.kind);
    const received = await this.store.receive(file.stream, file.name);
    await this.unitOfWork.run(async () => {
      const job = await this.jobs.lock(id, { scope: scopeOf(caller) });
      requireOpen(caller, job.status, about.kind);
      const same = (await this.store.ofOwner({ type: FILE_OWNER, id })).filter(
        ({ sha256 }) => sha256 === received.sha256,
      );
      const known = await this.papers.attachments(id);
      const repeated = known.some(
        ({ fileId, kind, revision }) =>
          kind === about.kind && revision === about.revision && same.some((row) => row.id === fileId),
      );
      if (repeated) return;
      const row = await this.store.attach(received, { type: FILE_OWNER, id });
      const { name, mediaType, size } = received;
      const uploadedAt = this.floor.now().toISOString();
      await this.papers.addAttachment(id, { fileId: row.id, ...about, name, mediaType, size, uploadedAt });
      await this.jobs.change(job, {}, { fileId: row.id, kind: about.kind, revision: about.revision });
    });
  }

  /** Takes a file off a draft. @throws DomainError not-found, conflict `trial-job.not-draft` */
  async remove(caller: Principal, id: string, fileId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const job = await this.jobs.lock(id, { scope: scopeOf(caller) });
      if (job.status !== 'draft') throw new DomainError('conflict', 'trial-job.not-draft', { status: job.status });
      if (!(await this.papers.removeAttachment(id, fileId)))
        throw new DomainError('not-found', 'entity.not-found', { type: 'file', id: fileId });
      await this.jobs.change(job, {}, { removedFileId: fileId });
    });
  }

  private async mayReadAll(principal: Principal, id: string): Promise<boolean> {
    return may(principal, 'trial-job.read') && (await this.rows.byId(id, scopeOf(principal))) !== null;
  }

  /** The assigned team may open public files; every other level keeps them from students. */
  private async mayStudentRead({ actorId }: Principal, id: string): Promise<boolean> {
    const job = await this.rows.byId(id, 'everything');
    if (!actorId || !job?.teamId || !filesArePublic(job.request)) return false;
    return (await this.personnel.teamsOf(actorId)).includes(job.teamId);
  }
}

function requireOpen(caller: Principal, status: TrialJobState, kind: FileKind): void {
  const staff = may(caller, 'trial-job.read-all');
  const open = staff ? kind === 'contract' || kind === 'other' : OPEN_FOR_PARTNERS.has(status) || kind === 'contract';
  if (!open) throw new DomainError('conflict', 'trial-job.files-frozen', { status });
}
