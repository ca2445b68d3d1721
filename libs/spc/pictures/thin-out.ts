/** Indexes to draw, rising, and how many marked points are not among them. */
export interface Drawn {
  readonly indexes: Uint32Array;
  readonly marksLeftOut: number;
}

const bitsOf = (mask: number): number[] => {
  const found: number[] = [];
  for (let bit = 0; bit < 32; bit += 1) if ((mask & (1 << bit)) !== 0) found.push(1 << bit);
  return found;
};

/** Indexes of the lowest and highest value in [from, to); NaN, a value there is none of, is neither when it can be helped. */
function extremes(values: ArrayLike<number>, from: number, to: number): [number, number] {
  let low = from;
  let high = from;
  for (let i = from + 1; i < to; i += 1) {
    if (values[i] < values[low] || Number.isNaN(values[low])) low = i;
    if (values[i] > values[high] || Number.isNaN(values[high])) high = i;
  }
  return [low, high];
}

/** The first point of a stretch for each kind of mark that occurs in it. */
function firstOfEach(marks: ArrayLike<number>, from: number, to: number, kinds: readonly number[]): number[] {
  let missing = kinds.reduce((all, bit) => all | bit, 0);
  const found: number[] = [];
  for (let i = from; i < to && missing !== 0; i += 1) {
    if ((marks[i] & missing) === 0) continue;
    found.push(i);
    missing &= ~marks[i];
  }
  return found;
}

/**
 * Chooses what a page draws of a long series: never more than `most` points, always the first, the last, the lowest and
 * the highest of each stretch, and every marked point (a signal) as long as these take at most half of the room; beyond
 * that at least one of each kind of mark in each stretch where it occurs. Our rule; a picture of w pixels needs about 2w.
 * @param marks bits of each point, as from `evaluate`
 * @param most at least 40, so that every kind of mark finds room
 */
export function thinOut(values: ArrayLike<number>, marks: ArrayLike<number>, most: number): Drawn {
  const count = values.length;
  const room = Math.max(40, Math.floor(most));
  let marked = 0;
  let union = 0;
  for (let i = 0; i < count; i += 1) {
    if (marks[i] !== 0) marked += 1;
    union |= marks[i];
  }
  if (count <= room) return { indexes: Uint32Array.from({ length: count }, (_x, i) => i), marksLeftOut: 0 };
  const every = marked <= room / 2;
  const kinds = bitsOf(union);
  const stretches = Math.max(1, Math.floor(every ? (room - 2 - marked) / 2 : (room - 2) / (2 + kinds.length)));
  const chosen = new Set<number>([0, count - 1]);
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const from = Math.floor((stretch * count) / stretches);
    const to = Math.floor(((stretch + 1) * count) / stretches);
    for (const i of extremes(values, from, to)) chosen.add(i);
    if (!every) for (const i of firstOfEach(marks, from, to, kinds)) chosen.add(i);
  }
  if (every) for (let i = 0; i < count; i += 1) if (marks[i] !== 0) chosen.add(i);
  const indexes = Uint32Array.from(chosen).sort();
  let kept = 0;
  for (const i of indexes) if (marks[i] !== 0) kept += 1;
  return { indexes, marksLeftOut: marked - kept };
}

/**
 * The points that stand for a stretch of a series too long to be read whole: the lowest and highest of each panel and
 * the first of each kind of mark. `thinOut` finds among those of all stretches what it would have found in the series,
 * as long as one of its own stretches spans several of these.
 * @returns rising indexes in [from, to)
 */
export function standIns(
  panels: readonly ArrayLike<number>[],
  marks: ArrayLike<number>,
  from: number,
  to: number,
): readonly number[] {
  let union = 0;
  for (let i = from; i < to; i += 1) union |= marks[i];
  const found = [
    ...panels.flatMap((values) => extremes(values, from, to)),
    ...firstOfEach(marks, from, to, bitsOf(union)),
  ];
  return [...new Set(found)].sort((a, b) => a - b);
}
