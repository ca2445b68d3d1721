/** 32-bit FNV-1a: the same text is always the same number. */
function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return hash;
}

/** Mulberry32: numbers from 0 to below 1, always the same ones for a seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The order in which somebody is given the parts 1…n in a trial: another one for each appraiser and trial, so that nobody
 * remembers what the part before read, and the same one each time it is asked for (AIAG MSA, 4th edition, chapter II-D:
 * measure in random order).
 */
export function partOrder(seed: string, letter: string, trial: number, parts: number): readonly number[] {
  const next = numbersFrom(hashOf(`${seed} ${letter} ${trial}`));
  const order = Array.from({ length: parts }, (_x, i) => i + 1);
  // Fisher and Yates.
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
