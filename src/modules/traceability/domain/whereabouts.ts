import type { LotState } from '#libs/lifecycles';

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

/** A lot that lies in store and at the line is in store: that is where more of it may still be taken. */
export function whereaboutsOf(
  { status, stock }: { readonly status: LotState; readonly stock: readonly { readonly location: string }[] },
  isLineSide: (location: string) => boolean,
): Whereabouts {
  const ended = ENDED[status];
  if (ended) return ended;
  return stock.some(({ location }) => !isLineSide(location)) ? 'in-store' : 'in-work';
}
