import { Injectable } from '@nestjs/common';
import type { ErrorParams } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { FaultDraft, FaultEnding, MachineFault } from '../domain/machine-fault';

const COLUMNS = `id, work_unit_id AS "workUnitId", fault, after_seconds AS "afterSeconds", after_parts AS "afterParts",
  lasts_seconds AS "lastsSeconds", CASE WHEN ending IS NOT NULL THEN ending WHEN clear_asked_at IS NOT NULL THEN 'clearing'
    WHEN began_at IS NOT NULL THEN 'active' WHEN accepted THEN 'planned' ELSE 'asked' END AS state,
  injected_at AS "injectedAt", injected_by AS "injectedBy", began_at AS "beganAt", ended_at AS "endedAt", signal,
  CASE WHEN error_code IS NULL THEN NULL
    ELSE jsonb_build_object('code', error_code, 'params', coalesce(error_params, '{}')) END AS error`;

/** What a gateway must know of a fault besides. */
export interface OpenFault extends MachineFault {
  readonly accepted: boolean;
  /** Waits for the machine longer than anybody does. */
  readonly overdue: boolean;
  readonly clearAskedBy: string | null;
}

/** Faults an instructor has put into machines. */
@Injectable()
export class FaultRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns false when the work unit has this fault already */
  async add(id: string, draft: FaultDraft, by: string, at: Date): Promise<boolean> {
    const { workUnitId, fault, trigger, after, lastsSeconds } = draft;
    const when = (kind: FaultDraft['trigger']): number => (trigger === kind ? (after ?? 0) : 0);
    const rows = await this.query(
      `WITH added AS (INSERT INTO connectivity.machine_fault (id, work_unit_id, fault, after_seconds, after_parts,
           lasts_seconds, injected_at, injected_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (work_unit_id, fault) WHERE ended_at IS NULL DO NOTHING RETURNING id)
       SELECT id FROM added`,
      [id, workUnitId, fault, when('seconds'), when('parts'), lastsSeconds, at, by],
    );
    return rows.length > 0;
  }

  async find(id: string): Promise<MachineFault | null> {
    const [row] = await this.query<MachineFault>(`SELECT ${COLUMNS} FROM connectivity.machine_fault WHERE id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  async lock(id: string): Promise<MachineFault | null> {
    const [row] = await this.query<MachineFault>(
      `SELECT ${COLUMNS} FROM connectivity.machine_fault WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /** Those not over, newest first; one more than `limit` when there is a next page. */
  async open(before: string | null, limit: number): Promise<MachineFault[]> {
    return this.page('ended_at IS NULL', before, limit);
  }

  /** Those over, the last set first; one more than `limit` when there is a next page. */
  async past(before: string | null, limit: number): Promise<MachineFault[]> {
    return this.page('ended_at IS NOT NULL', before, limit);
  }

  /** Those of one machine that are not over, in the order in which they were asked for. */
  async openAt(workUnitId: string, patienceSeconds: number): Promise<OpenFault[]> {
    return this.query<OpenFault>(
      `SELECT ${COLUMNS}, accepted, clear_asked_by AS "clearAskedBy",
         requested_at < clock_timestamp() - make_interval(secs => $2) AS overdue
       FROM connectivity.machine_fault WHERE work_unit_id = $1 AND ended_at IS NULL ORDER BY id`,
      [workUnitId, patienceSeconds],
    );
  }

  async accept(id: string): Promise<void> {
    await this.query('UPDATE connectivity.machine_fault SET accepted = true WHERE id = $1', [id]);
  }

  async begin(id: string, at: Date, signal: string | null): Promise<void> {
    await this.query(
      'UPDATE connectivity.machine_fault SET accepted = true, began_at = $2, signal = $3 WHERE id = $1',
      [id, at, signal],
    );
  }

  async askToClear(id: string, by: string, at: Date): Promise<void> {
    await this.query('UPDATE connectivity.machine_fault SET clear_asked_by = $2, clear_asked_at = $3 WHERE id = $1', [
      id,
      by,
      at,
    ]);
  }

  async end(
    id: string,
    ending: FaultEnding,
    at: Date,
    error: { readonly code: string; readonly params: ErrorParams } | null,
  ): Promise<void> {
    await this.query(
      `UPDATE connectivity.machine_fault SET ending = $2, ended_at = $3, error_code = $4, error_params = $5
       WHERE id = $1`,
      [id, ending, at, error?.code ?? null, error?.params ?? null],
    );
  }

  /** The line was reset: those its machines had are over. @returns them as they ended */
  async endAllAccepted(at: Date): Promise<MachineFault[]> {
    return this.query<MachineFault>(
      `WITH over AS (UPDATE connectivity.machine_fault SET ended_at = $1,
           ending = CASE WHEN began_at IS NULL THEN 'withdrawn' ELSE 'remedy' END
         WHERE ended_at IS NULL AND accepted RETURNING *)
       SELECT ${COLUMNS} FROM over ORDER BY id`,
      [at],
    );
  }

  private page(which: string, before: string | null, limit: number): Promise<MachineFault[]> {
    return this.query<MachineFault>(
      `SELECT ${COLUMNS} FROM connectivity.machine_fault
       WHERE ${which} AND ($1::uuid IS NULL OR id < $1::uuid) ORDER BY id DESC LIMIT $2`,
      [before, limit + 1],
    );
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
