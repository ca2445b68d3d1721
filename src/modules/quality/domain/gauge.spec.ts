import { conditionOf, dueAfter, isFineEnough, isUsable, requireUsable, toleranceOf, type Toleranced } from './gauge';

const gauge = (resolution: string | null, unit: string | null = 'mm') => ({ resolution, unit });
const bore: Toleranced = { nominal: '32', lsl: '32', usl: '32.025', unit: 'mm' };

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

describe('the 1/10 rule', () => {
  it.each([
    ['a tenth exactly', { ...bore, usl: '32.1' }, [gauge('0.01')], true],
    ['a little coarser', { ...bore, usl: '32.099' }, [gauge('0.01')], false],
    ['the finest of several', bore, [gauge('0.01'), gauge('0.001')], true],
    ['none of the class', bore, [], false],
    ['a limit gauge', bore, [gauge(null, null)], false],
    ['another unit of length', { nominal: '0', lsl: null, usl: '20', unit: 'µm' }, [gauge('0.002')], true],
    [
      'another unit of length, too coarse',
      { nominal: '0', lsl: null, usl: '20', unit: 'µm' },
      [gauge('0.0021')],
      false,
    ],
    ['another kind of unit', { ...bore, unit: 'N·m' }, [gauge('0.0001')], false],
    ['an attribute', { nominal: null, lsl: null, usl: null, unit: '' }, [], true],
    ['one limit and no nominal', { nominal: null, lsl: '5', usl: null, unit: 'mm' }, [], true],
  ] as const)('%s', (_what, characteristic, gauges, fine) => expect(isFineEnough(characteristic, gauges)).toBe(fine));

  it('takes the distance from the nominal value where there is one limit', () => {
    expect(toleranceOf({ nominal: '0', lsl: null, usl: '0.02', unit: 'mm' })).toBe('0.02');
    expect(toleranceOf(bore)).toBe('0.025');
  });
});
