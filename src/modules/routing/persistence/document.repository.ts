import { Injectable } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import { UnitOfWork } from '#platform/database';
import type { AttachedDocument, DocumentKind, DocumentRevision } from '../domain/document';
import { DocumentEntity, DocumentRevisionEntity } from './document.entities';

export interface DocumentFilter {
  /** Part of the code or of a name. */
  readonly q?: string;
  readonly kind?: DocumentKind;
  readonly materialId?: string;
  readonly after: string | null;
  readonly limit: number;
}

/** Any of these is enough. */
export interface DocumentsAsked {
  readonly materialId?: string;
  readonly documentIds?: readonly string[];
  readonly revisionIds?: readonly string[];
  readonly codes?: readonly string[];
}

export const toRevision = ({ version, ...row }: DocumentRevisionEntity): DocumentRevision => ({
  ...row,
  size: Number(row.size),
  createdAt: row.createdAt.toISOString(),
  releasedAt: row.releasedAt?.toISOString() ?? null,
  rowVersion: version,
});

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

@Injectable()
export class DocumentRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page({ q, kind, materialId, after, limit }: DocumentFilter): Promise<DocumentEntity[]> {
    const query = this.unitOfWork.manager.createQueryBuilder(DocumentEntity, 'd');
    if (kind) query.andWhere('d.kind = :kind', { kind });
    if (materialId) query.andWhere('d.materialId = :materialId', { materialId });
    if (after) query.andWhere('d.code > :after', { after });
    if (q)
      query.andWhere(
        new Brackets((any) =>
          any.where('d.code ILIKE :like').orWhere('d.name ILIKE :like').orWhere('d.nameEn ILIKE :like'),
        ),
        { like: `%${escapeLike(q)}%` },
      );
    return query
      .orderBy('d.code')
      .take(limit + 1)
      .getMany();
  }

  async byId(id: string): Promise<DocumentEntity | null> {
    return this.unitOfWork.manager.findOne(DocumentEntity, { where: { id } });
  }

  async byCodes(codes: readonly string[]): Promise<DocumentEntity[]> {
    return this.unitOfWork.manager.find(DocumentEntity, { where: { code: In([...codes]) } });
  }

  /** In order of their codes. */
  async about({
    materialId,
    documentIds = [],
    revisionIds = [],
    codes = [],
  }: DocumentsAsked): Promise<DocumentEntity[]> {
    return this.unitOfWork.prepared<DocumentEntity>(
      `SELECT d.id, d.code, d.kind, d.name, d.name_en AS "nameEn", d.material_id AS "materialId"
       FROM routing.document d
       WHERE d.material_id = $1 OR d.id = ANY($2) OR d.code = ANY($4)
         OR d.id IN (SELECT r.document_id FROM routing.document_revision r WHERE r.id = ANY($3))
       ORDER BY d.code`,
      [materialId ?? null, documentIds, revisionIds, codes],
    );
  }

  /** Those of the ids that exist. */
  async existing(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.manager.find(DocumentEntity, {
      where: { id: In([...ids]) },
      select: { id: true },
    });
    return new Set(rows.map(({ id }) => id));
  }

  /** @returns false when the code is taken */
  async add(document: DocumentEntity): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      `INSERT INTO routing.document (id, code, kind, name, name_en, material_id) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (code) DO NOTHING RETURNING id`,
      [document.id, document.code, document.kind, document.name, document.nameEn, document.materialId],
    );
    return rows.length > 0;
  }

  /** Newest first. */
  async revisionsOf(documentIds: readonly string[]): Promise<DocumentRevision[]> {
    const rows = await this.unitOfWork.manager.find(DocumentRevisionEntity, {
      where: { documentId: In([...documentIds]) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return rows.map(toRevision);
  }

  /** Documents with what is released of them now, in order of their codes. */
  async attached(documentIds: readonly string[]): Promise<AttachedDocument[]> {
    if (documentIds.length === 0) return [];
    const manager = this.unitOfWork.manager;
    const documents = await manager.find(DocumentEntity, {
      where: { id: In([...documentIds]) },
      order: { code: 'ASC' },
    });
    const released = await manager.find(DocumentRevisionEntity, {
      where: { documentId: In([...documentIds]), status: 'released' },
    });
    return documents.map((document) => {
      const revision = released.find(({ documentId }) => documentId === document.id);
      return { ...document, released: revision ? toRevision(revision) : null };
    });
  }

  /** Codes of the documents of operations of which nothing is released, by operation. */
  async unreleasedOf(operationIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.unitOfWork.prepared<{ id: string; codes: string[] }>(
      `SELECT o.operation_id AS id, array_agg(d.code ORDER BY d.code) AS codes
       FROM routing.operation_document o JOIN routing.document d ON d.id = o.document_id
       WHERE o.operation_id = ANY($1) AND NOT EXISTS (
         SELECT FROM routing.document_revision r WHERE r.document_id = d.id AND r.status = 'released')
       GROUP BY o.operation_id`,
      [operationIds],
    );
    return new Map(rows.map(({ id, codes }) => [id, codes]));
  }

  /** Changes of one document's revisions wait for each other. */
  async lock(documentId: string): Promise<DocumentEntity | null> {
    return this.unitOfWork.manager.findOne(DocumentEntity, {
      where: { id: documentId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async revision(id: string): Promise<DocumentRevisionEntity | null> {
    return this.unitOfWork.manager.findOne(DocumentRevisionEntity, { where: { id } });
  }

  async addRevision(revision: DocumentRevisionEntity): Promise<void> {
    await this.unitOfWork.manager.insert(DocumentRevisionEntity, revision);
  }

  async changeRevision(
    { id, version }: DocumentRevisionEntity,
    to: Partial<Pick<DocumentRevisionEntity, 'status' | 'releasedAt' | 'releasedBy'>>,
  ): Promise<void> {
    await this.unitOfWork.manager.update(DocumentRevisionEntity, { id }, { ...to, version: version + 1 });
  }
}
