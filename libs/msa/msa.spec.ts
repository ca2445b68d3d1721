import fc from 'fast-check';
import { hasText } from '#libs/texts';
import {
  anova,
  arrange,
  averageAndRange,
  gradeGage,
  missingOf,
  picturesOf,
  preconditionsOf,
  type Entry,
  type GageReport,
  type Study,
} from './index';
import { AIAG, AIAG_PLAN } from './testing/aiag';

const study = arrange(AIAG_PLAN, AIAG);
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('average and range (AIAG)', () => {
  const result = averageAndRange(study);
  const { ev, av, grr, pv, tv, ndc, grade } = result.report;

  it('has the averages and ranges of the data sheet', () => {
    expect(result.meanRanges.map((range) => range.toFixed(3))).toEqual(['0.184', '0.513', '0.328']);
    expect(result.meanRange).toBeCloseTo(0.341667, 6);
    expect(result.meanDifference).toBeCloseTo(0.444667, 6);
    expect(result.partRange).toBeCloseTo(3.511111, 6);
  });

  it('has the constants of the 4th edition', () => {
    expect([result.k1, result.k2, result.k3].map((k) => k.toFixed(4))).toEqual(['0.5908', '0.5231', '0.3146']);
    const two = averageAndRange(
      arrange(
        { ...AIAG_PLAN, trials: 2 },
        AIAG.filter(({ trial }) => trial < 3),
      ),
    );
    expect(two.k1.toFixed(4)).toBe('0.8862');
    const k3 = [2, 3, 4, 5, 6, 7, 8, 9].map((count) => {
      const parts = AIAG_PLAN.parts.slice(0, count);
      return averageAndRange(
        arrange(
          { ...AIAG_PLAN, parts },
          AIAG.filter(({ part }) => parts.includes(part)),
        ),
      ).k3;
    });
    expect(k3.map((k) => k.toFixed(4)).join(' ')).toBe('0.7071 0.5231 0.4467 0.4030 0.3742 0.3534 0.3375 0.3249');
  });

  it('has the published figures', () => {
    expect(ev.sigma).toBeCloseTo(0.20186, 5);
    expect(av.sigma).toBeCloseTo(0.22967, 5);
    expect(grr.sigma).toBeCloseTo(0.30577, 5);
    expect(pv.sigma).toBeCloseTo(1.1046, 5);
    expect(tv.sigma).toBeCloseTo(1.14613, 5);
    expect([ev, av, grr, pv].map(({ percent }) => percent?.toFixed(2))).toEqual(['17.61', '20.04', '26.68', '96.38']);
    expect(ndc).toBe(5);
    expect(grade).toBe('conditional');
  });

  it('checks the ranges, and whether the parts can be told apart', () => {
    expect(result.rangeLimit).toBeCloseTo(0.341667 * 2.5746, 3);
    expect(result.aboveLimit).toEqual([{ appraiser: 'B', part: '4', range: expect.closeTo(1.02, 10) as number }]);
    expect(result.shareOutside).toBeGreaterThan(0.5);
  });
});

describe('analysis of variance (AIAG)', () => {
  const result = anova(study, 8);
  const { ev, av, grr, pv, tv, ndc } = result.report;

  it('has the published table', () => {
    const { appraiser, part, interaction, repeatability, total } = result;
    const table = [appraiser, part, interaction, repeatability, total];
    expect(table.map(({ ss }) => ss.toFixed(5))).toEqual(['3.16726', '88.36193', '0.35898', '2.75893', '94.64711']);
    expect(table.map(({ df }) => df)).toEqual([2, 9, 18, 60, 89]);
    expect(interaction.f).toBeCloseTo(0.434, 3);
    expect(interaction.p).toBeCloseTo(0.974, 3);
    expect((appraiser.ms / repeatability.ms).toFixed(2)).toBe('34.44');
    expect((part.ms / repeatability.ms).toFixed(2)).toBe('213.52');
  });

  it('pools the interaction and has the published components', () => {
    expect(result.pooled).toMatchObject({ df: 78 });
    expect(result.pooled?.ss).toBeCloseTo(3.11792, 4);
    expect(result.pooled?.ms).toBeCloseTo(0.0399733, 6);
    expect(result.variances.appraiser).toBeCloseTo(0.051455, 6);
    expect(result.variances.part).toBeCloseTo(1.086447, 5);
    expect(result.variances.interaction).toBe(0);
  });

  it('has the published figures', () => {
    expect([ev, av, grr, pv, tv].map(({ sigma }) => sigma.toFixed(5))).toEqual([
      '0.19993',
      '0.22684',
      '0.30237',
      '1.04233',
      '1.08530',
    ]);
    expect([ev, av, grr, pv].map(({ percent }) => percent?.toFixed(2))).toEqual(['18.42', '20.90', '27.86', '96.04']);
    expect(grr.contribution?.toFixed(2)).toBe('7.76');
    expect(ndc).toBe(4);
    expect(grr.percentOfTolerance).toBeCloseTo((600 * 0.30237) / 8, 2);
  });

  it('keeps an interaction that counts', () => {
    // Appraiser B reads odd parts high and even parts low.
    const twisted = AIAG.map((entry) =>
      entry.appraiser === 'B' ? { ...entry, value: entry.value + (Number(entry.part) % 2 ? 1 : -1) } : entry,
    );
    const { pooled, interaction, variances, report } = anova(arrange(AIAG_PLAN, twisted));
    expect(pooled).toBeNull();
    expect(interaction.p).toBeLessThan(1e-6);
    expect(variances.interaction).toBeCloseTo((interaction.ms - 2.75893 / 60) / 3, 5);
    expect(report.av.sigma ** 2).toBeCloseTo(variances.appraiser + variances.interaction, 10);
  });
});

