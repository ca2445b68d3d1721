import { Injectable } from '@nestjs/common';
import type { ConditionSupport } from '#libs/opcua-client';
import { UnitOfWork } from '#platform/database';
import { type Alarm, type AlarmCount, type AlarmWeight, HIGH_FROM, MEDIUM_FROM, weightOf } from '../domain/alarm';

/** Columns of the table by the names of the fields, with their types. */
const FIELDS = {
  id: ['id', 'uuid'],
  connectionId: ['connection_id', 'uuid'],
  workUnitId: ['work_unit_id', 'uuid'],
  lineMode: ['line_mode', 'text'],
  source: ['source', 'text'],
  conditionId: ['condition_id', 'text'],
  branchId: ['branch_id', 'text'],
  eventId: ['event_id', 'text'],
  conditionName: ['condition_name', 'text'],
  sourceName: ['source_name', 'text'],
  message: ['message', 'text'],
  messageEn: ['message_en', 'text'],
  severity: ['severity', 'smallint'],
  jobOrderId: ['job_order_id', 'uuid'],
  workOrderId: ['work_order_id', 'uuid'],
  attemptId: ['attempt_id', 'uuid'],
  raisedAt: ['raised_at', 'timestamptz'],
  found: ['found', 'boolean'],
  endedAt: ['ended_at', 'timestamptz'],
  endedAfter: ['ended_after', 'timestamptz'],
  canAcknowledge: ['can_acknowledge', 'boolean'],
  canConfirm: ['can_confirm', 'boolean'],
  acknowledgedAt: ['acknowledged_at', 'timestamptz'],
  acknowledgedBy: ['acknowledged_by', 'uuid'],
  comment: ['comment', 'text'],
  confirmedAt: ['confirmed_at', 'timestamptz'],
  confirmedBy: ['confirmed_by', 'uuid'],
  doubtSince: ['doubt_since', 'timestamptz'],
  retained: ['retained', 'boolean'],
  closedAt: ['closed_at', 'timestamptz'],
  refresh: ['refresh', 'text'],
} as const satisfies Record<keyof Alarm, readonly [column: string, type: string]>;

const ENTRIES = Object.entries(FIELDS);
const COLUMNS = ENTRIES.map(([name, [column]]) => `a.${column} AS "${name}"`).join(', ');
const SAVE = `
  INSERT INTO connectivity.alarm (${ENTRIES.map(([, [column]]) => column).join(', ')})
  SELECT ${ENTRIES.map(([name]) => `r."${name}"`).join(', ')}
  FROM jsonb_to_recordset($1::jsonb) AS r (${ENTRIES.map(([name, [, type]]) => `"${name}" ${type}`).join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${ENTRIES.map(([, [column]]) => `${column} = EXCLUDED.${column}`).join(', ')}`;

export interface AlarmFilter {
  /** Only what is not over, or only what is. */
  readonly open?: boolean | undefined;
  readonly workUnitId?: string | undefined;
  readonly connectionId?: string | undefined;
  readonly weight?: readonly AlarmWeight[] | undefined;
  /** Raised in [from, to). */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

/** A condition of a machine, or a tag of its map. */
export interface AlarmKey {
  readonly conditionId: string;
  readonly branchId: string;
}

/** The alarms of machines, one row for each occurrence. */
@Injectable()
export class AlarmRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<Alarm | null> {
    return (await this.read('a.id = $1', [id]))[0] ?? null;
  }

  async lock(id: string): Promise<Alarm | null> {
    return (await this.read('a.id = $1 FOR UPDATE', [id]))[0] ?? null;
  }

  /** Newest first, one more than asked for. */
  async page(filter: AlarmFilter, before: string | null, limit: number): Promise<Alarm[]> {
    const { open, workUnitId, connectionId, weight, from, to } = filter;
    return this.read(
      `($1::uuid IS NULL OR a.id < $1) AND ($2::boolean IS NULL OR (a.closed_at IS NULL) = $2)
       AND ($3::uuid IS NULL OR a.work_unit_id = $3) AND ($4::uuid IS NULL OR a.connection_id = $4)
       AND ($5::text[] IS NULL OR CASE WHEN a.severity >= ${HIGH_FROM} THEN 'high'
         WHEN a.severity >= ${MEDIUM_FROM} THEN 'medium' ELSE 'low' END = ANY($5))
       AND ($6::timestamptz IS NULL OR a.raised_at >= $6) AND ($7::timestamptz IS NULL OR a.raised_at < $7)
       ORDER BY a.id DESC LIMIT $8`,
      [
        before,
        open ?? null,
        workUnitId ?? null,
        connectionId ?? null,
        weight ?? null,
        from ?? null,
        to ?? null,
        limit + 1,
      ],
    );
  }

