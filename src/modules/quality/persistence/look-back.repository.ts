import { Injectable } from '@nestjs/common';
import type { LookBackState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { DoubtedMeasurement, LookBack, LookBackSubject, ReviewVerdict } from '../domain/look-back';

type Row = Omit<LookBack, 'subjects'>;

const COLUMNS = `b.id, b.gauge_id AS "gaugeId", g.code AS "gaugeCode", b.calibration_id AS "calibrationId",
  b.since::text AS since, b.status, b.opened_at AS "openedAt", b.closed_at AS "closedAt", b.note, b.version`;

/** What was measured with a gauge in the time a look-back is about; by the order, or what was inspected without one. */
const DOUBTED = `quality.look_back b
  JOIN quality.measurement m ON m.gauge_id = b.gauge_id AND m.measured_at <= b.opened_at
    AND (b.since_at IS NULL OR m.measured_at >= b.since_at)
  JOIN quality.inspection i ON i.id = m.inspection_id`;

@Injectable()
export class LookBackRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  async page(
    { gaugeId, status }: { readonly gaugeId?: string | undefined; readonly status?: LookBackState | undefined },
    before: string | null,
    limit: number,
  ): Promise<LookBack[]> {
    return this.read(
      `($1::uuid IS NULL OR b.gauge_id = $1) AND ($2::text IS NULL OR b.status = $2)
       AND ($3::uuid IS NULL OR b.id < $3) ORDER BY b.id DESC LIMIT $4`,
      [gaugeId ?? null, status ?? null, before, limit + 1],
    );
  }

  async byId(id: string): Promise<LookBack | null> {
    return (await this.read('b.id = $1', [id]))[0] ?? null;
  }

  async lock(id: string): Promise<LookBack | null> {
    return (await this.read('b.id = $1 FOR UPDATE OF b', [id]))[0] ?? null;
  }

  /** Adds it together with the orders it is about. */
  async add({ id, gaugeId, calibrationId, since, status, openedAt }: Row, sinceAt: Date | null): Promise<void> {
    await this.query(
      `INSERT INTO quality.look_back (id, gauge_id, calibration_id, since, since_at, status, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, gaugeId, calibrationId, since, sinceAt, status, openedAt],
    );
    await this.query(
      `INSERT INTO quality.look_back_subject (look_back_id, subject_id, work_order_id, measurements)
       SELECT b.id, coalesce(i.work_order_id, i.subject_id), i.work_order_id, count(*)
       FROM ${DOUBTED} WHERE b.id = $1 GROUP BY 1, 2, 3`,
      [id],
    );
  }

  /** @returns false when the look-back is not about it */
  async review(
    id: string,
    subjectId: string,
    verdict: ReviewVerdict,
    note: string | null,
    by: string | null,
    at: Date,
  ): Promise<boolean> {
    const rows = await this.query<{ id: string }>(
      `WITH changed AS (UPDATE quality.look_back_subject SET verdict = $3, note = $4, decided_by = $5, decided_at = $6
         WHERE look_back_id = $1 AND subject_id = $2 RETURNING subject_id) SELECT subject_id AS id FROM changed`,
      [id, subjectId, verdict, note, by, at],
    );
    return rows.length > 0;
  }

  async update({ id, status, closedAt, note, version }: Row): Promise<void> {
    await this.query(
      'UPDATE quality.look_back SET status = $2, closed_at = $3, note = $4, version = $5 WHERE id = $1',
      [id, status, closedAt, note, version],
    );
  }

  /** Oldest first, behind the last one of the page before. */
  async measurements(id: string, after: string | null, limit: number): Promise<DoubtedMeasurement[]> {
    return this.query<DoubtedMeasurement>(
      `SELECT m.id, coalesce(i.work_order_id, i.subject_id) AS "subjectId", i.job_order_id AS "jobOrderId",
         c.name AS characteristic, c.name_en AS "characteristicEn", c.balloon, m.piece, m.entered, c.unit, m.verdict,
         m.measured_at AS "measuredAt",
         NOT EXISTS (SELECT FROM quality.measurement later WHERE later.supersedes = m.id) AS current
       FROM ${DOUBTED}
       JOIN quality.inspection_characteristic c
         ON c.inspection_id = m.inspection_id AND c.characteristic_id = m.characteristic_id
       WHERE b.id = $1 AND ($2::uuid IS NULL OR m.id > $2) ORDER BY m.id LIMIT $3`,
      [id, after, limit + 1],
    );
  }

  private async read(where: string, parameters: readonly unknown[]): Promise<LookBack[]> {
    const rows = await this.query<Row>(
      `SELECT ${COLUMNS} FROM quality.look_back b JOIN quality.gauge g ON g.id = b.gauge_id WHERE ${where}`,
      parameters,
    );
    const subjects = await this.query<LookBackSubject & { readonly lookBackId: string }>(
      `SELECT look_back_id AS "lookBackId", subject_id AS "subjectId", work_order_id AS "workOrderId", measurements,
         verdict, note, decided_at AS "decidedAt" FROM quality.look_back_subject WHERE look_back_id = ANY($1)
       ORDER BY subject_id`,
      [rows.map(({ id }) => id)],
    );
    return rows.map((row) => ({
      ...row,
      subjects: subjects
        .filter(({ lookBackId }) => lookBackId === row.id)
        .map(({ lookBackId: _lookBack, ...subject }) => subject),
    }));
  }

  private query<T>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    return this.unitOfWork.manager.query<T[]>(sql, [...parameters]);
  }
}
