import fc from 'fast-check';
import { evaluate } from '../rules/evaluate';
import { NELSON, type Rule } from '../rules/rules';
import { limitsFromValues } from './base-period';
import { movingRanges, subgroupColumns } from './columns';
import { nextPoint, plotSeries, type ChartMemory } from './follow';
import type { Limits, Line, VariableChart } from './limits';
import { watchFor } from './watch';

/** Readings of a gauge with a resolution of 0.001, as they come from a station. */
const reading = fc.integer({ min: 9_000, max: 11_000 }).map((thousandths) => thousandths / 1000);
const groups = fc
  .integer({ min: 2, max: 9 })
  .chain((n) => fc.array(fc.array(reading, { minLength: n, maxLength: n }), { minLength: 3, maxLength: 12 }));
const kinds = fc.constantFrom<VariableChart>('xbar-r', 'xbar-s', 'ewma', 'cusum');
const near = (actual: number, expected: number): void =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(expected)));
const sameLine = (actual: Line | null, expected: Line | null, shift: number, scale: number): void => {
  if (!actual || !expected) return expect(actual).toBe(expected);
  near(actual.cl, expected.cl * scale + shift);
  near(actual.ucl, expected.ucl * scale + shift);
  near(actual.lcl, expected.lcl * scale + shift);
};
const sameLimits = (actual: Limits, expected: Limits, shift: number, scale: number): void => {
  sameLine(actual.location, expected.location, expected.kind === 'cusum' ? 0 : shift, scale);
  sameLine(actual.spread, expected.spread, 0, scale);
};

describe('limits', () => {
  it('do not depend on the order within a subgroup', () => {
    fc.assert(
      fc.property(groups, kinds, (values, kind) =>
        sameLimits(
          limitsFromValues(
            kind,
            values.map((group) => [...group].reverse()),
          ),
          limitsFromValues(kind, values),
          0,
          1,
        ),
      ),
    );
  });

  it('move with the values and leave the spread alone; scale with the unit', () => {
    fc.assert(
      fc.property(
        groups,
        kinds,
        fc.integer({ min: -500, max: 500 }),
        fc.constantFrom(0.001, 25.4, 1000),
        (values, kind, shift, scale) => {
          const limits = limitsFromValues(kind, values);
          const change = (by: (x: number) => number): Limits =>
            limitsFromValues(
              kind,
              values.map((group) => group.map(by)),
            );
          sameLimits(
            change((x) => x + shift),
            limits,
            shift,
            1,
          );
          sameLimits(
            change((x) => x * scale),
            limits,
            0,
            scale,
          );
        },
      ),
    );
  });
});

describe('a chart that grows', () => {
  it('shows the same as one plotted whole, with memory that was stored between', () => {
    fc.assert(
      fc.property(groups, kinds, fc.nat(11), (values, kind, start) => {
        const limits = limitsFromValues(kind, values);
        const watch = watchFor(kind, NELSON, true);
        const whole = plotSeries(limits, watch, values, [start]).points;
        let memory: ChartMemory | null = null;
        values.forEach((sample, i) => {
          const next = nextPoint(limits, watch, i === start ? null : memory, sample);
          memory = JSON.parse(JSON.stringify(next.memory)) as ChartMemory;
          expect(next.point).toEqual(whole[i]);
        });
      }),
    );
  });

  it('agrees with the columns of a long series', () => {
    fc.assert(
      fc.property(groups, (values) => {
        const limits = limitsFromValues('xbar-r', values);
        const columns = subgroupColumns(values.flat(), limits.n as number);
        const points = plotSeries(limits, { location: NELSON, spread: [] }, values).points;
        points.forEach((point, i) => {
          near(columns.mean[i], point.location.value);
          expect(columns.range[i]).toBe(point.spread?.value);
        });
        const marks = evaluate(
          Float64Array.from(points, (point) => point.location.value),
          limits.location,
          NELSON,
        );
        const codes = (mark: number): string[] =>
          NELSON.filter((_r: Rule, bit) => mark & (1 << bit)).map((r) => r.code);
        points.forEach((point, i) => expect(point.location.signals).toEqual(codes(marks[i])));
      }),
    );
  });

  it('moving ranges are the distances of neighbours', () => expect([...movingRanges([1, 4, 2])]).toEqual([3, 2]));
});
