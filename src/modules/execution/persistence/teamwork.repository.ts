import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Assignment } from '../domain/teamwork';

/** Whose turn it is in teams, and jobs that are not simply the team's. */
@Injectable()
export class TeamworkRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The round an order's team is in, from 0. */
  async round(workOrderId: string): Promise<number> {
    const [row] = await this.query<{ round: number }>(
      'SELECT round FROM execution.team_round WHERE work_order_id = $1',
      [workOrderId],
    );
    return row?.round ?? 0;
  }

  /** @returns the round that begins */
  async nextRound(workOrderId: string): Promise<number> {
    const [row] = await this.query<{ round: number }>(
      `INSERT INTO execution.team_round AS r (work_order_id, round) VALUES ($1, 1)
       ON CONFLICT (work_order_id) DO UPDATE SET round = r.round + 1 RETURNING round`,
      [workOrderId],
    );
    return row?.round ?? 0;
  }

  /** Those of some jobs that somebody has chosen; the others are the team's. */
  async assignments(jobOrderIds: readonly string[]): Promise<ReadonlyMap<string, Assignment>> {
    const rows = await this.unitOfWork.prepared<Assignment & { id: string }>(
      `SELECT job_order_id AS id, mode, person_ids AS "personIds", reason
       FROM execution.job_assignment WHERE job_order_id = ANY($1)`,
      [jobOrderIds],
    );
    return new Map(rows.map(({ id, ...assignment }) => [id, assignment]));
  }

  async assign(jobOrderId: string, { mode, personIds, reason }: Assignment, at: Date): Promise<void> {
    await this.query('DELETE FROM execution.job_assignment WHERE job_order_id = $1', [jobOrderId]);
    if (mode === 'team') return;
    await this.query(
      `INSERT INTO execution.job_assignment (job_order_id, mode, person_ids, reason, assigned_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [jobOrderId, mode, personIds, reason, at],
    );
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
