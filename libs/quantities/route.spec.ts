import { hasText } from '#libs/texts';
import {
  balanceOf,
  chain,
  defineRoute,
  finishedQuantity,
  firstPassYield,
  goodRatio,
  imbalances,
  issue,
  mostAllowed,
  openQuantities,
  openRoute,
  pathBalances,
  remaining,
  report,
  reverseReport,
  rolledThroughputYield,
  startAt,
  withdraw,
  type Posting,
  type RouteBalances,
} from './index';

const first = (good: string, scrap = '0', rework = '0'): Posting => ({ pass: 'first', good, scrap, rework });
const again = (good: string, scrap = '0', rework = '0'): Posting => ({ pass: 'rework', good, scrap, rework });
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    const { code: refused } = error as { code: string };
    expect(hasText(`error.${refused}`)).toBe(true);
    return refused;
  }
  return 'none';
};

describe('twenty units through three operations', () => {
  const route = chain(['op10', 'op20', 'op30']);
  const steps: [id: string, posting: Posting, expected: string[], remainders: string][] = [
    ['op10', first('12', '1'), ['20 12/1/0', '12 0/0/0', '0 0/0/0'], '7 12 0'],
    ['op20', first('8', '0', '2'), ['20 12/1/0', '12 8/0/2', '8 0/0/0'], '7 4 8'],
    ['op20', again('1', '1'), ['20 12/1/0', '12 9/1/0', '9 0/0/0'], '7 2 9'],
    ['op10', first('7'), ['20 19/1/0', '19 9/1/0', '9 0/0/0'], '0 9 9'],
    ['op20', first('9'), ['20 19/1/0', '19 18/1/0', '18 0/0/0'], '0 0 18'],
    ['op30', first('17', '1'), ['20 19/1/0', '19 18/1/0', '18 17/1/0'], '0 0 0'],
  ];
  const ids = ['op10', 'op20', 'op30'];

  it('gives the figures worked out by hand at every step', () => {
    let balances = openRoute(route, '20');
    for (const [id, posting, expected, remainders] of steps) {
      expect(openQuantities(route, balances)).not.toEqual([]);
      balances = report(route, balances, id, posting);
      const each = ids.map((op) => balanceOf(balances, op));
      expect(each.map((b) => `${b.received} ${b.good}/${b.scrap}/${b.rework}`)).toEqual(expected);
      expect(each.map(remaining).join(' ')).toBe(remainders);
      expect(imbalances(route, balances)).toEqual([]);
    }
    expect(openQuantities(route, balances)).toEqual([]);
    expect(finishedQuantity(route, balances)).toBe('17');
    expect(pathBalances(route, balances)).toMatchObject([
      { issued: '20', finished: '17', scrap: '3', difference: '0' },
    ]);
    expect(ids.map((op) => balanceOf(balances, op).firstPassGood)).toEqual(['19', '17', '17']);
    expect(firstPassYield(balanceOf(balances, 'op10'))).toBeCloseTo(0.95, 4);
    expect(firstPassYield(balanceOf(balances, 'op20'))).toBeCloseTo(0.8947, 4);
    expect(firstPassYield(balanceOf(balances, 'op30'))).toBeCloseTo(0.9444, 4);
    expect(rolledThroughputYield(ids.map((op) => balanceOf(balances, op)))).toBeCloseTo(0.8028, 4);
    expect(goodRatio('17', '20')).toBe(0.85);
  });

  it('has no yield before anything was produced', () => {
    const balances = openRoute(route, '20');
    expect(firstPassYield(balanceOf(balances, 'op10'))).toBeNull();
    expect(
      rolledThroughputYield([
        balanceOf(report(route, balances, 'op10', first('1')), 'op10'),
        balanceOf(balances, 'op20'),
      ]),
    ).toBeNull();
    expect(rolledThroughputYield([])).toBeNull();
    expect(goodRatio('0', '0')).toBeNull();
  });
});

describe('a chain', () => {
  const route = chain(['op10', 'op20']);
  const half = report(route, openRoute(route, '20'), 'op10', first('12'));

  it('never makes more than was received, until material is issued', () => {
    expect(code(() => report(route, half, 'op20', first('13')))).toBe('quantity.exceeds-received');
    const more = issue(route, half, 'op20', '1');
    expect(balanceOf(report(route, more, 'op20', first('13')), 'op20').good).toBe('13');
    expect(imbalances(route, more)).toEqual([]);
    expect(code(() => issue(route, half, 'op20', '0'))).toBe('quantity.not-positive');
  });

  it('takes handed-on units back with a reversed report, unless they were used', () => {
    const back = reverseReport(route, half, 'op10', first('12'));
    expect(balanceOf(back, 'op20').received).toBe('0');
    expect(balanceOf(back, 'op10')).toMatchObject({ good: '0', transferred: '0' });
    expect(imbalances(route, back)).toEqual([]);
    const used = startAt(half, 'op20', '1');
    expect(code(() => reverseReport(route, used, 'op10', first('12')))).toBe('quantity.used-downstream');
  });

  it('gives unstarted units away and then needs them no more', () => {
    const split = withdraw(route, half, 'op10', '8');
    expect(balanceOf(split, 'op10')).toMatchObject({ received: '12', returned: '8' });
    expect(code(() => withdraw(route, half, 'op10', '8.5'))).toBe('quantity.exceeds-not-started');
    const done = report(route, split, 'op20', first('12'));
    expect(openQuantities(route, done)).toEqual([]);
    expect(pathBalances(route, done)).toMatchObject([{ issued: '20', finished: '12', returned: '8', difference: '0' }]);
  });

  it('knows only its own operations', () => {
    expect(code(() => report(route, half, 'op99', first('1')))).toBe('quantity.unknown-operation');
    expect(code(() => route.operation('op99'))).toBe('quantity.unknown-operation');
    expect(code(() => openRoute(route, '0'))).toBe('quantity.not-positive');
  });

  it('allows overproduction only within the tolerance of the order', () => {
    expect(mostAllowed('20', '0')).toBe('20');
    expect(mostAllowed('20', '5')).toBe('21');
    expect(mostAllowed('10.123457', '5')).toBe('10.629629');
  });
});

