import { Injectable } from '@nestjs/common';
import type { DecimalString } from '#libs/kernel';
import type { NonconformanceState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { Ncr, ParetoBar, ParetoBy, Severity, Source } from '../domain/nonconformance';

/** What somebody may see: all, of some teams or found by oneself, of a work unit, of a company. */
export type Scope =
  | 'everything'
  | { readonly teamIds: readonly string[]; readonly personId: string | null }
  | { readonly workUnitId: string | null }
  | { readonly organisationId: string };

export interface NcrFilter {
  readonly status?: readonly NonconformanceState[] | undefined;
  readonly source?: readonly Source[] | undefined;
  readonly severity?: readonly Severity[] | undefined;
  readonly materialId?: string | undefined;
  readonly workOrderId?: string | undefined;
  readonly jobOrderId?: string | undefined;
  /** Found by this person. */
  readonly foundBy?: string | undefined;
  /** Part of the number or the description. */
  readonly text?: string | undefined;
}

const COLUMNS: Readonly<Record<keyof Ncr, string>> = {
  id: 'id',
  number: 'number',
  source: 'source',
  sourceId: 'source_id',
  severity: 'severity',
  status: 'status',
  materialId: 'material_id',
  workOrderId: 'work_order_id',
  jobOrderId: 'job_order_id',
  workUnitId: 'work_unit_id',
  attemptId: 'attempt_id',
  trialJobId: 'trial_job_id',
  organisationId: 'organisation_id',
  teamId: 'team_id',
  lineMode: 'line_mode',
  lotId: 'lot_id',
  serials: 'serials',
  found: 'found',
  unit: 'unit',
  standing: 'standing',
  postingId: 'posting_id',
  defectCode: 'defect_code',
  characteristic: 'characteristic',
  measured: 'measured',
  description: 'description',
  pictureId: 'picture_id',
  foundBy: 'found_by',
  foundAt: 'found_at',
  containment: 'containment',
  containedAt: 'contained_at',
  orderHeld: 'order_held',
  cause: 'cause',
  causeNote: 'cause_note',
  effectiveOn: 'effective_on',
  effective: 'effective',
  effectiveNote: 'effective_note',
  effectiveBy: 'effective_by',
  closedAt: 'closed_at',
  version: 'version',
};
const KEYS = Object.keys(COLUMNS) as (keyof Ncr)[];
/** As text: numerics without trailing zeros, days as they are. */
const READ: Partial<Record<keyof Ncr, string>> = {
  found: 'trim_scale(r.found)::text',
  effectiveOn: 'r.effective_on::text',
};
const SELECT = `SELECT ${KEYS.map((key) => `${READ[key] ?? `r.${COLUMNS[key]}`} AS "${key}"`).join(', ')}
  FROM nonconformance.report r`;

/** $1 is everything, $2 teams, $3 person, $4 work unit, $5 company. */
const IN_SCOPE = `($1::boolean OR r.team_id = ANY($2::uuid[]) OR r.found_by = $3::uuid OR r.work_unit_id = $4::uuid
  OR r.organisation_id = $5::uuid)`;

const UNTOUCHED = `r.status NOT IN ('closed', 'cancelled')
  AND NOT EXISTS (SELECT FROM nonconformance.disposition d WHERE d.report_id = r.id AND d.status = 'executed')`;

const scoped = (scope: Scope): readonly unknown[] => {
  if (scope === 'everything') return [true, [], null, null, null];
  if ('teamIds' in scope) return [false, scope.teamIds, scope.personId, null, null];
  return 'workUnitId' in scope
    ? [false, [], null, scope.workUnitId, null]
    : [false, [], null, null, scope.organisationId];
};

const likeText = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

@Injectable()
export class NcrRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string, scope: Scope): Promise<Ncr | null> {
    return (await this.query<Ncr>(`${SELECT} WHERE ${IN_SCOPE} AND r.id = $6`, [...scoped(scope), id]))[0] ?? null;
  }

  /** Locked until the transaction ends. */
  async lock(id: string, scope: Scope): Promise<Ncr | null> {
    const rows = await this.query<Ncr>(`${SELECT} WHERE ${IN_SCOPE} AND r.id = $6 FOR NO KEY UPDATE`, [
      ...scoped(scope),
      id,
    ]);
    return rows[0] ?? null;
  }

  /** What one thing has opened. */
  async bySource(source: Source, sourceId: string): Promise<Ncr | null> {
    return (await this.query<Ncr>(`${SELECT} WHERE r.source = $1 AND r.source_id = $2`, [source, sourceId]))[0] ?? null;
  }

  /** What was found of an order, oldest first. */
  async ofOrder(workOrderId: string): Promise<Ncr[]> {
    return this.query<Ncr>(`${SELECT} WHERE r.work_order_id = $1 ORDER BY r.id`, [workOrderId]);
  }

  async byPosting(postingId: string): Promise<Ncr | null> {
    const rows = await this.query<Ncr>(`${SELECT} WHERE r.posting_id = $1 AND r.status <> 'cancelled'`, [postingId]);
    return rows[0] ?? null;
  }

  /** Locked: the oldest at a job whose units, at most `quantity`, are in no report and of which nothing was done yet. */
  async lockUnreported(jobOrderId: string, quantity: DecimalString): Promise<Ncr | null> {
    const rows = await this.query<Ncr>(
      `${SELECT} WHERE r.job_order_id = $1 AND r.standing = 'unreported' AND r.found <= $2::numeric AND ${UNTOUCHED}
       ORDER BY r.id LIMIT 1 FOR NO KEY UPDATE`,
      [jobOrderId, quantity],
    );
    return rows[0] ?? null;
  }

  /** Locked: the one about this report, as long as nothing was done of it. */
  async lockReported(postingId: string): Promise<Ncr | null> {
    const rows = await this.query<Ncr>(`${SELECT} WHERE r.posting_id = $1 AND ${UNTOUCHED} FOR NO KEY UPDATE`, [
      postingId,
    ]);
    return rows[0] ?? null;
  }

  /** Newest first, one more than asked for. */
  async page(scope: Scope, filter: NcrFilter, before: string | null, limit: number): Promise<Ncr[]> {
    const { status, source, severity, materialId, workOrderId, jobOrderId, foundBy, text } = filter;
    return this.query<Ncr>(
      `${SELECT} WHERE ${IN_SCOPE} AND ($6::uuid IS NULL OR r.id < $6) AND ($7::text[] IS NULL OR r.status = ANY($7))
         AND ($8::text[] IS NULL OR r.source = ANY($8)) AND ($9::text[] IS NULL OR r.severity = ANY($9))
         AND ($10::uuid IS NULL OR r.material_id = $10) AND ($11::uuid IS NULL OR r.work_order_id = $11)
         AND ($12::uuid IS NULL OR r.job_order_id = $12) AND ($13::uuid IS NULL OR r.found_by = $13)
         AND ($14::text IS NULL OR lower(r.number || ' ' || r.description) LIKE $14)
       ORDER BY r.id DESC LIMIT $15`,
      [
        ...scoped(scope),
        before,
        status ?? null,
        source ?? null,
        severity ?? null,
        materialId ?? null,
        workOrderId ?? null,
        jobOrderId ?? null,
        foundBy ?? null,
        text ? likeText(text) : null,
        limit + 1,
      ],
    );
  }

  /** How often this defect of this material was found from `since` up to this one, which counts. */
  async repeats({ id, materialId, defectCode, foundAt }: Ncr, since: Date): Promise<number> {
    const [row] = await this.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM nonconformance.report r
       WHERE r.id = $1 OR (r.material_id = $2 AND r.defect_code = $3 AND r.found_at >= $4 AND r.found_at <= $5
         AND r.status <> 'cancelled')`,
      [id, materialId, defectCode, since, foundAt],
    );
    return row?.count ?? 1;
  }

  /** Reports found in [from, to) by cause, defect or work unit, the most units first; those taken back do not count. */
  async pareto(by: ParetoBy, from: Date, to: Date): Promise<ParetoBar[]> {
    const code = { cause: 'r.cause', defect: 'r.defect_code', 'work-unit': 'r.work_unit_id::text' }[by];
    return this.query<ParetoBar>(
      `SELECT ${code} AS code, count(*)::int AS reports, trim_scale(sum(r.found))::text AS units
       FROM nonconformance.report r
       WHERE r.found_at >= $1 AND r.found_at < $2 AND r.status <> 'cancelled'
       GROUP BY 1 ORDER BY sum(r.found) DESC, 1`,
      [from, to],
    );
  }

  async add(ncr: Ncr): Promise<void> {
    await this.query(
      `INSERT INTO nonconformance.report (${KEYS.map((key) => COLUMNS[key]).join(', ')})
       VALUES (${KEYS.map((_, index) => `$${index + 1}`).join(', ')})`,
      KEYS.map((key) => ncr[key]),
    );
  }

  async save(ncr: Ncr): Promise<void> {
    const changed = KEYS.filter((key) => key !== 'id');
    await this.query(
      `UPDATE nonconformance.report SET ${changed.map((key, index) => `${COLUMNS[key]} = $${index + 2}`).join(', ')}
       WHERE id = $1`,
      [ncr.id, ...changed.map((key) => ncr[key])],
    );
  }

  private async query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...parameters]);
  }
}
