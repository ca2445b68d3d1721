const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;
const HURRIED_MS = 5_000;

/**
 * Milliseconds to wait before attempt `attempt` (0 = first retry): 1 s doubling to 30 s, spread by ±20 % so that the
 * machines of a line do not knock at the same moment. The spread comes from the connection's name, not from chance.
 * `hurry`: at most 5 s, while the server may still keep our session and what happened meanwhile.
 */
export function backoffMs(attempt: number, name: string, hurry = false): number {
  const longest = hurry ? HURRIED_MS : LONGEST_MS;
  const base = Math.min(longest, FIRST_MS * 2 ** Math.min(attempt, 10));
  let hash = 2_166_136_261;
  for (const char of `${name}#${attempt}`) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619) >>> 0;
  const spread = (hash % 401) / 1_000 - 0.2;
  return Math.min(longest, Math.round(base * (1 + spread)));
}
