import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Element, Line, LockedUnit, WorkUnit, WorkUnitNow } from '../domain/work-unit';

const UNIT = `e.id, e.code, e.name, e.name_en AS "nameEn", u.equipment_class AS "equipmentClass", u.line_id AS "lineId",
  l.mode AS "lineMode", u.capacity, e.position`;
const LOCKED = `${UNIT}, (extract(epoch FROM u.days_until) * 1000)::float8 AS "daysUntil", u.days_rules AS "daysRules"`;
const FROM = `FROM equipment.work_unit u JOIN equipment.element e ON e.id = u.id JOIN equipment.line l ON l.id = u.line_id`;
const NOW = `FROM equipment.work_unit u JOIN equipment.element e ON e.id = u.id JOIN equipment.line l ON l.id = u.line_id
  JOIN equipment.element le ON le.id = l.id
  LEFT JOIN equipment.state_interval s ON s.work_unit_id = u.id AND s.ends_at IS NULL`;
const WITH_STATE = `${UNIT}, le.code AS "lineCode", coalesce(s.state, 'unknown') AS state, s.starts_at AS since,
  s.job_order_id AS "jobOrderId", s.work_order_id AS "workOrderId"`;

/** Where a unit is to stand; a line that is yet to be made has no id. */
interface MovedUnit {
  readonly id: string;
  readonly lineId: string | null;
  readonly capacity: number;
}

@Injectable()
export class WorkUnitRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Along the lines. */
  async all(): Promise<WorkUnit[]> {
    return this.query<WorkUnit>(`SELECT ${UNIT} ${FROM} ORDER BY l.id, e.position, e.code`, []);
  }

  async byIds(ids: readonly string[]): Promise<WorkUnit[]> {
    return this.query<WorkUnit>(`SELECT ${UNIT} ${FROM} WHERE u.id = ANY($1)`, [ids]);
  }

  async byId(id: string): Promise<WorkUnit | null> {
    return (await this.query<WorkUnit>(`SELECT ${UNIT} ${FROM} WHERE u.id = $1`, [id]))[0] ?? null;
  }

  async byCode(code: string): Promise<WorkUnit | null> {
    return (await this.query<WorkUnit>(`SELECT ${UNIT} ${FROM} WHERE e.code = $1`, [code]))[0] ?? null;
  }

  /** Locks a unit until the transaction ends: what happens to one unit happens one after the other. */
  async lock(id: string): Promise<LockedUnit | null> {
    return (await this.query<LockedUnit>(`SELECT ${LOCKED} ${FROM} WHERE u.id = $1 FOR UPDATE OF u`, [id]))[0] ?? null;
  }

  /** Locks all units of lines, always in the same order. @returns their ids */
  async lockLines(lineIds: readonly string[]): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      'SELECT id FROM equipment.work_unit WHERE line_id = ANY($1) ORDER BY id FOR UPDATE',
      [lineIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Locks those of the units that are to stand on another line or to have another capacity. @returns their ids */
  async lockMoved(units: readonly MovedUnit[]): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      `SELECT u.id FROM equipment.work_unit u
       JOIN jsonb_to_recordset($1::jsonb) AS n (id uuid, "lineId" uuid, capacity int) ON n.id = u.id
       WHERE u.line_id IS DISTINCT FROM n."lineId" OR u.capacity <> n.capacity ORDER BY u.id FOR UPDATE OF u`,
      [JSON.stringify(units)],
    );
    return rows.map(({ id }) => id);
  }

  /** With their states, along the lines, after the last of the page before. */
  async page(after: readonly [string, number, string] | null, limit: number): Promise<WorkUnitNow[]> {
    return this.query<WorkUnitNow>(
      `SELECT ${WITH_STATE} ${NOW}
       WHERE ($1::text IS NULL OR (le.code, e.position, e.code) > ($1, $2::int, $3))
       ORDER BY le.code, e.position, e.code LIMIT $4`,
      [after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1],
    );
  }

  async withState(id: string): Promise<WorkUnitNow | null> {
    return (await this.query<WorkUnitNow>(`SELECT ${WITH_STATE} ${NOW} WHERE u.id = $1`, [id]))[0] ?? null;
  }

  async withStates(ids: readonly string[]): Promise<WorkUnitNow[]> {
    return this.query<WorkUnitNow>(`SELECT ${WITH_STATE} ${NOW} WHERE u.id = ANY($1)`, [ids]);
  }

  async lines(): Promise<Line[]> {
    return this.query<Line>(
      `SELECT e.id, e.code, e.name, e.name_en AS "nameEn", l.mode
       FROM equipment.line l JOIN equipment.element e ON e.id = l.id ORDER BY e.position, e.code`,
      [],
    );
  }

  /** The whole hierarchy; parents before children of the same name are not promised. */
  async elements(): Promise<Element[]> {
    return this.query<Element>(
      `SELECT e.id, e.parent_id AS "parentId", e.level, e.code, e.name, e.name_en AS "nameEn", e.position,
         l.mode AS "lineMode"
       FROM equipment.element e LEFT JOIN equipment.line l ON l.id = e.id ORDER BY e.position, e.code`,
      [],
    );
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.prepared<Row>(text, values);
  }
}
