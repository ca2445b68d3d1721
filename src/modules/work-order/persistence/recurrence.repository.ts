import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { OrderRecurrenceState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { RecurrenceDay, RecurrenceRule } from '../domain/planning-types';
import type { OrderMaker } from '../domain/types';
import type { Lesson } from '../domain/recurring';

export interface StoredRecurrence extends RecurrenceRule {
  readonly id: string;
  readonly templateId: string;
  readonly templateName: string;
  readonly status: OrderRecurrenceState;
  readonly version: number;
  readonly made: number;
}

/** The least of all ids, where a place in the order needs one. */
const NO_TEAM = '00000000-0000-0000-0000-000000000000';

interface DayRow extends Omit<RecurrenceDay, 'at'> {
  readonly at: Date;
}

const RECURRENCES = `SELECT r.id, r.template_id AS "templateId", t.name AS "templateName", r.weekdays,
    r.team_ids AS "teamIds", to_char(r.at_time, 'HH24:MI') AS "atTime", r.from_day::text AS "fromDay", r.until_day::text AS "untilDay",
    r.skip_days::text[] AS "skipDays", r.ahead_days AS "aheadDays", r.prepare, r.status, r.version,
    (SELECT count(work_order_id)::int FROM work_order.recurrence_day d WHERE d.recurrence_id = r.id) AS made
  FROM work_order.recurrence r JOIN work_order.template t ON t.id = r.template_id`;

const valuesOf = (rule: RecurrenceRule): unknown[] => [
  rule.weekdays,
  rule.atTime,
  rule.fromDay,
  rule.untilDay,
  rule.skipDays,
  rule.aheadDays,
  rule.prepare,
  rule.teamIds,
];

@Injectable()
export class RecurrenceRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first; ended ones last. */
  async list(): Promise<StoredRecurrence[]> {
    return this.query(`${RECURRENCES} ORDER BY r.status = 'ended', r.id DESC LIMIT 500`, []);
  }

  async activeIds(): Promise<readonly string[]> {
    const rows = await this.query<{ id: string }>(
      `SELECT id FROM work_order.recurrence WHERE status = 'active' ORDER BY id`,
      [],
    );
    return rows.map(({ id }) => id);
  }

  /** @throws DomainError `entity.not-found` */
  async byId(id: string): Promise<StoredRecurrence> {
    return this.one('WHERE r.id = $1', id);
  }

  /** Locked until the transaction ends, so that one at a time makes its orders. @throws DomainError `entity.not-found` */
  async lock(id: string): Promise<StoredRecurrence> {
    return this.one('WHERE r.id = $1 FOR NO KEY UPDATE OF r', id);
  }

  /** Those by a template that have not ended, locked in an order that everybody keeps. */
  async lockOpenOf(templateId: string): Promise<StoredRecurrence[]> {
    return this.query(
      `${RECURRENCES} WHERE r.template_id = $1 AND r.status <> 'ended' ORDER BY r.id FOR NO KEY UPDATE OF r`,
      [templateId],
    );
  }

  async add(
    id: string,
    templateId: string,
    status: OrderRecurrenceState,
    rule: RecurrenceRule,
    at: Date,
  ): Promise<void> {
    await this.query(
      `INSERT INTO work_order.recurrence (weekdays, at_time, from_day, until_day, skip_days, ahead_days, prepare,
         team_ids, id, template_id, status, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [...valuesOf(rule), id, templateId, status, at],
    );
  }

  /** Writes a locked one. */
  async save(id: string, templateId: string, status: OrderRecurrenceState, rule: RecurrenceRule): Promise<void> {
    await this.query(
      `UPDATE work_order.recurrence SET weekdays = $1, at_time = $2, from_day = $3, until_day = $4, skip_days = $5,
         ahead_days = $6, prepare = $7, team_ids = $8, template_id = $10, status = $11, version = version + 1
       WHERE id = $9`,
      [...valuesOf(rule), id, templateId, status],
    );
  }

  /** Orders that are made for days from `first` on, for each of several recurring orders. */
  async done(ids: readonly string[], first: string): Promise<ReadonlyMap<string, readonly Lesson[]>> {
    const rows = await this.query<Lesson & { id: string }>(
      `SELECT recurrence_id AS id, day::text, team_id AS "teamId" FROM work_order.recurrence_day
       WHERE recurrence_id = ANY($1) AND day >= $2::date AND work_order_id IS NOT NULL`,
      [ids, first],
    );
    return new Map(ids.map((id) => [id, rows.filter((row) => row.id === id)]));
  }

  /** What became of a day and team; who has an order keeps it. */
  async putDay(
    id: string,
    day: Pick<RecurrenceDay, 'day' | 'teamId' | 'workOrderId' | 'problem'>,
    at: Date,
  ): Promise<void> {
    await this.query(
      `INSERT INTO work_order.recurrence_day (recurrence_id, day, team_id, work_order_id, problem, at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (recurrence_id, day, team_id) DO UPDATE SET work_order_id = excluded.work_order_id,
         problem = excluded.problem, at = excluded.at WHERE recurrence_day.work_order_id IS NULL`,
      [id, day.day, day.teamId, day.workOrderId, day.problem && JSON.stringify(day.problem), at],
    );
  }

  /** The orders made for a day that are planned and no more, in an order that everybody keeps. */
  async plannedOn(id: string, day: string): Promise<(Lesson & { readonly workOrderId: string })[]> {
    return this.query(
      `SELECT d.day::text, d.team_id AS "teamId", d.work_order_id AS "workOrderId"
       FROM work_order.recurrence_day d JOIN work_order.work_order w ON w.id = d.work_order_id
       WHERE d.recurrence_id = $1 AND d.day = $2::date AND w.status = 'planned' ORDER BY w.id`,
      [id, day],
    );
  }

  /** What has made an order by itself, if anything has. */
  async makerOf(workOrderId: string): Promise<OrderMaker | null> {
    const [row] = await this.query<OrderMaker>(
      `SELECT t.name AS "templateName", d.day::text,
         CASE WHEN r.prepare = 'released' AND r.status = 'active' AND w.status = 'planned' THEN d.day::text END AS "releasesOn"
       FROM work_order.recurrence_day d JOIN work_order.recurrence r ON r.id = d.recurrence_id
         JOIN work_order.template t ON t.id = r.template_id JOIN work_order.work_order w ON w.id = d.work_order_id
       WHERE d.work_order_id = $1`,
      [workOrderId],
    );
    return row ?? null;
  }

  /** Why the order of a day was not brought as far as asked; null when it was. */
  async noteProblem(id: string, { day, teamId }: Lesson, problem: RecurrenceDay['problem']): Promise<void> {
    await this.query(
      `UPDATE work_order.recurrence_day SET problem = $4
       WHERE recurrence_id = $1 AND day = $2::date AND team_id IS NOT DISTINCT FROM $3`,
      [id, day, teamId, problem && JSON.stringify(problem)],
    );
  }

  /** Newest day first. @param before a day and team that came last */
  async days(id: string, before: Lesson | null, limit: number): Promise<RecurrenceDay[]> {
    const rows = await this.query<DayRow>(
      `SELECT d.day::text, d.team_id AS "teamId", d.work_order_id AS "workOrderId", w.number AS "workOrderNumber", d.problem, d.at
       FROM work_order.recurrence_day d LEFT JOIN work_order.work_order w ON w.id = d.work_order_id
       WHERE d.recurrence_id = $1
         AND ($2::date IS NULL OR (d.day, coalesce(d.team_id, $5)) < ($2::date, coalesce($3::uuid, $5)))
       ORDER BY d.day DESC, coalesce(d.team_id, $5) DESC LIMIT $4`,
      [id, before?.day ?? null, before?.teamId ?? null, limit, NO_TEAM],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  private async one(sql: string, id: string): Promise<StoredRecurrence> {
    const [row] = await this.query<StoredRecurrence>(`${RECURRENCES} ${sql}`, [id]);
    if (!row) throw new DomainError('not-found', 'entity.not-found', { type: 'order-recurrence', id });
    return row;
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
