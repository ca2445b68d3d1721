import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Round, RoundItem } from '../domain/round';

const ITEM = `i.id, i.code, i.work_unit_id AS "workUnitId", i.position, i.text, i.text_en AS "textEn", i.method,
  i.method_en AS "methodEn", i.kind, i.unit, trim_scale(i.lower)::text AS lower, trim_scale(i.upper)::text AS upper,
  i.period, i.active, i.since`;
const ROUND = `r.id, r.work_unit_id AS "workUnitId", r.line_mode AS "lineMode", r.period, r.starts_at AS "startsAt",
  r.status, r.answers, r.done_by AS "doneBy", r.done_at AS "doneAt", r.job_order_id AS "jobOrderId",
  r.work_order_id AS "workOrderId", r.attempt_id AS "attemptId"`;

/** What is looked at on rounds, and the rounds made. */
@Injectable()
export class RoundRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Along their work units. */
  async items(workUnitId: string | null): Promise<RoundItem[]> {
    return this.unitOfWork.manager.query<RoundItem[]>(
      `SELECT ${ITEM} FROM maintenance.item i WHERE i.active AND ($1::uuid IS NULL OR i.work_unit_id = $1)
       ORDER BY i.work_unit_id, i.position, i.code`,
      [workUnitId],
    );
  }

  async byCodes(codes: readonly string[]): Promise<RoundItem[]> {
    return this.unitOfWork.manager.query<RoundItem[]>(`SELECT ${ITEM} FROM maintenance.item i WHERE i.code = ANY($1)`, [
      codes,
    ]);
  }

  async saveItem(item: RoundItem): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO maintenance.item (id, code, work_unit_id, position, text, text_en, method, method_en, kind, unit, lower,
         upper, period, active, since)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       ON CONFLICT (id) DO UPDATE SET work_unit_id = EXCLUDED.work_unit_id, position = EXCLUDED.position,
         text = EXCLUDED.text, text_en = EXCLUDED.text_en, method = EXCLUDED.method, method_en = EXCLUDED.method_en,
         kind = EXCLUDED.kind, unit = EXCLUDED.unit, lower = EXCLUDED.lower, upper = EXCLUDED.upper,
         period = EXCLUDED.period, active = EXCLUDED.active`,
      [
        item.id,
        item.code,
        item.workUnitId,
        item.position,
        item.text,
        item.textEn,
        item.method,
        item.methodEn,
        item.kind,
        item.unit,
        item.lower,
        item.upper,
        item.period,
        item.active,
        item.since,
      ],
    );
  }

  /** Rounds of periods that began at or after an instant, newest first. */
  async since(workUnitId: string | null, from: Date): Promise<Round[]> {
    return this.unitOfWork.manager.query<Round[]>(
      `SELECT ${ROUND} FROM maintenance.round r WHERE r.starts_at >= $2 AND ($1::uuid IS NULL OR r.work_unit_id = $1)
       ORDER BY r.done_at DESC`,
      [workUnitId, from],
    );
  }

  async byId(id: string): Promise<Round | null> {
    const rows = await this.unitOfWork.manager.query<Round[]>(
      `SELECT ${ROUND} FROM maintenance.round r WHERE r.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** @returns false when the round of this period was made already */
  async add(round: Round): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      `INSERT INTO maintenance.round (id, work_unit_id, line_mode, period, starts_at, status, answers, done_by, done_at,
         job_order_id, work_order_id, attempt_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (work_unit_id, period, starts_at) DO NOTHING RETURNING 1`,
      [
        round.id,
        round.workUnitId,
        round.lineMode,
        round.period,
        round.startsAt,
        round.status,
        JSON.stringify(round.answers),
        round.doneBy,
        round.doneAt,
        round.jobOrderId,
        round.workOrderId,
        round.attemptId,
      ],
    );
    return rows.length > 0;
  }
}
