import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { InspectionKind, RuleRevision, SamplingRule } from '../domain/rule';

export interface RuleFilter {
  readonly materialId?: string | undefined;
  readonly kind?: readonly InspectionKind[] | undefined;
  /** Also those that were retired. */
  readonly retired?: boolean | undefined;
}

const COLUMNS = `r.id, r.material_id AS "materialId", r.supplier, r.kind, r.active, r.body, r.created_at AS "createdAt",
  r.revision`;

/** Sampling rules as they are now, and every revision they had. */
@Injectable()
export class RuleRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<SamplingRule | null> {
    return (await this.read('r.id = $1', [id]))[0] ?? null;
  }

  async lock(id: string): Promise<SamplingRule | null> {
    return (await this.read('r.id = $1 FOR UPDATE', [id]))[0] ?? null;
  }

  /** The rule of exactly this series, also a retired one. */
  async of({ materialId, kind, supplier }: Pick<SamplingRule, 'materialId' | 'kind' | 'supplier'>) {
    const rows = await this.read('r.material_id = $1 AND r.kind = $2 AND r.supplier = $3', [
      materialId,
      kind,
      supplier,
    ]);
    return rows[0] ?? null;
  }

  /** What holds for a lot: the supplier's own rule, or that of everybody. */
  async holdingFor(materialId: string, kind: InspectionKind, supplier: string): Promise<SamplingRule | null> {
    const rows = await this.read(
      `r.material_id = $1 AND r.kind = $2 AND r.active AND r.supplier IN ($3, '') ORDER BY r.supplier DESC LIMIT 1`,
      [materialId, kind, supplier],
    );
    return rows[0] ?? null;
  }

  /** Newest first, one more than asked for. */
  async page(filter: RuleFilter, before: string | null, limit: number): Promise<SamplingRule[]> {
    const { materialId, kind, retired } = filter;
    return this.read(
      `($1::uuid IS NULL OR r.id < $1) AND ($2::uuid IS NULL OR r.material_id = $2)
       AND ($3::text[] IS NULL OR r.kind = ANY($3)) AND ($4 OR r.active) ORDER BY r.id DESC LIMIT $5`,
      [before, materialId ?? null, kind ?? null, retired ?? false, limit + 1],
    );
  }

  /** Newest first. */
  async revisions(id: string): Promise<RuleRevision[]> {
    return this.unitOfWork.manager.query<RuleRevision[]>(
      `SELECT revision, active, body, changed_by AS "changedBy", changed_at AS "changedAt"
       FROM lot_inspection.rule_revision WHERE rule_id = $1 ORDER BY revision DESC`,
      [id],
    );
  }

  /** @returns false when there is one of this material, supplier and kind */
  async add(rule: SamplingRule): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      `INSERT INTO lot_inspection.rule (id, material_id, supplier, kind, active, body, created_at, revision)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING 1`,
      [
        rule.id,
        rule.materialId,
        rule.supplier,
        rule.kind,
        rule.active,
        JSON.stringify(rule.body),
        rule.createdAt,
        rule.revision,
      ],
    );
    return rows.length > 0;
  }

  async update({ id, active, body, createdAt, revision }: SamplingRule): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE lot_inspection.rule SET active = $2, body = $3, created_at = $4, revision = $5 WHERE id = $1',
      [id, active, JSON.stringify(body), createdAt, revision],
    );
  }

  async keep({ id, active, body, revision }: SamplingRule, by: string | null, at: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO lot_inspection.rule_revision (rule_id, revision, active, body, changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, revision, active, JSON.stringify(body), by, at],
    );
  }

  private async read(where: string, parameters: readonly unknown[]): Promise<SamplingRule[]> {
    return this.unitOfWork.manager.query<SamplingRule[]>(
      `SELECT ${COLUMNS} FROM lot_inspection.rule r WHERE ${where}`,
      [...parameters],
    );
  }
}
