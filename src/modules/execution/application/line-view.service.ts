import { Injectable } from '@nestjs/common';
import { ConnectivityApi, type Connection } from '#modules/connectivity';
import { EquipmentApi, type CurrentState, type WorkUnit } from '#modules/equipment';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';

export interface LineWorkUnit {
  readonly workUnit: WorkUnit;
  readonly state: CurrentState | null;
  /** The job it works on or is stopped at; null when there is none. */
  readonly job: JobOrder | null;
  /** Jobs dispatched or ready behind it. */
  readonly waiting: number;
  /** Null for a work unit without a machine. */
  readonly connection: Connection | null;
}

const AT_WORK = ['running', 'held', 'suspended'];

/** More than any work unit has begun; what is begun stands at the head of its queue. */
const HEAD = 100;

/** The line as it is at this moment. No names: it also hangs on the wall. */
@Injectable()
export class LineViews {
  constructor(
    private readonly equipment: EquipmentApi,
    private readonly workOrders: WorkOrderApi,
    private readonly connectivity: ConnectivityApi,
  ) {}

  async now(): Promise<LineWorkUnit[]> {
    const workUnits = await this.equipment.workUnits();
    const ids = workUnits.map(({ id }) => id);
    const [states, jobs, sizes, connections] = await Promise.all([
      this.equipment.currentStates(ids),
      this.workOrders.queuesOf(ids, HEAD),
      this.workOrders.queueSizes(ids),
      this.connectivity.connectionsOf(ids),
    ]);
    return workUnits.map((workUnit) => {
      const own = jobs.filter((job) => job.workUnitId === workUnit.id);
      const working = own
        .filter((job) => AT_WORK.includes(job.status))
        .sort((a, b) => AT_WORK.indexOf(a.status) - AT_WORK.indexOf(b.status));
      return {
        workUnit,
        state: states.get(workUnit.id) ?? null,
        job: working[0] ?? null,
        waiting: (sizes.get(workUnit.id) ?? own.length) - working.length,
        connection: connections.find((connection) => connection.workUnitId === workUnit.id) ?? null,
      };
    });
  }
}
