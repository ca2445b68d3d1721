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

type EdgeRow = Omit<TracedEdge, 'at'> & { readonly at: Date; readonly reached: number };

const DEPTH = 50;
const LOTS = 5000;

/** Which column leads away from a lot, and which one to. */
const WALK = {
  backward: { from: 'produced_lot_id', to: 'consumed_lot_id' },
  forward: { from: 'consumed_lot_id', to: 'produced_lot_id' },
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

  /** What can be reached from some lots in one question, nearest first; within bounds. */
  async trace(lotIds: readonly string[], direction: TraceDirection, bounds: TraceBounds = {}): Promise<Trace> {
    const { depth = DEPTH, lots = LOTS } = bounds;
    const { from, to } = WALK[direction];
    const stands = `g.reverses IS NULL
         AND NOT EXISTS (SELECT FROM material.genealogy r WHERE r.reverses = g.id AND r.reverses IS NOT NULL)`;
    // The limit ends the recursion itself, which goes level by level and reaches what is nearest first.
    const rows = await this.unitOfWork.manager.query<EdgeRow[]>(
      `WITH RECURSIVE reached (lot_id, depth) AS (
         SELECT id, 0 FROM unnest($1::uuid[]) AS id
         UNION
         SELECT g.${to}, r.depth + 1 FROM reached r JOIN material.genealogy g ON g.${from} = r.lot_id
         WHERE r.depth + 1 < $2 AND ${stands}
       ), nearest AS MATERIALIZED (SELECT lot_id, depth FROM reached LIMIT $3)
       SELECT g.produced_lot_id AS "producedLotId", g.consumed_lot_id AS "consumedLotId",
              trim_scale(g.quantity)::text AS quantity, g.unit, g.job_order_id AS "jobOrderId", g.at,
              g.by_person_id AS "byPersonId", n.depth + 1 AS depth, (SELECT count(*)::int FROM nearest) AS reached
       FROM (SELECT lot_id, min(depth) AS depth FROM nearest GROUP BY lot_id) n
       JOIN material.genealogy g ON g.${from} = n.lot_id
       WHERE ${stands}
       ORDER BY n.depth, g.at, g.id`,
      [lotIds, depth, lots],
    );
    const edges = rows.map(({ reached: _reached, at, ...edge }): TracedEdge => ({ ...edge, at: at.toISOString() }));
    const bounded = (rows[0]?.reached ?? 0) >= lots || (edges.at(-1)?.depth ?? 0) >= depth;
    return { edges, more: bounded ? await this.rim(lotIds, edges, direction) : [] };
  }

  /** Lots that were come to but not gone on from, though they have edges of their own. */
  private async rim(
    lotIds: readonly string[],
    edges: readonly TracedEdge[],
    direction: TraceDirection,
  ): Promise<string[]> {
    const [from, to] =
      direction === 'backward'
        ? (['producedLotId', 'consumedLotId'] as const)
        : (['consumedLotId', 'producedLotId'] as const);
    const followed = new Set([...lotIds, ...edges.map((edge) => edge[from])]);
    const rim = new Set(edges.map((edge) => edge[to]).filter((id) => !followed.has(id)));
    return this.withEdges([...rim], direction);
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
