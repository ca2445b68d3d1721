import type { LotState, WorkOrderState } from '#libs/lifecycles';

/**
 * Where a lot is, for whoever has to find it: in store, on the line, used up in something else, gone out of the
 * school, scrapped; `never-was`: its receipt or production was taken back.
 */
export const WHEREABOUTS = ['in-store', 'in-work', 'used-up', 'gone-out', 'scrapped', 'never-was'] as const;
export type Whereabouts = (typeof WHEREABOUTS)[number];

const ENDED: Readonly<Partial<Record<LotState, Whereabouts>>> = {
  consumed: 'used-up',
  returned: 'gone-out',
  scrapped: 'scrapped',
  cancelled: 'never-was',
};

/** Nothing of these orders is on the line any more. */
const MADE: ReadonlySet<WorkOrderState> = new Set(['completed', 'closed', 'aborted', 'cancelled']);

/** The order whose lot it is, as far as it says where the lot is. */
interface MakingOrder {
  readonly status: WorkOrderState;
  /** What became of unfinished units, of an aborted order. */
  readonly disposition: 'scrap' | 'return' | null;
}

/**
 * A lot that lies in store and at the line is in store: that is where more of it may still be taken. The lot of an order
 * that has ended is not on the line any more: what lies nowhere was scrapped, sent back to the store, or never made.
 */
export function whereaboutsOf(
  { status, stock }: { readonly status: LotState; readonly stock: readonly { readonly location: string }[] },
  isLineSide: (location: string) => boolean,
  order: MakingOrder | undefined,
): Whereabouts {
  const ended = ENDED[status];
  if (ended) return ended;
  if (stock.length === 0 && order && MADE.has(order.status)) {
    if (order.disposition === 'return') return 'in-store';
    return order.status === 'cancelled' ? 'never-was' : 'scrapped';
  }
  return stock.some(({ location }) => !isLineSide(location)) ? 'in-store' : 'in-work';
}
