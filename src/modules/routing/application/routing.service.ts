import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { EquipmentApi } from '#modules/equipment';
import { MaterialApi } from '#modules/material';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { checkDraft } from '../domain/draft-check';
import { chain } from '../domain/graph';
import type { CreatedVersion, Operation, RoutingDraft, RoutingVersion, WorkDirective } from '../domain/routing';
import { ContentRepository, type Content } from '../persistence/content.repository';
import { RoutingRepository } from '../persistence/routing.repository';

/** Routing versions: making them and reading what they say. */
@Injectable()
export class RoutingService {
  constructor(
    private readonly routings: RoutingRepository,
    private readonly contents: ContentRepository,
    private readonly materials: MaterialApi,
    private readonly equipment: EquipmentApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
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

  /** What a version says, whatever its state; work units with their codes. */
  async directive(version: RoutingVersion): Promise<WorkDirective> {
    // One after the other: an order is planned inside a transaction, whose one connection answers one question at a time.
    const { operations, links } = await this.contents.of(version.id);
    const workUnits = await this.equipment.workUnits();
    const codes = new Map(workUnits.map(({ id, code }) => [id, code]));
    return {
      routingVersionId: version.id,
      routingCode: version.routingCode,
      version: version.version,
      materialId: version.materialId,
      operations: operations.map((operation): Operation => ({
        ...operation,
        workUnitCode: codes.get(operation.workUnitId) ?? '',
      })),
      links,
    };
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

  /** @throws DomainError `request.invalid` with each wrong place, `routing.other-material` */
  async create(draft: RoutingDraft): Promise<CreatedVersion> {
    const units = await this.equipment.workUnits();
    const problems = checkDraft(draft, new Set(units.map(({ id }) => id)));
    if (problems.length > 0) throw new DomainError('invalid', 'request.invalid', {}, problems);
    return this.unitOfWork.run(async () => {
      const routingId = await this.routingFor(draft);
      const number = Math.max(0, ...(await this.routings.versionsOfRoutings([routingId])).map((v) => v.version)) + 1;
      const routingVersionId = newId();
      await this.routings.addVersion({
        id: routingVersionId,
        routingId,
        number,
        status: 'draft',
        changeNote: draft.changeNote ?? '',
        createdAt: this.floor.now(),
        createdBy: currentContext().actorId,
        releasedAt: null,
        releasedBy: null,
        version: 1,
      });
      const content = withIds(draft);
      await this.contents.add(routingVersionId, content);
      this.ledger.append({
        type: 'routing-version.created',
        subjectId: routingVersionId,
        payload: { routingId, code: draft.code, version: number, materialId: draft.materialId },
      });
      const operations = content.operations.map(({ operationId, number }) => ({ operationId, number }));
      return { routingId, routingVersionId, version: number, operations };
    });
  }

  private async routingFor({ code, materialId, name, nameEn }: RoutingDraft): Promise<string> {
    const existing = await this.routings.lockByCode(code);
    if (existing && existing.materialId !== materialId)
      throw new DomainError('conflict', 'routing.other-material', { code });
    if (existing) return existing.id;
    await this.materials.material(materialId);
    const id = newId();
    await this.routings.add({ id, code, materialId, name, nameEn });
    return id;
  }
}

function withIds({ operations, links }: RoutingDraft): Content {
  const numbered = operations.map((operation) => ({
    ...operation,
    operationId: newId(),
    steps: operation.steps.map((step) => ({ ...step, id: newId() })),
  }));
  const ids = new Map(numbered.map(({ number, operationId }) => [number, operationId]));
  const idOf = (number: number): string => ids.get(number) ?? '';
  return {
    operations: numbered,
    links: (links ?? chain([...ids.keys()])).map(({ from, to }) => ({ from: idOf(from), to: idOf(to) })),
  };
}
