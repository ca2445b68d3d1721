import fc from 'fast-check';
import { standIns, thinOut } from './thin-out';

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

  it('does not take a value that is missing for an extreme', () => {
    const values = Array.from({ length: 400 }, (_x, i) => (i % 100 === 0 ? NaN : Math.sin(i) + (i === 250 ? 9 : 0)));
    const { indexes } = thinOut(values, new Uint8Array(400), 40);
    expect([...indexes]).toContain(250);
  });
});

describe('standIns', () => {
  const LENGTH = 8;
  const point = fc.tuple(
    fc.double({ min: -9, max: 9, noNaN: true }),
    fc.oneof(fc.constant(NaN), fc.double({ min: 0, max: 9, noNaN: true })),
    fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 7 }) }),
  );

  it('keeps of every stretch what a picture needs: extremes of both panels and each kind of mark', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: LENGTH, maxLength: 200 }), (points) => {
        const upper = points.map(([value]) => value);
        const lower = points.map(([, value]) => value);
        const marks = points.map(([, , mark]) => mark);
        for (let from = 0; from + LENGTH <= points.length; from += LENGTH) {
          const found = standIns([upper, lower], marks, from, from + LENGTH);
          expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
          expect(found.every((i) => i >= from && i < from + LENGTH)).toBe(true);
          const whole = Array.from({ length: LENGTH }, (_x, i) => from + i);
          const ends = (values: readonly number[], of: readonly number[]): number[] => {
            const there = of.map((i) => values[i]).filter((value) => !Number.isNaN(value));
            return [Math.min(...there), Math.max(...there)];
          };
          const kinds = (of: readonly number[]): number => of.reduce((all, i) => all | marks[i], 0);
          expect(ends(upper, found)).toEqual(ends(upper, whole));
          expect(ends(lower, found)).toEqual(ends(lower, whole));
          expect(kinds(found)).toBe(kinds(whole));
        }
      }),
    );
  });
});
