import { Injectable } from '@nestjs/common';
import type { DecimalString } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { Trace, TraceBounds, TracedEdge, TraceDirection } from '../domain/lot';

interface NewEdge {
  readonly id: string;
  readonly producedLotId: string;
  readonly consumedLotId: string;
  readonly quantity: DecimalString;
  readonly unit: string;
  readonly jobOrderId: string | null;
  readonly at: Date;
  readonly byPersonId: string | null;
}

type EdgeRow = Omit<TracedEdge, 'at' | 'depth'> & { readonly at: Date };

const DEPTH = 50;
const LOTS = 5000;

/** Which column leads away from a lot, and which one to. */
const WALK = {
  backward: { from: 'produced_lot_id', to: 'consumedLotId' },
  forward: { from: 'consumed_lot_id', to: 'producedLotId' },
} as const;

/** The edges between lots; one that was taken back stays in the table beside its reversal and is not followed. */
@Injectable()
export class GenealogyRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(edges: readonly NewEdge[]): Promise<void> {
    if (edges.length === 0) return;
    await this.unitOfWork.manager.query(
      `INSERT INTO material.genealogy
         (id, produced_lot_id, consumed_lot_id, quantity, unit, job_order_id, at, by_person_id)
       SELECT e.id, e."producedLotId", e."consumedLotId", e.quantity, e.unit, e."jobOrderId", e.at, e."byPersonId"
       FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, "producedLotId" uuid, "consumedLotId" uuid,
         quantity numeric, unit text, "jobOrderId" uuid, at timestamptz, "byPersonId" uuid)`,
      [JSON.stringify(edges)],
    );
  }

  /** Takes an edge back; nothing when there is none of this id. */
  async reverse(id: string, reversalId: string, at: Date, byPersonId: string | null): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO material.genealogy
         (id, produced_lot_id, consumed_lot_id, quantity, unit, job_order_id, at, by_person_id, reverses)
       SELECT $2, produced_lot_id, consumed_lot_id, quantity, unit, job_order_id, $3, $4, id
       FROM material.genealogy WHERE id = $1`,
      [id, reversalId, at, byPersonId],
    );
  }

  /** Whether anything has been made of a lot. */
  async isConsumed(lotId: string): Promise<boolean> {
    const [row] = await this.unitOfWork.manager.query<{ used: boolean }[]>(
      'SELECT EXISTS (SELECT FROM material.genealogy WHERE consumed_lot_id = $1) AS used',
      [lotId],
    );
    return row?.used ?? false;
  }

  /** Lots that job orders have taken material into. */
  async producedBy(jobOrderIds: readonly string[]): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      'SELECT DISTINCT produced_lot_id AS id FROM material.genealogy WHERE job_order_id = ANY($1)',
      [jobOrderIds],
    );
    return rows.map(({ id }) => id);
  }

  /** What can be reached from some lots, level by level, each lot once; within bounds. */
  async trace(lotIds: readonly string[], direction: TraceDirection, bounds: TraceBounds = {}): Promise<Trace> {
    const { depth: deepest = DEPTH, lots: most = LOTS } = bounds;
    const { to } = WALK[direction];
    const seen = new Set(lotIds);
    const edges: TracedEdge[] = [];
    let rim = [...seen];
    for (let depth = 1; rim.length > 0; depth++) {
      if (depth > deepest || seen.size > most) return { edges, more: await this.withEdges(rim, direction) };
      const next = new Set<string>();
      for (const edge of await this.edgesOf(rim, direction)) {
        edges.push({ ...edge, at: edge.at.toISOString(), depth });
        if (!seen.has(edge[to])) next.add(edge[to]);
      }
      for (const id of next) seen.add(id);
      rim = [...next];
    }
    return { edges, more: [] };
  }

  private async edgesOf(lotIds: readonly string[], direction: TraceDirection): Promise<EdgeRow[]> {
    return this.unitOfWork.manager.query<EdgeRow[]>(
      `SELECT g.produced_lot_id AS "producedLotId", g.consumed_lot_id AS "consumedLotId",
              trim_scale(g.quantity)::text AS quantity, g.unit, g.job_order_id AS "jobOrderId", g.at,
              g.by_person_id AS "byPersonId"
       FROM material.genealogy g
       WHERE g.${WALK[direction].from} = ANY($1) AND g.reverses IS NULL
         AND NOT EXISTS (SELECT FROM material.genealogy r WHERE r.reverses = g.id AND r.reverses IS NOT NULL)
       ORDER BY g.at, g.id`,
      [lotIds],
    );
  }

  private async withEdges(lotIds: readonly string[], direction: TraceDirection): Promise<string[]> {
    const { from } = WALK[direction];
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT DISTINCT ${from} AS id FROM material.genealogy WHERE ${from} = ANY($1) AND reverses IS NULL`,
      [lotIds],
    );
    return rows.map(({ id }) => id);
  }
}
