import fc from 'fast-check';
import { hasText } from '#libs/texts';
import {
  acceptance,
  acceptanceOfLot,
  AQLS,
  codeLetter,
  judgeClasses,
  judgeLot,
  LEVELS,
  planFor,
  planForClasses,
  planForIsolatedLot,
  planWithZero,
  qualityAccepted,
  type Aql,
  type Letter,
  type Level,
  type Plan,
  type Severity,
} from './index';
import { resolveCell } from './plan';
import { NORMAL, TIGHTENED } from './tables/master-table';
import { REDUCED, REDUCED_105E } from './tables/reduced-tables';
import { LETTERS_PRINTED, NORMAL_PRINTED, REDUCED_105E_PRINTED, TIGHTENED_PRINTED } from './testing/printed-tables';

const rows = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};
const brief = ({ n, ac, re }: Plan): string => `${n} ${ac}/${re}`;
const plan = (lot: number, aql: Aql, severity: Severity = 'normal', level: Level = 'II'): Plan =>
  planFor({ lot, level, aql, severity });

describe('code letters', () => {
  it.each(rows(LETTERS_PRINTED))('of lots %s are %s %s %s %s %s %s %s', (lots, ...letters) => {
    const [from, to] = lots.startsWith('>') ? [Number(lots.slice(1)) + 1, 10 ** 9] : lots.split('–').map(Number);
    LEVELS.forEach((level, i) => {
      expect(codeLetter(from, level)).toBe(letters[i]);
      expect(codeLetter(to, level)).toBe(letters[i]);
    });
  });
});

describe.each([
  ['normal', NORMAL, NORMAL_PRINTED],
  ['tightened', TIGHTENED, TIGHTENED_PRINTED],
  ['reduced of MIL-STD-105E', REDUCED_105E, REDUCED_105E_PRINTED],
])('master table: %s', (_name, table, printed) => {
  it.each(rows(printed))('row %s (n = %s) as printed, arrows resolved', (letter, size, ...cells) => {
    cells.forEach((cell, i) => {
      const { n, ac, re } = resolveCell(table, letter as Letter, AQLS[i]);
      const arrow = /^[↓↑]\((\d+)\)$/.exec(cell);
      if (arrow) expect(n).toBe(Number(arrow[1]));
      else expect(`${n} ${ac}/${re}`).toBe(`${size} ${cell}`);
    });
  });
});

describe('plans', () => {
  it.each<[number, Aql, string]>([
    [1000, '1.0', '80 2/3'],
    [150, '1.5', '32 1/2'],
    [500, '0.65', '80 1/2'],
    [60, '0.65', '20 0/1'],
    [12, '2.5', '5 0/1'],
  ])('lot %d, level II, AQL %s: %s', (lot, aql, expected) => expect(brief(plan(lot, aql))).toBe(expected));

  it('keep the letter of the lot and that of the plan', () => {
    expect(plan(150, '1.5')).toMatchObject({ letter: 'F', planLetter: 'G', everything: false, unverified: false });
  });

  it('tightened: lot 1000, AQL 1.0', () => expect(brief(plan(1000, '1.0', 'tightened'))).toBe('80 1/2'));

  it('inspect everything where the table asks for as many units as there are', () => {
    expect(plan(4, '1.0')).toMatchObject({ n: 4, everything: true, ac: 0 });
    expect(plan(13, '1.0')).toMatchObject({ n: 13, everything: true });
    expect(plan(14, '1.0')).toMatchObject({ n: 13, everything: false });
    expect(plan(1, '6.5')).toMatchObject({ n: 1, everything: true });
  });

  it('never exceed the lot, and Re is above Ac', () => {
    const request = fc.record({
      lot: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 2_000_000 })),
      level: fc.constantFrom(...LEVELS),
      aql: fc.constantFrom(...AQLS),
      severity: fc.constantFrom<Severity>('normal', 'tightened', 'reduced'),
    });
    const options = { allowUnverified: true };
    fc.assert(
      fc.property(request, fc.constantFrom('ISO 2859-1', 'MIL-STD-105E'), (one, reducedBy) => {
        for (const { n, ac, re, everything } of [
          planFor(one, { ...options, reducedBy }),
          planWithZero(one),
          planForIsolatedLot(one, 10),
        ]) {
          expect(n).toBeGreaterThanOrEqual(1);
          expect(n).toBeLessThanOrEqual(one.lot);
          expect(everything).toBe(n === one.lot);
          expect(re).toBeGreaterThan(ac);
        }
      }),
    );
  });

  it('reduced: the unverified table is off until somebody takes it; that of 105E is marked with its standard', () => {
    expect(code(() => plan(1000, '1.0', 'reduced'))).toBe('sampling.unverified');
    const request = { lot: 1000, level: 'II', aql: '1.0', severity: 'reduced' } as const;
    expect(planFor(request, { allowUnverified: true })).toMatchObject({ n: 32, ac: 1, re: 2, unverified: true });
    expect(planFor(request, { reducedBy: 'MIL-STD-105E' })).toMatchObject({
      n: 32,
      ac: 1,
      re: 3,
      standard: 'MIL-STD-105E',
    });
    const cells = AQLS.map((aql) => resolveCell(REDUCED, 'J', aql)).map(({ n, ac, re }) => `${n} ${ac}/${re}`);
    expect(cells.slice(2)).toEqual([
      '32 0/1',
      '20 0/1',
      '80 1/2',
      '50 1/2',
      '32 1/2',
      '32 2/3',
      '32 3/4',
      '32 5/6',
      '32 6/7',
    ]);
  });
});

