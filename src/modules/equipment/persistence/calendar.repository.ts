import { Injectable } from '@nestjs/common';
import { groupBy } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import type { ShiftRule } from '../domain/planned-time';

@Injectable()
export class CalendarRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async rulesOf(lineId: string): Promise<ShiftRule[]> {
    return this.unitOfWork.manager.query<ShiftRule[]>(
      `SELECT weekday, to_char(on_date, 'YYYY-MM-DD') AS "onDate", kind, name, to_char(starts, 'HH24:MI') AS starts,
         to_char(ends, 'HH24:MI') AS ends
       FROM equipment.shift WHERE line_id = $1 ORDER BY on_date NULLS FIRST, weekday, starts`,
      [lineId],
    );
  }

  /** The rules of several lines, by line. */
  async rulesOfLines(lineIds: readonly string[]): Promise<ReadonlyMap<string, ShiftRule[]>> {
    const rows = await this.unitOfWork.prepared<ShiftRule & { readonly lineId: string }>(
      `SELECT line_id AS "lineId", weekday, to_char(on_date, 'YYYY-MM-DD') AS "onDate", kind, name,
         to_char(starts, 'HH24:MI') AS starts, to_char(ends, 'HH24:MI') AS ends
       FROM equipment.shift WHERE line_id = ANY($1) ORDER BY on_date NULLS FIRST, weekday, starts`,
      [lineIds],
    );
    return groupBy(rows, ({ lineId }) => lineId);
  }

  /** What closes lines on a day (`2026-11-22`), by line: a rule of the date, or of its weekday where the date has none. */
  async closedOn(lineIds: readonly string[], day: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.unitOfWork.prepared<{ lineId: string; name: string }>(
      `SELECT DISTINCT ON (s.line_id) s.line_id AS "lineId", s.name FROM equipment.shift s
       WHERE s.line_id = ANY($1) AND s.kind = 'closed' AND (s.on_date = $2::date
         OR (s.weekday = extract(isodow FROM $2::date) AND NOT EXISTS (
           SELECT FROM equipment.shift d WHERE d.line_id = s.line_id AND d.on_date = $2::date)))
       ORDER BY s.line_id`,
      [lineIds, day],
    );
    return new Map(rows.map(({ lineId, name }) => [lineId, name]));
  }

  /** The calendar of a line from now on: these rules and no others. */
  async replace(lineId: string, rules: readonly ShiftRule[]): Promise<void> {
    const manager = this.unitOfWork.manager;
    await manager.query('DELETE FROM equipment.shift WHERE line_id = $1', [lineId]);
    await manager.query(
      `INSERT INTO equipment.shift (id, line_id, weekday, on_date, kind, name, starts, ends)
       SELECT id, $1, weekday, "onDate", kind, name, starts, ends FROM jsonb_to_recordset($2::jsonb)
         AS row (id uuid, weekday smallint, "onDate" date, kind text, name text, starts time, ends time)`,
      [lineId, JSON.stringify(rules.map((rule) => ({ id: newId(), ...rule })))],
    );
  }
}
