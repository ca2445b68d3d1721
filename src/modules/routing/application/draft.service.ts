import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, type FieldProblem } from '#libs/kernel';
import { routingVersion as lifecycle } from '#libs/lifecycles';
import { EquipmentApi } from '#modules/equipment';
import { MaterialApi } from '#modules/material';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { FileAccess, FileStore, type FileRow } from '#platform/files';
import { requireVersion } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { checkDraft, UNFINISHED } from '../domain/draft-check';
import { chain } from '../domain/graph';
import type { CreatedVersion, OperationDraft, RoutingDraft, RoutingVersion } from '../domain/routing';
import { ContentRepository, type Content } from '../persistence/content.repository';
import { DocumentRepository } from '../persistence/document.repository';
import { RoutingRepository } from '../persistence/routing.repository';
import { requireDraft, RoutingService } from './routing.service';
import { VersionCopies } from './version-copies';

/** What a person makes of a draft: everything it says, at once. */
export type DraftContent = Pick<RoutingDraft, 'changeNote' | 'operations' | 'links'>;

interface Making {
  readonly basedOn?: string;
  /** A draft may be begun with nothing in it, and saved while its operations do not hang together yet. */
  readonly mayBeUnfinished?: boolean;
}

/** Drafts: new ones, the next version from any other, and what is written into them. */
@Injectable()
export class DraftService implements OnModuleInit {
  constructor(
    private readonly routings: RoutingRepository,
    private readonly contents: ContentRepository,
    private readonly documents: DocumentRepository,
    private readonly service: RoutingService,
    private readonly copies: VersionCopies,
    private readonly materials: MaterialApi,
    private readonly equipment: EquipmentApi,
    private readonly files: FileStore,
    private readonly access: FileAccess,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** Pictures, videos and models of steps; at a station they are read through the job. */
  onModuleInit(): void {
    this.access.register('routing', async ({ permissions }) => permissions.has('routing.read'));
  }

  /**
   * The routing of this code, made when there is none, and locked until the transaction ends.
   * @returns its id
   * @throws DomainError conflict `routing.other-material` {code}
   */
  async begin({ code, materialId, name, nameEn }: Omit<RoutingDraft, 'operations'>): Promise<string> {
    const existing = await this.routings.lockByCode(code);
    if (existing && existing.materialId !== materialId)
      throw new DomainError('conflict', 'routing.other-material', { code });
    if (existing) return existing.id;
    await this.materials.material(materialId);
    const id = newId();
    await this.routings.add({ id, code, materialId, name, nameEn });
    return id;
  }

  /** @throws DomainError `request.invalid` with each wrong place, `routing.other-material` */
  async create(draft: RoutingDraft, { basedOn, mayBeUnfinished = false }: Making = {}): Promise<CreatedVersion> {
    const [known] = await this.routings.byCodes([draft.code]);
    await this.check(draft, known?.id ?? null, mayBeUnfinished);
    return this.unitOfWork.run(async () => {
      const routingId = await this.begin(draft);
      const number = Math.max(0, ...(await this.routings.versionsOfRoutings([routingId])).map((v) => v.version)) + 1;
      const routingVersionId = newId();
      await this.routings.addVersion({
        id: routingVersionId,
        routingId,
        number,
        status: lifecycle.initial,
        changeNote: draft.changeNote ?? '',
        createdAt: this.floor.now(),
        createdBy: currentContext().actorId,
        submittedAt: null,
        submittedBy: null,
        releasedAt: null,
        releasedBy: null,
        basedOn: basedOn ?? null,
        version: 1,
      });
      const content = withIds(draft);
      await this.contents.add(routingVersionId, content);
      this.ledger.append({
        type: 'routing-version.created',
        subjectId: routingVersionId,
        payload: { routingId, code: draft.code, version: number, materialId: draft.materialId, basedOn },
      });
      const operations = content.operations.map(({ operationId, number }) => ({ operationId, number }));
      return { routingId, routingVersionId, version: number, operations };
    });
  }

  /** The next version of the same routing, a copy of any of its versions with what modules above keep about it. */
  async copy(from: RoutingVersion, changeNote: string): Promise<RoutingVersion> {
    return this.unitOfWork.run(async () => {
      const draft = await this.service.draft(from.id);
      const created = await this.create({ ...draft, changeNote }, { basedOn: from.id, mayBeUnfinished: true });
      const { operations } = await this.contents.of(from.id);
      await this.takeAlong(operations, created);
      return this.service.version(created.routingVersionId);
    });
  }

  /**
   * A version written elsewhere, such as in a workbook: what cannot be written there, the place in the diagram and what
   * modules above keep, stays with the operation of the same number in the version before.
   * @throws DomainError as {@link create}
   */
  async succeed(draft: RoutingDraft): Promise<CreatedVersion> {
    return this.unitOfWork.run(async () => {
      const [known] = await this.routings.byCodes([draft.code]);
      const last = known && (await this.routings.versionsOfRoutings([known.id])).at(-1);
      if (!last) return this.create(draft);
      const { operations: before } = await this.contents.of(last.id);
      const places = new Map(before.map(({ number, place }) => [number, place]));
      const placed = draft.operations.map((operation) => {
        const place = operation.place ?? places.get(operation.number);
        return place ? { ...operation, place } : operation;
      });
      const created = await this.create({ ...draft, operations: placed });
      await this.takeAlong(before, created);
      return created;
    });
  }

  private async takeAlong(
    before: readonly { readonly operationId: string; readonly number: number }[],
    { operations }: CreatedVersion,
  ): Promise<void> {
    const idOf = new Map(operations.map(({ number, operationId }) => [number, operationId]));
    const copies = before.flatMap(({ operationId, number }) => {
      const copy = idOf.get(number);
      return copy === undefined ? [] : [[operationId, copy] as const];
    });
    await this.copies.copied(new Map(copies));
  }

  /**
   * Writes a draft anew, as a whole. Operations that name their id stay the same ones, with their inspection plans.
   * @throws DomainError conflict `routing.not-draft`, `precondition.stale`; invalid `request.invalid` with each wrong place
   */
  async edit(id: string, draft: DraftContent, expected: number): Promise<RoutingVersion> {
    const version = await this.service.version(id);
    await this.check(draft, version.routingId, true);
    return this.unitOfWork.run(async () => {
      const row = await this.routings.lockVersion(id);
      if (!row) throw new DomainError('not-found', 'entity.not-found', { type: 'routing-version', id });
      requireVersion(row.version, expected);
      requireDraft({ ...version, status: row.status });
      const mine = new Set((await this.contents.of(id)).operations.map(({ operationId }) => operationId));
      refuse(strangers(draft.operations, mine));
      await this.contents.replace(id, withIds(draft));
      await this.routings.change(row, { changeNote: draft.changeNote ?? row.changeNote });
      const payload = { routingId: row.routingId, version: row.number, operations: draft.operations.length };
      this.ledger.append({ type: 'routing-version.edited', subjectId: id, payload });
      return this.service.version(id);
    });
  }

  /** Takes in a file for steps of a routing. The same file under the same name is kept once. */
  async addFile(routingId: string, stream: Readable, sentName: string): Promise<FileRow> {
    const received = await this.files.receive(stream, sentName);
    const owner = { type: 'routing', id: routingId };
    const known = (await this.files.ofOwner(owner)).find(
      ({ sha256, name }) => sha256 === received.sha256 && name === received.name,
    );
    return known ?? this.files.attach(received, owner);
  }

  /** Everything that stands between a stored draft and its review. @throws DomainError `request.invalid` */
  async requireComplete(id: string): Promise<void> {
    const { routingId } = await this.service.version(id);
    await this.check(await this.service.draft(id), routingId, false);
  }

  private async check(draft: DraftContent, routingId: string | null, mayBeUnfinished: boolean): Promise<void> {
    const units = await this.equipment.workUnits();
    const files = routingId ? await this.files.ofOwner({ type: 'routing', id: routingId }) : [];
    const documentIds = draft.operations.flatMap(({ documentIds: ids = [] }) => ids);
    const problems = checkDraft(draft, {
      workUnits: new Map(units.map(({ id, equipmentClass }) => [id, equipmentClass])),
      documentIds: documentIds.length > 0 ? await this.documents.existing(documentIds) : new Set(),
      fileIds: new Set(files.map(({ id }) => id)),
    });
    refuse(mayBeUnfinished ? problems.filter(({ code }) => !UNFINISHED.has(code)) : problems);
  }
}

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new DomainError('invalid', 'request.invalid', {}, problems);
}

/** Operations that name an id of another version, or one twice. */
function strangers(operations: readonly OperationDraft[], mine: ReadonlySet<string>): FieldProblem[] {
  const ids = operations.map(({ operationId }) => operationId);
  return ids.flatMap((id, index) =>
    id === undefined || (mine.has(id) && ids.indexOf(id) === index)
      ? []
      : [{ pointer: `/operations/${index}/operationId`, code: 'routing.operation-of-other-version' }],
  );
}

/** A draft as it would be stored: ids for what is new, links between them. */
export function withIds({ operations, links }: DraftContent): Content {
  const numbered = operations.map(({ operationId = newId(), documentIds = [], ...operation }) => ({
    ...operation,
    operationId,
    documentIds,
    steps: operation.steps.map((step) => ({ ...step, id: newId() })),
  }));
  const ids = new Map(numbered.map(({ number, operationId }) => [number, operationId]));
  const idOf = (number: number): string => ids.get(number) ?? '';
  return {
    operations: numbered,
    links: (links ?? chain([...ids.keys()])).map(({ from, to }) => ({ from: idOf(from), to: idOf(to) })),
  };
}
