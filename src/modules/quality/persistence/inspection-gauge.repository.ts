import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

export interface Choice {
  readonly inspectionId: string;
  readonly gaugeClass: string;
  readonly gaugeId: string;
}

/** Which gauge of each class somebody has taken for an inspection. */
@Injectable()
export class InspectionGaugeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(inspectionIds: readonly string[]): Promise<Choice[]> {
    return this.unitOfWork.manager.query<Choice[]>(
      `SELECT inspection_id AS "inspectionId", gauge_class AS "gaugeClass", gauge_id AS "gaugeId"
       FROM quality.inspection_gauge WHERE inspection_id = ANY($1)`,
      [inspectionIds],
    );
  }

  /** Takes the place of an earlier choice of the same class. */
  async choose({ inspectionId, gaugeClass, gaugeId }: Choice, by: string | null, at: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO quality.inspection_gauge (inspection_id, gauge_class, gauge_id, chosen_by, chosen_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (inspection_id, gauge_class) DO UPDATE SET gauge_id = $3, chosen_by = $4, chosen_at = $5`,
      [inspectionId, gaugeClass, gaugeId, by, at],
    );
  }
}
