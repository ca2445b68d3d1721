import { conditionOf, dueAfter, isUsable, requireUsable } from './gauge';

describe('how long a calibration holds', () => {
  it.each([
    ['2026-03-15', 12, '2027-03-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
  ])('%s and %i months: until %s', (day, months, due) => expect(dueAfter(day, months)).toBe(due));

  it.each([
    [null, 'uncalibrated'],
    ['2026-03-14', 'overdue'],
    ['2026-03-15', 'due-soon'],
    ['2026-04-14', 'due-soon'],
    ['2026-04-15', 'valid'],
  ])('due %s on 15 March is %s', (due, condition) => expect(conditionOf(due, '2026-03-15')).toBe(condition));

  it('holds on the due date itself, and only while the gauge is in use', () => {
    const on = (dueOn: string | null, status: 'in-use' | 'failed' = 'in-use') => ({ code: 'G', status, dueOn });
    expect(isUsable(on('2026-03-15'), '2026-03-15')).toBe(true);
    expect(isUsable(on('2026-03-14'), '2026-03-15')).toBe(false);
    expect(isUsable(on('2026-12-31', 'failed'), '2026-03-15')).toBe(false);
    expect(() => requireUsable(on('2026-03-14'), '2026-03-15')).toThrow('quality.gauge-overdue');
    expect(() => requireUsable(on(null), '2026-03-15')).toThrow('quality.gauge-uncalibrated');
    expect(() => requireUsable(on('2026-12-31', 'failed'), '2026-03-15')).toThrow('quality.gauge-failed');
  });
});
