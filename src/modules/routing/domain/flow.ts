import type { ErrorParams } from '#libs/kernel';
import { partsOf } from './graph';
import type { OperationDraft } from './routing';

interface Link {
  readonly from: number;
  readonly to: number;
}

/** Why units cannot flow through a routing as one stream. */
interface BrokenFlow {
  readonly code: 'routing.unconnected' | 'routing.several-ends';
  readonly params: ErrorParams;
  /** Number of an operation where it shows: the first one outside of the first part, or an end that is too much. */
  readonly at: number;
}

const listed = (numbers: readonly number[]): string => [...numbers].sort((a, b) => a - b).join(' ');

/**
 * Our rule, after the quantity equations: a branch may begin by itself, but all of them join, and one operation (or the
 * alternatives of one) ends the routing. Each part of its own would issue the order's quantity once more, and each end
 * would bring it into stock once more.
 * @returns null when the operations hang together and end in one place
 */
export function brokenFlow(
  operations: readonly Pick<OperationDraft, 'number' | 'branch'>[],
  links: readonly Link[],
): BrokenFlow | null {
  const numbers = operations.map(({ number }) => number);
  const parts = partsOf(numbers, links);
  const outside = parts[1]?.[0];
  if (outside !== undefined)
    return { code: 'routing.unconnected', params: { parts: parts.map(listed).join(' | ') }, at: outside };
  const ends = operations.filter(({ number }) => !links.some(({ from }) => from === number));
  const places = new Set(ends.map(({ number, branch }) => branch?.group ?? number));
  const tooMuch = ends[1]?.number;
  if (places.size < 2 || tooMuch === undefined) return null;
  return {
    code: 'routing.several-ends',
    params: { operations: listed(ends.map(({ number }) => number)) },
    at: tooMuch,
  };
}
