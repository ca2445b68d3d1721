import { clamp, requireAmounts } from './result';

const FEWEST_RATERS = 3;

/**
 * Peer factor 互评系数 (our rule): mean rating of a member by the others / mean of the group, kept within 0.8 to 1.2; 1
 * when fewer than three others rated or the group has no mean. Self-ratings must be left out by the caller.
 */
export function peerFactor(ratingsByOthers: readonly number[], groupMean: number): number {
  requireAmounts({
    groupMean,
    ...Object.fromEntries(ratingsByOthers.map((rating, index) => [`rating${index}`, rating])),
  });
  if (ratingsByOthers.length < FEWEST_RATERS || groupMean === 0) return 1;
  const mean = ratingsByOthers.reduce((sum, rating) => sum + rating, 0) / ratingsByOthers.length;
  return Math.min(1.2, Math.max(0.8, mean / groupMean));
}

/**
 * A member's score from the group's and their own (our rule): share · min(100, group · factor) + (1 − share) · individual.
 * @param groupShare α, 0 to 1; 0.5 unless the assignment says otherwise
 * @returns four decimals; null while one of the two parts has no score
 */
export function memberScore(
  parts: { readonly group: number | null; readonly individual: number | null },
  groupShare = 0.5,
  factor = 1,
): number | null {
  const { group, individual } = parts;
  requireAmounts({ group: group ?? 0, individual: individual ?? 0 }, 100);
  requireAmounts({ groupShare }, 1);
  requireAmounts({ factor });
  if (group === null || individual === null) return null;
  return clamp(groupShare * Math.min(100, group * factor) + (1 - groupShare) * individual);
}