  /** Of each work unit with any that stand or wait for somebody. */
  async counts(workUnitId: string | null): Promise<AlarmCount[]> {
    const rows = await this.query<Omit<AlarmCount, 'weight'> & { readonly severity: number }>(
      `SELECT work_unit_id AS "workUnitId", count(*) FILTER (WHERE ended_at IS NULL)::int AS active,
         count(*) FILTER (WHERE acknowledged_at IS NULL AND can_acknowledge)::int AS unacknowledged,
         count(*) FILTER (WHERE doubt_since IS NOT NULL)::int AS doubtful, max(severity)::int AS severity
       FROM connectivity.alarm WHERE closed_at IS NULL AND ($1::uuid IS NULL OR work_unit_id = $1)
       GROUP BY work_unit_id ORDER BY work_unit_id`,
      [workUnitId],
    );
    return rows.map(({ severity, ...count }) => ({ ...count, weight: weightOf(severity) }));
  }

  /** Those of these conditions that are not over. */
  async lockOpen(connectionId: string, keys: readonly AlarmKey[]): Promise<Alarm[]> {
    return this.read(
      `a.connection_id = $1 AND a.closed_at IS NULL AND (a.condition_id, a.branch_id) IN
         (SELECT k."conditionId", k."branchId" FROM jsonb_to_recordset($2::jsonb) AS k ("conditionId" text, "branchId" text))
       ORDER BY a.id FOR UPDATE`,
      [connectionId, JSON.stringify(keys)],
    );
  }

  /**
   * Those a refresh should have told and did not. One whose server had lost interest in it while it stood is not told
   * again; only after a gap does its absence say anything.
   */
  async lockAbsent(connectionId: string, refresh: string): Promise<Alarm[]> {
    return this.read(
      `a.connection_id = $1 AND a.closed_at IS NULL AND a.source = 'condition' AND a.refresh IS DISTINCT FROM $2
         AND (a.retained OR a.doubt_since IS NOT NULL)
       ORDER BY a.id FOR UPDATE`,
      [connectionId, refresh],
    );
  }

  /** Those of its fault bits that are not over. */
  async lockOpenBits(connectionId: string): Promise<Alarm[]> {
    return this.read(`a.connection_id = $1 AND a.closed_at IS NULL AND a.source = 'tag' ORDER BY a.id FOR UPDATE`, [
      connectionId,
    ]);
  }

  /** All of a machine that are not over. */
  async lockAllOpen(connectionId: string): Promise<Alarm[]> {
    return this.read('a.connection_id = $1 AND a.closed_at IS NULL ORDER BY a.id FOR UPDATE', [connectionId]);
  }

  /** From now on nobody knows of these whether they still stand. @param conditionId only of this tag */
  async doubt(connectionId: string, since: Date, conditionId: string | null): Promise<void> {
    await this.query(
      `UPDATE connectivity.alarm SET doubt_since = greatest($2, raised_at)
       WHERE connection_id = $1 AND closed_at IS NULL AND doubt_since IS NULL AND ($3::text IS NULL OR condition_id = $3)`,
      [connectionId, since, conditionId],
    );
  }

  /** Nothing was missed, so that its conditions are as they were. */
  async trust(connectionId: string): Promise<void> {
    await this.query(
      `UPDATE connectivity.alarm SET doubt_since = NULL
       WHERE connection_id = $1 AND closed_at IS NULL AND doubt_since IS NOT NULL AND source = 'condition'`,
      [connectionId],
    );
  }

  /** Whether its server has ever told a condition. */
  async tellsConditions(connectionId: string): Promise<boolean> {
    const [row] = await this.query<{ tells: boolean }>(
      `SELECT EXISTS (SELECT FROM connectivity.alarm WHERE connection_id = $1 AND source = 'condition') AS tells`,
      [connectionId],
    );
    return row?.tells === true;
  }

  /** Adds or replaces. What is over goes first: another of the same condition may begin with it. */
  async save(alarms: readonly Alarm[]): Promise<void> {
    const over = alarms.filter(({ closedAt }) => closedAt !== null);
    const open = alarms.filter(({ closedAt }) => closedAt === null);
    for (const some of [over, open]) {
      if (some.length > 0) await this.query(SAVE, [JSON.stringify(some)]);
    }
  }

  async setSupport(connectionId: string, { support }: ConditionSupport): Promise<void> {
    await this.query('UPDATE connectivity.connection SET alarm_support = $2 WHERE id = $1', [connectionId, support]);
  }

  private read(where: string, values: unknown[]): Promise<Alarm[]> {
    return this.query<Alarm>(`SELECT ${COLUMNS} FROM connectivity.alarm a WHERE ${where}`, values);
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