describe('transfer batches', () => {
  const route = defineRoute([
    { id: 'a', predecessors: [], transferBatch: '5' },
    { id: 'b', predecessors: ['a'], transferBatch: '10' },
    { id: 'c', predecessors: ['b'], transferBatch: null },
  ]);
  const arrivals = (balances: RouteBalances): string =>
    `${balanceOf(balances, 'b').received} ${balanceOf(balances, 'c').received}`;

  it('hand whole batches on, and the rest when nothing more can come', () => {
    let balances = report(route, openRoute(route, '13'), 'a', first('4'));
    expect(arrivals(balances)).toBe('0 0');
    balances = report(route, balances, 'a', first('7'));
    expect(arrivals(balances)).toBe('10 0');
    balances = report(route, balances, 'b', first('9', '1'));
    expect(arrivals(balances)).toBe('10 0');
    expect(openQuantities(route, balances).map((open) => `${open.operation} ${open.inTransit}`)).toEqual([
      'a 1',
      'b 9',
    ]);
    balances = report(route, balances, 'a', first('1', '1'));
    expect(arrivals(balances)).toBe('12 0');
    balances = report(route, balances, 'b', first('2'));
    expect(arrivals(balances)).toBe('12 11');
    expect(imbalances(route, balances)).toEqual([]);
  });
});

describe('parallel branches', () => {
  const route = defineRoute([
    { id: 'assemble', predecessors: ['body', 'gear'], transferBatch: null },
    { id: 'saw', predecessors: [], transferBatch: null },
    { id: 'body', predecessors: ['saw'], transferBatch: null },
    { id: 'gear', predecessors: ['saw'], transferBatch: null },
  ]);

  it('each receive what the fork hands on, and the join the least of them', () => {
    let balances = report(route, openRoute(route, '10'), 'saw', first('10'));
    expect([balanceOf(balances, 'body').received, balanceOf(balances, 'gear').received]).toEqual(['10', '10']);
    balances = report(route, balances, 'body', first('8', '1'));
    expect(balanceOf(balances, 'assemble').received).toBe('0');
    balances = report(route, balances, 'gear', first('10'));
    expect(balanceOf(balances, 'assemble').received).toBe('8');
    balances = report(route, balances, 'body', first('1'));
    balances = report(route, balances, 'assemble', first('9'));
    expect(openQuantities(route, balances)).toEqual([]);
    expect(finishedQuantity(route, balances)).toBe('9');
    expect(
      pathBalances(route, balances).map(({ path, scrap, unmatched, difference }) => [
        path.join('>'),
        scrap,
        unmatched,
        difference,
      ]),
    ).toEqual([
      ['saw>body>assemble', '1', '0', '0'],
      ['saw>gear>assemble', '0', '1', '0'],
    ]);
  });

  it('of several ends finish with the least of them', () => {
    const fork = defineRoute(route.operations.filter(({ id }) => id !== 'assemble'));
    let balances = report(fork, openRoute(fork, '3'), 'saw', first('3'));
    balances = report(fork, report(fork, balances, 'body', first('3')), 'gear', first('2'));
    expect(finishedQuantity(fork, balances)).toBe('2');
  });
});

describe('a malformed route', () => {
  const op = (id: string, ...predecessors: string[]) => ({ id, predecessors, transferBatch: null });
  it.each([
    ['quantity.route-duplicate', [op('a'), op('a')]],
    ['quantity.route-unknown-predecessor', [op('a', 'b')]],
    ['quantity.route-cycle', [op('a'), op('b', 'a', 'c'), op('c', 'b')]],
    ['quantity.not-positive', [{ ...op('a'), transferBatch: '0' }]],
  ])('is refused with %s', (expected, operations) => {
    expect(code(() => defineRoute(operations))).toBe(expected);
  });
});

describe('books that were tampered with', () => {
  const route = chain(['op10', 'op20']);
  const sound = report(route, report(route, openRoute(route, '20'), 'op10', first('12', '1', '2')), 'op20', first('3'));
  it.each([
    'received',
    'good',
    'scrap',
    'rework',
    'wip',
    'firstPassGood',
    'issued',
    'returned',
    'transferred',
  ] as const)('are found out when %s of the first operation is a hundred more', (field) => {
    expect(imbalances(route, sound)).toEqual([]);
    const op10 = balanceOf(sound, 'op10');
    const wrong = { ...sound, op10: { ...op10, [field]: String(Number(op10[field]) + 100) } };
    expect(imbalances(route, wrong)).not.toEqual([]);
  });
});
