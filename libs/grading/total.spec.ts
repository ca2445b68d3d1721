import fc from 'fast-check';
import { hasText } from '#libs/texts';
import {
  band,
  memberScore,
  peerFactor,
  published,
  requireWeights,
  totalScore,
  type Flag,
  type WeightedScore,
} from './index';

const criterion = (
  id: string,
  weight: number,
  score: number | null,
  more: Partial<WeightedScore> = {},
): WeightedScore => ({
  id,
  weight,
  score,
  flags: [],
  criticalBelow: null,
  ...more,
});

const rubric = (changed: Readonly<Record<string, number | null>> = {}, faultFlags: Flag[] = []): WeightedScore[] => {
  const rows: [string, number, number][] = [
    ['conformance', 0.2, 95],
    ['cycle', 0.1, 80],
    ['fpy', 0.15, 90],
    ['dimension', 0.2, 90],
    ['measuring', 0.1, 70],
    ['safety', 0.1, 100],
    ['fault', 0.1, 85],
    ['documentation', 0.05, 60],
  ];
  return rows.map(([id, weight, score]) =>
    criterion(id, weight, id in changed ? (changed[id] ?? null) : score, {
      criticalBelow: id === 'safety' ? 60 : null,
      flags: id === 'fault' ? faultFlags : [],
    }),
  );
};

describe('the total', () => {
  it('is the weighted sum', () => {
    const total = totalScore(rubric(), { allowRenormalise: false });
    expect(total).toMatchObject({ score: 87, raw: 87, capped: false, missing: [] });
    expect(total.contributions.map(({ points }) => points)).toEqual([19, 8, 13.5, 18, 7, 10, 8.5, 3]);
  });

  it('gives the weight of what does not apply to the others', () => {
    const total = totalScore(rubric({ fault: null }, ['not-applicable']), { allowRenormalise: false });
    expect(total.score).toBe(87.2222);
    expect(total.contributions.find(({ id }) => id === 'fault')).toMatchObject({ effectiveWeight: 0, points: 0 });
    expect(total.contributions.find(({ id }) => id === 'conformance')?.effectiveWeight).toBe(0.2222);
  });

  it('leaves out what has no evidence only if allowed, and never a critical criterion', () => {
    const noFault = rubric({ fault: null }, ['no-evidence']);
    expect(totalScore(noFault, { allowRenormalise: true }).score).toBe(87.2222);
    expect(totalScore(noFault, { allowRenormalise: false })).toMatchObject({
      score: null,
      raw: null,
      missing: ['fault'],
    });
    const noSafety = totalScore(rubric({ safety: null }), { allowRenormalise: true });
    expect(noSafety).toMatchObject({ score: null, missing: ['safety'] });
  });

  it('is capped by a critical failure', () => {
    expect(totalScore(rubric({ safety: 0 }), { allowRenormalise: false })).toMatchObject({
      raw: 77,
      score: 59,
      capped: true,
    });
    expect(totalScore(rubric({ safety: 0 }), { allowRenormalise: false, cap: 70 }).score).toBe(70);
    expect(totalScore(rubric({ safety: 60 }), { allowRenormalise: false })).toMatchObject({ score: 83, capped: false });
    const low = [criterion('safety', 0.5, 10, { criticalBelow: 60 }), criterion('rest', 0.5, 40)];
    expect(totalScore(low, { allowRenormalise: false })).toMatchObject({ score: 25, capped: false });
  });

  it('does not exist when nothing is left to weigh', () => {
    const nothing = [criterion('a', 1, null, { flags: ['not-applicable'] })];
    expect(totalScore(nothing, { allowRenormalise: true }).score).toBeNull();
  });

  it('refuses weights that do not sum to 1 and scores that are none', () => {
    expect(() => requireWeights([0.1, 0.2, 0.7])).not.toThrow();
    expect(() => requireWeights([0.1, 0.2, 0.6999])).toThrow('grading.weights-sum');
    expect(() => requireWeights([])).toThrow('grading.weights-sum');
    expect(() => requireWeights([-0.5, 1.5])).toThrow('grading.input-invalid');
    for (const wrong of [-1, 100.1, Number.NaN])
      expect(() => totalScore([criterion('a', 1, wrong)], { allowRenormalise: true })).toThrow('grading.input-invalid');
    expect(hasText('error.grading.weights-sum')).toBe(true);
  });

  const scores = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 1_000_000 })), {
    minLength: 1,
    maxLength: 8,
  });
  const percent = (parts: [number, number][], share = 1): WeightedScore[] => {
    const whole = parts.reduce((sum, [part]) => sum + part, 0);
    const weights = parts.map(([part]) => Math.floor((part / whole) * share * 10_000));
    const rest = share * 10_000 - weights.reduce((sum, weight) => sum + weight, 0);
    return parts.map(([, score], index) =>
      criterion(`c${index}`, ((weights[index] ?? 0) + (index === 0 ? rest : 0)) / 10_000, score / 10_000),
    );
  };

  it('lies between the worst and the best score', () => {
    fc.assert(
      fc.property(scores, (parts) => {
        const total = totalScore(percent(parts), { allowRenormalise: false }).score ?? -1;
        const each = parts.map(([, score]) => score / 10_000);
        expect(total).toBeGreaterThanOrEqual(Math.min(...each) - 0.0001);
        expect(total).toBeLessThanOrEqual(Math.max(...each) + 0.0001);
      }),
    );
  });

  it('does not move when a criterion without evidence joins in', () => {
    fc.assert(
      fc.property(scores, (parts) => {
        const full = percent(parts);
        const half = full.map((each) => ({ ...each, weight: each.weight / 2 }));
        const joined = totalScore([...half, criterion('new', 0.5, null)], { allowRenormalise: true });
        expect(joined.score).toBe(totalScore(full, { allowRenormalise: true }).score);
      }),
    );
  });
});

