import fc from 'fast-check';
import { hasText } from '#libs/texts';
import {
  conformance,
  cycleTime,
  CRITERION_KINDS,
  dimension,
  documentation,
  faultHandling,
  firstPassYieldScore,
  measuringAccuracy,
  safety,
  type CriterionResult,
  type ReadingPair,
} from './index';

const evidence = ['fact-1', 'fact-2'];

/** What holds for each result: a score within 0 to 100 or none, words for all it shows, and the facts handed back. */
function sound(result: CriterionResult): CriterionResult {
  expect(result.evidence).toEqual(evidence);
  if (result.score === null) expect(result.flags).not.toEqual([]);
  else expect(result.score >= 0 && result.score <= 100).toBe(true);
  const keys = [
    ...Object.keys(result.terms).map((term) => `grade.term.${term}`),
    ...result.flags.map((flag) => `grade.flag.${flag}`),
  ];
  expect(keys.filter((key) => !hasText(key))).toEqual([]);
  return result;
}

it('each criterion has a name', () => {
  expect(CRITERION_KINDS.filter((kind) => !hasText(`criterion.${kind}`))).toEqual([]);
});

describe('process conformance', () => {
  const run = (required: string, actual: string, missingInspections: string[] = []) =>
    sound(conformance({ required: [...required], actual: [...actual], missingInspections, evidence }));

  it.each([
    ['ABCD', 'ABCD', 100, { missing: 0, extra: 0, swapped: 0 }],
    ['ABCD', 'ABD', 75, { missing: 1, extra: 0, swapped: 0 }],
    ['ABCD', 'ABXCD', 75, { missing: 0, extra: 1, swapped: 0 }],
    ['ABCD', 'ABCCD', 75, { missing: 0, extra: 1, swapped: 0 }],
    ['ABCD', 'ACBD', 75, { missing: 0, extra: 0, swapped: 1 }],
    ['ABCD', 'DABC', 75, { missing: 0, extra: 0, swapped: 1 }],
    ['ABCDE', 'ACBX', 20, { missing: 2, extra: 1, swapped: 1 }],
    ['AB', 'XYZ', 0, { missing: 2, extra: 3, swapped: 0 }],
    ['ABAB', 'AABB', 75, { missing: 0, extra: 0, swapped: 1 }],
  ])('%s done as %s scores %i', (required, actual, score, terms) => {
    expect(run(required, actual)).toMatchObject({ score, terms });
  });

  it('takes 25 off for each mandatory inspection left out', () => {
    expect(run('ABCD', 'ABCD', ['i1']).score).toBe(75);
    expect(run('ABCD', 'ABD', ['i1', 'i2']).score).toBe(25);
    expect(run('AB', 'X', ['i1']).score).toBe(0);
  });

  it('has no score without events or without required steps', () => {
    expect(run('ABCD', '')).toMatchObject({ score: null, flags: ['no-evidence'] });
    expect(run('', 'A')).toMatchObject({ score: null, flags: ['no-evidence'] });
  });

  it('never leaves 0 to 100, and is 100 only for the required sequence itself', () => {
    const steps = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(steps, steps, (required, actual) => {
        const result = sound(conformance({ required, actual, missingInspections: [], evidence }));
        expect(result.score === 100).toBe(required.join() === actual.join());
        expect(Math.min(...Object.values(result.terms).map(Number))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('cycle time', () => {
  const run = (minutes: number | null, excludedMinutes = 0) =>
    sound(
      cycleTime({
        grossSeconds: minutes === null ? null : minutes * 60,
        excludedSeconds: excludedMinutes * 60,
        standardSeconds: 600,
        evidence,
      }),
    );

  it.each([
    [9, 100, []],
    [10, 100, []],
    [12, 80, []],
    [15, 50, []],
    [20, 25, []],
    [25, 0, []],
    [90, 0, []],
    [5, 100, []],
    [4, 100, ['too-fast']],
  ])('%i of 10 minutes score %i %j', (minutes, score, flags) => {
    expect(run(minutes)).toMatchObject({ score, flags });
  });

  it('leaves out what the student did not cause', () => {
    expect(run(20, 8)).toMatchObject({ score: 80, terms: { grossSeconds: 1200, netSeconds: 720, ratio: 1.2 } });
  });

  it.each([
    [null, 0],
    [5, 5],
    [5, 6],
  ])('has no score for %s minutes less %i', (minutes, excluded) => {
    expect(run(minutes, excluded)).toMatchObject({ score: null, flags: ['no-evidence'] });
  });

  it('refuses times that are none', () => {
    expect(() => run(Number.NaN)).toThrow('grading.input-invalid');
    expect(() => run(-1)).toThrow('grading.input-invalid');
    expect(hasText('error.grading.input-invalid')).toBe(true);
  });

  it('never rewards being slower', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4000 }), (a, b) => {
        const score = (seconds: number) =>
          cycleTime({ grossSeconds: seconds, excludedSeconds: 0, standardSeconds: 600, evidence }).score ?? 0;
        expect(score(Math.max(a, b))).toBeLessThanOrEqual(score(Math.min(a, b)));
      }),
    );
  });
});

describe('first pass yield', () => {
  const run = (firstPassGood: number, inspected: number) =>
    sound(firstPassYieldScore({ firstPassGood, inspected, evidence }));

  it('is the share of good units', () => {
    expect(run(18, 20).score).toBe(90);
    expect(run(2, 3).score).toBe(66.6667);
    expect(run(0, 3).score).toBe(0);
  });

  it('is left to the instructor below three units', () => {
    expect(run(2, 2)).toMatchObject({ score: null, flags: ['few-units'] });
    expect(run(0, 0)).toMatchObject({ score: null, flags: ['few-units'] });
  });

  it('refuses more good than inspected', () => {
    expect(() => run(4, 3)).toThrow('grading.input-invalid');
  });
});

describe('dimension', () => {
  const one = (kind: 'A' | 'B' | 'C', conforms: boolean | null, required = true) => ({
    class: kind,
    conforms,
    required,
  });
  const run = (...characteristics: ReturnType<typeof one>[]) => sound(dimension({ characteristics, evidence }));

  it('weighs critical 3, major 2, minor 1', () => {
    expect(run(one('A', true), one('B', true), one('C', false)).score).toBe(83.3333);
    expect(run(one('A', false), one('B', true), one('C', true)).score).toBe(50);
    expect(run(...Array.from({ length: 9 }, () => one('C', true)), one('C', false)).score).toBe(90);
  });

  it('counts what was not measured as 0 only where it was required', () => {
    expect(run(one('A', true), one('A', null, true)).score).toBe(50);
    expect(run(one('A', true), one('A', null, false)).score).toBe(100);
    expect(run(one('A', null, false))).toMatchObject({ score: null, flags: ['no-evidence'] });
    expect(run()).toMatchObject({ score: null });
  });
});

describe('measuring accuracy', () => {
  const pair = (error: string, more: Partial<ReadingPair> = {}): ReadingPair => ({
    student: error,
    reference: '0',
    uncertainty: '0',
    lsl: '-0.02',
    usl: '0.02',
    studentVerdict: null,
    ...more,
  });
  const run = (...readings: ReadingPair[]) => sound(measuringAccuracy({ readings, evidence }));

  it.each([
    ['0.003', 100],
    ['0.004', 100],
    ['0.006', 75],
    ['0.008', 50],
    ['0.012', 0],
    ['0.013', 0],
    ['-0.006', 75],
  ])('an error of %s in a tolerance of 0.04 scores %i', (error, score) => {
    expect(run(pair(error)).score).toBe(score);
  });

  it('forgives what the reference itself does not know', () => {
    expect(run(pair('0.008', { uncertainty: '0.002' })).score).toBe(75);
    expect(run(pair('0.001', { uncertainty: '0.002' })).score).toBe(100);
  });

  it('takes 50 off for a wrong verdict', () => {
    expect(run(pair('0.006', { studentVerdict: 'ok' })).score).toBe(75);
    expect(run(pair('0.006', { studentVerdict: 'ng' }))).toMatchObject({ score: 25, terms: { wrongVerdicts: 1 } });
    expect(run(pair('0.013', { studentVerdict: 'ng' })).score).toBe(0);
    expect(run(pair('0.021', { reference: '0.021', studentVerdict: 'ng' })).score).toBe(100);
  });

  it('is the mean of the readings that have a tolerance width', () => {
    expect(run(pair('0.003'), pair('0.008')).score).toBe(75);
    expect(run(pair('0.003'), pair('9', { lsl: null }))).toMatchObject({ score: 100, flags: ['no-tolerance-width'] });
    expect(run(pair('9', { usl: null }))).toMatchObject({ score: null, flags: ['no-evidence', 'no-tolerance-width'] });
    expect(run()).toMatchObject({ score: null, flags: ['no-evidence'] });
  });
});

describe('safety', () => {
  const run = (minor: number, major: number, critical: number, observed = true) =>
    sound(safety({ observed, minor, major, critical, evidence }));

  it('counts down from 100', () => {
    expect(run(0, 0, 0).score).toBe(100);
    expect(run(2, 1, 0).score).toBe(40);
    expect(run(0, 3, 0).score).toBe(0);
    expect(run(0, 0, 1)).toMatchObject({ score: 0, flags: ['critical'] });
  });

  it('proves nothing unobserved, save a critical event', () => {
    expect(run(0, 0, 0, false)).toMatchObject({ score: null, flags: ['no-evidence'] });
    expect(run(0, 0, 1, false).score).toBe(0);
  });
});

describe('fault handling', () => {
  const run = (detectSeconds: number | null, reasonCorrect: boolean, restoreSeconds: number | null) =>
    sound(
      faultHandling({
        faults: [{ detectSeconds, reasonCorrect, restoreSeconds, restoreTargetSeconds: 600 }],
        evidence,
      }),
    );

  it.each([
    [30, true, 500, 100],
    [60, true, 600, 100],
    [180, true, 600, 80],
    [300, true, 600, 60],
    [60, false, 600, 70],
    [60, true, 900, 85],
    [60, true, 1200, 70],
    [null, false, null, 0],
  ])('noticed after %s s, reason right %s, restored after %s s: %i', (detect, reason, restore, score) => {
    expect(run(detect, reason, restore).score).toBe(score);
  });

  it('does not apply without a fault', () => {
    expect(sound(faultHandling({ faults: [], evidence }))).toMatchObject({ score: null, flags: ['not-applicable'] });
  });

  it('asks for restoring only where no time is the target', () => {
    const at = (restoreSeconds: number | null) =>
      faultHandling({
        faults: [{ detectSeconds: 0, reasonCorrect: true, restoreSeconds, restoreTargetSeconds: 0 }],
        evidence,
      }).score;
    expect([at(5000), at(null)]).toEqual([100, 70]);
  });
});

describe('documentation', () => {
  const run = (required: number, complete: number, daysLate = 0) =>
    sound(documentation({ required, complete, daysLate, evidence }));

  it('is the share complete, less being late', () => {
    expect(run(5, 3).score).toBe(60);
    expect(run(5, 5, 0.2).score).toBe(90);
    expect(run(5, 5, 2).score).toBe(80);
    expect(run(5, 5, 30).score).toBe(70);
    expect(run(5, 0).score).toBe(0);
    expect(run(5, 1, 9).score).toBe(0);
    expect(run(0, 0)).toMatchObject({ score: null, flags: ['not-applicable'] });
  });
});
