/** FNV-1a over the parts: spreads similar seeds far apart. */
function hash(parts: readonly (string | number)[]): number {
  let h = 0x811c9dc5;
  for (const char of parts.join('\u0000')) {
    h = Math.imul(h ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return h >>> 0;
}

/**
 * A uniform number in [0, 1) that depends on nothing but its key (mulberry32 on a hash). Draws are looked up, not taken
 * from a stream, so a restart, a pause or another order of reading never shifts the sequence.
 */
export function draw(...key: readonly (string | number)[]): number {
  let a = (hash(key) + 0x6d2b79f5) | 0;
  a = Math.imul(a ^ (a >>> 15), a | 1);
  a ^= a + Math.imul(a ^ (a >>> 7), a | 61);
  return ((a ^ (a >>> 14)) >>> 0) / 4294967296;
}
