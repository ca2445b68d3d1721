import { hasText } from '#libs/texts';
import { NELSON } from '../rules/rules';
import {
  CUSUM_DATA,
  EWMA_DATA,
  EWMA_PRINTED,
  FLOW_RATE,
  PISTON_RINGS,
  PISTON_RINGS_SHIFTED,
  WAFERS_DEFECTIVE,
  WAFERS_DEFECTS,
} from '../testing/published';
import { limitsFromCounts, limitsFromValues } from './base-period';
import { proposeChart } from './choice';
import { nextPoint, plotSeries, type ChartPoint } from './follow';
import { linesFor, type Limits } from './limits';
import type { Sample } from './samples';
import { watchFor } from './watch';

const singles = (values: readonly number[]): number[][] => values.map((value) => [value]);
const plot = (limits: Limits, samples: readonly Sample[]): ChartPoint[] =>
  plotSeries(limits, watchFor(limits.kind, NELSON), samples).points;
/** Points, from 1, at which N1 fires on the upper panel. */
const out = (points: readonly ChartPoint[]): number[] =>
  points.flatMap((point, i) => (point.location.signals.includes('N1') ? [i + 1] : []));
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('X̄-R and X̄-S of the piston rings', () => {
  const byRange = limitsFromValues('xbar-r', PISTON_RINGS);
  const byDeviation = limitsFromValues('xbar-s', PISTON_RINGS);

  it('have the published limits', () => {
    expect(byRange.center).toBeCloseTo(74.001176, 6);
    expect(byRange.spread?.cl).toBeCloseTo(0.02276, 6);
    expect(byRange.sigma).toBeCloseTo(0.0097853, 7);
    expect(byRange.location.lcl).toBeCloseTo(73.98805, 5);
    expect(byRange.location.ucl).toBeCloseTo(74.0143, 5);
    expect(byRange.spread?.ucl).toBeCloseTo(0.04813, 5);
    expect(byRange.spread?.lcl).toBe(0);
    expect(byDeviation.spread?.cl).toBeCloseTo(0.00924, 7);
    expect(byDeviation.sigma).toBeCloseTo(0.00983, 7);
    expect(byDeviation.location.lcl).toBeCloseTo(73.98799, 5);
    expect(byDeviation.location.ucl).toBeCloseTo(74.01436, 5);
    expect(byDeviation.spread?.ucl).toBeCloseTo(0.019302, 6);
    expect(byRange).toMatchObject({ n: 5, base: { points: 25, values: 125, preliminary: false } });
  });

  it.each([
    ['R', byRange],
    ['S', byDeviation],
  ])('hold in the base period and show the shift that came later (%s)', (_kind, limits) => {
    const base = plot(limits, PISTON_RINGS);
    expect(out(base)).toEqual([]);
    expect(base.flatMap((point) => point.spread?.signals ?? [])).toEqual([]);
    const later = plot(limits, PISTON_RINGS_SHIFTED);
    expect(out(later)).toEqual([1, 2, 3]);
    expect(later.map((point) => point.location.value.toFixed(4))).toEqual(['74.0166', '74.0196', '74.0234']);
  });

  it('are plain data that survives being stored', () => {
    expect(JSON.parse(JSON.stringify(byRange))).toEqual(byRange);
  });

  it('are preliminary below twenty subgroups', () => {
    expect(limitsFromValues('xbar-r', PISTON_RINGS.slice(0, 19)).base.preliminary).toBe(true);
    expect(limitsFromValues('xbar-r', PISTON_RINGS.slice(0, 20)).base.preliminary).toBe(false);
  });

  it('take each point with its own size when sizes differ (X̄-S)', () => {
    const uneven = PISTON_RINGS.map((group, i) => group.slice(0, 3 + (i % 3)));
    const limits = limitsFromValues('xbar-s', uneven);
    // Worked out with NumPy: weighted mean, pooled variance with its own c4.
    expect(limits.n).toBeNull();
    expect(limits.center).toBeCloseTo(74.0006263, 7);
    expect(limits.sigma).toBeCloseTo(0.00967265, 8);
    const point = nextPoint(limits, watchFor('xbar-s', NELSON), null, uneven[0] as number[]).point;
    expect(point.n).toBe(3);
    expect(point.location.line.ucl).toBeCloseTo(limits.center + (3 * (limits.sigma as number)) / Math.sqrt(3), 12);
    const constantSize = linesFor(byDeviation, 5);
    expect(constantSize.location).toEqual(byDeviation.location);
  });
});

