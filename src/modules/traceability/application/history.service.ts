import { Injectable } from '@nestjs/common';
import { ConnectivityApi } from '#modules/connectivity';
import { ExecutionApi } from '#modules/execution';
import { MaterialApi, type WorkInProgress } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { QualityApi, type Inspection } from '#modules/quality';
import { WorkOrderApi, type JobOrder, type WorkOrder } from '#modules/work-order';
import { may, type Principal } from '#platform/auth';
import type { History, TracedJob, TracedOrder } from '../domain/types';

const BOUNDS = { depth: 20, lots: 500 };
const MOST_ORDERS = 12;

/** What is on record of the making of a lot: orders, jobs, machines, parameters, measurements, people, attempt. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly material: MaterialApi,
    private readonly workOrders: WorkOrderApi,
    private readonly execution: ExecutionApi,
    private readonly quality: QualityApi,
    private readonly connectivity: ConnectivityApi,
    private readonly personnel: PersonnelApi,
  ) {}

  /** Nearest order first; names only for who may see everybody's. @throws DomainError not-found `entity.not-found` */
  async of(lotId: string, principal: Principal): Promise<History> {
    const root = await this.material.lot(lotId);
    const { edges, more } = await this.material.trace([root.id], 'backward', BOUNDS);
    const ids = [root.id, ...new Set(edges.map(({ consumedLotId }) => consumedLotId))];
    const lots = new Map((await this.material.lotsByIds(ids)).map((lot) => [lot.id, lot]));
    const byJobOnly = [...lots.values()].flatMap(({ workOrderId, jobOrderId }) =>
      workOrderId ? [] : (jobOrderId ?? []),
    );
    const jobs = new Map((await this.workOrders.jobOrdersByIds(byJobOnly)).map((job) => [job.id, job.workOrderId]));
    const orderIds = new Set(
      ids.flatMap((id) => {
        const lot = lots.get(id);
        return lot?.workOrderId ?? jobs.get(lot?.jobOrderId ?? '') ?? [];
      }),
    );
    const shown = [...orderIds].slice(0, MOST_ORDERS);
    const orders = new Map((await this.workOrders.ordersByIds(shown)).map((order) => [order.id, order]));
    const told: TracedOrder[] = [];
    for (const id of shown) {
      const order = orders.get(id);
      if (order) told.push(await this.order(order, principal));
    }
    return { orders: told, more: more.length > 0 || orderIds.size > MOST_ORDERS };
  }

  private async order(order: WorkOrder, principal: Principal): Promise<TracedOrder> {
    const jobs = await this.workOrders.jobOrders(order.id);
    const { operations } = await this.workOrders.directive(order.id);
    const ids = jobs.map(({ id }) => id);
    const steps = await this.execution.stepRecords(ids);
    const booked = await this.execution.timeBookings(ids);
    const inspections = await this.quality.resultsOf(ids.map((id) => ({ type: 'job-order', id })));
    const put = await this.material.workInProgressOf(ids);
    const told: TracedJob[] = [];
    for (const job of jobs) {
      const own = steps.filter(({ jobOrderId }) => jobOrderId === job.id);
      const measured = inspections.filter(({ jobOrderId }) => jobOrderId === job.id);
      const operation = operations.find(({ operationId }) => operationId === job.operationId);
      const runs = job.control === 'machine' ? await this.connectivity.machineJobs(job.id) : [];
      told.push({
        ...head(job),
        putAway: placeOf(put.find(({ jobOrderId }) => jobOrderId === job.id)),
        people: await this.people(
          job,
          [
            ...own.map(({ recordedBy }) => recordedBy),
            ...booked.filter(({ jobOrderId }) => jobOrderId === job.id).map(({ personId }) => personId),
          ],
          measured,
          principal,
        ),
        parameters: (operation?.parameters ?? []).map(({ code, name, nameEn, value, unit }) => ({
          code,
          name,
          nameEn,
          value,
          unit,
        })),
        steps: own.map(({ stepSeq: seq, piece, value, recordedAt }) => ({
          seq,
          piece,
          value,
          at: recordedAt.toISOString(),
        })),
        measurements: measured.flatMap(measurementsOf),
        machineRuns: runs.map(({ run, observedState: state, countedGood: good, countedScrap: scrap }) => ({
          run,
          state,
          good,
          scrap,
        })),
      });
    }
    return { workOrderId: order.id, number: order.number, materialCode: order.materialCode, jobs: told };
  }

  /** Who reported, recorded a step, measured, or was there as people's time says. */
  private async people(
    job: JobOrder,
    present: readonly (string | null)[],
    inspections: readonly Inspection[],
    principal: Principal,
  ): Promise<TracedJob['people']> {
    const reporters = (await this.workOrders.postings(job.id)).map(({ actorId }) => actorId);
    const measurers = inspections.flatMap(({ characteristics }) =>
      characteristics.flatMap(({ measurements }) => measurements.map(({ measuredBy }) => measuredBy)),
    );
    const ids = [...new Set([...reporters, ...present, ...measurers])].filter((id) => id !== null);
    const named = may(principal, 'person.read-all') ? await this.personnel.persons(ids) : [];
    const names = new Map(named.map(({ id, name }) => [id, name]));
    return ids.map((id) => ({ id, name: names.get(id) ?? null }));
  }
}

const placeOf = (put: WorkInProgress | undefined): TracedJob['putAway'] =>
  put ? { location: put.location, quantity: put.quantity, label: put.label } : null;

const head = (job: JobOrder) => ({
  jobOrderId: job.id,
  number: job.number,
  workOrderId: job.workOrderId,
  operationNumber: job.operationNumber,
  name: job.name,
  nameEn: job.nameEn,
  workUnitId: job.workUnitId,
  workUnitCode: job.workUnitCode,
  status: job.status,
  startedAt: job.startedAt,
  endedAt: job.endedAt,
  attemptId: job.attemptId,
});

function measurementsOf({ characteristics }: Inspection): TracedJob['measurements'] {
  return characteristics.flatMap(({ balloon, name, nameEn, unit, measurements }) =>
    measurements
      .filter(({ current }) => current)
      .map(({ piece, entered, verdict, measuredAt }) => ({
        balloon,
        name,
        nameEn,
        piece,
        value: entered,
        unit,
        verdict,
        at: measuredAt,
      })),
  );
}
