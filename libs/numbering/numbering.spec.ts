import fc from 'fast-check';
import { numberBy, requirePattern, seriesOf } from './numbering';

const parts = { code: 'GP-000', revision: 'B', day: '2026-03-05', seq: '42' };

describe('a numbering pattern', () => {
  it.each([
    ['LOT-{seq:6}', 'LOT-000042'],
    ['{code}-{yy}{seq:5}', 'GP-000-2600042'],
    ['{yyyy}{mm}{dd}/{revision}.{seq}', '20260305/B.42'],
    ['{seq:1}', '42'],
  ])('%s makes %s', (pattern, number) => {
    requirePattern(pattern);
    expect(numberBy(pattern, parts)).toBe(number);
  });

  it.each([
    '',
    'LOT',
    '{seq:4}{seq:4}',
    '{seq:10}',
    '{name}-{seq:4}',
    'A B{seq:4}',
    '{seq:4',
    `${'x'.repeat(40)}{seq:4}`,
  ])('refuses “%s”', (pattern) => {
    expect(() => requirePattern(pattern)).toThrow(expect.objectContaining({ code: 'numbering.malformed' }));
  });

  it('never makes one number of two running numbers', () => {
    const seq = fc.integer({ min: 1, max: 10_000_000 }).map(String);
    fc.assert(
      fc.property(seq, seq, fc.constantFrom('LOT-{seq:6}', '{code}-{yy}{seq:5}', '{seq}'), (a, b, pattern) => {
        const same = numberBy(pattern, { ...parts, seq: a }) === numberBy(pattern, { ...parts, seq: b });
        expect(same).toBe(a === b);
      }),
    );
  });

  it.each([
    ['WO-{seq:4}', 'year'],
    ['WO-{mm}-{seq:4}', 'year'],
    ['WO-{yyyy}-{seq:4}', 'month'],
    ['WO-{mm}-{seq:4}', 'month'],
  ] as const)('refuses “%s” that begins anew each %s', (pattern, reset) => {
    expect(() => requirePattern(pattern, reset)).toThrow(expect.objectContaining({ code: 'numbering.repeats' }));
  });

  it('counts by the year or the month it names', () => {
    requirePattern('WO-{yy}{mm}-{seq:4}', 'month');
    expect([seriesOf('never', parts.day), seriesOf('year', parts.day), seriesOf('month', parts.day)]).toEqual([
      '',
      '2026',
      '2026-03',
    ]);
  });
});
