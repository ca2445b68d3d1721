import { decimal } from '#libs/kernel';
import type { JobOrder, OrderBalance, WorkOrder } from '#modules/work-order';
import type { Progress } from '../domain/trial-job.types';

const LEFT_OUT: ReadonlySet<string> = new Set(['skipped', 'cancelled']);
const DONE: ReadonlySet<string> = new Set(['completed', 'closed']);

/** Share of what is expected that is good or scrapped, in whole percent; what has ended is 100. */
function percentOf({ status, expected, balance: { good, scrap } }: JobOrder): number {
  if (DONE.has(status)) return 100;
  if (!decimal.isPositive(expected)) return 0;
  return Math.min(99, Math.floor((100 * decimal.toNumber(decimal.add(good, scrap))) / decimal.toNumber(expected)));
}

/** How far an order is, without a word about who works on it. */
export function progressOf(order: WorkOrder, jobs: readonly JobOrder[], balance: OrderBalance | null): Progress {
  const jobOrders = jobs
    .filter(({ status }) => !LEFT_OUT.has(status))
    .map((job) => ({
      number: job.operationNumber,
      name: job.name,
      nameEn: job.nameEn,
      status: job.status,
      percent: percentOf(job),
    }));
  const sum = jobOrders.reduce((total, { percent }) => total + percent, 0);
  return {
    workOrderStatus: order.status,
    ordered: order.quantity,
    finished: balance?.finished ?? '0',
    scrap: balance?.scrap ?? '0',
    unit: order.unit,
    percent: jobOrders.length === 0 ? 0 : Math.floor(sum / jobOrders.length),
    jobOrders,
  };
}