describe('the charts of a study', () => {
  const { means, ranges, partMeans, meanLines, rangeLines } = picturesOf(study);

  it('draw the averages and ranges of the data sheet', () => {
    expect(means[0].map((mean) => mean.toFixed(3)).slice(0, 3)).toEqual(['0.447', '-0.607', '1.260']);
    expect(ranges[1].map((range) => range.toFixed(2)).slice(2, 5)).toEqual(['0.40', '1.02', '0.72']);
    expect(partMeans.map((mean) => mean.toFixed(3)).slice(0, 2)).toEqual(['0.169', '-0.851']);
  });

  it('have the limits of three trials', () => {
    expect(meanLines.centre).toBeCloseTo(0.001444, 6);
    expect(meanLines.upper - meanLines.centre).toBeCloseTo(1.0233 * 0.341667, 4);
    expect(meanLines.centre - meanLines.lower).toBeCloseTo(1.0233 * 0.341667, 4);
    expect(rangeLines.centre).toBeCloseTo(0.341667, 6);
    expect([rangeLines.lower, rangeLines.upper]).toEqual([0, expect.closeTo(0.341667 * 2.5746, 3)]);
  });
});

describe('the preconditions', () => {
  const metOf = (one: Study, resolution: number, tolerance: number | null): Record<string, boolean | null> =>
    Object.fromEntries(
      preconditionsOf({
        study: one,
        averageAndRange: averageAndRange(one, tolerance),
        anova: anova(one, tolerance),
        resolution,
        tolerance,
      }).map(({ code, met }) => [code, met]),
    );

  it('of the study of the manual hold but for a range and, by ANOVA, the categories', () => {
    expect(metOf(study, 0.01, 8)).toEqual({
      parts: true,
      appraisers: true,
      resolution: true,
      ranges: false,
      discrimination: true,
      categories: false,
      interaction: true,
    });
  });

  it('take a tenth of the tolerance as fine enough, and say nothing without one', () => {
    expect(metOf(study, 0.1, 1).resolution).toBe(true);
    expect(metOf(study, 0.1, 0.9).resolution).toBe(false);
    expect(metOf(study, 0.1, null).resolution).toBeNull();
  });

  it('say nothing of categories where nothing varies', () => {
    const flat = arrange(
      AIAG_PLAN,
      AIAG.map((entry) => ({ ...entry, value: 0.1 })),
    );
    expect(metOf(flat, 0.01, 8)).toMatchObject({ categories: null, discrimination: null, ranges: true });
  });

  it.each(['parts', 'appraisers', 'resolution', 'ranges', 'discrimination', 'categories', 'interaction'])(
    '%s has a text',
    (name) => expect(hasText(`msa.condition.${name}`)).toBe(true),
  );
});

describe('judgement', () => {
  it.each([
    [9.99, 'fit'],
    [10, 'conditional'],
    [30, 'conditional'],
    [30.01, 'unfit'],
  ] as const)('%d %% is %s', (percent, grade) => expect(gradeGage(percent)).toBe(grade));

  it('says nothing where nothing varies', () => {
    const flat = arrange(
      AIAG_PLAN,
      AIAG.map((entry) => ({ ...entry, value: 0.1 })),
    );
    for (const report of [averageAndRange(flat).report, anova(flat).report])
      expect([report.ndc, report.grade, report.grr.percent]).toEqual([null, null, null]);
  });
});

