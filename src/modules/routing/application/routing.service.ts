import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { EquipmentApi } from '#modules/equipment';
import { brokenFlow } from '../domain/flow';
import { frozen, type AttachedDocument, type FrozenDocument } from '../domain/document';
import type {
  Operation,
  OperationHead,
  OperationLink,
  RoutingDraft,
  RoutingVersion,
  WorkDirective,
} from '../domain/routing';
import { ContentRepository, type StoredOperation } from '../persistence/content.repository';
import { DocumentRepository } from '../persistence/document.repository';
import { RoutingRepository } from '../persistence/routing.repository';

/** What a version says, as it is edited and compared. */
export interface VersionContent {
  readonly operations: readonly (StoredOperation & { readonly workUnitCode: string })[];
  readonly links: readonly OperationLink[];
  /** Every document an operation names. */
  readonly documents: readonly AttachedDocument[];
}

/** Reading what routing versions say. */
@Injectable()
export class RoutingService {
  constructor(
    private readonly routings: RoutingRepository,
    private readonly contents: ContentRepository,
    private readonly documents: DocumentRepository,
    private readonly equipment: EquipmentApi,
  ) {}

  async version(id: string): Promise<RoutingVersion> {
    const version = await this.routings.version(id);
    if (!version) throw new DomainError('not-found', 'entity.not-found', { type: 'routing-version', id });
    return version;
  }

  async releasedVersion(id: string): Promise<RoutingVersion> {
    const version = await this.version(id);
    if (version.status !== 'released')
      throw new DomainError('conflict', 'routing.not-released', {
        code: version.routingCode,
        version: version.version,
        status: version.status,
      });
    return version;
  }

  /** The operations of a version in order of their numbers. */
  async heads(versionId: string): Promise<OperationHead[]> {
    const { operations } = await this.contents.of(versionId);
    return operations.map(({ operationId, number, name, nameEn, workUnitId, documentIds }) => ({
      operationId,
      number,
      name,
      nameEn,
      workUnitId,
      documentIds,
    }));
  }

  /**
   * The draft an operation belongs to; until the caller's transaction ends nobody else writes it, and it stays a draft.
   * @throws DomainError not-found `entity.not-found`; conflict `routing.not-draft` {code, version}
   */
  async lockDraftOf(operationId: string): Promise<RoutingVersion> {
    const [operation] = await this.contents.operations([operationId]);
    const locked = operation && (await this.routings.lockVersion(operation.routingVersionId));
    // Whoever held the lock before may have taken the operation out.
    const [still] = locked ? await this.contents.operations([operationId]) : [];
    if (!still) throw new DomainError('not-found', 'entity.not-found', { type: 'operation', id: operationId });
    const version = await this.version(still.routingVersionId);
    requireDraft(version);
    return version;
  }

  /** What a version says, whatever its state; work units with their codes, documents with what is released of them. */
  async content(version: RoutingVersion): Promise<VersionContent> {
    // One after the other: an order is planned inside a transaction, whose one connection answers one question at a time.
    const { operations, links } = await this.contents.of(version.id);
    const workUnits = await this.equipment.workUnits();
    const codes = new Map(workUnits.map(({ id, code }) => [id, code]));
    const documents = await this.documents.attached([...new Set(operations.flatMap(({ documentIds }) => documentIds))]);
    return {
      operations: operations.map((operation) => ({
        ...operation,
        workUnitCode: codes.get(operation.workUnitId) ?? '',
      })),
      links,
      documents,
    };
  }

  /**
   * The plain copy for an order, with the revision of each document that is released now.
   * @throws DomainError conflict `routing.document-not-released` {code}; `routing.unconnected` {parts} |
   *   `routing.several-ends` {operations} for a version released before that was checked
   */
  async directive(version: RoutingVersion): Promise<WorkDirective> {
    const { operations, links, documents } = await this.content(version);
    requireFlow(operations, links);
    const revisions = new Map(documents.map((document) => [document.id, frozenOrRefused(document)]));
    return {
      routingVersionId: version.id,
      routingCode: version.routingCode,
      version: version.version,
      materialId: version.materialId,
      operations: operations.map(({ documentIds, ...operation }): Operation => {
        const frozenOnes = documentIds.flatMap((id) => revisions.get(id) ?? []);
        return frozenOnes.length > 0 ? { ...operation, documents: frozenOnes } : operation;
      }),
      links,
    };
  }

  /** @throws DomainError conflict `routing.document-not-released` {code} */
  async requireDocuments(versionId: string): Promise<void> {
    const { operations } = await this.contents.of(versionId);
    const documents = await this.documents.attached([...new Set(operations.flatMap(({ documentIds }) => documentIds))]);
    documents.forEach(frozenOrRefused);
  }

  async draft(id: string): Promise<RoutingDraft> {
    const version = await this.version(id);
    const { operations, links } = await this.contents.of(id);
    const numbers = new Map(operations.map(({ operationId, number }) => [operationId, number]));
    return {
      code: version.routingCode,
      materialId: version.materialId,
      name: version.name,
      nameEn: version.nameEn,
      changeNote: '',
      operations: operations.map(({ operationId: _operationId, steps, ...operation }) => ({
        ...operation,
        steps: steps.map(({ id: _stepId, ...step }) => step),
      })),
      links: links.map(({ from, to }) => ({ from: numbers.get(from) ?? 0, to: numbers.get(to) ?? 0 })),
    };
  }
}

/** @throws DomainError conflict `routing.not-draft` {code, version} */
export function requireDraft({ status, routingCode: code, version }: RoutingVersion): void {
  if (status !== 'draft') throw new DomainError('conflict', 'routing.not-draft', { code, version });
}

function requireFlow(operations: VersionContent['operations'], links: readonly OperationLink[]): void {
  const numbers = new Map(operations.map(({ operationId, number }) => [operationId, number]));
  const numberOf = (id: string): number => numbers.get(id) ?? 0;
  const broken = brokenFlow(
    operations,
    links.map(({ from, to }) => ({ from: numberOf(from), to: numberOf(to) })),
  );
  if (broken) throw new DomainError('conflict', broken.code, broken.params);
}

function frozenOrRefused(document: AttachedDocument): FrozenDocument {
  const revision = frozen(document);
  if (!revision) throw new DomainError('conflict', 'routing.document-not-released', { code: document.code });
  return revision;
}
