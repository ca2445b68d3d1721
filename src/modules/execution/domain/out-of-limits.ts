import { decimal, type DecimalString } from '#libs/kernel';
import { made } from './first-article';

interface Balance {
  readonly balance: { readonly good: DecimalString; readonly scrap: DecimalString; readonly rework: DecimalString };
}

export interface Amounts {
  readonly good: DecimalString;
  readonly scrap: DecimalString;
  readonly rework: DecimalString;
  /** False: these units come from those waiting for rework. */
  readonly firstPass: boolean;
}

/**
 * Which pieces out of limits a report would count as good (our rule). A report gives numbers, not pieces: of the pieces
 * made so far, in the order of their numbers, so many may be good as are neither out of limits nor accepted before; what
 * was scrapped or waits for rework is taken to be the first ones out of limits.
 * @param rejected the pieces out of limits, 1, 2, …
 * @param accepted those somebody answers for already
 * @returns those nobody answers for, lowest first
 */
export function countedGood(
  job: Balance,
  { good, scrap, rework, firstPass }: Amounts,
  rejected: readonly number[],
  accepted: ReadonlySet<number>,
): number[] {
  if (!decimal.isPositive(good)) return [];
  const before = decimal.add(job.balance.scrap, job.balance.rework);
  // What comes back good from rework waits there no more.
  const bad = firstPass ? decimal.add(before, scrap, rework) : decimal.sub(before, good);
  const count = firstPass ? decimal.add(made(job), good, scrap, rework) : made(job);
  const open = rejected
    .filter((piece) => piece <= Math.ceil(Number(count)) && !accepted.has(piece))
    .toSorted((a, b) => a - b);
  return open.slice(Math.max(0, Math.floor(Number(bad))));
}
