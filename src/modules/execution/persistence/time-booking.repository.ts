import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { TimeBooking } from '../domain/time';

const COLUMNS = `b.id, b.job_order_id AS "jobOrderId", b.work_order_id AS "workOrderId", b.person_id AS "personId",
  b.kind, b.started_at AS "startedAt", b.ended_at AS "endedAt"`;

/** Intervals of people at job orders; one under way for a person and a job. */
@Injectable()
export class TimeBookingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(booking: TimeBooking): Promise<void> {
    await this.query(
      `INSERT INTO execution.time_booking (id, job_order_id, work_order_id, person_id, kind, started_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [booking.id, booking.jobOrderId, booking.workOrderId, booking.personId, booking.kind, booking.startedAt],
    );
  }

  async end(id: string, at: Date): Promise<void> {
    await this.query('UPDATE execution.time_booking SET ended_at = $2 WHERE id = $1', [id, at]);
  }

  /** Those under way at a job, locked. */
  async lockOpen(jobOrderId: string): Promise<TimeBooking[]> {
    return this.query<TimeBooking>(
      `SELECT ${COLUMNS} FROM execution.time_booking b WHERE b.job_order_id = $1 AND b.ended_at IS NULL
       ORDER BY b.id FOR UPDATE`,
      [jobOrderId],
    );
  }

  /** Whether somebody has begun anything at a job since. */
  async begunSince(jobOrderId: string, personId: string, at: Date): Promise<boolean> {
    const rows = await this.query(
      'SELECT FROM execution.time_booking WHERE job_order_id = $1 AND person_id = $2 AND started_at > $3 LIMIT 1',
      [jobOrderId, personId, at],
    );
    return rows.length > 0;
  }

  async ofJobs(jobOrderIds: readonly string[]): Promise<TimeBooking[]> {
    return this.query<TimeBooking>(
      `SELECT ${COLUMNS} FROM execution.time_booking b WHERE b.job_order_id = ANY($1) ORDER BY b.started_at, b.id`,
      [jobOrderIds],
    );
  }

  async ofOrder(workOrderId: string): Promise<TimeBooking[]> {
    return this.query<TimeBooking>(
      `SELECT ${COLUMNS} FROM execution.time_booking b WHERE b.work_order_id = $1 ORDER BY b.started_at, b.id`,
      [workOrderId],
    );
  }

  /** These and whatever the same people did meanwhile, so that attention can be split. */
  async withParallel(ids: readonly string[]): Promise<TimeBooking[]> {
    return this.query<TimeBooking>(
      `SELECT DISTINCT ${COLUMNS} FROM execution.time_booking own
       JOIN execution.time_booking b ON b.person_id = own.person_id
         AND b.started_at <= coalesce(own.ended_at, 'infinity') AND coalesce(b.ended_at, 'infinity') >= own.started_at
       WHERE own.id = ANY($1)`,
      [ids],
    );
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
