/**
 * Polls until `probe` returns something other than undefined, null or false, and returns it. Says what it waited for,
 * and what the probe last threw, when `ms` are over.
 */
export async function eventually<Found>(
  what: string,
  probe: () => Found | Promise<Found>,
  ms = 30_000,
): Promise<NonNullable<Exclude<Found, false>>> {
  const until = performance.now() + ms;
  let last: unknown;
  for (;;) {
    try {
      const found = await probe();
      if (found !== undefined && found !== null && found !== false) return found as NonNullable<Exclude<Found, false>>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (performance.now() > until) throw new Error(`waited ${ms} ms in vain until ${what}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
