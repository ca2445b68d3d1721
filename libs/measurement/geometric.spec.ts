import { hasText } from '#libs/texts';
import { DATUM, datumsProblem, GEOMETRIC_SYMBOLS, type GeometricSymbol } from './index';

describe('the datums of a geometrical tolerance', () => {
  it.each<[GeometricSymbol, string[], string | null]>([
    ['flatness', [], null],
    ['flatness', ['A'], 'characteristic.datums-of-form'],
    ['cylindricity', ['A'], 'characteristic.datums-of-form'],
    ['parallelism', ['A'], null],
    ['parallelism', [], 'characteristic.datum-missing'],
    ['coaxiality', ['A-B'], null],
    ['total-run-out', [], 'characteristic.datum-missing'],
    ['position', [], null],
    ['position', ['A', 'B', 'C'], null],
    ['position', ['A', 'B', 'A'], 'characteristic.datum-twice'],
    ['surface-profile', ['A'], null],
  ])('%s of %j: %s', (symbol, datums, problem) => {
    expect(datumsProblem({ symbol, datums })).toBe(problem);
    if (problem) expect(hasText(`error.${problem}`)).toBe(true);
  });

  it.each([
    ['A', true],
    ['A-B', true],
    ['a', false],
    ['AB', false],
    ['A-', false],
  ])('%s is a datum: %s', (text, fits) => expect(DATUM.test(text)).toBe(fits));

  it.each(GEOMETRIC_SYMBOLS)('%s has a name', (symbol) => expect(hasText(`geometric.${symbol}`)).toBe(true));
});
