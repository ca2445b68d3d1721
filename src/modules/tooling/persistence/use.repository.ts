import { Injectable } from '@nestjs/common';
import type { DecimalString } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import type { Tool, ToolThere } from '../domain/tool';
import { TOOL_COLUMNS, toTool } from './tool.repository';

/** Some of a tool's life. */
export interface Use {
  readonly toolId: string;
  readonly sourceId: string;
  /** Source of the use it takes back. */
  readonly reverses: string | null;
  readonly amount: DecimalString;
  readonly renewals: number;
  readonly jobOrderId: string;
  readonly at: Date;
}

/** Where tools were when, and what their lives went into. */
@Injectable()
export class UseRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What is written down late begins no sooner than the stay before it ended: a tool is in one place at a time. */
  async startStay({ id, workUnitId, jobOrderId }: Tool, at: Date): Promise<void> {
    await this.query(
      `INSERT INTO tooling.stay (id, tool_id, work_unit_id, job_order_id, started_at)
       SELECT $1, $2, $3, $4, greatest($5::timestamptz, max(ended_at)) FROM tooling.stay WHERE tool_id = $2`,
      [newId(), id, workUnitId, jobOrderId, at],
    );
  }

  async endStay(toolId: string, at: Date): Promise<void> {
    await this.query(
      'UPDATE tooling.stay SET ended_at = greatest($2, started_at) WHERE tool_id = $1 AND ended_at IS NULL',
      [toolId, at],
    );
  }

  /** The tools that were at a work unit at any time in [from, to], locked, in the order they came. */
  async lockThere(workUnitId: string, from: Date, to: Date): Promise<ToolThere[]> {
    const rows = await this.query<Parameters<typeof toTool>[0] & { start: Date; end: Date | null }>(
      `SELECT ${TOOL_COLUMNS}, s.started_at AS start, s.ended_at AS "end"
       FROM tooling.stay s JOIN tooling.tool t ON t.id = s.tool_id
       WHERE s.work_unit_id = $1 AND s.started_at <= $3 AND coalesce(s.ended_at, 'infinity') >= $2
       ORDER BY s.started_at, t.id FOR UPDATE OF t`,
      [workUnitId, from, to],
    );
    return rows.map(toTool);
  }

  /** @returns false when that source has been counted for the tool */
  async add({ toolId, sourceId, reverses, amount, renewals, jobOrderId, at }: Use): Promise<boolean> {
    const rows = await this.query(
      `INSERT INTO tooling.use (tool_id, source_id, reverses, amount, renewals, job_order_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING tool_id`,
      [toolId, sourceId, reverses, amount, renewals, jobOrderId, at],
    );
    return rows.length > 0;
  }

  async ofSource(sourceId: string): Promise<Use[]> {
    return this.query<Use>(
      `SELECT tool_id AS "toolId", source_id AS "sourceId", reverses, trim_scale(amount)::text AS amount, renewals,
         job_order_id AS "jobOrderId", at FROM tooling.use WHERE source_id = $1 ORDER BY tool_id`,
      [sourceId],
    );
  }

  /** Classes of which the school has any tool, and how many are issued at each work unit; by work unit and class. */
  async standing(
    toolClasses: readonly string[],
    workUnitIds: readonly string[],
  ): Promise<{ registered: ReadonlySet<string>; issued: ReadonlyMap<string, ReadonlyMap<string, number>> }> {
    const classes = await this.query<{ toolClass: string }>(
      `SELECT DISTINCT tool_class AS "toolClass" FROM tooling.tool WHERE tool_class = ANY($1) AND status <> 'retired'`,
      [toolClasses],
    );
    const counts = await this.query<{ workUnitId: string; toolClass: string; count: number }>(
      `SELECT work_unit_id AS "workUnitId", tool_class AS "toolClass", count(*)::int AS count FROM tooling.tool
       WHERE tool_class = ANY($1) AND work_unit_id = ANY($2) AND status = 'issued' GROUP BY 1, 2`,
      [toolClasses, workUnitIds],
    );
    const issued = new Map<string, Map<string, number>>();
    for (const { workUnitId, toolClass, count } of counts) {
      const at = issued.get(workUnitId) ?? new Map<string, number>();
      issued.set(workUnitId, at.set(toolClass, count));
    }
    return { registered: new Set(classes.map(({ toolClass }) => toolClass)), issued };
  }

  private query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...parameters]);
  }
}
