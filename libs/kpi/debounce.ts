import type { Span } from './types';

/** Our rule: what lasts less is a flicker of the signal. */
export const FLICKER_MS = 2_000;

/** How many spans from `index` on are one run of the same state, and when it ends. */
function runAt(spans: readonly Span[], index: number): { readonly count: number; readonly end: number | null } {
  const state = spans[index]?.state;
  let count = 1;
  let end = spans[index]?.end ?? null;
  for (let next = spans[index + count]; next?.state === state && next?.start === end; next = spans[index + count]) {
    end = next.end;
    count++;
  }
  return { count, end };
}

/**
 * Flickers take the state and the reason of what was before; their order stays theirs, so that time never changes its
 * order. A lost connection is never taken for a flicker, and neither is what still lasts. The spans given stay as they
 * are: the raw signal is kept.
 *
 * What a window shows is decided by the spans from the last one that began before it and is no flicker, to those that
 * begin within {@link FLICKER_MS} after it: of more spans it comes out the same, of fewer it may not.
 * @param spans one unit's, by start, without overlap
 */
export function debounce(spans: readonly Span[], shortest: number = FLICKER_MS): Span[] {
  const calm: Span[] = [];
  for (let index = 0; index < spans.length;) {
    const span = spans[index];
    if (!span) break;
    const { count, end } = runAt(spans, index);
    const before = calm.at(-1);
    const flickers =
      before?.end === span.start && end !== null && end - span.start < shortest && span.state !== 'unknown';
    for (const one of spans.slice(index, index + count))
      calm.push(flickers && before ? { ...one, state: before.state, reason: before.reason } : one);
    index += count;
  }
  return calm;
}
