import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { TelemetryPoint } from '../domain/telemetry';

const MOST_POINTS = 2000;

@Injectable()
export class TelemetryRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A tag's course in [from, to), in at most 2 000 points of equal width; stretches without samples are left out. */
  async course(workUnitId: string, key: string, from: Date, to: Date): Promise<TelemetryPoint[]> {
    const widthMs = Math.max(1, Math.ceil((to.getTime() - from.getTime()) / MOST_POINTS));
    return this.unitOfWork.manager.query<TelemetryPoint[]>(
      `SELECT min(at) AS at, avg(value) AS average, min(value) AS min, max(value) AS max, count(*)::int AS samples,
         bool_and(quality = 0) AS good
       FROM connectivity.telemetry
       WHERE work_unit_id = $1 AND key = $2 AND at >= $3 AND at < $4
       GROUP BY floor(extract(epoch FROM at - $3::timestamptz) * 1000 / $5) ORDER BY 1`,
      [workUnitId, key, from, to, widthMs],
    );
  }
}
