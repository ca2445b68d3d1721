/** What a report said; a reversal carries negative quantities. */
export interface OutputPosting {
  readonly id: string;
  /** The posting it takes back. */
  readonly reverses: string | null;
  /** When it was produced. */
  readonly at: number;
  readonly product: string;
  /** Planned run time per item (PRI) of the routing version it was made by, ms. */
  readonly pri: number;
  readonly pass: 'first' | 'rework';
  readonly good: number;
  readonly scrap: number;
  readonly rework: number;
}

/** Quantities of one product at one planned time (ISO 22400-2): each piece once, at its first pass. */
export interface Output {
  readonly product: string;
  readonly pri: number;
  /** GQ, good at the first pass. */
  readonly good: number;
  readonly scrap: number;
  readonly rework: number;
  /** Good after rework: not in GQ, shown beside it. */
  readonly recovered: number;
}

/** PQ = GQ + SQ + RQ. */
export const producedOf = ({ good, scrap, rework }: Output): number => good + scrap + rework;

/**
 * The output of a window [from, to), by product and planned time. What is taken back is taken out of the period in which
 * it was reported first; rework adds no second piece.
 * @param postings with the reversed ones as far as known; a reversal whose posting is not among them counts at its own time
 */
export function outputsOf(postings: readonly OutputPosting[], from: number, to: number): Output[] {
  const originals = new Map(postings.map((posting) => [posting.id, posting]));
  const found = new Map<string, { -readonly [Key in keyof Output]: Output[Key] }>();
  for (const posting of postings) {
    const at = (posting.reverses ? originals.get(posting.reverses) : undefined)?.at ?? posting.at;
    if (at < from || at >= to) continue;
    const { product, pri, pass, good, scrap, rework } = posting;
    const key = `${product} ${pri}`;
    let output = found.get(key);
    if (!output) found.set(key, (output = { product, pri, good: 0, scrap: 0, rework: 0, recovered: 0 }));
    if (pass === 'rework') output.recovered += good;
    else {
      output.good += good;
      output.scrap += scrap;
      output.rework += rework;
    }
  }
  return [...found.values()];
}

/** Sums over products, with the planned time of what was produced and of what was good. */
export interface OutputSum {
  readonly produced: number;
  readonly good: number;
  readonly scrap: number;
  readonly rework: number;
  readonly recovered: number;
  /** ΣPRI·PQ and ΣPRI·GQ, ms. */
  readonly plannedProduced: number;
  readonly plannedGood: number;
  /** More than one product or planned time: quality is weighted by time. */
  readonly mixed: boolean;
  /** Something was produced for which no time was planned. */
  readonly unplanned: boolean;
}

/** Several entries of the same product and planned time are one. */
export function sumOutputs(outputs: readonly Output[]): OutputSum {
  const sum = { produced: 0, good: 0, scrap: 0, rework: 0, recovered: 0, plannedProduced: 0, plannedGood: 0 };
  let unplanned = false;
  const kinds = new Set<string>();
  for (const output of outputs) {
    const produced = producedOf(output);
    sum.produced += produced;
    sum.good += output.good;
    sum.scrap += output.scrap;
    sum.rework += output.rework;
    sum.recovered += output.recovered;
    sum.plannedProduced += output.pri * produced;
    sum.plannedGood += output.pri * output.good;
    unplanned ||= output.pri <= 0 && produced > 0;
    if (produced !== 0) kinds.add(`${output.product} ${output.pri}`);
  }
  return { ...sum, mixed: kinds.size > 1, unplanned };
}
