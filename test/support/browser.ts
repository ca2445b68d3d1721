import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/lib/capabilities.cjs';

export { findBrowser };

/**
 * A real Chromium without a window, with further `args`. Suites under test/browser are left out, and named, where there is none.
 *
 * @throws Error with the reason when there is no browser
 */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const found = await findBrowser();
  if ('missing' in found) throw new Error(`No browser: ${found.missing}`);
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args, ...args],
    env: Object.fromEntries(
      Object.entries(found.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  });
}
