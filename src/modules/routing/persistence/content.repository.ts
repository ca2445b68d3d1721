import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { decimal } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { Operation, OperationLink, Step } from '../domain/routing';
import { OperationEntity, OperationLinkEntity, ParameterEntity, StepEntity } from './content.entities';

/** An operation as stored: it knows its work unit by id only. */
export type StoredOperation = Omit<Operation, 'workUnitCode'>;

export interface Content {
  readonly operations: readonly StoredOperation[];
  readonly links: readonly OperationLink[];
}

const toStep = ({ body, bodyEn, operationId: _operationId, input, ...step }: StepEntity): Step => ({
  ...step,
  text: body,
  textEn: bodyEn,
  ...(input ? { input } : {}),
});

/** What a routing version says: operations with their links, steps and parameters. */
@Injectable()
export class ContentRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Operations in order of their numbers, steps and parameters in theirs. */
  async of(routingVersionId: string): Promise<Content> {
    const manager = this.unitOfWork.manager;
    const rows = await manager.find(OperationEntity, { where: { routingVersionId }, order: { number: 'ASC' } });
    const ids = In(rows.map(({ id }) => id));
    const steps = await manager.find(StepEntity, { where: { operationId: ids }, order: { seq: 'ASC' } });
    const parameters = await manager.find(ParameterEntity, { where: { operationId: ids }, order: { seq: 'ASC' } });
    const links = await manager.find(OperationLinkEntity, { where: { fromOperationId: ids } });
    const place = new Map(rows.map(({ id }, index) => [id, index]));
    const at = (id: string): number => place.get(id) ?? 0;
    return {
      operations: rows.map(({ id, routingVersionId: _versionId, ...operation }) => ({
        operationId: id,
        ...operation,
        transferBatch: decimal.normal(operation.transferBatch),
        parameters: parameters
          .filter(({ operationId }) => operationId === id)
          .map(({ code, name, nameEn, value, unit, min, max }) => ({ code, name, nameEn, value, unit, min, max })),
        steps: steps.filter(({ operationId }) => operationId === id).map(toStep),
      })),
      links: links
        .map(({ fromOperationId, toOperationId }) => ({ from: fromOperationId, to: toOperationId }))
        .sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to)),
    };
  }

  async add(routingVersionId: string, { operations, links }: Content): Promise<void> {
    const manager = this.unitOfWork.manager;
    await manager.insert(
      OperationEntity,
      operations.map(({ operationId, steps: _steps, parameters: _parameters, ...operation }) => ({
        ...operation,
        id: operationId,
        routingVersionId,
      })),
    );
    const steps = operations.flatMap(({ operationId, steps }) =>
      steps.map(({ text, textEn, input, ...step }) => ({
        ...step,
        operationId,
        body: text,
        bodyEn: textEn,
        input: input ?? null,
      })),
    );
    const parameters = operations.flatMap(({ operationId, parameters }) =>
      parameters.map((parameter, index) => ({ ...parameter, operationId, seq: index + 1 })),
    );
    if (steps.length > 0) await manager.insert(StepEntity, steps);
    if (parameters.length > 0) await manager.insert(ParameterEntity, parameters);
    if (links.length > 0)
      await manager.insert(
        OperationLinkEntity,
        links.map(({ from, to }) => ({ fromOperationId: from, toOperationId: to })),
      );
  }

  async operations(ids: readonly string[]): Promise<OperationEntity[]> {
    return this.unitOfWork.manager.find(OperationEntity, { where: { id: In([...ids]) } });
  }
}
