import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { reworkAt } from '#libs/quantities';
import { act, type Job } from './job';
import { requireQuantity, type StoredOrder } from './order';
import type { ReleasedOperation } from './released-directive';
import { emptyBalance, newJob } from './releasing';

/** How often the same units may be sent to rework before they are scrapped or go to the review board (our rule). */
export const MAX_REWORK_LOOPS = 2;

/**
 * Which loop `quantity` of the units waiting at `base` would be. Units that came back from rework job orders are the last
 * to be taken; pieces are not told apart here, so a quantity is either all of one loop or refused.
 * @param reworks the rework job orders that return to `base`
 * @throws DomainError `quantity.exceeds-rework` {pending, posted}, `work-order.rework-mixed` {fresh},
 *   `work-order.rework-limit` {most} (409)
 */
export function loopOf(base: Job, reworks: readonly Job[], quantity: DecimalString): number {
  const waiting = reworkAt(base);
  if (decimal.compare(quantity, waiting) > 0)
    throw new DomainError('conflict', 'quantity.exceeds-rework', { pending: waiting, posted: quantity });
  const sum = (loop: number, pick: (job: Job) => DecimalString): DecimalString =>
    decimal.add('0', ...reworks.filter(({ reworkLoop }) => reworkLoop === loop).map(pick));
  let left = waiting;
  const came: { readonly loop: number; readonly quantity: DecimalString }[] = [];
  for (let loop = MAX_REWORK_LOOPS; loop > 0; loop -= 1) {
    const back = decimal.sub(
      sum(loop, ({ balance }) => balance.returned),
      sum(loop + 1, ({ balance }) => balance.issued),
    );
    const here = decimal.max('0', decimal.min(back, left));
    left = decimal.sub(left, here);
    came.unshift({ loop, quantity: here });
  }
  const kinds = [{ loop: 0, quantity: left }, ...came].filter((each) => decimal.isPositive(each.quantity));
  const fits = kinds.find((each) => decimal.compare(quantity, each.quantity) <= 0);
  if (!fits) throw new DomainError('conflict', 'work-order.rework-mixed', { fresh: left });
  if (fits.loop >= MAX_REWORK_LOOPS)
    throw new DomainError('conflict', 'work-order.rework-limit', { most: MAX_REWORK_LOOPS });
  return fits.loop + 1;
}

/** What a rework job order needs to know of its order. */
interface ReworkPlan {
  readonly order: StoredOrder;
  readonly jobs: readonly Job[];
  readonly base: Job;
  /** What is done again: the base's own operation or another one of the order. */
  readonly operation: ReleasedOperation;
  readonly quantity: DecimalString;
  readonly id: string;
  readonly at: Date;
}

/**
 * Sends units waiting at `base` to a rework job order of their own, which returns to it.
 * @returns both; the new one is ready
 * @throws DomainError as {@link loopOf}; `quantity.not-positive`, `quantity.not-whole` (400)
 */
export function sendToRework(plan: ReworkPlan): { readonly base: Job; readonly rework: Job } {
  const { order, jobs, base, operation, id, at } = plan;
  const quantity = requireQuantity(plan.quantity, base.unit);
  const reworks = jobs.filter(({ returnsTo }) => returnsTo === base.id);
  const reworkLoop = loopOf(base, reworks, quantity);
  const seq = Math.max(...jobs.map((job) => job.seq)) + 1;
  const pending: Job = {
    ...newJob(order, operation, { id, seq, predecessors: [] }, quantity, at),
    kind: 'rework',
    number: `${base.number}-R${reworks.length + 1}`,
    returnsTo: base.id,
    reworkLoop,
    expected: quantity,
    balance: emptyBalance(quantity),
  };
  return {
    base: { ...base, reworkSent: decimal.add(base.reworkSent, quantity), version: base.version + 1 },
    rework: act(pending, 'make-ready', at, null),
  };
}
