import type { Page } from 'playwright-core';
import type { Seat } from './seat';

/** Our rules for a screen touched with gloves and read from a metre away, in px. */
const LEAST = { target: 48, text: 18 } as const;

/** What is too small for gloves or to be read at a distance, and a second primary action on one screen. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(({ target, text }) => {
    const found = new Set<string>();
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      const hidden = element.closest('[aria-hidden="true"], .visually-hidden, script, style, noscript');
      return hidden === null && width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    const called = (element: Element): string =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) || element.tagName;
    // A field is as large as the box around it, which takes the touch.
    const boxOf = (element: Element): Element =>
      element.closest('.ant-select, .ant-input-affix-wrapper, .ant-segmented-item, .ant-picker') ?? element;
    const targets = 'button, a[href], input:not([type="hidden"], [type="file"]), textarea, select, [role="button"]';
    for (const element of document.querySelectorAll(targets)) {
      const box = boxOf(element);
      if (!isSeen(box)) continue;
      const { width, height } = box.getBoundingClientRect();
      if (Math.round(height) < target || Math.round(width) < target)
        found.add(`target of ${Math.round(width)} × ${Math.round(height)}: ${called(element)}`);
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || !isSeen(parent)) continue;
      // A drawing is scaled: what counts is what arrives on the screen.
      const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (size < text - 0.05) found.add(`text of ${size.toFixed(1)}: ${node.textContent.trim().slice(0, 40)}`);
    }
    const primary = [...document.querySelectorAll<HTMLButtonElement>('button[data-kind="primary"]')].filter(
      (button) => isSeen(button) && !button.disabled,
    );
    if (primary.length > 1) found.add(`primary actions: ${primary.map(called).join(', ')}`);
    return [...found];
  }, LEAST);
}

/** Longer than anything takes to open. */
const PATIENCE_MS = 2000;

/** Notes what does not fit gloves on the screen, once what is just opening has its size. */
export async function fitsGloves(seat: Seat, where: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let found = await tooSmall(seat.page);
  while (found.length > 0 && Date.now() < end) found = await tooSmall(seat.page);
  for (const finding of found) seat.complaints.push(`${where}: ${finding}`);
}
