import { hasText } from '#libs/texts';
import { decimalsOf, precisionProblems, requirePrecision } from './index';

describe('the precision of a unit', () => {
  it('lets pieces be whole only, and gives the rest the six decimals of a quantity', () => {
    expect([decimalsOf('pcs'), decimalsOf('kg')]).toEqual([0, 6]);
    expect(requirePrecision('12.000', 0)).toBe('12.000');
    expect(() => requirePrecision('1.5', 0)).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'quantity.not-whole', params: { value: '1.5' } }),
    );
    expect(() => requirePrecision('0.25', 1)).toThrow(
      expect.objectContaining({ code: 'quantity.too-fine', params: { value: '0.25', decimals: 1 } }),
    );
  });

  it('names the place of a value that is too fine', () => {
    expect(precisionProblems('/quantity', '-0.5', 'pcs')).toEqual([
      { pointer: '/quantity', code: 'quantity.not-whole', params: { value: '-0.5' } },
    ]);
    expect(precisionProblems('/quantity', '2.0', 'pcs')).toEqual([]);
    expect(precisionProblems('/quantity', '2.5', 'm')).toEqual([]);
    for (const code of ['not-whole', 'too-fine']) expect(hasText(`error.quantity.${code}`)).toBe(true);
  });
});
