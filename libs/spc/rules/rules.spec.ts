import fc from 'fast-check';
import { advance, codesOf, evaluate } from './evaluate';
import { NELSON, rulesWithoutZones, WESTERN_ELECTRIC, type Rule } from './rules';
import type { RuleMemory } from './patterns';

const UNIT = { cl: 0, sigma: 1 };
const ALL = [...NELSON, ...WESTERN_ELECTRIC];
const rule = (code: string): Rule => ALL.find((one) => one.code === code) as Rule;
const repeat = (row: number[], times: number): number[] => Array.from({ length: times }, () => row).flat();
/** The first point (from 1) at which a rule fires. */
const first = (code: string, values: number[]): number | 'none' => {
  const at = evaluate(values, UNIT, [rule(code)]).findIndex((mark) => mark !== 0);
  return at < 0 ? 'none' : at + 1;
};
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('run rules', () => {
  it.each<[string, number[], number | 'none']>([
    ['N1', [0.2, -0.4, 3.1], 3],
    ['N1', [3.0], 'none'],
    ['N1', [-3.1], 1],
    ['N2', repeat([0.1], 9), 9],
    ['N2', repeat([0.1], 8), 'none'],
    ['N2', [...repeat([0.1], 8), 0, 0.1], 'none'],
    ['W4', repeat([0.1], 8), 8],
    ['N3', [-1.5, -1.0, -0.5, 0.1, 0.6, 1.1], 6],
    ['N3', [1.5, 1.0, 0.5, -0.1, -0.6, -1.1], 6],
    ['N3', [-1.5, -1.0, -1.0, 0.1, 0.6, 1.1], 'none'],
    ['N4', repeat([0.5, -0.5], 7), 14],
    ['N4', repeat([0.5, -0.5], 6), 'none'],
    ['N4', [...repeat([0.5, -0.5], 6), -0.5, 0.5], 'none'],
    ['N5', [2.1, 0, 2.2], 3],
    ['N5', [2.1, 0, -2.2], 'none'],
    ['N5', [2.1, 2.2, 0], 2],
    ['N5', [2.1, 0, 0, 2.2], 'none'],
    ['N6', [1.1, 1.2, 0.5, 1.3, 1.4], 5],
    ['N6', [1.1, 1.2, 1.3, 0.5, -1.4], 'none'],
    ['N7', repeat([0.4, -0.3], 8).slice(0, 15), 15],
    ['N7', [...repeat([0.4, -0.3], 7), 1], 'none'],
    ['N8', [1.2, -1.1, 1.5, -1.3, 1.1, -1.6, 1.4, -1.2], 8],
    ['N8', [1.2, -1.1, 1.5, -1, 1.1, -1.6, 1.4, -1.2], 'none'],
    ['W1', [0, 3.01], 2],
    ['W2', [2.1, 0, 2.2], 3],
    ['W3', [1.1, 1.2, 0.5, 1.3, 1.4], 5],
  ])('%s on %j fires first at %s', (name, values, expected) => expect(first(name, values)).toBe(expected));

  it('marks the last point of a pattern only when that point itself is beyond the limit', () => {
    expect([...evaluate([2.1, 2.2, 0, 2.3], UNIT, [rule('N5')])]).toEqual([0, 1, 0, 1]);
  });

  it('does not look over the start of a new series', () => {
    const values = repeat([0.1], 12);
    expect(evaluate(values, UNIT, [rule('N2')], [4]).some((mark) => mark !== 0)).toBe(false);
    expect([...evaluate(values, UNIT, [rule('N2')], [2])].lastIndexOf(1)).toBe(11);
  });

  it('takes noise of binary arithmetic for what it is: on the limit, on the line, equal', () => {
    expect([...evaluate([0.1 + 0.2], { cl: 0, sigma: 0.1 }, [rule('N1')])]).toEqual([0]);
    expect(first('N3', [0.1 + 0.2, 0.3, 0.1 + 0.2 + 1e-16, 0.5, 0.6, 0.7, 0.8])).toBe('none');
  });

  it('takes any point off the line for a signal when there was no spread at all', () => {
    expect([...evaluate([5, 5.001, 5], { cl: 5, sigma: 0 }, [rule('N1')])]).toEqual([0, 1, 0]);
  });

  it.each<[string, Rule[]]>([
    ['no length', [{ code: 'X', kind: 'side', length: 0 }]],
    ['half a point', [{ code: 'X', kind: 'trend', length: 4.5 }]],
    ['a trend of two', [{ code: 'X', kind: 'trend', length: 2 }]],
    ['more of fewer', [{ code: 'X', kind: 'beyond', points: 4, of: 3, sigmas: 2 }]],
    ['no zone', [{ code: 'X', kind: 'within', length: 5, sigmas: 0 }]],
    ['a code twice', [rule('N1'), rule('N1')]],
  ])('refuses a rule with %s', (_what, rules) => expect(code(() => evaluate([1], UNIT, rules))).toBe('spc.rule'));

  it('refuses what is no number', () => expect(code(() => evaluate([1, NaN], UNIT, NELSON))).toBe('spc.not-a-value'));

  it('keeps rules with zones away from ranges and counts', () => {
    expect(rulesWithoutZones(NELSON).map((one) => one.code)).toEqual(['N1']);
    expect(rulesWithoutZones(NELSON, true).map((one) => one.code)).toEqual(['N1', 'N2', 'N3', 'N4']);
  });
});

