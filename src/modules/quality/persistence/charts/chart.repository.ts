import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { ChartKey, ControlChart, LimitsRevision } from '../../domain/charts/chart';
import { rulingOf, type Ruling, type ToolMark } from '../../domain/charts/judging';

export interface ChartFilter {
  readonly materialId?: string | undefined;
  readonly workUnitId?: string | undefined;
  readonly operationNumber?: number | undefined;
  /** Part of the balloon or of a name. */
  readonly q?: string | undefined;
  /** Only those with a signal nobody has acknowledged. */
  readonly signalling?: boolean | undefined;
}

/** Charts chosen one by one, or all of a material or a work unit. */
export interface ChartChoice {
  readonly ids: readonly string[] | null;
  readonly materialId: string | null;
  readonly workUnitId: string | null;
}

/** The lines whose charts somebody may see; null: all. */
export interface ChartScope {
  readonly workUnitIds: readonly string[] | null;
}

/** A chart as a list shows it. */
export interface ListedChart extends ControlChart {
  readonly points: number;
  readonly lastAt: string | null;
  readonly openSignals: number;
  /** Newest revision of the limits; null while there are none. */
  readonly limitsRevision: number | null;
  readonly preliminary: boolean | null;
}

const COLUMNS = `c.id, c.material_id AS "materialId", c.operation_number AS "operationNumber", c.balloon, c.kind,
  c.work_unit_id AS "workUnitId", c.name, c.name_en AS "nameEn", c.class, c.unit, c.decimals, c.nominal, c.lsl, c.usl,
  c.subgroup_by AS "subgroupBy", c.subgroup_size AS "subgroupSize", c.subgroup_minutes AS "subgroupMinutes",
  c.split_at_order AS "splitAtOrder", c.rules, c.ewma, c.cusum, c.automatic, c.version`;

const MAY_SEE = `($2::uuid[] IS NULL OR c.work_unit_id = ANY($2))`;

interface RevisionRow extends Omit<LimitsRevision, 'baseFrom' | 'baseTo' | 'effectiveAfter' | 'frozenAt'> {
  readonly baseFrom: Date;
  readonly baseTo: Date;
  readonly effectiveAfter: Date | null;
  readonly frozenAt: Date;
}

