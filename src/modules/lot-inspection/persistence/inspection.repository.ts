import { Injectable } from '@nestjs/common';
import type { LotInspectionState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { LotInspection } from '../domain/inspection';
import type { InspectionKind } from '../domain/rule';

/** What somebody may see: all; what is of no company or of some teams; what is a company's. */
export type Scope = 'everything' | { readonly teamIds: readonly string[] } | { readonly organisationId: string };

export interface InspectionFilter {
  readonly status?: readonly LotInspectionState[] | undefined;
  readonly kind?: readonly InspectionKind[] | undefined;
  readonly materialId?: string | undefined;
  readonly lotId?: string | undefined;
  /** In one of the states anybody can act in, and not begun by somebody else. */
  readonly forPerson?: { readonly id: string; readonly status: readonly LotInspectionState[] } | undefined;
}

const COLUMNS: Readonly<Record<keyof LotInspection, string>> = {
  id: 'id',
  number: 'number',
  source: 'source',
  kind: 'kind',
  status: 'status',
  materialId: 'material_id',
  supplier: 'supplier',
  lotIds: 'lot_ids',
  quantity: 'quantity',
  unit: 'unit',
  ruleId: 'rule_id',
  ruleRevision: 'rule_revision',
  plan: 'plan',
  original: 'original',
  resubmits: 'resubmits',
  workOrderId: 'work_order_id',
  attemptId: 'attempt_id',
  trialJobId: 'trial_job_id',
  organisationId: 'organisation_id',
  teamId: 'team_id',
  lineMode: 'line_mode',
  openedAt: 'opened_at',
  inspectorId: 'inspector_id',
  startedAt: 'started_at',
  found: 'found',
  findings: 'findings',
  verdicts: 'verdicts',
  judgedAt: 'judged_at',
  decidedBy: 'decided_by',
  decidedAt: 'decided_at',
  note: 'note',
  sortedOut: 'sorted_out',
  ncrId: 'ncr_id',
  ncrNumber: 'ncr_number',
  version: 'version',
};
const KEYS = Object.keys(COLUMNS) as (keyof LotInspection)[];
const JSON_KEYS: readonly (keyof LotInspection)[] = ['plan', 'found', 'findings', 'verdicts'];
const SELECT = `SELECT ${KEYS.map((key) =>
  key === 'quantity' ? 'trim_scale(i.quantity)::text AS quantity' : `i.${COLUMNS[key]} AS "${key}"`,
).join(', ')} FROM lot_inspection.inspection i`;
/** What never changes once it was opened. */
const FIXED: readonly (keyof LotInspection)[] = ['id', 'number', 'source'];
const CHANGED = KEYS.filter((key) => !FIXED.includes(key));

const valueOf = (inspection: LotInspection, key: keyof LotInspection): unknown => {
  const value = inspection[key];
  return JSON_KEYS.includes(key) && value !== null ? JSON.stringify(value) : value;
};

/** Lots under inspection. */
@Injectable()
export class InspectionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string, scope: Scope): Promise<LotInspection | null> {
    return this.one('i.id = $1', [id], scope);
  }

  async lock(id: string, scope: Scope): Promise<LotInspection | null> {
    return this.one('i.id = $1', [id], scope, 'FOR UPDATE');
  }

  async bySource(source: string): Promise<LotInspection | null> {
    return this.one('i.source = $1', [source], 'everything');
  }

  /** Of what an order has made, oldest first. */
  async ofOrder(workOrderId: string): Promise<LotInspection[]> {
    return this.query(`${SELECT} WHERE i.work_order_id = $1 AND i.kind = 'final' ORDER BY i.id`, [workOrderId]);
  }

  /** Those that a lot waits for, locked. */
  async lockOfLot(lotId: string, status: readonly LotInspectionState[]): Promise<LotInspection[]> {
    return this.query(`${SELECT} WHERE i.lot_ids @> ARRAY[$1::uuid] AND i.status = ANY($2) ORDER BY i.id FOR UPDATE`, [
      lotId,
      status,
    ]);
  }

  /** Newest first, one more than asked for. */
  async page(scope: Scope, filter: InspectionFilter, before: string | null, limit: number): Promise<LotInspection[]> {
    const { status, kind, materialId, lotId, forPerson } = filter;
    const values: unknown[] = [
      before,
      status ?? null,
      kind ?? null,
      materialId ?? null,
      lotId ?? null,
      forPerson?.status ?? null,
      forPerson?.id ?? null,
      limit + 1,
    ];
    const where = `($1::uuid IS NULL OR i.id < $1) AND ($2::text[] IS NULL OR i.status = ANY($2))
      AND ($3::text[] IS NULL OR i.kind = ANY($3)) AND ($4::uuid IS NULL OR i.material_id = $4)
      AND ($5::uuid IS NULL OR i.lot_ids @> ARRAY[$5::uuid])
      AND ($6::text[] IS NULL OR (i.status = ANY($6) AND (i.status <> 'in-progress' OR i.inspector_id = $7::uuid)))
      AND ${inScope(scope, values)}`;
    return this.query(`${SELECT} WHERE ${where} ORDER BY i.id DESC LIMIT $8`, values);
  }

  async add(inspection: LotInspection): Promise<void> {
    await this.query(
      `INSERT INTO lot_inspection.inspection (${KEYS.map((key) => COLUMNS[key]).join(', ')})
       VALUES (${KEYS.map((_, index) => `$${index + 1}`).join(', ')})`,
      KEYS.map((key) => valueOf(inspection, key)),
    );
  }

  async update(inspection: LotInspection): Promise<void> {
    await this.query(
      `UPDATE lot_inspection.inspection SET ${CHANGED.map((key, index) => `${COLUMNS[key]} = $${index + 2}`).join(', ')}
       WHERE id = $1`,
      [inspection.id, ...CHANGED.map((key) => valueOf(inspection, key))],
    );
  }

  /** One at a time asks whether something was inspected already, as there may be nothing yet to lock. */
  async lockSource(source: string): Promise<void> {
    await this.query(`SELECT pg_advisory_xact_lock(hashtextextended('lot inspection of ' || $1, 0))`, [source]);
  }

  private async one(
    where: string,
    parameters: readonly unknown[],
    scope: Scope,
    suffix = '',
  ): Promise<LotInspection | null> {
    const values = [...parameters];
    return (await this.query(`${SELECT} WHERE ${where} AND ${inScope(scope, values)} ${suffix}`, values))[0] ?? null;
  }

  private async query(sql: string, parameters: readonly unknown[]): Promise<LotInspection[]> {
    return this.unitOfWork.manager.query<LotInspection[]>(sql, [...parameters]);
  }
}

/** The condition of a scope; its value is added to `values`. */
function inScope(scope: Scope, values: unknown[]): string {
  if (scope === 'everything') return 'true';
  if ('organisationId' in scope) {
    values.push(scope.organisationId);
    return `i.organisation_id = $${values.length}::uuid`;
  }
  values.push(scope.teamIds);
  return `(i.organisation_id IS NULL OR i.team_id = ANY($${values.length}::uuid[]))`;
}
