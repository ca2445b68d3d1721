import { countUnits, figuresOf, judge, severityOf } from './inspection';
import { freezePlan } from './plan';

const plan = freezePlan(
  1000,
  {
    inspect: 'sampling',
    classes: { B: { kind: 'aql', aql: '1.0', level: 'II' }, C: { kind: 'aql', aql: '2.5', level: 'II' } },
    limitingQuality: null,
    reduced: 'off',
  },
  {},
);
const finding = (unit: number, of: 'A' | 'B' | 'C', characteristic = '毛刺') => ({
  unit,
  class: of,
  characteristic,
  reading: null,
});
const refused = (code: string) => expect.objectContaining({ code });

describe('what was found', () => {
  it('counts a unit once for each class', () => {
    const findings = [finding(3, 'B'), finding(3, 'B', '划伤'), finding(3, 'C'), finding(80, 'B')];
    expect(countUnits(plan, { found: {}, findings })).toEqual({ B: 2, C: 1 });
    expect(countUnits(plan, { found: { B: 2, C: 0 }, findings: [] })).toEqual({ B: 2, C: 0 });
  });

  it('is refused where it does not fit the plan', () => {
    const count =
      (found: object, findings: ReturnType<typeof finding>[] = []) =>
      () =>
        countUnits(plan, { found, findings });
    expect(count({ B: 1 })).toThrow(refused('lot-inspection.count-missing'));
    expect(count({})).toThrow(refused('lot-inspection.count-missing'));
    expect(count({ A: 0, B: 1, C: 1 })).toThrow(refused('lot-inspection.class-unknown'));
    expect(count({}, [finding(81, 'B')])).toThrow(refused('lot-inspection.finding-unit'));
    expect(count({ B: 1 }, [finding(1, 'B')])).toThrow(refused('lot-inspection.counts-and-findings'));
  });
});

describe('the verdict', () => {
  it('is that of the plan, and one class fails the lot', () => {
    expect(judge(plan, { B: 2, C: 5 })).toEqual({ accepted: true, verdicts: { B: 'accepted', C: 'accepted' } });
    const failed = judge(plan, { B: 3, C: 5 });
    expect(failed).toEqual({ accepted: false, verdicts: { B: 'not-accepted', C: 'accepted' } });
    expect(() => judge(plan, { B: 81, C: 0 })).toThrow(refused('sampling.found'));
    expect(severityOf(failed.verdicts)).toBe('major');
    expect(figuresOf({ plan, found: { B: 3, C: 5 }, verdicts: failed.verdicts })).toBe('B 3/80 (Ac 2, Re 3)');
  });
});
