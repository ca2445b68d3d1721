import { Injectable } from '@nestjs/common';
import type { LineMode } from '#libs/contracts';
import { groupBy, type DecimalString } from '#libs/kernel';
import { IdentityApi } from '#modules/identity';
import { MaterialApi, type Lot, type Material } from '#modules/material';
import type { FrozenDocument, WorkDirective } from '#modules/routing';
import { WorkOrderApi, type JobOrder, type WorkOrder } from '#modules/work-order';

/** Something with a name in both languages. */
export interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

export interface PrintedMaterial extends Named {
  readonly revision: string;
  readonly specification: string;
}

/** A lot that went into the parts. */
export interface UsedLot {
  readonly number: string;
  readonly supplier: string | null;
  readonly supplierLot: string | null;
}

/** A material that went into the parts, with the lots of it on record. */
export interface UsedMaterial extends PrintedMaterial {
  readonly kind: Material['kind'];
  readonly lots: readonly UsedLot[];
}

/** What reports of an order say of it first. */
export interface OrderHead {
  readonly school: string;
  readonly number: string;
  readonly lineMode: LineMode;
  readonly quantity: DecimalString;
  readonly finished: DecimalString;
  readonly unit: string;
  readonly material: PrintedMaterial;
  readonly routing: { readonly code: string; readonly version: number };
  readonly drawings: readonly (Named & { readonly revision: string })[];
  /** Numbers of the lots and serials it made. */
  readonly lots: readonly string[];
}

const printed = ({ code, revision, name, nameEn, specification }: Material): PrintedMaterial => ({
  code,
  revision,
  name,
  nameEn,
  specification,
});

/** Gathers what reports of an order say of it and of what it is made of. */
@Injectable()
export class OrderHeads {
  constructor(
    private readonly identity: IdentityApi,
    private readonly workOrders: WorkOrderApi,
    private readonly materials: MaterialApi,
  ) {}

  async of(order: WorkOrder, directive: WorkDirective, jobs: readonly JobOrder[]): Promise<OrderHead> {
    const lots = await this.lotsOf(order, jobs);
    const { finished } = await this.workOrders.balance(order.id);
    return {
      school: (await this.identity.school())?.name ?? '',
      number: order.number,
      lineMode: order.lineMode,
      quantity: order.quantity,
      finished,
      unit: order.unit,
      material: printed(await this.materials.material(order.materialId)),
      routing: { code: directive.routingCode, version: directive.version },
      drawings: drawingsOf(directive, jobs),
      lots: lots.filter(({ materialId }) => materialId === order.materialId).map(({ number }) => number),
    };
  }

  /** What went into the parts of an order, as the genealogy has it. */
  async usedBy(order: WorkOrder, jobs: readonly JobOrder[]): Promise<UsedMaterial[]> {
    const own = (await this.lotsOf(order, jobs)).map(({ id }) => id);
    if (own.length === 0) return [];
    const { edges } = await this.materials.trace(own, 'backward', { depth: 1 });
    const ids = [...new Set(edges.map(({ consumedLotId }) => consumedLotId))].filter((id) => !own.includes(id));
    const lots = groupBy(await this.materials.lotsByIds(ids), ({ materialId }) => materialId);
    const materials = await this.materials.materials([...lots.keys()]);
    return materials
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map((material) => ({
        ...printed(material),
        kind: material.kind,
        lots: (lots.get(material.id) ?? []).map(({ number, supplier, supplierLot }) => ({
          number,
          supplier,
          supplierLot,
        })),
      }));
  }

  private async lotsOf({ id }: WorkOrder, jobs: readonly JobOrder[]): Promise<Lot[]> {
    return this.materials.lotsOfOrders(
      [id],
      jobs.map((job) => job.id),
    );
  }
}

/** The drawings the operations are made by, each revision once, as they were frozen on the order. */
function drawingsOf({ operations }: WorkDirective, jobs: readonly JobOrder[]): FrozenDocument[] {
  const made = new Set(jobs.map(({ operationId }) => operationId));
  const drawings = operations
    .filter(({ operationId }) => made.has(operationId))
    .flatMap(({ documents = [] }) => documents)
    .filter(({ kind }) => kind === 'drawing');
  return [...new Map(drawings.map((drawing) => [drawing.revisionId, drawing])).values()];
}
