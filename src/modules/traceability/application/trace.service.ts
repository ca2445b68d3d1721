import { Injectable } from '@nestjs/common';
import { isLineSide, MaterialApi, type Lot, type TracedEdge, type TraceDirection } from '#modules/material';
import { WorkOrderApi } from '#modules/work-order';
import type { GraphEdge, TracedLot, TraceGraph } from '../domain/types';
import { whereaboutsOf } from '../domain/whereabouts';

export interface GraphBounds {
  readonly depth: number;
  readonly lots: number;
}

const edgeOf = (edge: TracedEdge): GraphEdge => ({
  from: edge.consumedLotId,
  to: edge.producedLotId,
  quantity: edge.quantity,
  unit: edge.unit,
  jobOrderId: edge.jobOrderId,
  at: edge.at,
});

/** The genealogy of a lot or serial as a graph. */
@Injectable()
export class TraceService {
  constructor(
    private readonly material: MaterialApi,
    private readonly workOrders: WorkOrderApi,
  ) {}

  /** @throws DomainError not-found `entity.not-found` */
  async graph(lotId: string, direction: TraceDirection | 'both', bounds: GraphBounds): Promise<TraceGraph> {
    const root = await this.material.lot(lotId);
    const directions: readonly TraceDirection[] = direction === 'both' ? ['backward', 'forward'] : [direction];
    const depths = new Map([[root.id, 0]]);
    const edges: GraphEdge[] = [];
    const more = new Set<string>();
    for (const each of directions) {
      const found = await this.material.trace([root.id], each, bounds);
      for (const edge of found.edges) {
        edges.push(edgeOf(edge));
        const id = each === 'backward' ? edge.consumedLotId : edge.producedLotId;
        if (!depths.has(id)) depths.set(id, each === 'backward' ? -edge.depth : edge.depth);
      }
      for (const id of found.more) more.add(id);
    }
    return { rootId: root.id, lots: await this.lots(depths), edges, more: [...more] };
  }

  /** Lots by their distance, nearest first. */
  async lots(depths: ReadonlyMap<string, number>): Promise<TracedLot[]> {
    const lots = await this.material.lotsByIds([...depths.keys()]);
    return (await this.worded(lots, depths)).sort(
      (a, b) => Math.abs(a.depth) - Math.abs(b.depth) || a.number.localeCompare(b.number),
    );
  }

  private async worded(lots: readonly Lot[], depths: ReadonlyMap<string, number>): Promise<TracedLot[]> {
    const materials = new Map(
      (await this.material.materials([...new Set(lots.map(({ materialId }) => materialId))])).map((each) => [
        each.id,
        each,
      ]),
    );
    const orders = await this.workOrders.onLine([...new Set(lots.flatMap(({ workOrderId }) => workOrderId ?? []))]);
    return lots.map((lot) => {
      const order = orders.get(lot.workOrderId ?? '');
      const material = materials.get(lot.materialId);
      return {
        id: lot.id,
        number: lot.number,
        status: lot.status,
        quantity: lot.quantity,
        unit: material?.unit ?? '',
        materialId: lot.materialId,
        materialCode: material?.code ?? '',
        materialName: material?.name ?? '',
        materialNameEn: material?.nameEn ?? '',
        supplierLot: lot.supplierLot,
        jobOrderId: lot.jobOrderId,
        workOrderId: lot.workOrderId,
        workOrderNumber: order?.number ?? null,
        onLine: order?.open ?? '0',
        receivedAt: lot.receivedAt,
        locations: [...new Set([...lot.stock, ...lot.workInProgress].map(({ location }) => location))],
        whereabouts: whereaboutsOf(lot, isLineSide, order),
        depth: depths.get(lot.id) ?? 0,
      };
    });
  }
}