/** Each rule as its sentence says it, over windows of the whole series. */
function bySentence(one: Rule, values: readonly number[], at: number): boolean {
  const last = (length: number): readonly number[] => values.slice(Math.max(0, at + 1 - length), at + 1);
  const full = (length: number, holds: (window: readonly number[]) => boolean): boolean =>
    at + 1 >= length && holds(last(length));
  const now = values[at];
  switch (one.kind) {
    case 'beyond': {
      const count = (sign: number): number => last(one.of).filter((x) => x * sign > one.sigmas).length;
      return [1, -1].some((sign) => now * sign > one.sigmas && count(sign) >= one.points);
    }
    case 'side':
      return full(one.length, (w) => w.every((x) => x > 0) || w.every((x) => x < 0));
    case 'trend':
      return full(one.length, (w) => [1, -1].some((sign) => w.slice(1).every((x, i) => (x - w[i]) * sign > 0)));
    case 'alternation':
      return full(one.length, (w) => {
        const steps = w.slice(1).map((x, i) => Math.sign(x - w[i]));
        return steps.every((s, i) => s !== 0 && (i === 0 || s === -steps[i - 1]));
      });
    case 'within':
      return full(one.length, (w) => w.every((x) => Math.abs(x) < one.sigmas));
    case 'outside':
      return full(one.length, (w) => w.every((x) => Math.abs(x) > one.sigmas));
  }
}

describe('evaluation', () => {
  // Few different values, so that ties, points on a limit and long rows happen; biased, so that rows complete.
  const point = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(-3.5, -3, -2.25, -2, -1.25, -1, -0.5, 0, 0.5, 1, 1.25, 2, 2.25, 3, 3.5) },
    { weight: 1, arbitrary: fc.double({ min: -4, max: 4, noNaN: true }).map((x) => Math.round(x * 64) / 64) },
  );
  const stretch = fc
    .tuple(fc.array(point, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 9 }))
    .map(([row, times]) => repeat(row, times));
  const series = fc.array(stretch, { minLength: 1, maxLength: 6 }).map((parts) => parts.flat());

  it('is what the sentences of the rules say', () => {
    fc.assert(
      fc.property(series, (values) => {
        const marks = evaluate(values, UNIT, ALL);
        values.forEach((_x, i) =>
          expect(codesOf(marks[i], ALL)).toEqual(
            ALL.filter((one) => bySentence(one, values, i)).map((one) => one.code),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is the same point by point, with memory that went through JSON, at every cut', () => {
    fc.assert(
      fc.property(series, fc.array(fc.nat(60), { maxLength: 3 }), (values, cuts) => {
        const starts = [...new Set(cuts)].filter((cut) => cut < values.length);
        const whole = evaluate(values, { cl: 0.25, sigma: 0.75 }, ALL, starts);
        let memory: readonly RuleMemory[] | null = null;
        values.forEach((x, i) => {
          const point = advance(x, { cl: 0.25, sigma: 0.75 }, ALL, starts.includes(i) ? null : memory);
          memory = JSON.parse(JSON.stringify(point.memory)) as RuleMemory[];
          expect(point.mark).toBe(whole[i]);
        });
      }),
    );
  });

  it('does not change when the series is shifted, scaled or (for its marks) turned over', () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: -1000, max: 1000 }),
        fc.constantFrom(0.125, 3, 40),
        (values, shift, scale) => {
          const marks = evaluate(values, UNIT, ALL);
          const moved = values.map((x) => x * scale + shift);
          expect(evaluate(moved, { cl: shift, sigma: scale }, ALL)).toEqual(marks);
          expect(
            evaluate(
              values.map((x) => -x),
              UNIT,
              ALL,
            ),
          ).toEqual(marks);
        },
      ),
    );
  });
});
