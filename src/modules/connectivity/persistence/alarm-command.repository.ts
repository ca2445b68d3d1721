import { Injectable } from '@nestjs/common';
import type { ErrorParams } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { AlarmCommand } from '../domain/alarm';

/** An acknowledgement is not brought to the machine later than this. Real seconds. */
export const PATIENCE_SECONDS = 300;

const COLUMNS = `c.id, c.alarm_id AS "alarmId", a.work_unit_id AS "workUnitId", c.action, c.comment,
  c.asked_by AS "askedBy",
  CASE WHEN c.answered_at IS NULL THEN 'asked' WHEN c.error_code IS NULL THEN 'done' ELSE 'refused' END AS state,
  CASE WHEN c.error_code IS NULL THEN NULL
    ELSE jsonb_build_object('code', c.error_code, 'params', coalesce(c.error_params, '{}')) END AS error,
  c.answered_at IS NULL AND c.requested_at < clock_timestamp() - make_interval(secs => ${PATIENCE_SECONDS}) AS overdue`;

/** What people asked of machines about their alarms. */
@Injectable()
export class AlarmCommandRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns false when the same is asked already */
  async add(command: Pick<AlarmCommand, 'id' | 'alarmId' | 'action' | 'comment' | 'askedBy'>): Promise<boolean> {
    const { id, alarmId, action, comment, askedBy } = command;
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      `INSERT INTO connectivity.alarm_command (id, alarm_id, action, comment, asked_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (alarm_id, action) WHERE answered_at IS NULL DO NOTHING RETURNING 1`,
      [id, alarmId, action, comment, askedBy],
    );
    return rows.length > 0;
  }

  async find(id: string): Promise<AlarmCommand | null> {
    return (await this.read('WHERE c.id = $1', [id]))[0] ?? null;
  }

  /** What a machine has not answered yet, first asked first. */
  async pendingOf(connectionId: string): Promise<AlarmCommand[]> {
    return this.read('WHERE a.connection_id = $1 AND c.answered_at IS NULL ORDER BY c.id', [connectionId]);
  }

  /** What is asked about some alarms and not answered yet. */
  async pendingAbout(alarmIds: readonly string[]): Promise<AlarmCommand[]> {
    return this.read('WHERE c.alarm_id = ANY($1) AND c.answered_at IS NULL ORDER BY c.id', [alarmIds]);
  }

  /** The last of each alarm, by alarm. */
  async latestAbout(alarmIds: readonly string[]): Promise<ReadonlyMap<string, AlarmCommand>> {
    const rows = await this.read(
      `WHERE c.id IN (SELECT DISTINCT ON (alarm_id) id FROM connectivity.alarm_command
         WHERE alarm_id = ANY($1) ORDER BY alarm_id, id DESC)`,
      [alarmIds],
    );
    return new Map(rows.map((command) => [command.alarmId, command]));
  }

  /** @returns false when it had its answer already */
  async answer(id: string, error: { readonly code: string; readonly params: ErrorParams } | null): Promise<boolean> {
    const [rows] = await this.unitOfWork.manager.query<[unknown[], number]>(
      `UPDATE connectivity.alarm_command SET answered_at = clock_timestamp(), error_code = $2, error_params = $3
       WHERE id = $1 AND answered_at IS NULL RETURNING 1`,
      [id, error?.code ?? null, error?.params ?? null],
    );
    return rows.length > 0;
  }

  private read(which: string, values: unknown[]): Promise<AlarmCommand[]> {
    return this.unitOfWork.manager.query<AlarmCommand[]>(
      `SELECT ${COLUMNS} FROM connectivity.alarm_command c JOIN connectivity.alarm a ON a.id = c.alarm_id ${which}`,
      values,
    );
  }
}
