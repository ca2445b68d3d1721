import { Injectable } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { RoutingApi, type BomLine } from '#modules/routing';
import { ToolingApi } from '#modules/tooling';
import { WorkOrderApi, type JobOrder, type WorkOrder } from '#modules/work-order';
import { decimal } from '#libs/kernel';
import type { GateFacts } from '../domain/gates';
import { Programs } from './programs';

/** The facts of {@link GateFacts} about what a job takes, works by and works with. */
export type SupplyFacts = Pick<GateFacts, 'missing' | 'heldLot' | 'unreleased' | 'toolsMissing' | 'otherProgram'>;

/** What the gates ask about material, documents, tools and programs, looked up once for a whole queue. */
@Injectable()
export class Supply {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly material: MaterialApi,
    private readonly routing: RoutingApi,
    private readonly tooling: ToolingApi,
    private readonly programs: Programs,
  ) {}

  /** By job order id. */
  async of(
    jobs: readonly JobOrder[],
    orders: ReadonlyMap<string, WorkOrder>,
  ): Promise<ReadonlyMap<string, SupplyFacts>> {
    const missing = await this.missing(jobs, orders);
    const held = await this.material.heldOrderLots([...orders.keys()]);
    const unreleased = await this.routing.unreleasedDocuments([...new Set(jobs.map((job) => job.operationId))]);
    const toolsMissing = await this.toolsMissing(jobs);
    const otherPrograms = await this.programs.others(jobs);
    return new Map(
      jobs.map((job) => [
        job.id,
        {
          missing: missing.get(job.id) ?? [],
          heldLot: held.get(job.workOrderId) ?? null,
          unreleased: unreleased.get(job.operationId) ?? [],
          toolsMissing: toolsMissing.get(job.id) ?? [],
          otherProgram: otherPrograms.get(job.id) ?? null,
        },
      ]),
    );
  }

  private async toolsMissing(jobs: readonly JobOrder[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const needs = await this.routing.toolNeeds([...new Set(jobs.map(({ operationId }) => operationId))]);
    const asking = jobs.filter(({ operationId }) => needs.has(operationId));
    const missing = await this.tooling.missing(
      asking.map(({ workUnitId, operationId }) => ({ workUnitId, needs: needs.get(operationId) ?? [] })),
    );
    return new Map(
      asking.map(({ id }, index) => [
        id,
        (missing[index] ?? []).map(({ toolClass, count }) => `${toolClass} × ${count}`),
      ]),
    );
  }

  /** Codes of the materials of which not even one piece's worth is available. Rework takes none. */
  private async missing(
    jobs: readonly JobOrder[],
    orders: ReadonlyMap<string, WorkOrder>,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const bills = await this.routing.componentsOfAll([...new Set([...orders.values()].map((each) => each.materialId))]);
    if (bills.size === 0) return new Map();
    const firsts = await this.workOrders.firstOperations([...orders.keys()]);
    const lines = new Map<string, readonly BomLine[]>();
    for (const { id, kind, workOrderId, operationNumber } of jobs) {
      const bill = bills.get(orders.get(workOrderId)?.materialId ?? '') ?? [];
      const first = firsts.get(workOrderId);
      const taken = bill.filter((line) => (line.operationNumber ?? first) === operationNumber);
      if (kind === 'operation' && taken.length > 0) lines.set(id, taken);
    }
    const components = [...new Set([...lines.values()].flat().map(({ componentId }) => componentId))];
    if (components.length === 0) return new Map();
    const stock = await this.material.stockOf(components);
    const codes = new Map((await this.material.materials(components)).map(({ id, code }) => [id, code]));
    return new Map(
      [...lines].map(([id, taken]) => [
        id,
        taken
          .filter(({ componentId, quantity }) => decimal.compare(stock.get(componentId) ?? '0', quantity) < 0)
          .map(({ componentId }) => codes.get(componentId) ?? componentId),
      ]),
    );
  }
}
