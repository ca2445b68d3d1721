import { DomainError } from '#libs/kernel';
import { acceptanceOfLot, qualityAccepted } from './characteristic-curve';
import { fitToLot, resolveCell, type Plan, type PlanRequest } from './plan';
import { codeLetter, LETTERS } from './tables/code-letters';
import { NORMAL } from './tables/master-table';

/** Chance at which a bad lot may still be accepted 使用方风险 (usual value). */
const CONSUMERS_RISK = 0.1;

/** At most the risk; what binary arithmetic adds (18 of 20 units leave exactly 10 %) does not count. */
const rare = (chance: number): boolean => chance <= CONSUMERS_RISK + 1e-9;

/** Nonconforming units in a lot of the given share; at least one, or there would be nothing to find. */
function unitsOf(lot: number, share: number): number {
  return Math.min(lot, Math.max(1, Math.ceil(lot * share - 1e-9)));
}

/** @throws DomainError invalid `sampling.limiting-quality` {percent}: more than 0, less than 100 */
function shareOf(percent: number): number {
  if (!(percent > 0 && percent < 100))
    throw new DomainError('invalid', 'sampling.limiting-quality', { percent: String(percent) });
  return percent / 100;
}

/**
 * An isolated lot 孤立批, where no switching can protect the consumer (ISO 2859-1 clause 12.6): the normal plan, or the
 * first of the following code letters that accepts a lot of the limiting quality with at most 10 % (our rule:
 * hypergeometric, the same AQL); the whole lot if none does.
 * @param limitingQuality percent nonconforming that must hardly ever be accepted
 * @throws DomainError invalid `sampling.lot-size` | `sampling.aql` | `sampling.limiting-quality` {percent}
 */
export function planForIsolatedLot(request: Omit<PlanRequest, 'severity'>, limitingQuality: number): Plan {
  const { lot, level, aql } = request;
  const letter = codeLetter(lot, level);
  const bad = unitsOf(lot, shareOf(limitingQuality));
  const letters = LETTERS.slice(LETTERS.indexOf(letter));
  const plans = letters.map((row) => fitToLot(lot, letter, resolveCell(NORMAL, row, aql), NORMAL));
  const strict = plans.find((plan) => plan.everything || rare(acceptanceOfLot(plan, lot, bad)));
  return strict ?? fitToLot(lot, letter, { ...plans[0], letter, n: lot, ac: 0, re: 1 }, NORMAL);
}

/** Smallest sample that finds none in a lot of the limiting quality with at most the given chance. */
function smallestFindingNone(lot: number, bad: number): number {
  let low = 1;
  let high = lot;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (rare(acceptanceOfLot({ n: middle, ac: 0 }, lot, bad))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The c = 0 option 零接收数: one nonconforming unit and the lot is not accepted. Our rule, after N. L. Squeglia: as strict
 * towards bad lots as the plan of the standard, i.e. the smallest sample that accepts with at most 10 % what that plan
 * accepts with 10 %.
 * @param limitingQuality percent to protect against instead of that of the standard's plan
 * @throws DomainError invalid `sampling.lot-size` | `sampling.aql` | `sampling.limiting-quality` {percent}
 */
export function planWithZero(request: Omit<PlanRequest, 'severity'>, limitingQuality?: number): Plan {
  const { lot, level, aql } = request;
  const letter = codeLetter(lot, level);
  const cell = resolveCell(NORMAL, letter, aql);
  const share = limitingQuality === undefined ? qualityAccepted(cell, CONSUMERS_RISK) : shareOf(limitingQuality);
  const n = smallestFindingNone(lot, unitsOf(lot, share));
  return fitToLot(lot, letter, { letter: cell.letter, n, ac: 0, re: 1 }, NORMAL);
}
