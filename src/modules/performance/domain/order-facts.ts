import { groupBy } from '#libs/kernel';
import { NO_TIME, sumTimes, type Frame, type Output, type Times } from '#libs/kpi';
import type { LineMode } from '#libs/contracts';
import type { OrderFacts } from './figures';

/** An order under way. */
export interface Execution {
  readonly id: string;
  readonly number: string;
  readonly materialId: string;
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  readonly lineMode: LineMode;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly completedAt: Date | null;
  readonly dueAt: Date | null;
}

/** What an operation of an order made in the window. */
export interface OperationOutput extends Output {
  readonly workOrderId: string;
  readonly operationNumber: number;
}

function executionMs({ startedAt, endedAt }: Execution, { from, to, now }: Frame): number {
  const end = Math.min(endedAt?.getTime() ?? Infinity, to, now);
  return Math.max(0, end - Math.max(startedAt.getTime(), from));
}

const isDue = ({ dueAt }: Execution, { from, to, now }: Frame): boolean =>
  dueAt !== null && dueAt.getTime() >= from && dueAt.getTime() < Math.min(to, now);

const isInTime = ({ dueAt, completedAt }: Execution): boolean =>
  dueAt !== null && completedAt !== null && completedAt <= dueAt;

/** Brings together what a set of orders took and made. */
export function orderFacts(
  orders: readonly Execution[],
  timesOf: ReadonlyMap<string, Times>,
  outputs: readonly OperationOutput[],
  frame: Frame,
): OrderFacts {
  const ids = new Set(orders.map(({ id }) => id));
  const own = outputs.filter(({ workOrderId }) => ids.has(workOrderId));
  const operations = [...groupBy(own, ({ operationNumber }) => operationNumber)].sort(([a], [b]) => a - b);
  const due = orders.filter((order) => isDue(order, frame));
  return {
    times: sumTimes([...ids].map((id) => timesOf.get(id) ?? NO_TIME)),
    outputs: own,
    operations: operations.map(([number, made]) => ({
      number,
      good: made.reduce((sum, { good }) => sum + good, 0),
      produced: made.reduce((sum, { good, scrap, rework }) => sum + good + scrap + rework, 0),
    })),
    executionMs: orders.reduce((sum, order) => sum + executionMs(order, frame), 0),
    due: due.length,
    inTime: due.filter(isInTime).length,
  };
}
