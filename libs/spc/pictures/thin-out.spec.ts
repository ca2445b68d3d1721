import fc from 'fast-check';
import { thinOut } from './thin-out';

describe('thinOut', () => {
  const value = fc.double({ min: -9, max: 9, noNaN: true });
  const values = fc.oneof(
    fc.array(value, { minLength: 1, maxLength: 60 }),
    fc.array(value, { minLength: 300, maxLength: 600 }),
  );
  // Sometimes few points are marked, so that all must be drawn, sometimes too many.
  const marked = fc.oneof(
    fc.array(fc.nat(599), { maxLength: 20 }),
    fc.array(fc.nat(599), { minLength: 250, maxLength: 400 }),
  );
  const series = fc.tuple(values, marked).map(([all, at]): [number, number][] => {
    const places = new Set(at);
    return all.map((x, i) => [x, places.has(i) ? 1 + (i % 3) : 0]);
  });

  it('never draws more than there is room for, in order, and keeps ends, extremes and a mark of each kind', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 40, max: 200 }), (points, most) => {
        const values = points.map(([value]) => value);
        const marks = points.map(([, mark]) => mark);
        const { indexes, marksLeftOut } = thinOut(values, marks, most);
        const drawn = [...indexes];
        expect(drawn.length).toBeLessThanOrEqual(most);
        expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
        expect([drawn[0], drawn.at(-1)]).toEqual([0, values.length - 1]);
        expect(Math.max(...drawn.map((i) => values[i]))).toBe(Math.max(...values));
        expect(Math.min(...drawn.map((i) => values[i]))).toBe(Math.min(...values));
        const kinds = (of: number[]): number => of.reduce((all, mark) => all | mark, 0);
        expect(kinds(drawn.map((i) => marks[i]))).toBe(kinds(marks));
        const all = marks.filter((mark) => mark !== 0).length;
        if (all <= most / 2) expect(marksLeftOut).toBe(0);
        expect(drawn.filter((i) => marks[i] !== 0)).toHaveLength(all - marksLeftOut);
      }),
    );
  });

  it('keeps each kind of mark in each stretch when not all find room', () => {
    const marks = Array.from({ length: 900 }, (_x, i) => 1 + (i % 2));
    const { indexes } = thinOut(new Float64Array(900), marks, 40);
    // Nine stretches of a hundred points: (40 − both ends) / (lowest, highest, two kinds).
    const stretchesWith = (kind: number): number =>
      new Set(Array.from(indexes).flatMap((i) => (marks[i] === kind ? [Math.floor(i / 100)] : []))).size;
    expect([stretchesWith(1), stretchesWith(2)]).toEqual([9, 9]);
  });

  it('draws a short series whole', () => expect([...thinOut([3, 1, 2], [0, 0, 1], 100).indexes]).toEqual([0, 1, 2]));
});
