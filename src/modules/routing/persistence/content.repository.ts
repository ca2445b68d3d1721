import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { decimal } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type {
  Operation,
  OperationLink,
  OperationPlace,
  Parameter,
  PlaceFilter,
  Step,
  ToolNeed,
} from '../domain/routing';
import {
  OperationDocumentEntity,
  OperationEntity,
  OperationLinkEntity,
  ParameterEntity,
  StepEntity,
} from './content.entities';
import { ADD_DOCUMENTS, ADD_LINKS, ADD_PARAMETERS, ADD_STEPS, PUT_OPERATIONS } from './content.sql';

/** An operation as stored: it knows its work unit and its documents by id only. */
export type StoredOperation = Omit<Operation, 'workUnitCode' | 'documents'> & {
  readonly documentIds: readonly string[];
};

export interface Content {
  readonly operations: readonly StoredOperation[];
  readonly links: readonly OperationLink[];
}

const toStep = ({ body, bodyEn, operationId: _operationId, input, media, ...step }: StepEntity): Step => ({
  ...step,
  text: body,
  textEn: bodyEn,
  ...(media.length > 0 ? { media } : {}),
  ...(input ? { input } : {}),
});

const toParameter = ({ operationId: _operationId, seq: _seq, ...parameter }: ParameterEntity): Parameter => parameter;

type Head = Omit<StoredOperation, 'steps' | 'parameters' | 'documentIds'>;

function toHead({ id, routingVersionId: _versionId, ...row }: OperationEntity): Head {
  const { branchGroup, optional, equipmentClass, tools, ncProgram, produces, place, ...operation } = row;
  return {
    operationId: id,
    ...operation,
    transferBatch: decimal.normal(operation.transferBatch),
    ...(branchGroup === null ? {} : { branch: { kind: 'alternative', group: branchGroup } }),
    ...(optional ? { optional } : {}),
    ...(equipmentClass === null ? {} : { equipmentClass }),
    ...(tools.length > 0 ? { tools } : {}),
    ...(ncProgram === null ? {} : { ncProgram }),
    ...(produces ? { produces } : {}),
    ...(place ? { place } : {}),
  };
}

function grouped<Row extends { readonly operationId: string }>(rows: readonly Row[]): (operationId: string) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.operationId);
    if (group) group.push(row);
    else groups.set(row.operationId, [row]);
  }
  return (operationId) => groups.get(operationId) ?? [];
}

