import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

/** Who begins at a work unit, hands a job order over to its machine, books time at one or
 * ends a lesson, one after the other. */
@Injectable()
export class TurnRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Waits until nobody else is about to do the same with this thing; held to the end of the transaction. Between looking
   * (is the work unit free, was the job handed over) and doing nobody can come, though there is no row yet to lock.
   */
  async take(kind: 'work-unit' | 'job-order' | 'time' | 'lesson', id: string): Promise<void> {
    await this.unitOfWork.manager.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('execution.' || $1 || ':' || $2, 0))`,
      [kind, id],
    );
  }
}
