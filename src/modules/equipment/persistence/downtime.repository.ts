import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { StateInterval } from '../domain/derive-intervals';
import type { DowntimeReason } from '../domain/downtime-reason';
import type { Coding } from '../domain/stops';

const REASON = `code, parent_code AS "parentCode", name, name_en AS "nameEn", retired_at IS NOT NULL AS retired`;
const CODING = `work_unit_id AS "workUnitId", starts_at AS start, ends_at AS "end", reason, note, coded_by AS "codedBy",
  coded_at AS "codedAt"`;
const INTERVAL = `s.id, s.work_unit_id AS "workUnitId", s.state, s.starts_at AS start, s.ends_at AS "end", s.source,
  s.reason, s.job_order_id AS "jobOrderId", s.work_order_id AS "workOrderId", s.attempt_id AS "attemptId",
  s.trial_job_id AS "trialJobId"`;

/** Which intervals are stops somebody should explain: faults, and whatever keeps an order waiting. */
const IS_STOP = `(s.state = 'fault' OR s.job_order_id IS NOT NULL
  AND s.state IN ('starved', 'blocked', 'idle', 'maintenance', 'off'))`;

/** What was said of a stop, by the place of the time it was looked up for. */
export interface PlacedCoding extends Pick<Coding, 'workUnitId' | 'start' | 'end' | 'reason'> {
  readonly part: number;
}

/** A time of a unit, up to any end when `to` is null. */
export interface CodedTime {
  readonly workUnitId: string;
  readonly from: Date;
  readonly to: Date | null;
}

export interface StopFilter {
  readonly workUnitIds: readonly string[];
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
  /** Shorter ones are left out. */
  readonly shortestMs: number;
}

/** Reasons of stops, and the stops. */
@Injectable()
export class DowntimeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The whole tree, groups before their codes. */
  async reasons(): Promise<DowntimeReason[]> {
    return this.query<DowntimeReason>(
      `SELECT ${REASON} FROM equipment.downtime_reason ORDER BY left(code, 1) = 'Z', position, code`,
      [],
    );
  }

  async addReason({ code, parentCode, name, nameEn }: Omit<DowntimeReason, 'retired'>): Promise<void> {
    await this.query(
      `INSERT INTO equipment.downtime_reason (code, parent_code, name, name_en, position)
       SELECT $1, $2, $3, $4, position FROM equipment.downtime_reason WHERE code = $2`,
      [code, parentCode, name, nameEn],
    );
  }

  async retireReason(code: string, at: Date): Promise<void> {
    await this.query('UPDATE equipment.downtime_reason SET retired_at = $2 WHERE code = $1 AND retired_at IS NULL', [
      code,
      at,
    ]);
  }

  /** Stops that touch the window, uncut, the newest first, after the last of the page before. */
  async stops(
    { workUnitIds, from, to, now, shortestMs }: StopFilter,
    after: readonly [string, string] | null,
    limit: number,
  ): Promise<StateInterval[]> {
    return this.query<StateInterval>(
      `SELECT ${INTERVAL} FROM equipment.state_interval s
       WHERE s.work_unit_id = ANY($1) AND s.starts_at < $3 AND coalesce(s.ends_at, 'infinity') > $2 AND ${IS_STOP}
         AND coalesce(s.ends_at, $4::timestamptz) - s.starts_at > make_interval(secs => $5)
         AND ($6::timestamptz IS NULL OR (s.starts_at, s.work_unit_id) < ($6, $7::uuid))
       ORDER BY s.starts_at DESC, s.work_unit_id DESC LIMIT $8`,
      [workUnitIds, from, to, now, shortestMs / 1000, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** The interval of a unit that began then, uncut. */
  async intervalAt(workUnitId: string, start: Date): Promise<StateInterval | null> {
    const [row] = await this.query<StateInterval>(
      `SELECT ${INTERVAL} FROM equipment.state_interval s WHERE s.work_unit_id = $1 AND s.starts_at = $2`,
      [workUnitId, start],
    );
    return row ?? null;
  }

  /** What was said of stops that touch the window, by unit and start. */
  async codings(workUnitIds: readonly string[], from: Date, to: Date): Promise<Coding[]> {
    return this.query<Coding>(
      `SELECT ${CODING} FROM equipment.interval_reason
       WHERE work_unit_id = ANY($1) AND starts_at < $3 AND ends_at >= $2 ORDER BY work_unit_id, starts_at`,
      [workUnitIds, from, to],
    );
  }

  /** What was said of stops over several times of units, by the place of the time in the list, then by start. */
  async codingsOver(times: readonly CodedTime[]): Promise<PlacedCoding[]> {
    // Numbers, as of the intervals: reading dates costs more than finding them.
    const rows = await this.query<Omit<PlacedCoding, 'start' | 'end'> & { start: number; end: number }>(
      `SELECT p.part::int AS part, r.work_unit_id AS "workUnitId", r.reason,
         (extract(epoch FROM r.starts_at) * 1000)::float8 AS start, (extract(epoch FROM r.ends_at) * 1000)::float8 AS "end"
       FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY AS p (id, from_at, to_at, part)
       JOIN equipment.interval_reason r ON r.work_unit_id = p.id
         AND tstzrange(r.starts_at, r.ends_at, '[]') && tstzrange(p.from_at, p.to_at)
       ORDER BY part, r.starts_at`,
      [times.map(({ workUnitId }) => workUnitId), times.map(({ from }) => from), times.map(({ to }) => to)],
    );
    return rows.map((row) => ({ ...row, start: new Date(row.start), end: new Date(row.end) }));
  }

  async removeCoding(workUnitId: string, start: Date): Promise<void> {
    await this.query('DELETE FROM equipment.interval_reason WHERE work_unit_id = $1 AND starts_at = $2', [
      workUnitId,
      start,
    ]);
  }

  async saveCoding({ workUnitId, start, end, reason, note, codedBy, codedAt }: Coding): Promise<void> {
    await this.query(
      `INSERT INTO equipment.interval_reason (work_unit_id, starts_at, ends_at, reason, note, coded_by, coded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (work_unit_id, starts_at) DO UPDATE SET ends_at = EXCLUDED.ends_at, reason = EXCLUDED.reason,
         note = EXCLUDED.note, coded_by = EXCLUDED.coded_by, coded_at = EXCLUDED.coded_at`,
      [workUnitId, start, end, reason, note, codedBy, codedAt],
    );
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.prepared<Row>(text, values);
  }
}
