import { isFineEnough, toleranceOf, type Toleranced } from './index';

const gauge = (resolution: string | null, unit: string | null = 'mm') => ({ resolution, unit });
const bore: Toleranced = { nominal: '32', lsl: '32', usl: '32.025', unit: 'mm' };

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
    [
      'a geometrical tolerance',
      { nominal: null, lsl: null, usl: '0.02', unit: 'mm', geometric: {} },
      [gauge('0.002')],
      true,
    ],
    [
      'a geometrical tolerance, too coarse',
      { nominal: null, lsl: null, usl: '0.02', unit: 'mm', geometric: {} },
      [gauge('0.01')],
      false,
    ],
    ['one limit and no nominal', { nominal: null, lsl: '5', usl: null, unit: 'mm' }, [], true],
  ] as const)('%s', (_what, characteristic, gauges, fine) => expect(isFineEnough(characteristic, gauges)).toBe(fine));

  it('takes the distance from the nominal value where there is one limit', () => {
    expect(toleranceOf({ nominal: '0', lsl: null, usl: '0.02', unit: 'mm' })).toBe('0.02');
    expect(toleranceOf(bore)).toBe('0.025');
  });
});