describe('a gauge that always repeats', () => {
  it('has no variation of its own, not a trace of binary noise, and no categories to count', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(sizes, (thousandths) => {
        fc.pre(new Set(thousandths).size > 1);
        const entries = AIAG.map((entry) => ({ ...entry, value: thousandths[Number(entry.part) - 1] / 1000 }));
        const exact = arrange(AIAG_PLAN, entries);
        for (const report of [averageAndRange(exact).report, anova(exact).report]) {
          expect([report.grr.sigma, report.grr.percent, report.ndc, report.grade]).toEqual([0, 0, null, 'fit']);
          expect(report.pv.percent).toBe(100);
        }
      }),
    );
  });
});

describe('appraisers who read apart but always the same', () => {
  it('have no repeatability at all, not a trace of binary noise', () => {
    const apart = arrange(
      AIAG_PLAN,
      AIAG.map((entry) => ({
        ...entry,
        value: Number(entry.part) / 10 + AIAG_PLAN.appraisers.indexOf(entry.appraiser) / 30,
      })),
    );
    for (const { ev, av, ndc } of [averageAndRange(apart).report, anova(apart).report]) {
      expect(ev.sigma).toBe(0);
      expect(av.sigma).toBeGreaterThan(0.02);
      expect(ndc).toBeGreaterThan(5);
    }
  });
});

describe('any study', () => {
  const anyStudy = fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 4 }))
    .chain(([a, p, r]) =>
      fc
        .array(
          fc.array(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: r, maxLength: r }), {
            minLength: p,
            maxLength: p,
          }),
          {
            minLength: a,
            maxLength: a,
          },
        )
        .map((values): Study => ({
          appraisers: values.map((_v, i) => `a${i}`),
          parts: values[0].map((_v, i) => `p${i}`),
          trials: r,
          values,
        })),
    );
  const change = (of: Study, by: (x: number) => number): Study => ({
    ...of,
    values: of.values.map((ofAppraiser) => ofAppraiser.map((trials) => trials.map(by))),
  });
  const sigmas = ({ ev, av, grr, pv, tv }: GageReport): number[] => [ev, av, grr, pv, tv].map(({ sigma }) => sigma);

  it('does not change with the zero point, scales with the unit, and does not care who is named first', () => {
    fc.assert(
      fc.property(anyStudy, fc.integer({ min: -99, max: 99 }), fc.constantFrom(0.001, 25.4), (one, shift, scale) => {
        const turned: Study = {
          ...one,
          appraisers: [...one.appraisers].reverse(),
          values: [...one.values].reverse().map((ofAppraiser) => ofAppraiser.map((trials) => [...trials].reverse())),
        };
        for (const method of [averageAndRange, anova]) {
          const before = sigmas(method(one).report);
          const same = (other: Study, factor: number): void =>
            sigmas(method(other).report).forEach((sigma, i) => expect(sigma).toBeCloseTo(before[i] * factor, 5));
          same(
            change(one, (x) => x + shift),
            1,
          );
          same(
            change(one, (x) => x * scale),
            scale,
          );
          same(turned, 1);
        }
      }),
    );
  });

  it('has contributions that add up, and squares that add up to the total', () => {
    fc.assert(
      fc.property(anyStudy, (one) => {
        const { appraiser, part, interaction, repeatability, total, report } = anova(one);
        const sum = [appraiser, part, interaction, repeatability].reduce((all, { ss }) => all + ss, 0);
        expect(Math.abs(sum - total.ss)).toBeLessThanOrEqual(1e-9 * (1 + total.ss));
        if (total.ss > 0) expect((report.grr.contribution ?? 0) + (report.pv.contribution ?? 0)).toBeCloseTo(100, 8);
      }),
    );
  });
});

describe('entries', () => {
  const extra: Entry = { appraiser: 'A', part: '1', trial: 1, value: 0.3 };

  it('come in any order, and what is missing is named', () => {
    expect(arrange(AIAG_PLAN, [...AIAG].reverse())).toEqual(study);
    expect(missingOf(AIAG_PLAN, AIAG.slice(1))).toEqual([{ appraiser: 'A', part: '1', trial: 1 }]);
  });

  it.each<[string, () => unknown]>([
    ['msa.plan', () => arrange({ ...AIAG_PLAN, trials: 1 }, [])],
    ['msa.plan', () => arrange({ ...AIAG_PLAN, parts: ['1', '1'] }, [])],
    ['msa.foreign', () => arrange(AIAG_PLAN, [{ ...extra, part: '11' }])],
    ['msa.twice', () => arrange(AIAG_PLAN, [extra, extra])],
    ['msa.not-a-value', () => arrange(AIAG_PLAN, [{ ...extra, value: NaN }])],
    ['msa.incomplete', () => arrange(AIAG_PLAN, AIAG.slice(1))],
  ])('%s, which has a text', (expected, run) => {
    expect(code(run)).toBe(expected);
    expect(hasText(`error.${expected}`)).toBe(true);
  });
});
