import { Injectable } from '@nestjs/common';
import { FLICKER_MS } from '#libs/kpi';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import type { Observation, OrderContext, StateInterval, StateSpan } from '../domain/derive-intervals';
import type { EquipmentState } from '../domain/work-unit';

const INTERVAL = `id, work_unit_id AS "workUnitId", state, starts_at AS start, ends_at AS "end", source, reason,
  job_order_id AS "jobOrderId", work_order_id AS "workOrderId", attempt_id AS "attemptId",
  trial_job_id AS "trialJobId"`;

/** An interval with what its time counts as. */
export type PlacedInterval = Pick<
  StateInterval,
  'workUnitId' | 'state' | 'start' | 'end' | 'jobOrderId' | 'workOrderId'
>;

/** A part of a unit's time, [from, to). */
export interface UnitPart {
  readonly workUnitId: string;
  readonly from: Date;
  readonly to: Date;
}

interface MeasuredSpan extends Omit<PlacedInterval, 'start' | 'end'> {
  readonly start: number;
  readonly end: number | null;
}

/** Numbers: of a year there are hundreds of thousands, and reading their dates costs more than finding them. */
const MEASURED = `s.work_unit_id AS "workUnitId", s.state, (extract(epoch FROM s.starts_at) * 1000)::float8 AS start,
  (extract(epoch FROM s.ends_at) * 1000)::float8 AS "end", s.job_order_id AS "jobOrderId",
  s.work_order_id AS "workOrderId"`;

const dated = <Row extends MeasuredSpan>(row: Row) => ({
  ...row,
  start: new Date(row.start),
  end: row.end === null ? null : new Date(row.end),
});

