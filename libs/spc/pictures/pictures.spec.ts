import fc from 'fast-check';
import { PISTON_RINGS } from '../testing/published';
import { boxPlot } from './box-plot';
import { histogram } from './histogram';
import { probabilityPlot } from './probability-plot';

const readings = fc.array(
  fc.integer({ min: 0, max: 3000 }).map((x) => x / 1000),
  { minLength: 1, maxLength: 400 },
);

describe('histogram', () => {
  it('loses no value and has at most sixty-one bars', () => {
    fc.assert(
      fc.property(readings, fc.constantFrom(null, 0.001, 0.01), (values, resolution) => {
        const { counts, start, width } = histogram(values, resolution);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
        expect(counts.length).toBeLessThanOrEqual(61);
        expect(start).toBeLessThanOrEqual(Math.min(...values));
        expect(start + counts.length * width).toBeGreaterThanOrEqual(Math.max(...values) - 1e-9);
      }),
    );
  });

  it('gives every bar the same number of possible readings: no comb', () => {
    const every = Array.from({ length: 100 }, (_x, i) => 10 + i / 100);
    const { counts, width } = histogram(every, 0.01);
    expect(width / 0.01).toBeCloseTo(Math.round(width / 0.01), 9);
    expect(new Set(counts.slice(0, -1))).toEqual(new Set([Math.round(width / 0.01)]));
  });

  it('counts the piston rings as they are', () => {
    const { counts, start, width } = histogram(PISTON_RINGS.flat(), 0.001);
    const byHand = counts.map(
      (_count, i) => PISTON_RINGS.flat().filter((x) => x > start + i * width && x < start + (i + 1) * width).length,
    );
    expect(counts).toEqual(byHand);
  });

  it('shows equal values as one bar', () => {
    expect(histogram([2, 2, 2]).counts).toEqual([3]);
    expect(histogram([2, 2], 0.5)).toMatchObject({ start: 1.75, width: 0.5, counts: [2] });
  });
});

describe('probability plot', () => {
  it('puts values at the normal quantile of their median rank', () => {
    const points = probabilityPlot([3, 1, 2]);
    expect(points.map(({ value }) => value)).toEqual([1, 2, 3]);
    expect(points.map(({ share }) => share.toFixed(4))).toEqual(['0.2059', '0.5000', '0.7941']);
    expect(points[1]?.z).toBeCloseTo(0, 12);
  });

  it('thins many values out, keeps both ends and stays in order', () => {
    const values = Array.from({ length: 20_000 }, (_x, i) => (i * 7919) % 20_011);
    const points = probabilityPlot(values, 300);
    expect(points.length).toBeLessThanOrEqual(300);
    expect(points.length).toBeGreaterThan(150);
    expect([points[0]?.value, points.at(-1)?.value]).toEqual([Math.min(...values), Math.max(...values)]);
    expect(points.every((point, i) => i === 0 || point.z > (points[i - 1]?.z ?? 0))).toBe(true);
  });
});

describe('box plot', () => {
  it('has quartiles as R and NumPy compute them, whiskers and outliers', () => {
    expect(boxPlot(PISTON_RINGS.flat())).toMatchObject({ n: 125, q1: 73.994, median: 74.001, q3: 74.008 });
    expect(boxPlot([1, 2, 3, 4, 100])).toEqual({
      n: 5,
      mean: 22,
      q1: 2,
      median: 3,
      q3: 4,
      low: 1,
      high: 4,
      outliers: [100],
    });
    expect(boxPlot([7])).toMatchObject({ n: 1, q1: 7, low: 7, high: 7, outliers: [] });
  });
});
