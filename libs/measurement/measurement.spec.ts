import fc from 'fast-check';
import { hasText } from '#libs/texts';
import { checkLimits, judge, parseReading, roundHalfEven } from './index';

const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('parseReading', () => {
  it.each([
    ['10.25', '10.25', 2],
    [' 12.30 ', '12.30', 2],
    ['-0.02', '-0.02', 2],
    ['+0.013', '0.013', 3],
    ['007.5', '7.5', 1],
    ['0', '0', 0],
    ['-0.00', '0.00', 2],
    ['123456789.012345', '123456789.012345', 6],
  ])('reads %j as %s with %i decimals and keeps what was typed', (text, value, decimals) => {
    expect(parseReading(text)).toEqual({ entered: text.trim(), value, decimals });
  });

  it.each([
    ['', 'measurement.empty'],
    ['   ', 'measurement.empty'],
    ['10,25', 'measurement.comma'],
    ['10，25', 'measurement.comma'],
    ['1,000.5', 'measurement.not-a-number'],
    ['1e3', 'measurement.not-a-number'],
    ['1E-2', 'measurement.not-a-number'],
    ['OK', 'measurement.not-a-number'],
    ['10.25mm', 'measurement.not-a-number'],
    ['10.', 'measurement.not-a-number'],
    ['.5', 'measurement.not-a-number'],
    ['--1', 'measurement.not-a-number'],
    ['1 0', 'measurement.not-a-number'],
    ['１０', 'measurement.not-a-number'],
    ['0x1F', 'measurement.not-a-number'],
    ['Infinity', 'measurement.not-a-number'],
    ['NaN', 'measurement.not-a-number'],
    ['1234567890.123456', 'measurement.too-many-digits'],
  ])('refuses %j with %s, which has a text', (text, expected) => {
    expect(code(() => parseReading(text))).toBe(expected);
    expect(hasText(`error.${expected}`)).toBe(true);
  });
});

describe('roundHalfEven (GB/T 8170-2008)', () => {
  it.each([
    ['10.25', 1, '10.2'],
    ['10.35', 1, '10.4'],
    ['10.251', 1, '10.3'],
    ['-7.45', 1, '-7.4'],
    ['10.3499999', 1, '10.3'],
    ['2.5', 0, '2'],
    ['3.5', 0, '4'],
    ['-0.04', 1, '0.0'],
    ['7', 2, '7.00'],
  ])('%s to %i decimals is %s', (value, decimals, expected) => {
    expect(roundHalfEven(value, decimals)).toBe(expected);
  });

  const reading = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 1, max: 6 }))
    .map(([digits, decimals]) => {
      const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
      const sign = digits < 0n ? '-' : '';
      return { digits, decimals, text: `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}` };
    });

  it('never moves a value by more than half a place, and breaks ties to even', () => {
    fc.assert(
      fc.property(reading, fc.integer({ min: 0, max: 5 }), ({ digits, decimals, text }, places) => {
        fc.pre(places < decimals);
        const step = 10n ** BigInt(decimals - places);
        const rounded = BigInt(roundHalfEven(text, places).replace('.', ''));
        const distance = rounded * step - digits;
        const twice = 2n * (distance < 0n ? -distance : distance);
        expect(twice <= step).toBe(true);
        if (twice === step) expect(rounded % 2n).toBe(0n);
      }),
    );
  });
});

describe('judge', () => {
  const upTo = { lsl: null, usl: '10.2' };

  it('compares the full value unless told otherwise', () => {
    expect(judge('10.24', upTo)).toEqual({ verdict: 'ng', violated: 'usl', compared: '10.24' });
    expect(judge('10.24', upTo, { kind: 'rounded', decimals: 1 })).toEqual({
      verdict: 'ok',
      violated: null,
      compared: '10.2',
    });
  });

  it.each([
    ['10.20', { lsl: '9.8', usl: '10.2' }, 'ok', null],
    ['9.8', { lsl: '9.8', usl: '10.2' }, 'ok', null],
    ['9.7999', { lsl: '9.8', usl: '10.2' }, 'ng', 'lsl'],
    ['10.2001', { lsl: '9.8', usl: '10.2' }, 'ng', 'usl'],
    ['-100', { lsl: null, usl: '0.8' }, 'ok', null],
    ['19.96', { lsl: '19.95', usl: '19.98' }, 'ok', null],
    ['20', { lsl: '19.95', usl: '19.98' }, 'ng', 'usl'],
    ['1000000', { lsl: '5', usl: null }, 'ok', null],
    ['4.999999', { lsl: '5', usl: null }, 'ng', 'lsl'],
  ] as const)('%s within %j is %s', (value, limits, verdict, violated) => {
    expect(judge(value, limits)).toMatchObject({ verdict, violated });
  });

  it('decides in decimals where binary floats would not', () => {
    expect(judge('10.35', { lsl: '10.35', usl: '10.4' }).verdict).toBe('ok');
    expect(judge('0.30000000000001', { lsl: null, usl: '0.3' }).verdict).toBe('ng');
  });
});

describe('checkLimits', () => {
  it.each([
    [{ lsl: null, usl: null }, 'measurement.limits-missing'],
    [{ lsl: '10', usl: '10.0' }, 'measurement.limits-reversed'],
    [{ lsl: '10.2', usl: '9.8' }, 'measurement.limits-reversed'],
    [{ lsl: 'low', usl: '9.8' }, 'measurement.not-a-number'],
  ])('refuses %j with %s, which has a text', (limits, expected) => {
    expect(code(() => checkLimits(limits))).toBe(expected);
    expect(hasText(`error.${expected}`)).toBe(true);
  });

  it('hands good limits back', () => {
    expect(checkLimits({ lsl: '-0.05', usl: '-0.02' })).toEqual({ lsl: '-0.05', usl: '-0.02' });
  });
});
