import { answered, listFor, safetyState, type SafetyList } from './safety';

const point = (id: string) => ({ id, text: `检查 ${id}`, textEn: '' });
const list = (scope: SafetyList['scope'], target: string, ...points: string[]): SafetyList => ({
  id: `${scope} ${target}`,
  scope,
  target,
  contact: '设备管理员 8001',
  points: points.map(point),
  version: 1,
});
const LATHE = { code: 'LATHE', equipmentClass: 'lathe' };

describe('the safety check', () => {
  it('follows the list of the work unit, else that of its class, and none without points', () => {
    const ofClass = list('equipment-class', 'lathe', 'a');
    const own = list('work-unit', 'LATHE', 'b');
    expect(listFor(LATHE, [ofClass, own])).toBe(own);
    expect(listFor(LATHE, [ofClass])).toBe(ofClass);
    expect(listFor(LATHE, [ofClass, list('work-unit', 'LATHE')])).toBeNull();
    expect(listFor({ code: 'MILL', equipmentClass: 'mill' }, [ofClass, own])).toBeNull();
  });

  it('takes one answer for each point, no more and no less', () => {
    const two = list('work-unit', 'LATHE', 'a', 'b');
    const yes = (pointId: string) => ({ pointId, ok: true });
    expect(answered(two, [yes('b'), { pointId: 'a', ok: false }]).map(({ id, ok }) => [id, ok])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    for (const answers of [[], [yes('a')], [yes('a'), yes('a')], [yes('a'), yes('b'), yes('c')]])
      expect(() => answered(two, answers)).toThrow();
  });

  it('says what failed and whom to call', () => {
    const own = list('work-unit', 'LATHE', 'a');
    const check = { id: 'c', workUnitId: 'u', day: '2026-03-02', checkedBy: 'p', checkedAt: new Date(0) };
    const failed = { ...check, passed: false, contact: '8001', answers: [{ ...point('a'), ok: false }] };
    expect(safetyState(null, null)).toEqual({ state: 'not-needed' });
    expect(safetyState(own, null)).toEqual({ state: 'not-done' });
    expect(safetyState(own, failed)).toEqual({ state: 'failed', points: ['检查 a'], contact: '8001' });
    expect(safetyState(own, { ...failed, passed: true })).toEqual({ state: 'passed' });
  });
});
