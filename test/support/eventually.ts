import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';

export interface Patience {
  /** milliseconds until it gives up */
  within?: number;
  /** milliseconds between two looks */
  every?: number;
  /** what is being waited for, in words: "the job to be completed" */
  describe?: string;
}

/**
 * Looks until the probe answers something other than false, null or undefined, without throwing; answers that.
 *
 * @throws Error that says what was waited for and what was seen last
 */
export async function eventually<T>(
  probe: () => T | Promise<T>,
  { within = 30_000, every = 50, describe: what = 'the condition' }: Patience = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + within;
  let looks = 0;
  for (;;) {
    let seen: string;
    try {
      const value = await probe();
      if (value !== false && value !== null && value !== undefined) return value as NonNullable<Exclude<T, false>>;
      seen = inspect(value);
    } catch (error) {
      seen = error instanceof Error ? error.message : inspect(error);
    }
    looks += 1;
    if (Date.now() >= end) {
      throw new Error(`Waited ${within} ms for ${what}, looked ${looks} times; seen last: ${seen}`);
    }
    await wait(every);
  }
}
