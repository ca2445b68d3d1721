import fc from 'fast-check';
import { hasText } from '#libs/texts';
import { FLOW_RATE, PISTON_RINGS } from '../testing/published';
import { capability, type Condition } from './capability';
import { indicesOf, cpmOf, offCentre, ppmOutside } from './indices';
import { normalityOf } from './normality';
import { quantileOf, sorted } from './sorted';
import { gradeCapability, machineCapability, studyCapability } from './study';

const RINGS = { lsl: 73.95, usl: 74.05 };
const certainty = { n: 100, freedom: 99, confidence: 0.95 };
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};
const unmet = (conditions: readonly Condition[]): string[] =>
  conditions.filter(({ met }) => met !== true).map((condition) => condition.code);

describe('capability of the piston rings', () => {
  const study = studyCapability(PISTON_RINGS, RINGS);
  const { within, overall, cpm, ...rest } = study.capability;

  it('has the published indices', () => {
    expect(study.limits.kind).toBe('xbar-r');
    expect(within?.potential?.value).toBeCloseTo(1.7032, 4);
    expect(within?.actual?.value).toBeCloseTo(1.6632, 4);
    expect(rest.sigmaOverall).toBeCloseTo(0.01007, 7);
    expect(overall?.potential?.value).toBeCloseTo(1.6551, 4);
    expect(overall?.actual?.value).toBeCloseTo(1.6162, 4);
    expect(cpm?.value).toBeCloseTo(1.6911, 4);
    expect(within?.lower).toBeCloseTo((74.001176 - 73.95) / (3 * 0.0097853), 3);
    expect(within?.upper).toBe(within?.actual?.value);
  });

  it('has intervals (χ² and Cpk ± 1.96√(1/(9n)+Cpk²/(2(n−1))), checked with SciPy)', () => {
    expect(within?.potential?.low).toBeCloseTo(1.4546, 3);
    expect(within?.potential?.high).toBeCloseTo(1.9513, 3);
    expect(overall?.potential?.low).toBeCloseTo(1.4492, 3);
    expect(overall?.potential?.high).toBeCloseTo(1.8607, 3);
    expect(within?.actual?.low).toBeCloseTo(1.4481, 4);
    expect(within?.actual?.high).toBeCloseTo(1.8783, 4);
  });

  it('has an interval of Cpm that knows the distance to the target (Boyles, checked with SciPy)', () => {
    const off = studyCapability(PISTON_RINGS, { ...RINGS, target: 74.005 }).capability.cpm;
    expect(off?.value).toBeCloseTo(1.5864, 4);
    expect(off?.low).toBeCloseTo(1.3916, 4);
    expect(off?.high).toBeCloseTo(1.7809, 4);
  });

  it('is less sure of a σ from moving ranges, and of a mean of few values', () => {
    const { capability: few } = studyCapability(
      FLOW_RATE.map((value) => [value]),
      { lsl: 40, usl: 60 },
    );
    expect(few.within?.potential?.value).toBeCloseTo(2.003, 3);
    expect(few.within?.potential?.low).toBeCloseTo(0.8732, 3);
    expect(few.within?.potential?.high).toBeCloseTo(3.1475, 3);
    expect(few.mean.low).toBeCloseTo(49.35507, 5);
    expect(few.mean.high).toBeCloseTo(52.26493, 5);
  });

  it('meets every condition: stable, 25 subgroups, normal', () => {
    expect(study.unstableAt).toEqual([]);
    expect(rest.normality?.statistic).toBeCloseTo(0.191019, 6);
    expect(rest.normality?.p).toBeCloseTo(0.89583, 5);
    expect(unmet(rest.conditions)).toEqual([]);
    expect(rest.indicative).toBe(false);
    expect(rest.percentiles).toBeNull();
  });

  it('is indicative with few subgroups or a signal, and says why in words that exist', () => {
    const few = studyCapability(PISTON_RINGS.slice(0, 10), RINGS).capability;
    expect(unmet(few.conditions)).toEqual(['enough']);
    const shifted = PISTON_RINGS.map((group, i) => (i === 7 ? group.map((x) => x + 0.03) : group));
    const unstable = studyCapability(shifted, RINGS);
    expect(unstable.unstableAt).toContain(7);
    expect(unmet(unstable.capability.conditions)).toContain('stable');
    expect(unstable.capability.indicative).toBe(true);
    few.conditions.forEach((condition) => expect(hasText(`spc.condition.${condition.code}`)).toBe(true));
  });
});

