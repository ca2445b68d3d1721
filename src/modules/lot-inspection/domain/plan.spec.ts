import fc from 'fast-check';
import { AQLS, LEVELS } from '#libs/sampling';
import { freezePlan, isDiscontinued, lotSize } from './plan';
import { problemOf, requireRule, type ClassRule, type RuleBody } from './rule';

const rule = (B: ClassRule, more: Partial<RuleBody> = {}): RuleBody => ({
  inspect: 'sampling',
  classes: { B },
  limitingQuality: null,
  reduced: 'off',
  ...more,
});
const byAql = (aql: (typeof AQLS)[number], level: (typeof LEVELS)[number] = 'II') => rule({ kind: 'aql', aql, level });

describe('the plan of a lot', () => {
  it('is that of the largest class, and says how it was found', () => {
    const plan = freezePlan(
      150,
      {
        ...byAql('1.5'),
        classes: {
          A: { kind: 'zero', aql: '1.0', level: 'II' },
          B: { kind: 'aql', aql: '1.5', level: 'II' },
          C: { kind: 'everything' },
        },
      },
      {},
    );
    expect(plan).toMatchObject({
      size: 150,
      n: 150,
      classes: {
        A: { severity: null, ac: 0, re: 1 },
        B: {
          severity: 'normal',
          letter: 'F',
          planLetter: 'G',
          n: 32,
          ac: 1,
          re: 2,
          everything: false,
          unverified: false,
        },
        C: { n: 150, ac: 0, re: 1, everything: true, letter: null, edition: null },
      },
    });
    expect(plan.classes.B?.edition).toContain('GB/T 2828.1-2012');
  });

  it('is tightened or reduced as the class stands, reduced only where the rule names tables', () => {
    const nOf = (state: 'normal' | 'tightened' | 'reduced', body: RuleBody, original = true) => {
      const { n, ac, severity, unverified } = freezePlan(1000, body, { B: state }, original).classes.B ?? {};
      return { n, ac, severity, unverified };
    };
    const body = byAql('1.0');
    expect(nOf('normal', body)).toEqual({ n: 80, ac: 2, severity: 'normal', unverified: false });
    expect(nOf('tightened', body)).toEqual({ n: 80, ac: 1, severity: 'tightened', unverified: false });
    expect(nOf('reduced', body)).toEqual({ n: 80, ac: 2, severity: 'normal', unverified: false });
    const iso = { ...body, reduced: 'ISO 2859-1' } as const;
    expect(nOf('reduced', iso)).toEqual({ n: 32, ac: 1, severity: 'reduced', unverified: true });
    expect(nOf('reduced', iso, false)).toEqual({ n: 80, ac: 2, severity: 'normal', unverified: false });
    expect(nOf('reduced', { ...body, reduced: 'MIL-STD-105E' })).toMatchObject({ n: 32, unverified: false });
  });

  it('waits while a class is discontinued, unless it does not switch', () => {
    const severities = { B: 'discontinued' } as const;
    expect(isDiscontinued(byAql('1.0'), severities)).toBe(true);
    expect(() => freezePlan(1000, byAql('1.0'), severities)).toThrow(
      expect.objectContaining({ code: 'sampling.discontinued' }),
    );
    for (const body of [
      rule({ kind: 'everything' }),
      rule({ kind: 'zero', aql: '1.0', level: 'II' }),
      { ...byAql('1.0'), limitingQuality: '5' },
    ]) {
      expect(isDiscontinued(body, severities)).toBe(false);
      expect(freezePlan(1000, body, severities).classes.B?.severity).toBeNull();
    }
  });

  it('never asks for more than the lot has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200_000 }),
        fc.constantFrom(...AQLS),
        fc.constantFrom(...LEVELS),
        fc.constantFrom('aql' as const, 'zero' as const),
        fc.constantFrom(null, '0.5', '8', '40'),
        (size, aql, level, kind, limitingQuality) => {
          const plan = freezePlan(size, rule({ kind, aql, level }, { limitingQuality }), {});
          expect(plan.n).toBeLessThanOrEqual(size);
          expect(plan.n).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('counts what is begun as a unit', () => {
    expect(['3.5', '4', '0.2'].map(lotSize)).toEqual([4, 4, 1]);
  });
});

describe('a rule', () => {
  const fields = { kind: 'incoming', supplier: '' } as const;

  it('inspects something, or nothing at all', () => {
    expect(problemOf({ ...fields, body: byAql('1.0') })).toBeNull();
    expect(problemOf({ ...fields, body: { ...byAql('1.0'), classes: {} } })).toBe('lot-inspection.no-class');
    expect(problemOf({ ...fields, body: { ...byAql('1.0'), inspect: 'none' } })).toBe('lot-inspection.classes-of-none');
    expect(problemOf({ kind: 'final', supplier: 'X', body: byAql('1.0') })).toBe('lot-inspection.supplier-of-final');
  });

  it('protects against more than nothing', () => {
    const body = { ...byAql('1.0'), limitingQuality: '0' };
    expect(() => requireRule({ ...fields, body })).toThrow(
      expect.objectContaining({ code: 'sampling.limiting-quality' }),
    );
  });
});