/** What was said of units, and the intervals made of it. */
@Injectable()
export class StateRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns false when the same was said before of the same instant */
  async addObservation(workUnitId: string, observation: Observation, quality: string): Promise<boolean> {
    const rows = await this.query<unknown>(
      `INSERT INTO equipment.observation (work_unit_id, at, state, source, quality, reason)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1`,
      [workUnitId, observation.at, observation.state, observation.source, quality, observation.reason],
    );
    return rows.length > 0;
  }

  async addContext(workUnitId: string, context: OrderContext): Promise<void> {
    await this.query(
      `INSERT INTO equipment.order_context (work_unit_id, at, job_order_id, work_order_id, attempt_id, trial_job_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [workUnitId, context.at, context.jobOrderId, context.workOrderId, context.attemptId, context.trialJobId],
    );
  }

  /** Whether this very change was written down before. */
  async hasContext(workUnitId: string, { at, jobOrderId, workOrderId }: OrderContext): Promise<boolean> {
    const rows = await this.query<unknown>(
      `SELECT 1 FROM equipment.order_context
       WHERE work_unit_id = $1 AND at = $2 AND job_order_id IS NOT DISTINCT FROM $3
         AND work_order_id IS NOT DISTINCT FROM $4
         AND id = (SELECT max(id) FROM equipment.order_context WHERE work_unit_id = $1 AND at = $2)`,
      [workUnitId, at, jobOrderId, workOrderId],
    );
    return rows.length > 0;
  }

  /** Where the interval just before an instant begins: intervals from there on may change when the instant does. */
  async startBefore(workUnitId: string, at: Date): Promise<Date | null> {
    const [row] = await this.query<{ start: Date }>(
      `SELECT starts_at AS start FROM equipment.state_interval
       WHERE work_unit_id = $1 AND starts_at < $2 ORDER BY starts_at DESC LIMIT 1`,
      [workUnitId, at],
    );
    return row?.start ?? null;
  }

  /** What was said from an instant on, and the last before it; by time, then by arrival. */
  async observationsFrom(workUnitId: string, from: Date): Promise<Observation[]> {
    return this.query<Observation>(
      `SELECT at, state, source, reason FROM equipment.observation
       WHERE work_unit_id = $1 AND at >= coalesce(
         (SELECT max(at) FROM equipment.observation WHERE work_unit_id = $1 AND at <= $2), $2)
       ORDER BY at, id`,
      [workUnitId, from],
    );
  }

  async contextsFrom(workUnitId: string, from: Date): Promise<OrderContext[]> {
    return this.query<OrderContext>(
      `SELECT at, job_order_id AS "jobOrderId", work_order_id AS "workOrderId", attempt_id AS "attemptId",
         trial_job_id AS "trialJobId"
       FROM equipment.order_context
       WHERE work_unit_id = $1 AND at >= coalesce(
         (SELECT max(at) FROM equipment.order_context WHERE work_unit_id = $1 AND at <= $2), $2)
       ORDER BY at, id`,
      [workUnitId, from],
    );
  }

  async intervalsFrom(workUnitId: string, from: Date): Promise<StateInterval[]> {
    return this.query<StateInterval>(
      `SELECT ${INTERVAL} FROM equipment.state_interval WHERE work_unit_id = $1 AND starts_at >= $2 ORDER BY starts_at`,
      [workUnitId, from],
    );
  }

  /** Intervals that touch the window [from, to), uncut, after the one that began at `after`. */
  async touching(
    workUnitId: string,
    from: Date,
    to: Date,
    after: Date | null,
    limit: number,
  ): Promise<StateInterval[]> {
    return this.query<StateInterval>(
      `SELECT ${INTERVAL} FROM equipment.state_interval
       WHERE work_unit_id = $1 AND starts_at < $3 AND coalesce(ends_at, 'infinity') > $2
         AND ($4::timestamptz IS NULL OR starts_at > $4)
       ORDER BY starts_at LIMIT $5`,
      [workUnitId, from, to, after, limit],
    );
  }

  /** Intervals of several units that touch [from, to), uncut, by unit and start. */
  async ofUnits(workUnitIds: readonly string[], from: Date, to: Date): Promise<PlacedInterval[]> {
    const rows = await this.query<MeasuredSpan>(
      `SELECT ${MEASURED} FROM equipment.state_interval s
       WHERE work_unit_id = ANY($1) AND starts_at < $3 AND coalesce(ends_at, 'infinity') > $2
       ORDER BY work_unit_id, starts_at`,
      [workUnitIds, from, to],
    );
    return rows.map(dated);
  }

  /**
   * The intervals that decide what units did in parts of their time, uncut, by part and start: those that touch it, those
   * before from the last that is no flicker on, and those that begin so soon after it that they may make one (libs/kpi).
   */
  async deciding(parts: readonly UnitPart[]): Promise<(PlacedInterval & { readonly part: number })[]> {
    const rows = await this.query<MeasuredSpan & { readonly part: number }>(
      `SELECT p.part::int AS part, ${MEASURED}
       FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY AS p (id, from_at, to_at, part)
       JOIN equipment.state_interval s ON s.work_unit_id = p.id
         AND s.starts_at >= coalesce((
           SELECT f.starts_at FROM equipment.state_interval f
           WHERE f.work_unit_id = p.id AND f.starts_at <= p.from_at
             AND (f.ends_at IS NULL OR f.ends_at - f.starts_at >= make_interval(secs => $4))
           ORDER BY f.starts_at DESC LIMIT 1), '-infinity')
         AND s.starts_at < p.to_at + make_interval(secs => $4)
       ORDER BY part, s.starts_at`,
      [
        parts.map(({ workUnitId }) => workUnitId),
        parts.map(({ from }) => from),
        parts.map(({ to }) => to),
        FLICKER_MS / 1000,
      ],
    );
    return rows.map(dated);
  }

  /** When the first interval of a unit began. */
  async firstStart(workUnitId: string): Promise<Date | null> {
    const [row] = await this.query<{ start: Date | null }>(
      'SELECT min(starts_at) AS start FROM equipment.state_interval WHERE work_unit_id = $1',
      [workUnitId],
    );
    return row?.start ?? null;
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.query('DELETE FROM equipment.state_interval WHERE id = ANY($1)', [ids]);
  }

  /** Writes an interval; with an id the known one is changed, so that what refers to it stays right. */
  async save(workUnitId: string, span: StateSpan, id: string | null): Promise<void> {
    await this.query(
      `INSERT INTO equipment.state_interval (id, work_unit_id, state, starts_at, ends_at, source, reason, job_order_id,
         work_order_id, attempt_id, trial_job_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (id) DO UPDATE SET state = EXCLUDED.state, ends_at = EXCLUDED.ends_at, source = EXCLUDED.source,
         reason = EXCLUDED.reason, job_order_id = EXCLUDED.job_order_id, work_order_id = EXCLUDED.work_order_id,
         attempt_id = EXCLUDED.attempt_id, trial_job_id = EXCLUDED.trial_job_id`,
      [
        id ?? newId(),
        workUnitId,
        span.state,
        span.start,
        span.end,
        span.source,
        span.reason,
        span.jobOrderId,
        span.workOrderId,
        span.attemptId,
        span.trialJobId,
      ],
    );
  }

  async currentState(workUnitId: string): Promise<EquipmentState> {
    const [row] = await this.query<{ state: EquipmentState }>(
      'SELECT state FROM equipment.current_state WHERE id = $1',
      [workUnitId],
    );
    return row?.state ?? 'unknown';
  }

  async setCurrentState(workUnitId: string, state: EquipmentState): Promise<void> {
    await this.query(
      `INSERT INTO equipment.current_state (id, state) VALUES ($1, $2)
       ON CONFLICT (id) DO UPDATE SET state = EXCLUDED.state`,
      [workUnitId, state],
    );
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.prepared<Row>(text, values);
  }
}
