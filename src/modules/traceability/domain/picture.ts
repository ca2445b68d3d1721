import type { RecallPicture, TracedLot } from './types';

/** More than this nobody takes in at one look; the list has them all. */
export const MOST_DRAWN = 120;

/** The nearest of the lots and what leads from one of them into another, each way once. */
export function pictureOf(
  lots: readonly Pick<TracedLot, 'id'>[],
  edges: readonly { readonly consumedLotId: string; readonly producedLotId: string }[],
  most = MOST_DRAWN,
): RecallPicture {
  const lotIds = lots.slice(0, most).map(({ id }) => id);
  const drawn = new Set(lotIds);
  const ways = edges
    .filter(({ consumedLotId, producedLotId }) => drawn.has(consumedLotId) && drawn.has(producedLotId))
    .map(({ consumedLotId: from, producedLotId: to }) => [`${from} ${to}`, { from, to }] as const);
  return { lotIds, ways: [...new Map(ways).values()], notDrawn: lots.length - lotIds.length };
}
