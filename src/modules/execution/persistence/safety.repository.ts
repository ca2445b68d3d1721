import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { SafetyCheck, SafetyList } from '../domain/safety';

const LIST = 'id, scope, target, contact, points, version';
const CHECK = `c.id, c.work_unit_id AS "workUnitId", c.day::text AS day, c.passed, c.contact, c.answers,
  c.checked_by AS "checkedBy", c.checked_at AS "checkedAt"`;
/** The day of instant `$1` in zone `$2`. */
const DAY = '($1::timestamptz AT TIME ZONE $2)::date';

/** What is to be checked where, and what was. */
@Injectable()
export class SafetyRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async lists(): Promise<SafetyList[]> {
    return this.unitOfWork.prepared<SafetyList>(`SELECT ${LIST} FROM execution.safety_list ORDER BY scope, target`, []);
  }

  async lock(id: string): Promise<SafetyList | null> {
    const [row] = await this.query<SafetyList>(`SELECT ${LIST} FROM execution.safety_list WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return row ?? null;
  }

  /** @returns false when there is one for this target already */
  async add(list: SafetyList): Promise<boolean> {
    const rows = await this.query(
      `INSERT INTO execution.safety_list (id, scope, target, contact, points, version)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (scope, target) DO NOTHING RETURNING id`,
      [list.id, list.scope, list.target, list.contact, JSON.stringify(list.points), list.version],
    );
    return rows.length > 0;
  }

  async change({ id, contact, points, version }: SafetyList): Promise<void> {
    await this.query('UPDATE execution.safety_list SET contact = $2, points = $3, version = $4 WHERE id = $1', [
      id,
      contact,
      JSON.stringify(points),
      version,
    ]);
  }

  /** The last check of each work unit on the day of an instant. */
  async checks(workUnitIds: readonly string[], at: Date, zone: string): Promise<ReadonlyMap<string, SafetyCheck>> {
    const rows = await this.query<SafetyCheck>(
      `SELECT DISTINCT ON (c.work_unit_id) ${CHECK} FROM execution.safety_check c
       WHERE c.work_unit_id = ANY($3) AND c.day = ${DAY} ORDER BY c.work_unit_id, c.id DESC`,
      [at, zone, workUnitIds],
    );
    return new Map(rows.map((row) => [row.workUnitId, row]));
  }

  /** @returns the day of the check */
  async addCheck(check: Omit<SafetyCheck, 'day'>, zone: string): Promise<string> {
    const [row] = await this.query<{ day: string }>(
      `INSERT INTO execution.safety_check (id, work_unit_id, day, passed, contact, answers, checked_by, checked_at)
       VALUES ($3, $4, ${DAY}, $5, $6, $7, $8, $1) RETURNING day::text AS day`,
      [
        check.checkedAt,
        zone,
        check.id,
        check.workUnitId,
        check.passed,
        check.contact,
        JSON.stringify(check.answers),
        check.checkedBy,
      ],
    );
    return row?.day ?? '';
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
