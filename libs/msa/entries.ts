import { DomainError } from '#libs/kernel';

/** One reading of a study; several people may enter theirs at the same time, in any order. */
export interface Entry {
  readonly appraiser: string;
  readonly part: string;
  /** 1, 2, 3 … */
  readonly trial: number;
  readonly value: number;
}

/** A complete crossed study: `values[appraiser][part][trial]` in the order of the names. */
export interface Study {
  readonly appraisers: readonly string[];
  readonly parts: readonly string[];
  readonly trials: number;
  readonly values: readonly (readonly (readonly number[])[])[];
}

/** How a study is planned; usual are 3 appraisers, 10 parts, 3 trials (AIAG MSA, 4th edition, chapter III). */
export interface StudyPlan {
  readonly appraisers: readonly string[];
  readonly parts: readonly string[];
  readonly trials: number;
}

/** One reading that is still to be taken. */
export type Missing = Omit<Entry, 'value'>;

const keyOf = ({ appraiser, part, trial }: Missing): string => JSON.stringify([appraiser, part, trial]);

const MOST = 25;
const fits = (count: number): boolean => Number.isInteger(count) && count >= 2 && count <= MOST;

/**
 * @throws DomainError invalid `msa.plan` {appraisers, parts, trials}: 2…25 of each (the constants go so far), and nobody
 *   and nothing twice
 */
export function checkPlan(plan: StudyPlan): StudyPlan {
  const { appraisers, parts, trials } = plan;
  const enough = [appraisers.length, parts.length, trials].every(fits);
  const distinct = new Set(appraisers).size === appraisers.length && new Set(parts).size === parts.length;
  if (!enough || !distinct)
    throw new DomainError('invalid', 'msa.plan', { appraisers: appraisers.length, parts: parts.length, trials });
  return plan;
}

/** What is still to be measured, in the order of the plan. */
export function missingOf(plan: StudyPlan, entries: readonly Entry[]): Missing[] {
  const taken = new Set(entries.map(keyOf));
  const all = plan.appraisers.flatMap((appraiser) =>
    plan.parts.flatMap((part) => Array.from({ length: plan.trials }, (_x, i) => ({ appraiser, part, trial: i + 1 }))),
  );
  return all.filter((one) => !taken.has(keyOf(one)));
}

/**
 * The complete study, whoever entered what when.
 * @throws DomainError invalid `msa.plan` | `msa.foreign` {appraiser, part, trial} for a reading outside the plan |
 *   `msa.twice` {appraiser, part, trial} | `msa.not-a-value` {value}; conflict `msa.incomplete` {missing}
 */
export function arrange(plan: StudyPlan, entries: readonly Entry[]): Study {
  const { appraisers, parts, trials } = checkPlan(plan);
  const expected = new Set(missingOf(plan, []).map(keyOf));
  const found = new Map<string, number>();
  for (const entry of entries) {
    const { appraiser, part, trial, value } = entry;
    const key = keyOf(entry);
    if (!expected.has(key)) throw new DomainError('invalid', 'msa.foreign', { appraiser, part, trial });
    if (found.has(key)) throw new DomainError('invalid', 'msa.twice', { appraiser, part, trial });
    // Readings have at most fifteen digits.
    if (!(Math.abs(value) <= 1e15)) throw new DomainError('invalid', 'msa.not-a-value', { value: String(value) });
    found.set(key, value);
  }
  const missing = expected.size - found.size;
  if (missing > 0) throw new DomainError('conflict', 'msa.incomplete', { missing });
  const valueOf = (appraiser: string, part: string, trial: number): number =>
    found.get(keyOf({ appraiser, part, trial })) ?? NaN;
  return {
    appraisers,
    parts,
    trials,
    values: appraisers.map((appraiser) =>
      parts.map((part) => Array.from({ length: trials }, (_x, i) => valueOf(appraiser, part, i + 1))),
    ),
  };
}
