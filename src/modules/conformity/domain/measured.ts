import { decimal } from '#libs/kernel';

interface Reading {
  readonly piece: number;
  readonly entered: string;
  /** Null for an attribute. */
  readonly value: string | null;
  /** Null for a bad reading, which was not judged. */
  readonly verdict: 'ok' | 'ng' | null;
  readonly current: boolean;
}

/** What was measured of a characteristic on the pieces that were to be measured. */
export interface Measured {
  readonly required: number;
  readonly measured: number;
  readonly rejected: number;
  /** As they were entered. */
  readonly lowest: string | null;
  readonly highest: string | null;
}

/** @param readings of any piece; what was corrected, and what is of no piece of the sample, does not count */
export function measuredOf(pieces: readonly number[], readings: readonly Reading[]): Measured {
  const judged = readings.filter(
    ({ current, verdict, piece }) => current && verdict !== null && pieces.includes(piece),
  );
  const sorted = judged
    .filter((reading): reading is Reading & { readonly value: string } => reading.value !== null)
    .toSorted((a, b) => decimal.compare(a.value, b.value));
  return {
    required: pieces.length,
    measured: judged.length,
    rejected: judged.filter(({ verdict }) => verdict === 'ng').length,
    lowest: sorted[0]?.entered ?? null,
    highest: sorted.at(-1)?.entered ?? null,
  };
}
