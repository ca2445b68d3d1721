import { lot } from '#libs/lifecycles';
import { whereaboutsOf } from './whereabouts';

const isLineSide = (location: string): boolean => location.startsWith('LS-');
const at = (...locations: string[]) => locations.map((location) => ({ location, quantity: '1' }));

describe('the whereabouts of a lot', () => {
  it('follow its state once it has ended, and where it lies before', () => {
    expect(lot.states.map((status) => [status, whereaboutsOf({ status, stock: at('A-01') }, isLineSide)])).toEqual([
      ['quarantine', 'in-store'],
      ['available', 'in-store'],
      ['rejected', 'in-store'],
      ['consumed', 'used-up'],
      ['returned', 'gone-out'],
      ['scrapped', 'scrapped'],
      ['cancelled', 'never-was'],
    ]);
  });

  it.each([
    [at('LS-MILL'), 'in-work'],
    [at('LS-MILL', 'A-01'), 'in-store'],
    [at('TRANSIT'), 'in-store'],
    // The lot of an order has nothing in stock before its first good pieces.
    [[], 'in-work'],
  ])('tell store from line: %j is %s', (stock, expected) => {
    expect(whereaboutsOf({ status: 'available', stock }, isLineSide)).toBe(expected);
  });
});
