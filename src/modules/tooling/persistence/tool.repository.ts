import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Tool, ToolKind } from '../domain/tool';
import type { ToolState } from '#libs/lifecycles';

interface Row extends Omit<Tool, 'issuedAt'> {
  readonly issuedAt: Date | null;
}

export interface ToolFilter {
  /** Part of the code, of the class or of a name. */
  readonly q?: string | undefined;
  readonly status?: readonly ToolState[] | undefined;
  readonly kind?: readonly ToolKind[] | undefined;
  readonly toolClass?: string | undefined;
  readonly workUnitId?: string | undefined;
}

export const TOOL_COLUMNS = `t.id, t.code, t.tool_class AS "toolClass", t.name, t.name_en AS "nameEn", t.kind, t.location,
  t.life_unit AS "lifeUnit", trim_scale(t.life_limit)::text AS "lifeLimit", t.warn_percent AS "warnPercent",
  trim_scale(t.life_used)::text AS "lifeUsed", t.renewals, t.status, t.work_unit_id AS "workUnitId",
  t.job_order_id AS "jobOrderId", t.issued_at AS "issuedAt", t.reason, t.version`;

export const toTool = <R extends Row>(row: R): Omit<R, 'issuedAt'> & Pick<Tool, 'issuedAt'> => ({
  ...row,
  issuedAt: row.issuedAt?.toISOString() ?? null,
});

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

@Injectable()
export class ToolRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<Tool | null> {
    return (await this.read('t.id = $1', [id]))[0] ?? null;
  }

  async lock(id: string): Promise<Tool | null> {
    return (await this.read('t.id = $1 FOR UPDATE', [id]))[0] ?? null;
  }

  async byCodes(codes: readonly string[]): Promise<Tool[]> {
    return this.read('t.code = ANY($1)', [codes]);
  }

  /** By code. */
  async page(filter: ToolFilter, after: string | null, limit: number): Promise<Tool[]> {
    const { q, status, kind, toolClass, workUnitId } = filter;
    return this.read(
      `($1::text IS NULL OR t.code > $1) AND ($2::text[] IS NULL OR t.status = ANY($2))
       AND ($3::text[] IS NULL OR t.kind = ANY($3))
       AND ($4::text IS NULL OR t.tool_class = $4) AND ($5::uuid IS NULL OR t.work_unit_id = $5)
       AND ($6::text IS NULL OR t.code ILIKE $6 OR t.tool_class ILIKE $6 OR t.name ILIKE $6 OR t.name_en ILIKE $6)
       ORDER BY t.code LIMIT $7`,
      [
        after,
        status ?? null,
        kind ?? null,
        toolClass ?? null,
        workUnitId ?? null,
        q ? `%${escapeLike(q)}%` : null,
        limit + 1,
      ],
    );
  }

  /** Those of some classes that are not retired: at the work unit, then free ones, then by code; at most `limit`. */
  async ofClasses(toolClasses: readonly string[], workUnitId: string, limit: number): Promise<Tool[]> {
    return this.read(
      `t.tool_class = ANY($1) AND t.status <> 'retired' 
       ORDER BY t.work_unit_id IS DISTINCT FROM $2, t.status <> 'available', t.code LIMIT $3`,
      [toolClasses, workUnitId, limit],
    );
  }

  async add(tool: Tool): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO tooling.tool (code, tool_class, name, name_en, kind, location, life_unit, life_limit, warn_percent,
         life_used, renewals, status, work_unit_id, job_order_id, issued_at, reason, version, id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      values(tool),
    );
  }

  async update(tool: Tool): Promise<void> {
    await this.unitOfWork.manager.query(
      `UPDATE tooling.tool SET code = $1, tool_class = $2, name = $3, name_en = $4, kind = $5, location = $6,
         life_unit = $7, life_limit = $8, warn_percent = $9, life_used = $10, renewals = $11, status = $12,
         work_unit_id = $13, job_order_id = $14, issued_at = $15, reason = $16, version = $17 WHERE id = $18`,
      values(tool),
    );
  }

  private async read(where: string, parameters: readonly unknown[]): Promise<Tool[]> {
    const rows = await this.unitOfWork.manager.query<Row[]>(
      `SELECT ${TOOL_COLUMNS} FROM tooling.tool t WHERE ${where}`,
      [...parameters],
    );
    return rows.map(toTool);
  }
}

const values = (tool: Tool): unknown[] => [
  tool.code,
  tool.toolClass,
  tool.name,
  tool.nameEn,
  tool.kind,
  tool.location,
  tool.lifeUnit,
  tool.lifeLimit,
  tool.warnPercent,
  tool.lifeUsed,
  tool.renewals,
  tool.status,
  tool.workUnitId,
  tool.jobOrderId,
  tool.issuedAt,
  tool.reason,
  tool.version,
  tool.id,
];
