import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { jobOrder } from '#libs/lifecycles';
import { defineRoute } from '#libs/quantities';
import { act, type Job } from './job';
import { decimalsOf, type StoredOrder } from './order';

/** What a job order takes from its operation in the work directive. */
type ReleasedOperation = Pick<
  Job,
  | 'operationId'
  | 'code'
  | 'name'
  | 'nameEn'
  | 'workUnitId'
  | 'workUnitCode'
  | 'control'
  | 'reporting'
  | 'setupSeconds'
  | 'runSeconds'
  | 'qualification'
> & { readonly number: number; readonly transferBatch: DecimalString };

interface ReleasedDirective {
  readonly operations: readonly ReleasedOperation[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

/**
 * The job orders of an order to be released, in the order of the graph: first operations have received the whole
 * quantity and are ready, the others wait.
 * @throws DomainError `work-order.no-operations` (409), `quantity.route-cycle` (422)
 */
export function jobsFor(order: StoredOrder, directive: ReleasedDirective, newId: () => string, at: Date): Job[] {
  if (directive.operations.length === 0) throw new DomainError('conflict', 'work-order.no-operations');
  const ids = new Map(directive.operations.map(({ operationId }) => [operationId, newId()]));
  const idOf = (operationId: string): string => ids.get(operationId) ?? operationId;
  const operations = new Map(directive.operations.map((operation) => [operation.operationId, operation]));
  const sorted = defineRoute(
    [...directive.operations]
      .sort((a, b) => a.number - b.number)
      .map(({ operationId, transferBatch }) => ({
        id: operationId,
        predecessors: directive.links.filter(({ to }) => to === operationId).map(({ from }) => from),
        transferBatch: decimal.normal(transferBatch),
      })),
  ).operations;
  return sorted.flatMap(({ id, predecessors, transferBatch }, index) => {
    const operation = operations.get(id);
    if (!operation) return [];
    const issued = predecessors.length === 0 ? order.quantity : '0';
    const job: Job = {
      id: idOf(id),
      workOrderId: order.id,
      number: `${order.number}/${operation.number}`,
      seq: index + 1,
      operationId: id,
      operationNumber: operation.number,
      code: operation.code,
      name: operation.name,
      nameEn: operation.nameEn,
      workUnitId: operation.workUnitId,
      workUnitCode: operation.workUnitCode,
      control: operation.control,
      reporting: operation.reporting,
      setupSeconds: operation.setupSeconds,
      runSeconds: operation.runSeconds,
      transferBatch,
      qualification: operation.qualification,
      decimals: decimalsOf(order.unit),
      status: jobOrder.initial,
      holdReason: null,
      trouble: null,
      heldByOrder: false,
      priority: order.priority,
      dueAt: order.dueAt,
      lineMode: order.lineMode,
      attemptId: order.attemptId,
      trialJobId: order.trialJobId,
      expected: order.quantity,
      balance: {
        issued,
        received: issued,
        returned: '0',
        good: '0',
        firstPassGood: '0',
        scrap: '0',
        rework: '0',
        remaining: issued,
        transferred: '0',
      },
      createdAt: at.toISOString(),
      dispatchedAt: null,
      startedAt: null,
      endedAt: null,
      version: 1,
      predecessors: predecessors.map(idOf),
    };
    return [predecessors.length === 0 ? act(job, 'make-ready', at, null) : job];
  });
}
