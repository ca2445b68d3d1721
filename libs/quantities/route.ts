import { DomainError, type DecimalString } from '#libs/kernel';
import { requirePositive } from './posting';

/**
 * One operation of an order's routing graph. Alternatives 替代工序 share one balance, so they are one operation here; a
 * rework job posts to the operation it returns to and is none at all.
 */
export interface RouteOperation {
  readonly id: string;
  /** None: an entry, fed by material; several: a join of parallel branches. */
  readonly predecessors: readonly string[];
  /** Good units move on in multiples of this; null: each at once. The rest moves when nothing more can come. */
  readonly transferBatch: DecimalString | null;
}

/** A checked routing graph, its operations sorted so that each stands after its predecessors. */
export interface Route {
  readonly operations: readonly RouteOperation[];
  operation(id: string): RouteOperation;
  successors(id: string): readonly RouteOperation[];
}

/**
 * @throws DomainError invalid `quantity.not-positive` (transfer batch); unprocessable `quantity.route-duplicate` {operation} | `quantity.route-unknown-predecessor`
 *   {operation, predecessor} | `quantity.route-cycle` {operations}
 */
export function defineRoute(operations: readonly RouteOperation[]): Route {
  const byId = new Map<string, RouteOperation>();
  for (const operation of operations) {
    if (byId.has(operation.id))
      throw new DomainError('unprocessable', 'quantity.route-duplicate', { operation: operation.id });
    if (operation.transferBatch !== null) requirePositive(operation.transferBatch);
    byId.set(operation.id, operation);
  }
  for (const { id, predecessors } of operations)
    for (const predecessor of predecessors)
      if (!byId.has(predecessor))
        throw new DomainError('unprocessable', 'quantity.route-unknown-predecessor', { operation: id, predecessor });

  const sorted: RouteOperation[] = [];
  const waiting = new Set(operations);
  const placed = new Set<string>();
  for (let progress = true; progress;) {
    progress = false;
    for (const operation of waiting) {
      if (!operation.predecessors.every((id) => placed.has(id))) continue;
      waiting.delete(operation);
      placed.add(operation.id);
      sorted.push(operation);
      progress = true;
    }
  }
  if (waiting.size > 0)
    throw new DomainError('unprocessable', 'quantity.route-cycle', { operations: [...waiting].map(({ id }) => id) });

  return {
    operations: sorted,
    operation: (id) => {
      const operation = byId.get(id);
      if (!operation) throw new DomainError('not-found', 'quantity.unknown-operation', { operation: id });
      return operation;
    },
    successors: (id) => sorted.filter(({ predecessors }) => predecessors.includes(id)),
  };
}

/** A route without branches, in the given order, each unit moving on at once. */
export function chain(ids: readonly string[]): Route {
  return defineRoute(
    ids.map((id, index) => ({ id, predecessors: index === 0 ? [] : ids.slice(index - 1, index), transferBatch: null })),
  );
}
