import { Injectable } from '@nestjs/common';
import type { Pace } from '#libs/floor-time';
import type { ErrorParams } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { LineAction, LineCommand, LineCommandDraft } from '../domain/line-command';

const COLUMNS = `id, action, speed, seed::float8 AS seed, scenario, coalesce(outcome, 'asked') AS state, asked_by AS "askedBy", asked_at AS "askedAt",
  ended_at AS "endedAt", CASE WHEN error_code IS NULL THEN NULL
    ELSE jsonb_build_object('code', error_code, 'params', coalesce(error_params, '{}')) END AS error`;

/** What a gateway must know of a command besides. */
export interface OpenLineCommand extends LineCommand {
  /** Waits for the line longer than anybody does. */
  readonly overdue: boolean;
}

/** What was asked of the virtual line as a whole, and the paces of its clock. */
@Injectable()
export class LineCommandRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(id: string, draft: LineCommandDraft, askedBy: string, at: Date): Promise<void> {
    await this.query(
      `INSERT INTO connectivity.line_command (id, action, speed, seed, scenario, asked_by, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, draft.action, draft.speed, draft.seed, draft.scenario, askedBy, at],
    );
  }

  async find(id: string): Promise<LineCommand | null> {
    const [row] = await this.query<LineCommand>(`SELECT ${COLUMNS} FROM connectivity.line_command WHERE id = $1`, [id]);
    return row ?? null;
  }

  async lock(id: string): Promise<LineCommand | null> {
    const [row] = await this.query<LineCommand>(
      `SELECT ${COLUMNS} FROM connectivity.line_command WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /** Those not over, first asked first. */
  async open(patienceSeconds: number): Promise<OpenLineCommand[]> {
    return this.query<OpenLineCommand>(
      `SELECT ${COLUMNS}, requested_at < clock_timestamp() - make_interval(secs => $1) AS overdue
       FROM connectivity.line_command WHERE ended_at IS NULL ORDER BY id`,
      [patienceSeconds],
    );
  }

  /** Newest first; one more than `limit` when there is a next page. */
  async page(before: string | null, limit: number): Promise<LineCommand[]> {
    return this.query<LineCommand>(
      `SELECT ${COLUMNS} FROM connectivity.line_command WHERE $1::uuid IS NULL OR id < $1::uuid ORDER BY id DESC LIMIT $2`,
      [before, limit + 1],
    );
  }

  async end(
    id: string,
    outcome: 'done' | 'refused',
    at: Date,
    error: { readonly code: string; readonly params: ErrorParams } | null,
  ): Promise<void> {
    await this.query(
      `UPDATE connectivity.line_command SET outcome = $2, ended_at = $3, error_code = $4, error_params = $5
       WHERE id = $1`,
      [id, outcome, at, error?.code ?? null, error?.params ?? null],
    );
  }

  /**
   * The last of what was done that lets the line stand or go on, and the last that is still under way.
   * Null: nothing was, or nothing is.
   */
  async last(): Promise<{ readonly moved: LineAction | null; readonly pending: LineAction | null }> {
    const [row] = await this.query<{ moved: LineAction | null; pending: LineAction | null }>(
      `SELECT (SELECT action FROM connectivity.line_command
               WHERE outcome = 'done' AND action IN ('pause', 'resume', 'reset') ORDER BY id DESC LIMIT 1) AS moved,
         (SELECT action FROM connectivity.line_command WHERE ended_at IS NULL ORDER BY id DESC LIMIT 1) AS pending`,
      [],
    );
    return row ?? { moved: null, pending: null };
  }

  /** Agreed upon already: nothing changes. @param clock the start of the program it is given under */
  async addPace(commandId: string, clock: string, { from, floor, speed }: Pace): Promise<void> {
    await this.query(
      `INSERT INTO connectivity.floor_pace (command_id, clock, from_ms, floor_ms, speed) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (command_id) DO NOTHING`,
      [commandId, clock, from, floor, speed],
    );
  }

  async paces(clock: string): Promise<Pace[]> {
    return this.query<Pace>(
      `SELECT from_ms AS "from", floor_ms AS floor, speed FROM connectivity.floor_pace WHERE clock = $1 ORDER BY from_ms`,
      [clock],
    );
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
