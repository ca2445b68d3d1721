import { Injectable } from '@nestjs/common';
import type { InspectionState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { DataQuality, MeasurementSource, Verdict } from '../../domain/quality';

/** A measurement behind a point, with the piece and the inspection it belongs to. */
export interface Origin {
  readonly id: string;
  readonly entered: string;
  readonly verdict: Verdict | null;
  readonly source: MeasurementSource;
  readonly dataQuality: DataQuality;
  readonly instrument: string | null;
  readonly measuredAt: string;
  readonly piece: number;
  /** What stood there before it was corrected; null when it never was. */
  readonly corrected: string | null;
  readonly inspectionId: string;
  readonly inspectionStatus: InspectionState;
  /** What was inspected; null for who may not see inspections. */
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly workOrderId: string | null;
  readonly entryId: string;
}

@Injectable()
export class OriginRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order of the ids. */
  async of(measurementIds: readonly string[]): Promise<Origin[]> {
    const rows = await this.unitOfWork.prepared<Omit<Origin, 'measuredAt'> & { readonly measuredAt: Date }>(
      `SELECT m.id, m.entered, m.verdict, m.source, m.data_quality AS "dataQuality", m.instrument,
         m.measured_at AS "measuredAt", m.piece, b.entered AS corrected, i.id AS "inspectionId",
         i.status AS "inspectionStatus", i.subject_type AS "subjectType", i.subject_id AS "subjectId",
         i.work_order_id AS "workOrderId", m.entry_id AS "entryId"
       FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
       JOIN quality.measurement m ON m.id = wanted.id
       JOIN quality.inspection i ON i.id = m.inspection_id
       LEFT JOIN quality.measurement b ON b.id = m.supersedes
       ORDER BY wanted.place`,
      [measurementIds],
    );
    return rows.map((row) => ({ ...row, measuredAt: row.measuredAt.toISOString() }));
  }
}
