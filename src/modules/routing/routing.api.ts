import { Injectable } from '@nestjs/common';
import type { DecimalString } from '#libs/kernel';
import type { ExportedSheet } from '#platform/import';
import { BomService } from './application/bom.service';
import { DocumentService, type DocumentDetail } from './application/document.service';
import { DraftService } from './application/draft.service';
import { ReleaseService } from './application/release.service';
import { RoutingQueries } from './application/routing.queries';
import { RoutingService } from './application/routing.service';
import { VersionCopies } from './application/version-copies';
import { VersionSheets } from './application/version-sheets';
import type { BomLine, BomNode } from './domain/bom';
import type { Requirement } from './domain/explosion';
import type {
  CreatedVersion,
  OperationHead,
  OperationPlace,
  PlaceFilter,
  RoutingDraft,
  RoutingVersion,
  ToolNeed,
  WorkDirective,
} from './domain/routing';
import { BomRepository } from './persistence/bom.repository';
import { ContentRepository } from './persistence/content.repository';
import { DocumentRepository, type DocumentsAsked } from './persistence/document.repository';
import { RoutingRepository } from './persistence/routing.repository';

/** The front door of routing: how a material is made, and of what. Commands join the caller's unit of work. */
@Injectable()
export class RoutingApi {
  constructor(
    private readonly service: RoutingService,
    private readonly queries: RoutingQueries,
    private readonly drafts: DraftService,
    private readonly copies: VersionCopies,
    private readonly sheets: VersionSheets,
    private readonly releases: ReleaseService,
    private readonly bills: BomService,
    private readonly routings: RoutingRepository,
    private readonly contents: ContentRepository,
    private readonly boms: BomRepository,
    private readonly documents: DocumentRepository,
    private readonly register: DocumentService,
  ) {}

  /** @throws DomainError not-found `entity.not-found` */
  async version(id: string): Promise<RoutingVersion> {
    return this.service.version(id);
  }

  /** A version by its number, as it stands in an address. @throws DomainError not-found `entity.not-found` */
  async versionByNumber(routingId: string, number: string): Promise<RoutingVersion> {
    return this.queries.versionOf(routingId, number);
  }

  /** The operations of a version in order of their numbers, with the documents each names. */
  async operationsOf(versionId: string): Promise<OperationHead[]> {
    return this.service.heads(versionId);
  }

  /**
   * The draft an operation belongs to; until the caller's transaction ends nobody else writes it, and it stays a draft.
   * @throws DomainError not-found `entity.not-found`; conflict `routing.not-draft` {code, version}
   */
  async lockDraftOf(operationId: string): Promise<RoutingVersion> {
    return this.service.lockDraftOf(operationId);
  }

  /** Documents of a material, some by their ids or codes, and those some revisions are of, by code. */
  async documentsAbout(asked: DocumentsAsked): Promise<DocumentDetail[]> {
    return this.register.about(asked);
  }

  /**
   * The version, if it may be ordered.
   * @throws DomainError not-found `entity.not-found`, conflict `routing.not-released` {code, version, status}
   */
  async releasedVersion(id: string): Promise<RoutingVersion> {
    return this.service.releasedVersion(id);
  }

  /** Every version of every routing of a material, by routing code and then oldest first. */
  async versionsOf(materialId: string): Promise<RoutingVersion[]> {
    return this.routings.versionsOfMaterial(materialId);
  }

  /**
   * The plain copy that goes onto an order (IEC 62264-4 work directive): operations by number, links by operation id,
   * documents by the revision that is released now.
   * @throws DomainError as {@link releasedVersion}; conflict `routing.document-not-released` {code}
   */
  async directiveOf(versionId: string): Promise<WorkDirective> {
    return this.service.directive(await this.service.releasedVersion(versionId));
  }

  /** What a version says, as a draft to change and hand to {@link createVersion}. */
  async draftOf(versionId: string): Promise<RoutingDraft> {
    return this.service.draft(versionId);
  }

  /** Number of each operation by its id; unknown ids are left out. */
  async operationNumbers(operationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.contents.operations(operationIds)).map(({ id, number }) => [id, number]));
  }

  /** Where operations stand, newest versions first; at most a thousand. */
  async operationPlaces(filter: PlaceFilter): Promise<OperationPlace[]> {
    return this.contents.places(filter);
  }

  /** The operations of the newest version of a routing by its code; null when there is no such routing. */
  async newestByCode(code: string): Promise<(RoutingVersion & Pick<CreatedVersion, 'operations'>) | null> {
    const [routing] = await this.routings.byCodes([code]);
    const version = routing && (await this.routings.versionsOfRoutings([routing.id])).at(-1);
    if (!version) return null;
    const { operations } = await this.contents.of(version.id);
    return { ...version, operations: operations.map(({ operationId, number }) => ({ operationId, number })) };
  }

  /**
   * Adds a draft: version 1 of a new routing code, or the next version of one that exists.
   * @throws DomainError invalid `request.invalid` with a pointer to each wrong place; conflict `routing.other-material`
   */
  async createVersion(draft: RoutingDraft): Promise<CreatedVersion> {
    return this.drafts.create(draft);
  }

  /**
   * Releases a version for orders; a draft is submitted on the way. From then on neither it nor its inspection plan can
   * be changed.
   * @throws DomainError conflict `lifecycle.transition-not-allowed`
   */
  async release(versionId: string): Promise<void> {
    await this.releases.releaseDraft(versionId);
  }

  /**
   * Says what goes along when a version becomes the next one: `follow` gets the ids of the new operations by those they
   * were copied from (or, from a workbook, by those of the same number before), inside the transaction of the copy. To be called while modules initialise.
   */
  whenCopied(follow: (copies: ReadonlyMap<string, string>) => Promise<void>): void {
    this.copies.register(follow);
  }

  /**
   * Says what stands in the workbook of a version besides: rows of an import sheet of the caller's, by the code of the
   * routing and the operations of the version. To be called while modules initialise.
   */
  whenExported(sheetOf: (routingCode: string, operations: readonly OperationHead[]) => Promise<ExportedSheet>): void {
    this.sheets.register(sheetOf);
  }

  /** The components of one piece of a material, one level down; empty without a bill. */
  async componentsOf(materialId: string): Promise<readonly BomLine[]> {
    return (await this.boms.below([materialId])).get(materialId) ?? [];
  }

  /** The same of several materials; one without a bill is left out. */
  async componentsOfAll(materialIds: readonly string[]): Promise<ReadonlyMap<string, readonly BomLine[]>> {
    return this.boms.linesOf(materialIds);
  }

  /** Codes of the documents an operation names of which no revision is released now, by operation; others are left out. */
  async unreleasedDocuments(operationIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return this.documents.unreleasedOf(operationIds);
  }

  /** Classes of tools and how many of each some operations need, by operation; those that need none are left out. */
  async toolNeeds(operationIds: readonly string[]): Promise<ReadonlyMap<string, readonly ToolNeed[]>> {
    return this.contents.toolNeeds(operationIds);
  }

  /** The NC programs some operations name, and whether there is a file of it; those that name none are left out. */
  async ncPrograms(
    operationIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly name: string; readonly hasFile: boolean }>> {
    return this.contents.ncPrograms(operationIds);
  }

  /** The multi-level bill of material as a tree; a material without one is a single node. */
  async bomOf(materialId: string): Promise<BomNode> {
    return this.bills.tree(materialId);
  }

  /** Everything `quantity` pieces take, gross and net of available stock, parents before their components. */
  async requirementsOf(materialId: string, quantity: DecimalString): Promise<Requirement[]> {
    return this.bills.requirements(materialId, quantity);
  }
}
