import { Injectable } from '@nestjs/common';
import type { MeasurementStudyState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { MsaStudy } from '../domain/study';

/** Whose studies: those somebody measures in, or every one. */
export type StudyScope = 'everything' | { readonly personId: string | null };

export interface StudyFilter {
  readonly gaugeId?: string | undefined;
  readonly status?: readonly MeasurementStudyState[] | undefined;
}

const COLUMNS = `s.id, s.number, s.status, s.gauge_id AS "gaugeId", s.gauge_code AS "gaugeCode",
  s.gauge_name AS "gaugeName", s.gauge_name_en AS "gaugeNameEn", trim_scale(s.resolution)::text AS resolution, s.unit,
  s.material_id AS "materialId", s.operation_number AS "operationNumber", s.balloon, s.characteristic,
  s.characteristic_en AS "characteristicEn", trim_scale(s.tolerance)::text AS tolerance, s.parts, s.trials, s.methods,
  s.seed, s.class_id AS "classId", s.attempt_id AS "attemptId", s.work_order_id AS "workOrderId",
  s.planned_at AS "plannedAt", s.begun_at AS "begunAt", s.evaluated_at AS "evaluatedAt", s.closed_at AS "closedAt",
  s.reason, s.version,
  (SELECT jsonb_agg(jsonb_build_object('letter', a.letter, 'personId', a.person_id, 'done',
     (SELECT count(*) FROM msa.reading r WHERE r.study_id = a.study_id AND r.letter = a.letter AND r.current))
     ORDER BY a.letter) FROM msa.appraiser a WHERE a.study_id = s.id) AS appraisers`;

/** Whether the person of a scope measures in the study; null: every study. */
const IN_SCOPE = `($2 OR EXISTS (SELECT FROM msa.appraiser a WHERE a.study_id = s.id AND a.person_id = $3::uuid))`;

@Injectable()
export class StudyRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string, scope: StudyScope): Promise<MsaStudy | null> {
    return this.one(id, scope, '');
  }

  /** Nobody else changes it until the caller's transaction ends. */
  async lock(id: string, scope: StudyScope): Promise<MsaStudy | null> {
    return this.one(id, scope, 'FOR UPDATE OF s');
  }

  /** Its state stays until the caller's transaction ends; others may enter readings at the same time. */
  async share(id: string, scope: StudyScope): Promise<MsaStudy | null> {
    return this.one(id, scope, 'FOR SHARE OF s');
  }

  /** Newest first, one more than asked for. */
  async page(filter: StudyFilter, scope: StudyScope, before: string | null, limit: number): Promise<MsaStudy[]> {
    return this.unitOfWork.manager.query<MsaStudy[]>(
      `SELECT ${COLUMNS} FROM msa.study s
       WHERE ($1::uuid IS NULL OR s.id < $1) AND ${IN_SCOPE} AND ($4::uuid IS NULL OR s.gauge_id = $4)
         AND ($5::text[] IS NULL OR s.status = ANY($5)) ORDER BY s.id DESC LIMIT $6`,
      [before, ...scoped(scope), filter.gaugeId ?? null, filter.status ?? null, limit + 1],
    );
  }

  async add(study: MsaStudy): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO msa.study (id, number, status, gauge_id, gauge_code, gauge_name, gauge_name_en, resolution, unit,
         material_id, operation_number, balloon, characteristic, characteristic_en, tolerance, parts, trials, methods, seed,
         class_id, attempt_id, work_order_id, planned_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
      [
        study.id,
        study.number,
        study.status,
        study.gaugeId,
        study.gaugeCode,
        study.gaugeName,
        study.gaugeNameEn,
        study.resolution,
        study.unit,
        study.materialId,
        study.operationNumber,
        study.balloon,
        study.characteristic,
        study.characteristicEn,
        study.tolerance,
        study.parts,
        study.trials,
        study.methods,
        study.seed,
        study.classId,
        study.attemptId,
        study.workOrderId,
        study.plannedAt,
      ],
    );
    await this.unitOfWork.manager.query(
      `INSERT INTO msa.appraiser (study_id, letter, person_id)
       SELECT $1, letter, person_id FROM unnest($2::text[], $3::uuid[]) AS a (letter, person_id)`,
      [study.id, study.appraisers.map(({ letter }) => letter), study.appraisers.map(({ personId }) => personId)],
    );
  }

  async update(study: MsaStudy): Promise<void> {
    await this.unitOfWork.manager.query(
      `UPDATE msa.study SET status = $2, begun_at = $3, evaluated_at = $4, closed_at = $5, reason = $6, version = $7
       WHERE id = $1`,
      [study.id, study.status, study.begunAt, study.evaluatedAt, study.closedAt, study.reason, study.version],
    );
  }

  private async one(id: string, scope: StudyScope, locking: string): Promise<MsaStudy | null> {
    const rows = await this.unitOfWork.manager.query<MsaStudy[]>(
      `SELECT ${COLUMNS} FROM msa.study s WHERE s.id = $1 AND ${IN_SCOPE} ${locking}`,
      [id, ...scoped(scope)],
    );
    return rows[0] ?? null;
  }
}

const scoped = (scope: StudyScope): readonly [boolean, string | null] =>
  scope === 'everything' ? [true, null] : [false, scope.personId];
