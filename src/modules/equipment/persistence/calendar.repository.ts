import { Injectable } from '@nestjs/common';
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