describe('I-MR of the flow rate', () => {
  const limits = limitsFromValues('i-mr', singles(FLOW_RATE));

  it('has the exact limits; the printed ones come from rounded constants', () => {
    expect(limits.center).toBeCloseTo(50.81, 10);
    expect(limits.spread?.cl).toBeCloseTo(1.87778, 5);
    expect(limits.location.ucl).toBeCloseTo(55.8024, 4);
    expect(limits.location.lcl).toBeCloseTo(45.8176, 4);
    expect(limits.spread?.ucl).toBeCloseTo(6.1338, 4);
    expect(Math.abs(limits.location.ucl - 55.8041)).toBeLessThan(0.002);
    expect(limits.spread?.lcl).toBe(0);
  });

  it('has no moving range at its first point and after each new start', () => {
    const { points } = plotSeries(limits, watchFor('i-mr', NELSON), singles(FLOW_RATE), [4]);
    expect(points.map((point) => point.spread?.value.toFixed(1) ?? null)).toEqual([
      null,
      '2.0',
      '2.3',
      '1.4',
      null,
      '3.4',
      '1.4',
      '0.2',
      '1.2',
      '1.5',
    ]);
  });
});

describe('charts of counts', () => {
  const defective = WAFERS_DEFECTIVE.map((count) => ({ count, size: 50 }));
  const defects = WAFERS_DEFECTS.map((count) => ({ count, size: 1 }));

  it('p: limits and the two samples out of control', () => {
    const limits = limitsFromCounts('p', defective);
    expect(limits.center).toBeCloseTo(0.231333, 6);
    expect(limits.location.ucl).toBeCloseTo(0.410239, 6);
    expect(limits.location.lcl).toBeCloseTo(0.052428, 6);
    const points = plot(limits, defective);
    expect(out(points)).toEqual([15, 23]);
    expect([points[14]?.location.value, points[22]?.location.value]).toEqual([0.44, 0.48]);
  });

  it('np: the same in pieces', () => {
    const limits = limitsFromCounts('np', defective);
    expect(limits.center).toBeCloseTo(11.5667, 4);
    expect(limits.location.ucl).toBeCloseTo(20.512, 3);
    expect(limits.location.lcl).toBeCloseTo(2.6214, 4);
    expect(out(plot(limits, defective))).toEqual([15, 23]);
  });

  it('c: a count on the limit is no signal', () => {
    const limits = limitsFromCounts('c', defects);
    expect(limits.location).toMatchObject({ cl: 16, ucl: 28, lcl: 4 });
    expect(WAFERS_DEFECTS[2]).toBe(28);
    expect(out(plot(limits, defects))).toEqual([24]);
  });

  it('u: limits of each size', () => {
    const sizes = [10, 12, 10, 15, 10, 12, 8, 15];
    const samples = [3, 5, 2, 6, 4, 8, 1, 7].map((count, i) => ({ count, size: sizes[i] }));
    const limits = limitsFromCounts('u', samples);
    expect(limits.center).toBeCloseTo(0.391304, 6);
    const points = plot(limits, samples);
    const limitsOfPoints = [0.9847, 0.933, 0.9847, 0.8758, 0.9847, 0.933, 1.0548, 0.8758];
    points.forEach((point, i) => expect(point.location.line.ucl).toBeCloseTo(limitsOfPoints[i], 4));
    expect(points.every((point) => point.location.line.lcl === 0)).toBe(true);
    expect(points.flatMap((point) => point.location.signals)).toEqual([]);
  });

  it('do not signal at zero where the lower limit is clipped, nor above all pieces', () => {
    const rare = limitsFromCounts(
      'p',
      [1, 0, 2, 1].map((count) => ({ count, size: 20 })),
    );
    expect(rare.location.lcl).toBe(0);
    expect(out(plot(rare, [{ count: 0, size: 20 }]))).toEqual([]);
    const all = limitsFromCounts(
      'p',
      [4, 5, 5, 5].map((count) => ({ count, size: 5 })),
    );
    expect(all.location.ucl).toBe(1);
  });
});

