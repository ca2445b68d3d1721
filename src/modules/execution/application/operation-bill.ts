import { Injectable } from '@nestjs/common';
import { RoutingApi, type BomLine } from '#modules/routing';
import { WorkOrderApi, type JobOrder, type WorkOrder } from '#modules/work-order';

/** Lines of the bill of material that a job takes; those of no operation belong to the first. Rework takes none. */
@Injectable()
export class OperationBill {
  constructor(
    private readonly routing: RoutingApi,
    private readonly workOrders: WorkOrderApi,
  ) {}

  /** By job order id; a job that takes nothing is left out. */
  async ofAll(
    jobs: readonly JobOrder[],
    orders: ReadonlyMap<string, WorkOrder>,
  ): Promise<ReadonlyMap<string, readonly BomLine[]>> {
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
    return lines;
  }

  async of(job: JobOrder): Promise<readonly BomLine[]> {
    const order = await this.orderOf(job);
    return (await this.ofAll([job], new Map([[order.id, order]]))).get(job.id) ?? [];
  }

  async orderOf({ workOrderId }: JobOrder): Promise<WorkOrder> {
    return this.workOrders.order(workOrderId);
  }
}
