import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { documentRevision as lifecycle, type DocumentRevisionAction } from '#libs/lifecycles';
import { MaterialApi } from '#modules/material';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { FileAccess, FileStore, type ReceivedFile } from '#platform/files';
import { requireVersion, toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { DocumentRevision, EngineeringDocument } from '../domain/document';
import { DocumentRepository, type DocumentFilter, type DocumentsAsked } from '../persistence/document.repository';
import type { DocumentRevisionEntity } from '../persistence/document.entities';

/** A document with all its revisions, newest first. */
export interface DocumentDetail extends EngineeringDocument {
  readonly revisions: readonly DocumentRevision[];
}

const HAPPENED: Readonly<Record<DocumentRevisionAction, string>> = {
  release: 'document-revision.released',
  retire: 'document-revision.retired',
};

/** Engineering documents: a code with revisions, of which one is released. */
@Injectable()
export class DocumentService implements OnModuleInit {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly materials: MaterialApi,
    private readonly store: FileStore,
    private readonly access: FileAccess,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** At a station a document is read through the job that names its revision, not through the file's own address. */
  onModuleInit(): void {
    this.access.register('document-revision', async ({ permissions }) => permissions.has('routing.read'));
  }

  async page(filter: DocumentFilter): Promise<Page<DocumentDetail>> {
    const page = toPage(await this.documents.page(filter), filter.limit, ({ code }) => [code]);
    return { ...page, items: await this.withRevisions(page.items) };
  }

  /** Documents of a material, some by their ids or codes, and those some revisions are of, by code. */
  async about(asked: DocumentsAsked): Promise<DocumentDetail[]> {
    return this.withRevisions(await this.documents.about(asked));
  }

  /** @throws DomainError not-found `entity.not-found` */
  async one(id: string): Promise<DocumentDetail> {
    const document = await this.documents.byId(id);
    if (!document) throw notFound('document', id);
    return { ...document, revisions: await this.documents.revisionsOf([id]) };
  }

  /** @throws DomainError conflict `document.exists` {code} */
  async create(document: Omit<EngineeringDocument, 'id'>): Promise<DocumentDetail> {
    return this.unitOfWork.run(async () => {
      if (document.materialId) await this.materials.material(document.materialId);
      const id = newId();
      if (!(await this.documents.add({ ...document, id })))
        throw new DomainError('conflict', 'document.exists', { code: document.code });
      const { code, kind, materialId } = document;
      this.ledger.append({ type: 'document.created', subjectId: id, payload: { code, kind, materialId } });
      return this.one(id);
    });
  }

  /**
   * Adds a draft revision with its file, already received.
   * @throws DomainError conflict `document.revision-exists` {code, revision}
   */
  async addRevision(
    documentId: string,
    file: ReceivedFile,
    revision: string,
    changeNote: string,
  ): Promise<DocumentDetail> {
    return this.unitOfWork.run(async () => {
      const document = await this.documents.lock(documentId);
      if (!document) throw notFound('document', documentId);
      const { code } = document;
      const known = await this.documents.revisionsOf([documentId]);
      if (known.some((other) => other.revision === revision))
        throw new DomainError('conflict', 'document.revision-exists', { code, revision });
      const id = newId();
      const row = await this.store.attach(file, { type: 'document-revision', id });
      await this.documents.addRevision({
        id,
        documentId,
        revision,
        status: lifecycle.initial,
        changeNote,
        fileId: row.id,
        fileName: file.name,
        mediaType: file.mediaType,
        size: String(file.size),
        createdAt: this.floor.now(),
        createdBy: currentContext().actorId,
        releasedAt: null,
        releasedBy: null,
        version: 1,
      });
      const payload = { documentId, code, revision, sha256: file.sha256 };
      this.ledger.append({ type: 'document-revision.created', subjectId: id, payload });
      return this.one(documentId);
    });
  }

  /** Releasing a revision retires the one before it. @throws DomainError `lifecycle.transition-not-allowed`, `precondition.stale` */
  async act(id: string, action: DocumentRevisionAction, expected: number, reason?: string): Promise<DocumentDetail> {
    return this.unitOfWork.run(async () => {
      const found = await this.documents.revision(id);
      const document = found && (await this.documents.lock(found.documentId));
      const revision = document && (await this.documents.revision(id));
      if (!revision) throw notFound('document-revision', id);
      requireVersion(revision.version, expected);
      lifecycle.next(revision.status, action);
      if (action === 'release') {
        const [before] = await this.documents.attached([document.id]);
        const former = before?.released && (await this.documents.revision(before.released.id));
        if (former) await this.move(former, document.code, 'retire', null);
      }
      await this.move(revision, document.code, action, reason ?? null);
      return this.one(document.id);
    });
  }

  private async withRevisions(documents: readonly EngineeringDocument[]): Promise<DocumentDetail[]> {
    const revisions = await this.documents.revisionsOf(documents.map(({ id }) => id));
    return documents.map((document) => ({
      ...document,
      revisions: revisions.filter(({ documentId }) => documentId === document.id),
    }));
  }

  private async move(
    row: DocumentRevisionEntity,
    code: string,
    action: DocumentRevisionAction,
    reason: string | null,
  ): Promise<void> {
    const status = lifecycle.next(row.status, action);
    const release = action === 'release' ? { releasedAt: this.floor.now(), releasedBy: currentContext().actorId } : {};
    await this.documents.changeRevision(row, { status, ...release });
    const { documentId, revision } = row;
    const payload = { documentId, code, revision, from: row.status, to: status };
    this.ledger.append({ type: HAPPENED[action], subjectId: row.id, reason, payload });
  }
}

function notFound(type: string, id: string): DomainError {
  return new DomainError('not-found', 'entity.not-found', { type, id });
}