/** What a routing version says: operations with their links, steps, parameters and documents. */
@Injectable()
export class ContentRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Operations in order of their numbers, steps and parameters in theirs. */
  async of(routingVersionId: string): Promise<Content> {
    const manager = this.unitOfWork.manager;
    const rows = await manager.find(OperationEntity, { where: { routingVersionId }, order: { number: 'ASC' } });
    const ids = In(rows.map(({ id }) => id));
    const where = { operationId: ids };
    const stepsOf = grouped(await manager.find(StepEntity, { where, order: { seq: 'ASC' } }));
    const parametersOf = grouped(await manager.find(ParameterEntity, { where, order: { seq: 'ASC' } }));
    const documentsOf = grouped(await manager.find(OperationDocumentEntity, { where, order: { seq: 'ASC' } }));
    const links = await manager.find(OperationLinkEntity, { where: { fromOperationId: ids } });
    const place = new Map(rows.map(({ id }, index) => [id, index]));
    const at = (id: string): number => place.get(id) ?? 0;
    return {
      operations: rows.map((row) => ({
        ...toHead(row),
        parameters: parametersOf(row.id).map(toParameter),
        documentIds: documentsOf(row.id).map(({ documentId }) => documentId),
        steps: stepsOf(row.id).map(toStep),
      })),
      links: links
        .map(({ fromOperationId, toOperationId }) => ({ from: fromOperationId, to: toOperationId }))
        .sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to)),
    };
  }

  /** One statement a table, however much there is. */
  async add(routingVersionId: string, { operations, links }: Content): Promise<void> {
    await this.write(
      PUT_OPERATIONS,
      operations.map(({ steps: _steps, parameters: _parameters, documentIds: _documents, branch, ...operation }) => ({
        ...operation,
        routingVersionId,
        branchGroup: branch?.group ?? null,
        optional: operation.optional ?? false,
        tools: operation.tools ?? [],
      })),
    );
    await this.write(
      ADD_STEPS,
      operations.flatMap(({ operationId, steps }) =>
        steps.map((step) => ({ ...step, operationId, media: step.media ?? [] })),
      ),
    );
    await this.write(
      ADD_PARAMETERS,
      operations.flatMap(({ operationId, parameters }) =>
        parameters.map((parameter, index) => ({ ...parameter, operationId, seq: index + 1 })),
      ),
    );
    await this.write(
      ADD_DOCUMENTS,
      operations.flatMap(({ operationId, documentIds }) =>
        documentIds.map((documentId, index) => ({ documentId, operationId, seq: index + 1 })),
      ),
    );
    await this.write(ADD_LINKS, links);
  }

  /** Puts this in the place of a draft's content; operations that stay keep their ids, and what hangs on them. */
  async replace(routingVersionId: string, content: Content): Promise<void> {
    const manager = this.unitOfWork.manager;
    const mine = '(SELECT id FROM routing.operation WHERE routing_version_id = $1)';
    await manager.query(`DELETE FROM routing.operation_link WHERE from_operation_id IN ${mine}`, [routingVersionId]);
    for (const table of ['step', 'parameter', 'operation_document'])
      await manager.query(`DELETE FROM routing.${table} WHERE operation_id IN ${mine}`, [routingVersionId]);
    const stay = content.operations.map(({ operationId }) => operationId);
    await manager.query('DELETE FROM routing.operation WHERE routing_version_id = $1 AND id <> ALL($2)', [
      routingVersionId,
      stay,
    ]);
    // Out of each other's way, so that two operations can exchange their numbers.
    await manager.query('UPDATE routing.operation SET number = number + 1000000 WHERE routing_version_id = $1', [
      routingVersionId,
    ]);
    await this.add(routingVersionId, content);
  }

  async operations(ids: readonly string[]): Promise<OperationEntity[]> {
    return this.unitOfWork.manager.find(OperationEntity, { where: { id: In([...ids]) } });
  }

  /** Where operations stand; narrowed to what is given. */
  async places({ operationIds, versionId, materialId, number }: PlaceFilter): Promise<OperationPlace[]> {
    return this.unitOfWork.prepared<OperationPlace>(
      `SELECT o.id AS "operationId", r.material_id AS "materialId", o.number, o.work_unit_id AS "workUnitId",
         v.status = 'released' AS released
       FROM routing.operation o JOIN routing.routing_version v ON v.id = o.routing_version_id
       JOIN routing.routing r ON r.id = v.routing_id
       WHERE ($1::uuid[] IS NULL OR o.id = ANY($1)) AND ($2::uuid IS NULL OR v.id = $2)
         AND ($3::uuid IS NULL OR r.material_id = $3) AND ($4::int IS NULL OR o.number = $4)
       ORDER BY r.code, v.number DESC, o.number LIMIT 1000`,
      [operationIds ?? null, versionId ?? null, materialId ?? null, number ?? null],
    );
  }

  /** What some operations need of tools, by operation; those that need none are left out. */
  async toolNeeds(operationIds: readonly string[]): Promise<ReadonlyMap<string, readonly ToolNeed[]>> {
    const rows = await this.unitOfWork.prepared<{ id: string; tools: ToolNeed[] }>(
      `SELECT id, tools FROM routing.operation WHERE id = ANY($1) AND tools <> '[]'`,
      [operationIds],
    );
    return new Map(rows.map(({ id, tools }) => [id, tools]));
  }

  /** The NC programs some operations name, by operation, and whether a document of the kind belongs to it. */
  async ncPrograms(
    operationIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly name: string; readonly hasFile: boolean }>> {
    const rows = await this.unitOfWork.prepared<{ id: string; name: string; hasFile: boolean }>(
      `SELECT o.id, o.nc_program AS name, EXISTS (
         SELECT FROM routing.operation_document od JOIN routing.document d ON d.id = od.document_id
         WHERE od.operation_id = o.id AND d.kind = 'nc-program') AS "hasFile"
       FROM routing.operation o WHERE o.id = ANY($1) AND o.nc_program IS NOT NULL`,
      [operationIds],
    );
    return new Map(rows.map(({ id, ...program }) => [id, program]));
  }

  private async write(sql: string, rows: readonly object[]): Promise<void> {
    if (rows.length > 0) await this.unitOfWork.manager.query(sql, [JSON.stringify(rows)]);
  }
}
