import { DomainError } from '#libs/kernel';
import { hasText } from '#libs/texts';
import { decimalsOf, typedReading } from './typed-reading';

function codeOf(text: string, resolution: string): string {
  try {
    typedReading(text, resolution);
  } catch (error) {
    if (error instanceof DomainError) return error.errors[0]?.code ?? error.code;
    throw error;
  }
  return 'none';
}

describe('what is typed as a reading', () => {
  it.each([
    ['0.29', '0.01', '0.29'],
    [' +12.3 ', '0.01', '12.3'],
    ['-0.56', '0.01', '-0.56'],
    ['7', '0.5', '7'],
  ])('%s with steps of %s is %s', (text, resolution, value) => {
    expect(typedReading(text, resolution).value).toBe(value);
  });

  it.each([
    ['', 'measurement.empty'],
    ['0,29', 'measurement.comma'],
    ['0，29', 'measurement.comma'],
    ['1e308', 'measurement.not-a-number'],
    ['1e-2', 'measurement.not-a-number'],
    ['0.29mm', 'measurement.not-a-number'],
    ['∞', 'measurement.not-a-number'],
    ['NaN', 'measurement.not-a-number'],
    ['０.２９', 'measurement.not-a-number'],
    ['1234567890123456', 'measurement.too-many-digits'],
    ['0.291', 'measurement-study.too-many-decimals'],
    ['0.290', 'measurement-study.too-many-decimals'],
  ])('%s is refused as %s, which has a text', (text, code) => {
    expect(codeOf(text, '0.01')).toBe(code);
    expect(hasText(`error.${code}`)).toBe(true);
  });

  it('has as many decimals as the steps of the gauge', () => {
    expect(['0.01', '0.5', '1', '0.000001'].map(decimalsOf)).toEqual([2, 1, 0, 6]);
    expect(codeOf('1.0', '1')).toBe('measurement-study.too-many-decimals');
  });
});
