import { logGamma } from '#libs/spc';

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/**
 * Chance that a lot is accepted (OC curve, ISO 2859-1 clause 12): binomial, for lots out of a process.
 * @param share true share nonconforming, 0…1
 */
export function acceptance({ n, ac }: { n: number; ac: number }, share: number): number {
  if (share <= 0 || ac >= n) return 1;
  if (share >= 1) return 0;
  let sum = 0;
  for (let d = 0; d <= ac; d += 1)
    sum += Math.exp(logChoose(n, d) + d * Math.log(share) + (n - d) * Math.log1p(-share));
  return Math.min(1, sum);
}

/**
 * The same for one lot on its own: hypergeometric.
 * @param nonconforming units among the `lot` that do not conform, a whole number
 */
export function acceptanceOfLot({ n, ac }: { n: number; ac: number }, lot: number, nonconforming: number): number {
  if (nonconforming <= ac) return 1;
  const good = lot - nonconforming;
  const all = logChoose(lot, n);
  let sum = 0;
  for (let d = Math.max(0, n - good); d <= Math.min(ac, n); d += 1)
    sum += Math.exp(logChoose(nonconforming, d) + logChoose(good, n - d) - all);
  return Math.min(1, sum);
}

/** The share nonconforming that is accepted with the given chance, e.g. 0.10: the limiting quality of a plan. */
export function qualityAccepted(plan: { n: number; ac: number }, chance: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (acceptance(plan, middle) > chance) low = middle;
    else high = middle;
  }
  return high;
}
