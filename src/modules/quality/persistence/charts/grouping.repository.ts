import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

/** What points and measurements belong to. */
@Injectable()
export class GroupingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The tool that was set up last at the work unit of each of these points, by point. */
  async tools(chartId: string, pointIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await this.unitOfWork.prepared<{ readonly id: number; readonly tool: string }>(
      `SELECT p.id::float8 AS id, k.tool FROM quality.chart_point p
       CROSS JOIN LATERAL (SELECT tool FROM quality.chart_mark k
         WHERE k.work_unit_id = p.work_unit_id AND k.at <= p.at ORDER BY k.at DESC LIMIT 1) k
       WHERE p.chart_id = $1 AND p.id = ANY($2)`,
      [chartId, pointIds],
    );
    return new Map(rows.map(({ id, tool }) => [id, tool]));
  }

  /** Who took each of these measurements, by measurement; instruments are left out. */
  async measurers(measurementIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.unitOfWork.prepared<{ readonly id: string; readonly person: string }>(
      `SELECT id, measured_by AS person FROM quality.measurement WHERE id = ANY($1) AND measured_by IS NOT NULL`,
      [measurementIds],
    );
    return new Map(rows.map(({ id, person }) => [id, person]));
  }
}
