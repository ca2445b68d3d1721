import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Recall, RecallLine } from '../domain/types';

type Row = Omit<Recall, 'from' | 'to' | 'declaredAt'> & {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly declaredAt: Date;
};

const SELECT = `SELECT r.id, r.number, r.kind, r.lot_id AS "lotId", r.work_unit_id AS "workUnitId", r.from_at AS "from",
  r.to_at AS "to", r.reason, r.held, r.more, r.declared_at AS "declaredAt", r.declared_by AS "declaredBy",
  (SELECT count(*)::int FROM traceability.recall_line l WHERE l.recall_id = r.id) AS lots FROM traceability.recall r`;

const toRecall = (row: Row): Recall => ({
  ...row,
  from: row.from?.toISOString() ?? null,
  to: row.to?.toISOString() ?? null,
  declaredAt: row.declaredAt.toISOString(),
});

@Injectable()
export class RecallRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<Recall | null> {
    const rows = await this.unitOfWork.manager.query<Row[]>(`${SELECT} WHERE r.id = $1`, [id]);
    return rows.map(toRecall)[0] ?? null;
  }

  /** Newest first. */
  async page(after: string | null, limit: number): Promise<Recall[]> {
    const rows = await this.unitOfWork.manager.query<Row[]>(
      `${SELECT} WHERE ($1::uuid IS NULL OR r.id < $1) ORDER BY r.id DESC LIMIT $2`,
      [after, limit + 1],
    );
    return rows.map(toRecall);
  }

  async lines(recallId: string): Promise<RecallLine[]> {
    return this.unitOfWork.manager.query<RecallLine[]>(
      `SELECT lot_id AS "lotId", depth, status, trim_scale(quantity)::text AS quantity, locations
       FROM traceability.recall_line WHERE recall_id = $1 ORDER BY depth, lot_id`,
      [recallId],
    );
  }

  async nextNumber(): Promise<string> {
    const [row] = await this.unitOfWork.manager.query<{ next: string }[]>(
      `SELECT nextval('traceability.recall_number') AS next`,
    );
    return `RC-${String(row?.next).padStart(6, '0')}`;
  }

  async add(recall: Omit<Recall, 'lots'>, lines: readonly RecallLine[]): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO traceability.recall (id, number, kind, lot_id, work_unit_id, from_at, to_at, reason, held, more,
         declared_at, declared_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        recall.id,
        recall.number,
        recall.kind,
        recall.lotId,
        recall.workUnitId,
        recall.from,
        recall.to,
        recall.reason,
        recall.held,
        recall.more,
        recall.declaredAt,
        recall.declaredBy,
      ],
    );
    await this.unitOfWork.manager.query(
      `INSERT INTO traceability.recall_line (recall_id, lot_id, depth, status, quantity, locations)
       SELECT $1, l."lotId", l.depth, l.status, l.quantity, l.locations
       FROM jsonb_to_recordset($2::jsonb) AS l ("lotId" uuid, depth int, status text, quantity numeric, locations text)`,
      [recall.id, JSON.stringify(lines)],
    );
  }
}