describe('indices', () => {
  it('agree with the example of the NIST handbook', () => {
    const given = { lsl: 8, usl: 20 };
    const { potential, lower, upper, actual } = indicesOf(16, 2, given, certainty);
    expect(potential?.value).toBeCloseTo(1, 12);
    expect(upper).toBeCloseTo(0.6667, 4);
    expect(lower).toBeCloseTo(1.3333, 4);
    expect(actual?.value).toBeCloseTo(0.6667, 4);
    expect(offCentre(16, given)).toBeCloseTo(1 / 3, 12);
    expect(cpmOf(16, 2, { ...given, target: 14 }, certainty)?.value).toBeCloseTo(0.7071, 4);
  });

  it.each([
    [0.67, 44431, 0],
    [1.0, 2700, 0],
    [1.33, 66.07, 2],
    [1.67, 0.544, 3],
    [2.0, 0.00197, 5],
  ])('Cpk %d centred leaves %d ppm outside', (cpk, ppm, digits) => {
    expect(Math.abs(ppmOutside(0, 1, { lsl: -3 * cpk, usl: 3 * cpk }) - ppm)).toBeLessThan(0.5 * 10 ** -digits);
  });

  it('know one side only, and may be negative', () => {
    const upper = indicesOf(0.9, 0.1, { lsl: null, usl: 0.8 }, certainty);
    expect(upper.potential).toBeNull();
    expect(upper.lower).toBeNull();
    expect(upper.actual?.value).toBeCloseTo(-1 / 3, 12);
    expect(cpmOf(0.9, 0.1, { lsl: null, usl: 0.8 }, certainty)).toBeNull();
    expect(offCentre(0.9, { lsl: null, usl: 0.8 })).toBeNull();
  });

  it.each([
    [1.33, false, 'capable'],
    [1.5, true, 'marginal'],
    [1.67, true, 'capable'],
    [1.0, false, 'marginal'],
    [0.99, false, 'not-capable'],
    [-0.2, false, 'not-capable'],
  ] as const)('%d (special: %s) is %s', (index, special, grade) => expect(gradeCapability(index, special)).toBe(grade));
});

