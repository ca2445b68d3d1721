import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '#platform/database';
import { CharacteristicEntity, InspectionCharacteristicEntity } from './quality.entities';

/** Inspection plans, and the copies inspections work by. */
@Injectable()
export class PlanRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By operation, each in the order of its plan. */
  async ofOperations(operationIds: readonly string[]): Promise<CharacteristicEntity[]> {
    return this.unitOfWork.manager.find(CharacteristicEntity, {
      where: { operationId: In([...operationIds]) },
      order: { operationId: 'ASC', seq: 'ASC' },
    });
  }

  async add(characteristics: readonly CharacteristicEntity[]): Promise<void> {
    await this.unitOfWork.manager.insert(CharacteristicEntity, [...characteristics]);
  }

  /** Puts these in the place of what an operation's plan says. */
  async replace(operationId: string, characteristics: readonly CharacteristicEntity[]): Promise<void> {
    await this.unitOfWork.manager.delete(CharacteristicEntity, { operationId });
    if (characteristics.length > 0) await this.add(characteristics);
  }

  /** Takes away what the operations' plans say, and what they ask for. */
  async clear(operationIds: readonly string[]): Promise<void> {
    await this.unitOfWork.manager.delete(CharacteristicEntity, { operationId: In([...operationIds]) });
    await this.unitOfWork.prepared('DELETE FROM quality.operation_plan WHERE operation_id = ANY($1)', [operationIds]);
  }

  /** How often each plan was written by hand and whether it asks for a first article; untouched ones are left out. */
  async heads(
    operationIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly version: number; readonly firstArticle: boolean }>> {
    const rows = await this.unitOfWork.prepared<{ id: string; version: number; firstArticle: boolean }>(
      `SELECT operation_id AS id, version, first_article AS "firstArticle" FROM quality.operation_plan
       WHERE operation_id = ANY($1)`,
      [operationIds],
    );
    return new Map(rows.map(({ id, ...head }) => [id, head]));
  }

  /** Says whether an operation asks for a first article, and counts its plan on. */
  async head(operationId: string, firstArticle: boolean): Promise<void> {
    await this.unitOfWork.prepared(
      `INSERT INTO quality.operation_plan (operation_id, first_article) VALUES ($1, $2)
       ON CONFLICT (operation_id) DO UPDATE SET first_article = $2, version = operation_plan.version + 1`,
      [operationId, firstArticle],
    );
  }

  async ofInspections(inspectionIds: readonly string[]): Promise<InspectionCharacteristicEntity[]> {
    return this.unitOfWork.manager.find(InspectionCharacteristicEntity, {
      where: { inspectionId: In([...inspectionIds]) },
      order: { inspectionId: 'ASC', seq: 'ASC' },
    });
  }

  /** The classes of gauges that mandatory characteristics ask for, by operation; operations without any are left out. */
  async gaugeClasses(operationIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.unitOfWork.prepared<{ operationId: string; gaugeClasses: string[] }>(
      `SELECT operation_id AS "operationId", array_agg(DISTINCT gauge_class) AS "gaugeClasses"
       FROM quality.characteristic WHERE operation_id = ANY($1) AND mandatory AND gauge_class IS NOT NULL
       GROUP BY operation_id`,
      [operationIds],
    );
    return new Map(rows.map(({ operationId, gaugeClasses }) => [operationId, gaugeClasses]));
  }

  async copy(inspectionId: string, plan: readonly CharacteristicEntity[]): Promise<void> {
    await this.unitOfWork.manager.insert(
      InspectionCharacteristicEntity,
      plan.map(({ id: characteristicId, operationId: _operationId, ...columns }) => ({
        ...columns,
        inspectionId,
        characteristicId,
      })),
    );
  }
}
