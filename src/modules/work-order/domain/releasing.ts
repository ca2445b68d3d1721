import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { jobOrder } from '#libs/lifecycles';
import { defineRoute } from '#libs/quantities';
import { chooseAlternatives } from './alternatives';
import { act, type Job } from './job';
import type { ReleasedDirective, ReleasedOperation } from './released-directive';
import type { StoredOrder } from './order';
import type { JobBalance } from './types';

/**
 * The job orders of an order to be released, in the order of the graph: first operations have received the whole
 * quantity and are ready, the others wait.
 * @throws DomainError `work-order.no-operations` (409), `quantity.route-cycle` (422)
 */
export function jobsFor(order: StoredOrder, directive: ReleasedDirective, newId: () => string, at: Date): Job[] {
  if (directive.operations.length === 0) throw new DomainError('conflict', 'work-order.no-operations');
  const { operations: chosen, links, alternativesOf } = chooseAlternatives(directive);
  const ids = new Map(chosen.map(({ operationId }) => [operationId, newId()]));
  const idOf = (operationId: string): string => ids.get(operationId) ?? operationId;
  const operations = new Map(chosen.map((operation) => [operation.operationId, operation]));
  const sorted = defineRoute(
    [...chosen]
      .sort((a, b) => a.number - b.number)
      .map(({ operationId, transferBatch }) => ({
        id: operationId,
        predecessors: links.filter(({ to }) => to === operationId).map(({ from }) => from),
        transferBatch: decimal.normal(transferBatch),
      })),
  ).operations;
  return sorted.flatMap(({ id, predecessors }, index) => {
    const operation = operations.get(id);
    if (!operation) return [];
    const issued = predecessors.length === 0 ? order.quantity : '0';
    const place = { id: idOf(id), seq: index + 1, predecessors: predecessors.map(idOf) };
    const job = { ...newJob(order, operation, place, issued, at), alternatives: alternativesOf(id) };
    return [predecessors.length === 0 ? act(job, 'make-ready', at, null) : job];
  });
}

/** Where a new job order stands in its order's graph. */
export type Place = Pick<Job, 'id' | 'seq' | 'predecessors'>;

/** A pending job order of an operation, with what it is issued already received. */
export function newJob(
  order: StoredOrder,
  operation: ReleasedOperation,
  place: Place,
  issued: DecimalString,
  at: Date,
): Job {
  return {
    ...place,
    workOrderId: order.id,
    kind: 'operation',
    number: `${order.number}/${operation.number}`,
    operationId: operation.operationId,
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
    transferBatch: decimal.normal(operation.transferBatch),
    qualification: operation.qualification,
    unit: order.unit,
    status: jobOrder.initial,
    holdReason: null,
    trouble: null,
    heldByOrder: false,
    priority: order.priority,
    dueAt: order.dueAt,
    lineMode: order.lineMode,
    attemptId: order.attemptId,
    trialJobId: order.trialJobId,
    returnsTo: null,
    reworkLoop: 0,
    reworkSent: '0',
    splitOff: '0',
    superseded: false,
    alternatives: [],
    expected: order.quantity,
    balance: emptyBalance(issued),
    createdAt: at.toISOString(),
    dispatchedAt: null,
    startedAt: null,
    endedAt: null,
    version: 1,
  };
}

/** Books in which nothing has happened but an issue. */
export function emptyBalance(issued: DecimalString): JobBalance {
  return {
    issued,
    received: issued,
    returned: '0',
    good: '0',
    firstPassGood: '0',
    scrap: '0',
    rework: '0',
    remaining: issued,
    transferred: '0',
  };
}