describe('capability', () => {
  it('has no index without spread, and asks about the gauge', () => {
    const flat = studyCapability(
      Array.from({ length: 25 }, () => [5, 5, 5]),
      { lsl: 4, usl: 6 },
    ).capability;
    expect([flat.within, flat.overall, flat.cpm, flat.ppm]).toEqual([null, null, null, null]);
    // Fifteen points within 1σ of 0 are a signal too: N7 shows a gauge too coarse.
    expect(unmet(flat.conditions)).toEqual(['stable', 'normal', 'spread']);
  });

  it('takes percentiles where the values are not normal', () => {
    const waiting = Array.from({ length: 1000 }, (_x, i) => -Math.log(1 - (i + 0.5) / 1000));
    const result = capability({
      values: waiting,
      specification: { lsl: null, usl: 9 },
      within: null,
      subgroups: 1,
      stable: true,
    });
    expect(result.normality?.normal).toBe(false);
    const rising = sorted(waiting);
    const middle = quantileOf(rising, 0.5);
    expect(result.percentiles?.ppk).toBeCloseTo((9 - middle) / (quantileOf(rising, 0.99865) - middle), 12);
    expect(result.percentiles).toMatchObject({ pp: null, farEnough: true });
    expect(result.within).toBeNull();
  });

  it('of a machine comes from all values of a short run', () => {
    const machine = machineCapability(PISTON_RINGS.flat().slice(0, 50), RINGS);
    expect(machine).toMatchObject({ n: 50, enough: true });
    expect(machine.cm).toBeGreaterThan(machine.cmk as number);
    expect(machineCapability([1, 2, 3], { lsl: 0, usl: 4 })).toEqual({ n: 3, cm: 4 / 6, cmk: 2 / 3, enough: false });
  });

  it.each<[string, () => unknown]>([
    ['spc.limits-missing', () => studyCapability(PISTON_RINGS, { lsl: null, usl: null })],
    ['spc.limits-reversed', () => studyCapability(PISTON_RINGS, { lsl: 75, usl: 74 })],
    ['spc.too-few-values', () => machineCapability([1], { lsl: 0, usl: 2 })],
    ['spc.not-a-value', () => machineCapability([1, Infinity], { lsl: 0, usl: 2 })],
  ])('%s, which has a text', (expected, run) => {
    expect(code(run)).toBe(expected);
    expect(hasText(`error.${expected}`)).toBe(true);
  });

  const groups = fc.array(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 4 }), {
    minLength: 5,
    maxLength: 30,
  });

  it('does not change with the zero point or the unit', () => {
    fc.assert(
      fc.property(
        groups,
        fc.integer({ min: -999, max: 999 }),
        fc.constantFrom(0.001, 1, 25.4),
        (values, shift, scale) => {
          fc.pre(values.some((group) => new Set(group).size > 1));
          const change = (x: number): number => x * scale + shift;
          const a = studyCapability(values, { lsl: -50, usl: 450 }).capability;
          const b = studyCapability(
            values.map((group) => group.map(change)),
            { lsl: change(-50), usl: change(450) },
          ).capability;
          const figures = (c: typeof a): (number | undefined)[] => [
            c.within?.potential?.value,
            c.within?.actual?.value,
            c.overall?.actual?.low,
            c.cpm?.value,
            c.k ?? undefined,
          ];
          const expected = figures(a);
          figures(b).forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 6));
        },
      ),
    );
  });

  it('Cpk = (1 − k)·Cp inside a tolerance with two sides, and never above Cp', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        (mean, sigma) => {
          const { potential, actual } = indicesOf(mean, sigma, { lsl: 0, usl: 10 }, certainty);
          const k = offCentre(mean, { lsl: 0, usl: 10 }) as number;
          expect(actual?.value).toBeCloseTo((1 - k) * (potential?.value as number), 10);
          expect(actual?.value).toBeLessThanOrEqual((potential?.value as number) + 1e-12);
        },
      ),
    );
  });
});

// Statistics as SciPy 1.17 gives them (scipy.stats.anderson).
describe('Anderson-Darling test', () => {
  const waiting = Array.from({ length: 50 }, (_x, i) => -Math.log(1 - (i + 0.5) / 50));
  it.each([
    ['flow rate', FLOW_RATE, 0.30485805, 0.5078618, true],
    ['1…20', Array.from({ length: 20 }, (_x, i) => i + 1), 0.22073784, 0.8063551, true],
    ['waiting times', waiting, 2.28069261, 7.254e-6, false],
  ] as const)('of %s', (_what, values, statistic, p, normal) => {
    const result = normalityOf(sorted(values));
    expect(result?.statistic).toBeCloseTo(statistic, 7);
    expect(result?.p).toBeCloseTo(p, 6);
    expect(result?.normal).toBe(normal);
  });

  it('says nothing about seven values or equal ones', () => {
    expect(normalityOf(sorted([1, 2, 3, 4, 5, 6, 7]))).toBeNull();
    expect(normalityOf(sorted([3, 3, 3, 3, 3, 3, 3, 3]))).toBeNull();
  });
});
