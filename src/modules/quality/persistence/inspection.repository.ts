import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SubjectRef } from '#libs/kernel';
import type { InspectionState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import { InspectionEntity, MeasurementEntity } from './quality.entities';

/** Which rows the caller may see: a station only those of its own work unit; null: all. */
export interface InspectionScope {
  readonly workUnitId: string | null;
}

export interface InspectionFilter {
  readonly subject?: SubjectRef;
  readonly workOrderId?: string;
  readonly status?: InspectionState;
  /** The last id of the page before, which was newer. */
  readonly before: string | null;
  readonly limit: number;
}

const scoped = ({ workUnitId }: InspectionScope) => (workUnitId === null ? {} : { workUnitId });

@Injectable()
export class InspectionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string, scope: InspectionScope): Promise<InspectionEntity | null> {
    return this.unitOfWork.manager.findOne(InspectionEntity, { where: { id, ...scoped(scope) } });
  }

  async lock(id: string, scope: InspectionScope): Promise<InspectionEntity | null> {
    return this.unitOfWork.manager.findOne(InspectionEntity, {
      where: { id, ...scoped(scope) },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async ofSubjects(subjects: readonly SubjectRef[]): Promise<InspectionEntity[]> {
    // Most subjects have none, and every command asks: the question is cheap, the rows are read only where there are any.
    const found = await this.unitOfWork.prepared<{ id: string }>(
      `SELECT i.id FROM unnest($1::text[], $2::uuid[]) AS s (type, id)
       JOIN quality.inspection i ON i.subject_type = s.type AND i.subject_id = s.id`,
      [subjects.map(({ type }) => type), subjects.map(({ id }) => id)],
    );
    if (found.length === 0) return [];
    return this.unitOfWork.manager.find(InspectionEntity, {
      where: { id: In(found.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
  }

  async page({ subject, workOrderId, status, before, limit }: InspectionFilter, { workUnitId }: InspectionScope) {
    const query = this.unitOfWork.manager.createQueryBuilder(InspectionEntity, 'i');
    if (subject) query.andWhere('i.subjectType = :type AND i.subjectId = :id', { ...subject });
    if (workOrderId) query.andWhere('i.workOrderId = :workOrderId', { workOrderId });
    if (status) query.andWhere('i.status = :status', { status });
    if (workUnitId) query.andWhere('i.workUnitId = :workUnitId', { workUnitId });
    if (before) query.andWhere('i.id < :before', { before });
    return query
      .orderBy('i.id', 'DESC')
      .take(limit + 1)
      .getMany();
  }

  async add(inspection: InspectionEntity): Promise<void> {
    await this.unitOfWork.manager.insert(InspectionEntity, inspection);
  }

  /** Writes the changes and counts the row's version on. */
  async change(inspection: InspectionEntity, to: Partial<InspectionEntity>): Promise<InspectionEntity> {
    const changes = { ...to, version: inspection.version + 1 };
    await this.unitOfWork.manager.update(InspectionEntity, { id: inspection.id }, changes);
    return { ...inspection, ...changes };
  }

  /** In order of piece, and for one piece in order of entry. */
  async measurements(inspectionIds: readonly string[]): Promise<MeasurementEntity[]> {
    return this.unitOfWork.manager.find(MeasurementEntity, {
      where: { inspectionId: In([...inspectionIds]) },
      order: { piece: 'ASC', id: 'ASC' },
    });
  }

  async addMeasurements(measurements: readonly MeasurementEntity[]): Promise<void> {
    // A file has thousands, more than a statement has parameters.
    await this.unitOfWork.manager.query(
      `INSERT INTO quality.measurement (id, inspection_id, characteristic_id, piece, entered, value, verdict, violated,
         source, data_quality, instrument, gauge_id, measured_by, measured_at, entry_id, supersedes)
       SELECT id, "inspectionId", "characteristicId", piece, entered, value, verdict, violated, source, "dataQuality",
         instrument, "gaugeId", "measuredBy", "measuredAt", "entryId", supersedes
       FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, "inspectionId" uuid, "characteristicId" uuid, piece int,
         entered text, value numeric, verdict text, violated text, source text, "dataQuality" text, instrument text,
         "gaugeId" uuid, "measuredBy" uuid, "measuredAt" timestamptz, "entryId" uuid, supersedes uuid)`,
      [JSON.stringify(measurements)],
    );
  }
}