describe('EWMA and CUSUM', () => {
  it('take σ from moving ranges, ranges or deviations, by the size of the subgroups', () => {
    const sigmaOf = (groups: number[][]): number | null => limitsFromValues('ewma', groups).sigma;
    expect(sigmaOf(singles(FLOW_RATE))).toBe(limitsFromValues('i-mr', singles(FLOW_RATE)).sigma);
    expect(sigmaOf(PISTON_RINGS)).toBe(limitsFromValues('xbar-r', PISTON_RINGS).sigma);
    const tens = Array.from({ length: 12 }, (_x, i) => PISTON_RINGS.slice(2 * i, 2 * i + 2).flat());
    expect(sigmaOf(tens)).toBeCloseTo(0.009720625, 9);
  });

  it('EWMA: the printed averages and limits', () => {
    const base = limitsFromValues('ewma', singles(EWMA_DATA), { ewma: { lambda: 0.3, width: 3 }, target: 50 });
    const limits: Limits = { ...base, sigma: 2.0539 };
    const points = plot(limits, singles(EWMA_DATA));
    points.forEach((point, i) => expect(point.location.value).toBeCloseTo(EWMA_PRINTED[i + 1], 2));
    expect(linesFor(limits, 1).location.ucl).toBeCloseTo(52.5884, 4);
    expect(linesFor(limits, 1).location.lcl).toBeCloseTo(47.4115, 3);
    expect(points[0]?.location.line.ucl).toBeCloseTo(50 + 3 * 0.3 * 2.0539, 10);
    expect(points.at(-1)?.location.line.ucl).toBeCloseTo(52.588, 3);
    expect(out(points)).toEqual([]);
    expect(out(plot(limits, singles([56.9])))).toEqual([1]);
  });

  it('CUSUM: the printed sums, the first signal at 29', () => {
    const base = limitsFromValues('cusum', singles(CUSUM_DATA), { cusum: { k: 0.5, h: 5 }, target: 10 });
    const points = plot({ ...base, sigma: 1 }, singles(CUSUM_DATA));
    expect(points.map((point) => point.location.value.toFixed(2)).slice(3, 8)).toEqual([
      '1.16',
      '2.82',
      '2.50',
      '0.04',
      '1.00',
    ]);
    expect(points.slice(0, 3).map((point) => point.spread?.value.toFixed(2))).toEqual(['-0.05', '-1.56', '-1.77']);
    expect(points.at(-1)?.location.value).toBeCloseTo(5.3, 2);
    expect(out(points)).toEqual([29, 30]);
  });
});

describe('proposeChart', () => {
  it.each([
    ['measured', 1, 'i-mr'],
    ['measured', 2, 'xbar-r'],
    ['measured', 8, 'xbar-r'],
    ['measured', 9, 'xbar-s'],
    ['measured', null, 'xbar-s'],
    ['defectives', 50, 'np'],
    ['defectives', null, 'p'],
    ['defects', 1, 'c'],
    ['defects', null, 'u'],
  ] as const)('%s of size %s: %s', (data, size, chart) => expect(proposeChart(data, size)).toBe(chart));
});

describe('refusals', () => {
  const limits = limitsFromValues('xbar-r', PISTON_RINGS);
  const watch = watchFor('xbar-r', NELSON);
  it.each<[string, () => unknown]>([
    ['spc.base-too-small', () => limitsFromValues('xbar-r', [[1, 2]])],
    [
      'spc.subgroups-differ',
      () =>
        limitsFromValues('xbar-r', [
          [1, 2],
          [1, 2, 3],
        ]),
    ],
    [
      'spc.subgroups-differ',
      () =>
        limitsFromValues('i-mr', [
          [1, 2],
          [3, 4],
        ]),
    ],
    ['spc.subgroup-size', () => limitsFromValues('xbar-r', [[1], [2]])],
    ['spc.subgroup-empty', () => limitsFromValues('xbar-s', [[1, 2], []])],
    [
      'spc.not-a-value',
      () =>
        limitsFromValues('xbar-r', [
          [1, 1e308],
          [1, 2],
        ]),
    ],
    ['spc.not-a-value', () => nextPoint(limits, watch, null, [1, NaN, 1, 1, 1])],
    ['spc.setting', () => limitsFromValues('ewma', [[1], [2]], { ewma: { lambda: 1.5, width: 3 } })],
    [
      'spc.count',
      () =>
        limitsFromCounts('p', [
          { count: 6, size: 5 },
          { count: 1, size: 5 },
        ]),
    ],
    [
      'spc.count',
      () =>
        limitsFromCounts('c', [
          { count: -1, size: 1 },
          { count: 1, size: 1 },
        ]),
    ],
    [
      'spc.count',
      () =>
        limitsFromCounts('u', [
          { count: 1.5, size: 1 },
          { count: 1, size: 1 },
        ]),
    ],
    [
      'spc.subgroups-differ',
      () =>
        limitsFromCounts('np', [
          { count: 1, size: 5 },
          { count: 1, size: 6 },
        ]),
    ],
    ['spc.sample-kind', () => nextPoint(limits, watch, null, { count: 1, size: 5 })],
  ])('%s, which has a text', (expected, run) => {
    expect(code(run)).toBe(expected);
    expect(hasText(`error.${expected}`)).toBe(true);
  });
});
