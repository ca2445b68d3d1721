import { lot } from '#libs/lifecycles';
import { whereaboutsOf } from './whereabouts';

const isLineSide = (location: string): boolean => location.startsWith('LS-');
const at = (...locations: string[]) => locations.map((location) => ({ location, quantity: '1' }));

describe('the whereabouts of a lot', () => {
  it('follow its state once it has ended, and where it lies before', () => {
    expect(
      lot.states.map((status) => [status, whereaboutsOf({ status, stock: at('A-01') }, isLineSide, undefined)]),
    ).toEqual([
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
    expect(whereaboutsOf({ status: 'available', stock }, isLineSide, undefined)).toBe(expected);
  });

  it.each([
    ['in-progress', null, 'in-work'],
    ['on-hold', null, 'in-work'],
    ['completed', null, 'scrapped'],
    ['aborted', 'scrap', 'scrapped'],
    ['aborted', 'return', 'in-store'],
    ['cancelled', null, 'never-was'],
  ] as const)('of an order that is %s (%s) and has nothing in stock are %s', (status, disposition, expected) => {
    const lot = { status: 'quarantine', stock: [] } as const;
    expect(whereaboutsOf(lot, isLineSide, { status, disposition })).toBe(expected);
  });

  it('are where the lot lies, whatever became of its order', () => {
    const order = { status: 'aborted', disposition: 'scrap' } as const;
    expect(whereaboutsOf({ status: 'available', stock: at('LS-MILL') }, isLineSide, order)).toBe('in-work');
  });
});
