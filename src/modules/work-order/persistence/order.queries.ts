import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { WorkOrderState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import { decodeCursor } from '#platform/http';
import type { OrderSummary } from '../domain/types';
import { ORDER_COLUMNS, toOrder, type OrderRow } from './order.rows';

/** Whose orders somebody may read: all, or those of some teams. */
export type OrderScope = 'all' | readonly string[];

export type OrderSort = 'number' | 'due' | 'priority';

export interface OrderFilter {
  readonly status?: readonly WorkOrderState[];
  /** Part of number, material or alias. */
  readonly text?: string;
  readonly teamId?: string;
  readonly dueBefore?: Date;
}

interface Sorting {
  readonly keys: readonly string[];
  readonly casts: readonly string[];
  readonly descending: boolean;
}

const DUE = `coalesce(w.due_at, 'infinity'::timestamptz)`;

/** `number`: newest first. The others end with the number, so that no two orders are equal. */
const SORTS: Readonly<Record<OrderSort, Sorting>> = {
  number: { keys: ['w.number'], casts: ['text'], descending: true },
  due: { keys: [DUE, 'w.number'], casts: ['timestamptz', 'text'], descending: false },
  priority: { keys: ['w.priority', DUE, 'w.number'], casts: ['smallint', 'timestamptz', 'text'], descending: false },
};

interface SummaryRow extends OrderRow {
  finished: string;
  scrap: string;
  jobs_done: number;
  jobs_total: number;
}

/** What was scrapped on the way, and with an aborted order what of it was not finished, as the books of an order say. */
const SCRAP = `trim_scale(f.scrapped + CASE WHEN w.disposition = 'scrap'
    THEN greatest(0, f.issued - f.finished - f.scrapped - f.returned) ELSE 0 END) AS scrap`;

/**
 * Figures of the jobs of order `w`: good at the end is the least over the last operations; what rework job orders make is
 * booked where they return to.
 */
const FIGURES = `LEFT JOIN LATERAL (
    SELECT trim_scale(coalesce(min(j.good) FILTER (WHERE j.kind = 'operation' AND j.status <> 'skipped' AND NOT EXISTS (
        SELECT FROM work_order.job_link l WHERE l.from_id = j.id AND l.active)), 0)) AS finished,
      coalesce(sum(j.scrap) FILTER (WHERE j.kind = 'operation'), 0) AS scrapped,
      coalesce(sum(j.returned) FILTER (WHERE j.kind = 'operation'), 0) AS returned,
      coalesce(max(j.issued) FILTER (WHERE j.kind = 'operation' AND j.status <> 'skipped' AND NOT EXISTS (
        SELECT FROM work_order.job_link l WHERE l.to_id = j.id AND l.active)), 0) AS issued,
      count(*) FILTER (WHERE j.status IN ('completed', 'closed', 'skipped', 'cancelled'))::int AS jobs_done,
      count(*)::int AS jobs_total
    FROM work_order.job_order j WHERE j.work_order_id = w.id AND NOT j.superseded) f ON true`;

function isKey(cast: string, key: string | number | undefined): boolean {
  if (cast === 'smallint') return typeof key === 'number' && Number.isInteger(key) && Math.abs(key) < 32_768;
  if (typeof key !== 'string') return false;
  return cast === 'text' ? !key.includes('\0') : key === 'infinity' || !Number.isNaN(Date.parse(key));
}

const likeText = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

@Injectable()
export class OrderQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The keys a page begins after. @throws DomainError `request.malformed` when they are not keys of this order */
  keysAfter(sort: OrderSort, cursor: string | undefined): readonly (string | number)[] | null {
    const { casts } = SORTS[sort];
    const keys = decodeCursor(cursor, casts.length);
    if (keys && !casts.every((cast, index) => isKey(cast, keys[index])))
      throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
    return keys;
  }

  /** Sort keys of a row, for the next cursor. */
  cursorOf(sort: OrderSort, { number, dueAt, priority }: OrderSummary): readonly (string | number)[] {
    const due = dueAt ?? 'infinity';
    return { number: [number], due: [due, number], priority: [priority, due, number] }[sort];
  }

  /** One page of orders that `scope` may read, one row more than `limit` when there is a next page. */
  async list(
    scope: OrderScope,
    filter: OrderFilter,
    sort: OrderSort,
    after: readonly (string | number)[] | null,
    limit: number,
  ): Promise<OrderSummary[]> {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const where = [
      ...(scope === 'all' ? [] : [`w.team_id = ANY(${bind(scope)})`]),
      ...(filter.status?.length ? [`w.status = ANY(${bind(filter.status)})`] : []),
      ...(filter.text ? [`w.search LIKE ${bind(likeText(filter.text))}`] : []),
      ...(filter.teamId ? [`w.team_id = ${bind(filter.teamId)}`] : []),
      ...(filter.dueBefore ? [`w.due_at < ${bind(filter.dueBefore)}`] : []),
    ];
    const { keys, casts, descending } = SORTS[sort];
    if (after) {
      const bounds = after.map((value, index) => `${bind(value)}::${casts[index]}`);
      where.push(`(${keys.join(', ')}) ${descending ? '<' : '>'} (${bounds.join(', ')})`);
    }
    const order = keys.map((key) => `${key}${descending ? ' DESC' : ''}`).join(', ');
    const rows = await this.unitOfWork.manager.query<SummaryRow[]>(
      `SELECT ${ORDER_COLUMNS}, f.finished, ${SCRAP}, f.jobs_done, f.jobs_total FROM (
         SELECT * FROM work_order.work_order w ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
         ORDER BY ${order} LIMIT ${bind(limit + 1)}) w
       ${FIGURES} ORDER BY ${order}`,
      values,
    );
    return rows.map((row) => ({
      ...toOrder(row),
      finished: row.finished,
      scrap: row.scrap,
      jobsDone: row.jobs_done,
      jobsTotal: row.jobs_total,
    }));
  }

  /** Whether `scope` may read this order. */
  async mayRead(scope: OrderScope, id: string): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      'SELECT FROM work_order.work_order w WHERE w.id = $1 AND ($2::uuid[] IS NULL OR w.team_id = ANY($2))',
      [id, scope === 'all' ? null : scope],
    );
    return rows.length > 0;
  }
}
