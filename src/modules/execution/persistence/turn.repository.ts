import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

/** Who begins at a work unit, one after the other. */
@Injectable()
export class TurnRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Waits until nobody else is about to begin at the work unit; held to the end of the transaction. Between looking
   * whether a work unit is free and occupying it nobody can come, though its jobs belong to different orders.
   */
  async take(workUnitId: string): Promise<void> {
    await this.unitOfWork.manager.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('execution.work-unit:' || $1, 0))`,
      [workUnitId],
    );
  }
}
