import type { Seat } from './seat';

/** More stops than any page of ours has. */
const MOST_STOPS = 250;

/** Walks with Tab to what is called so (in the card of this name), as somebody without a mouse does. */
export async function walkTo({ page }: Seat, name: RegExp, card?: string): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const called = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return '';
      if (wanted !== undefined && focused.closest('article')?.getAttribute('aria-label') !== wanted) return '';
      return (focused.getAttribute('aria-label') ?? focused.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    }, card);
    if (name.test(called)) return;
    passed.push(called.slice(0, 30));
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way by Tab to ${name} on ${page.url()}; passed ${[...new Set(passed)].join(' | ')}`);
}

/** Walks to a button or link and presses Enter. */
export async function pressByKeys(seat: Seat, name: RegExp, card?: string): Promise<void> {
  await walkTo(seat, name, card);
  await seat.page.keyboard.press('Enter');
}

/** The focus is at the page's name: where it goes when its button has gone. */
export async function focusIsAtHeading({ page }: Seat): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
}