describe('publishing', () => {
  it.each([
    [87, '87.0'],
    [87.2222, '87.2'],
    [86.25, '86.3'],
    [86.35, '86.4'],
    [59.95, '60.0'],
    [59.9499, '59.9'],
    [100, '100.0'],
  ])('%f is published as %s', (score, text) => {
    expect(published(score)).toBe(text);
  });

  it.each([
    [100, 'excellent'],
    [89.95, 'excellent'],
    [89.94, 'good'],
    [80, 'good'],
    [79.9, 'fair'],
    [70, 'fair'],
    [69.9, 'pass'],
    [60, 'pass'],
    [59.94, 'fail'],
    [59, 'fail'],
    [0, 'fail'],
  ] as const)('%f is %s', (score, expected) => {
    expect(band(score)).toBe(expected);
    expect(hasText(`grade.band.${expected}`)).toBe(true);
  });
});

describe('group and individual', () => {
  it('mix by the share of the group', () => {
    expect(memberScore({ group: 84, individual: 90 }, 0.5, 1.1)).toBe(91.2);
    expect(memberScore({ group: 84, individual: 90 })).toBe(87);
    expect(memberScore({ group: 84, individual: 90 }, 1)).toBe(84);
    expect(memberScore({ group: 90, individual: 80 }, 0.5, 1.2)).toBe(90);
  });

  it('wait for both parts', () => {
    expect(memberScore({ group: null, individual: 90 })).toBeNull();
    expect(memberScore({ group: 84, individual: null })).toBeNull();
  });

  it('refuse a share above 1', () => {
    expect(() => memberScore({ group: 84, individual: 90 }, 1.1)).toThrow('grading.input-invalid');
  });

  it('keep the peer factor within bounds and need three raters', () => {
    expect(peerFactor([4.4, 4.4, 4.4], 4)).toBeCloseTo(1.1, 10);
    expect(peerFactor([5, 5, 5], 2)).toBe(1.2);
    expect(peerFactor([1, 1, 1], 4)).toBe(0.8);
    expect(peerFactor([5, 5], 2)).toBe(1);
    expect(peerFactor([5, 5, 5], 0)).toBe(1);
  });

  it('stay within 0 to 100', () => {
    const score = fc.integer({ min: 0, max: 100 });
    const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
    fc.assert(
      fc.property(score, score, share, fc.integer({ min: 80, max: 120 }), (group, individual, alpha, factor) => {
        const member = memberScore({ group, individual }, alpha, factor / 100) ?? -1;
        expect(member >= 0 && member <= 100).toBe(true);
      }),
    );
  });
});