describe('judging', () => {
  it.each([
    [2, 3, 2, 'accepted'],
    [2, 3, 3, 'not-accepted'],
    [1, 3, 2, 'accepted-back-to-normal'],
    [0, 1, 1, 'not-accepted'],
  ] as const)('Ac %d Re %d with %d found: %s', (ac, re, found, verdict) =>
    expect(judgeLot({ n: 80, ac, re }, found)).toBe(verdict),
  );

  it('gives each class its own plan, draws the largest sample, and any class fails the lot', () => {
    const lotPlan = planForClasses(150, {
      critical: { kind: 'everything' },
      major: { kind: 'aql', aql: '1.0', level: 'II', severity: 'normal' },
      minor: { kind: 'aql', aql: '2.5', level: 'II', severity: 'tightened' },
    });
    expect(lotPlan.n).toBe(150);
    expect(lotPlan.classes.major).toMatchObject({ n: 13, ac: 0 });
    expect(lotPlan.classes.minor).toMatchObject({ n: 32, ac: 1 });
    expect(judgeClasses(lotPlan, { minor: 1 })).toEqual({
      accepted: true,
      classes: { critical: 'accepted', major: 'accepted', minor: 'accepted' },
    });
    expect(judgeClasses(lotPlan, { minor: 1, critical: 1 }).accepted).toBe(false);
  });
});

describe('operating characteristic', () => {
  it('of n = 80, Ac = 2', () => {
    expect(acceptance({ n: 80, ac: 2 }, 0.01)).toBeCloseTo(0.9534, 4);
    expect(acceptance({ n: 80, ac: 2 }, 0.05)).toBeCloseTo(0.2306, 4);
    expect(acceptance({ n: 80, ac: 2 }, 0)).toBe(1);
    expect(acceptance({ n: 80, ac: 2 }, 1)).toBe(0);
    expect(acceptance({ n: 80, ac: 2 }, qualityAccepted({ n: 80, ac: 2 }, 0.1))).toBeCloseTo(0.1, 10);
  });

  it('of one lot: counted out by hand', () => {
    // 10 units, 3 bad, 2 drawn: none bad 7/10·6/9, one bad 2·7/10·3/9.
    expect(acceptanceOfLot({ n: 2, ac: 0 }, 10, 3)).toBeCloseTo(42 / 90, 10);
    expect(acceptanceOfLot({ n: 2, ac: 1 }, 10, 3)).toBeCloseTo(84 / 90, 10);
    expect(acceptanceOfLot({ n: 9, ac: 1 }, 10, 3)).toBe(0);
    expect(acceptanceOfLot({ n: 9, ac: 2 }, 10, 3)).toBeCloseTo(3 / 10, 10);
  });

  it('of a large lot comes near that of a process', () => {
    expect(acceptanceOfLot({ n: 80, ac: 2 }, 1_000_000, 50_000)).toBeCloseTo(acceptance({ n: 80, ac: 2 }, 0.05), 4);
  });
});

describe('single lots and c = 0', () => {
  it('an isolated lot gets a plan that hardly accepts the limiting quality', () => {
    const request = { lot: 1000, level: 'II', aql: '1.0' } as const;
    expect(acceptanceOfLot({ n: 80, ac: 2 }, 1000, 50)).toBeGreaterThan(0.1);
    const strict = planForIsolatedLot(request, 5);
    expect(brief(strict)).toBe('200 5/6');
    expect(acceptanceOfLot({ n: 125, ac: 3 }, 1000, 50)).toBeCloseTo(0.1076521, 6);
    expect(acceptanceOfLot(strict, 1000, 50)).toBeCloseTo(0.044046, 6);
    expect(brief(planForIsolatedLot(request, 8))).toBe('80 2/3');
    expect(planForIsolatedLot({ lot: 30, level: 'II', aql: '1.0' }, 1)).toMatchObject({ n: 30, everything: true });
  });

  it('c = 0 is as strict towards bad lots as the plan of the standard', () => {
    const zero = planWithZero({ lot: 1000, level: 'II', aql: '1.0' });
    expect(zero).toMatchObject({ ac: 0, re: 1 });
    const bad = Math.ceil(1000 * qualityAccepted({ n: 80, ac: 2 }, 0.1));
    expect(acceptanceOfLot(zero, 1000, bad)).toBeLessThanOrEqual(0.1);
    expect(acceptanceOfLot({ n: zero.n - 1, ac: 0 }, 1000, bad)).toBeGreaterThan(0.1);
    // Squeglia's table has 34 for this lot.
    expect(Math.abs(zero.n - 34)).toBeLessThanOrEqual(1);
    // 10 % of 25 units are 2.5: there must be three bad ones, not two (which would take 17).
    expect(planWithZero({ lot: 25, level: 'II', aql: '1.0' }, 10).n).toBe(13);
    expect(planWithZero({ lot: 20, level: 'II', aql: '1.0' }, 1)).toMatchObject({ n: 18, everything: false });
  });
});

describe('refusals', () => {
  it.each<[string, () => unknown]>([
    ['sampling.lot-size', () => plan(0, '1.0')],
    ['sampling.lot-size', () => plan(2.5, '1.0')],
    ['sampling.lot-size', () => plan(NaN, '1.0')],
    ['sampling.aql', () => plan(100, '1.00' as Aql)],
    ['sampling.unverified', () => plan(100, '1.0', 'reduced')],
    ['sampling.found', () => judgeLot({ n: 5, ac: 0, re: 1 }, 6)],
    ['sampling.found', () => judgeLot({ n: 5, ac: 0, re: 1 }, -1)],
    ['sampling.limiting-quality', () => planForIsolatedLot({ lot: 100, level: 'II', aql: '1.0' }, 0)],
  ])('%s, which has a text', (expected, run) => {
    expect(code(run)).toBe(expected);
    expect(hasText(`error.${expected}`)).toBe(true);
  });
});
