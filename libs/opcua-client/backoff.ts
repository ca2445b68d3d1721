const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * Milliseconds to wait before attempt `attempt` (0 = first retry): 1 s doubling to 30 s, spread by ±20 % so that the
 * machines of a line do not knock at the same moment. The spread comes from the connection's name, not from chance.
 */
export function backoffMs(attempt: number, name: string): number {
  const base = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  let hash = 2_166_136_261;
  for (const char of `${name}#${attempt}`) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619) >>> 0;
  const spread = (hash % 401) / 1_000 - 0.2;
  return Math.min(LONGEST_MS, Math.round(base * (1 + spread)));
}
