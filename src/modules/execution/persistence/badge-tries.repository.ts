import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

export interface BadgeTries {
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

/** Wrong badges in a row at the screens of a work unit. */
@Injectable()
export class BadgeTriesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locked until the transaction ends, so that tries at the same moment are counted one after the other. */
  async lock(workUnitId: string): Promise<BadgeTries> {
    const [row] = await this.unitOfWork.manager.query<BadgeTries[]>(
      `INSERT INTO execution.badge_tries AS t (work_unit_id) VALUES ($1)
       ON CONFLICT (work_unit_id) DO UPDATE SET failures = t.failures
       RETURNING failures, locked_until AS "lockedUntil"`,
      [workUnitId],
    );
    return row ?? { failures: 0, lockedUntil: null };
  }

  async record(workUnitId: string, { failures, lockedUntil }: BadgeTries): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE execution.badge_tries SET failures = $2, locked_until = $3 WHERE work_unit_id = $1',
      [workUnitId, failures, lockedUntil],
    );
  }
}
