import fc from 'fast-check';
import { thinOut } from './thin-out';

describe('thinOut', () => {
  const series = fc.array(fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.constantFrom(0, 0, 0, 0, 1, 2, 3)), {
    minLength: 1,
    maxLength: 600,
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

  it('draws a short series whole', () => expect([...thinOut([3, 1, 2], [0, 0, 1], 100).indexes]).toEqual([0, 1, 2]));
});
