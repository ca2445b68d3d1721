import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '#platform/database';
import type { Characteristic } from '../domain/quality';
import type { PlanColumns } from './plan.columns';
import { CharacteristicEntity, InspectionCharacteristicEntity } from './quality.entities';

/** The plan's columns as the domain knows them. */
export function toCharacteristic(id: string, row: PlanColumns): Characteristic {
  const {
    balloon,
    name,
    nameEn,
    kind,
    nominal,
    lsl,
    usl,
    unit,
    decimals,
    mandatory,
    sampling,
    samplingEvery,
    gaugeClass,
  } = row;
  const every = sampling === 'every' ? { every: samplingEvery ?? 1 } : sampling;
  return {
    id,
    balloon,
    name,
    nameEn,
    kind,
    nominal,
    lsl,
    usl,
    unit,
    decimals,
    class: row.class,
    mandatory,
    sampling: every,
    gaugeClass,
  };
}

/** A characteristic as it is stored in a plan or in a copy of one. */
export function toPlanColumns({ id: _id, sampling, ...rest }: Characteristic, seq: number): PlanColumns {
  const isEvery = typeof sampling === 'object';
  return {
    ...rest,
    sampling: isEvery ? 'every' : sampling,
    samplingEvery: isEvery ? sampling.every : null,
    seq,
  };
}

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