/** Charts, the revisions of their limits, and the marks of tools. */
@Injectable()
export class ChartRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string, scope: ChartScope): Promise<ControlChart | null> {
    const [row] = await this.unitOfWork.prepared<ControlChart>(
      `SELECT ${COLUMNS} FROM quality.control_chart c WHERE c.id = $1 AND ${MAY_SEE}`,
      [id, scope.workUnitIds],
    );
    return row ?? null;
  }

  /** So that points, limits and signals of a chart change one after another. */
  async lock(id: string, scope: ChartScope = { workUnitIds: null }): Promise<ControlChart | null> {
    const [row] = await this.unitOfWork.prepared<ControlChart>(
      `SELECT ${COLUMNS} FROM quality.control_chart c WHERE c.id = $1 AND ${MAY_SEE} FOR UPDATE`,
      [id, scope.workUnitIds],
    );
    return row ?? null;
  }

  async ofKey({ materialId, operationNumber, balloon }: ChartKey): Promise<ControlChart[]> {
    return this.unitOfWork.prepared<ControlChart>(
      `SELECT ${COLUMNS} FROM quality.control_chart c
       WHERE c.material_id = $1 AND c.operation_number = $2 AND c.balloon = $3 ORDER BY c.id`,
      [materialId, operationNumber, balloon],
    );
  }

  async ofWorkUnit(workUnitId: string): Promise<ControlChart[]> {
    return this.unitOfWork.prepared<ControlChart>(
      `SELECT ${COLUMNS} FROM quality.control_chart c WHERE c.work_unit_id = $1 ORDER BY c.id`,
      [workUnitId],
    );
  }

  /** By id, after `after`; one more than `limit`. */
  async page(filter: ChartFilter, after: string | null, limit: number, scope: ChartScope): Promise<ListedChart[]> {
    const { materialId, workUnitId, operationNumber, signalling, q } = filter;
    const rows = await this.unitOfWork.prepared<Omit<ListedChart, 'lastAt'> & { readonly lastAt: Date | null }>(
      `SELECT ${COLUMNS}, coalesce(n.points, 0)::int AS points, n.last_at AS "lastAt", s.open::int AS "openSignals",
         l.revision AS "limitsRevision", (l.limits #>> '{base,preliminary}')::boolean AS preliminary
       FROM quality.control_chart c
       CROSS JOIN LATERAL (SELECT count(*) AS points, max(p.at) AS last_at FROM quality.chart_point p
         WHERE p.chart_id = c.id) n
       CROSS JOIN LATERAL (SELECT count(*) AS open FROM quality.spc_signal s
         WHERE s.chart_id = c.id AND s.status = 'raised') s
       LEFT JOIN LATERAL (SELECT l.revision, l.limits FROM quality.control_limits l WHERE l.chart_id = c.id
         ORDER BY l.revision DESC LIMIT 1) l ON true
       WHERE ($1::uuid IS NULL OR c.id > $1) AND ${MAY_SEE} AND ($3::uuid IS NULL OR c.material_id = $3)
         AND ($4::uuid IS NULL OR c.work_unit_id = $4) AND ($5::int IS NULL OR c.operation_number = $5)
         AND (NOT $6 OR s.open > 0)
         AND ($8::text IS NULL OR strpos(lower(concat_ws(' ', c.balloon, c.name, c.name_en)), lower($8)) > 0)
       ORDER BY c.id LIMIT $7`,
      [
        after,
        scope.workUnitIds,
        materialId ?? null,
        workUnitId ?? null,
        operationNumber ?? null,
        signalling ?? false,
        limit + 1,
        q ?? null,
      ],
    );
    return rows.map((row) => ({ ...row, lastAt: row.lastAt?.toISOString() ?? null }));
  }

  /** Chosen charts along material, operation and balloon; at most so many. */
  async chosen(choice: ChartChoice, most: number, scope: ChartScope): Promise<ControlChart[]> {
    return this.unitOfWork.prepared<ControlChart>(
      `SELECT ${COLUMNS} FROM quality.control_chart c
       WHERE ($1::uuid[] IS NULL OR c.id = ANY($1)) AND ${MAY_SEE} AND ($3::uuid IS NULL OR c.material_id = $3)
         AND ($4::uuid IS NULL OR c.work_unit_id = $4)
       ORDER BY c.material_id, c.operation_number, c.balloon, c.kind LIMIT $5`,
      [choice.ids, scope.workUnitIds, choice.materialId, choice.workUnitId, most],
    );
  }

  /** @returns false when there is one of this kind already */
  async add(chart: ControlChart): Promise<boolean> {
    const rows = await this.unitOfWork.prepared(
      `INSERT INTO quality.control_chart (id, material_id, operation_number, balloon, kind, work_unit_id, name, name_en,
         class, unit, decimals, nominal, lsl, usl, subgroup_by, subgroup_size, subgroup_minutes, split_at_order, rules,
         ewma, cusum, automatic)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
       ON CONFLICT (material_id, operation_number, balloon, kind) DO NOTHING RETURNING id`,
      [
        chart.id,
        chart.materialId,
        chart.operationNumber,
        chart.balloon,
        chart.kind,
        chart.workUnitId,
        chart.name,
        chart.nameEn,
        chart.class,
        chart.unit,
        chart.decimals,
        chart.nominal,
        chart.lsl,
        chart.usl,
        chart.subgroupBy,
        chart.subgroupSize,
        chart.subgroupMinutes,
        chart.splitAtOrder,
        JSON.stringify(chart.rules),
        chart.ewma ? JSON.stringify(chart.ewma) : null,
        chart.cusum ? JSON.stringify(chart.cusum) : null,
        chart.automatic,
      ],
    );
    return rows.length > 0;
  }

  /** Takes over words and limits of a newer plan. */
  async followPlan(id: string, plan: Omit<ControlChart, keyof ChartKey | 'kind'>): Promise<void> {
    await this.unitOfWork.prepared(
      `UPDATE quality.control_chart SET work_unit_id = $2, name = $3, name_en = $4, class = $5, unit = $6, decimals = $7,
         nominal = $8, lsl = $9, usl = $10 WHERE id = $1`,
      [
        id,
        plan.workUnitId,
        plan.name,
        plan.nameEn,
        plan.class,
        plan.unit,
        plan.decimals,
        plan.nominal,
        plan.lsl,
        plan.usl,
      ],
    );
  }

  async setRules(id: string, rules: ControlChart['rules']): Promise<void> {
    await this.unitOfWork.prepared('UPDATE quality.control_chart SET rules = $2 WHERE id = $1', [
      id,
      JSON.stringify(rules),
    ]);
  }

  async bumpVersion(id: string): Promise<void> {
    await this.unitOfWork.prepared('UPDATE quality.control_chart SET version = version + 1 WHERE id = $1', [id]);
  }

  /** Oldest first. */
  async revisions(chartId: string): Promise<LimitsRevision[]> {
    const rows = await this.unitOfWork.prepared<RevisionRow>(
      `SELECT revision, limits, rules, base_from AS "baseFrom", base_to AS "baseTo", effective_after AS "effectiveAfter", reason,
         frozen_by AS "frozenBy", frozen_at AS "frozenAt"
       FROM quality.control_limits WHERE chart_id = $1 ORDER BY revision`,
      [chartId],
    );
    return rows.map((row) => ({
      ...row,
      baseFrom: row.baseFrom.toISOString(),
      baseTo: row.baseTo.toISOString(),
      effectiveAfter: row.effectiveAfter?.toISOString() ?? null,
      frozenAt: row.frozenAt.toISOString(),
    }));
  }

  /** Limits and rules as points are judged by them, oldest first. */
  async rulings(chartId: string): Promise<Ruling[]> {
    return (await this.revisions(chartId)).map(rulingOf);
  }

  async addRevision(chartId: string, revision: LimitsRevision): Promise<void> {
    await this.unitOfWork.prepared(
      `INSERT INTO quality.control_limits (chart_id, revision, limits, rules, base_from, base_to, effective_after,
         reason, frozen_by, frozen_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        chartId,
        revision.revision,
        JSON.stringify(revision.limits),
        JSON.stringify(revision.rules),
        revision.baseFrom,
        revision.baseTo,
        revision.effectiveAfter,
        revision.reason,
        revision.frozenBy,
        revision.frozenAt,
      ],
    );
  }

  async addMark(entryId: string, workUnitId: string, at: string, tool: string): Promise<void> {
    await this.unitOfWork.prepared(
      `INSERT INTO quality.chart_mark (entry_id, work_unit_id, at, tool) VALUES ($1, $2, $3, $4)
       ON CONFLICT (entry_id) DO NOTHING`,
      [entryId, workUnitId, at, tool],
    );
  }

  /** Tools that were set up at some work units from a time on, oldest first. */
  async marks(workUnitIds: readonly string[], from: Date, to: Date): Promise<(ToolMark & { readonly tool: string })[]> {
    return this.unitOfWork.prepared(
      `SELECT work_unit_id AS "workUnitId", at, tool FROM quality.chart_mark
       WHERE work_unit_id = ANY($1) AND at >= $2 AND at <= $3 ORDER BY at LIMIT 2000`,
      [workUnitIds, from, to],
    );
  }
}
