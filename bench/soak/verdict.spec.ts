import type { Outcome } from './outcome';
import type { Suffered } from './suffered';
import { verdictOn } from './verdict';

const MINUTE = 60_000;
const cut: Suffered = {
  mishap: { kind: 'cut', at: 5, seconds: 10, machine: 'LATHE' },
  from: 5 * MINUTE,
  to: 6 * MINUTE,
  unwatched: ['LATHE'],
  waited: 0,
};
const stop: Suffered = {
  mishap: { kind: 'postgres', at: 20, seconds: 60 },
  from: 20 * MINUTE,
  to: 21 * MINUTE,
  unwatched: [],
  waited: 7,
};
const pieces = (good: number, scrap: number) => ({ good, scrap });
const flat = { middle: 100, last: 109, growth: 0.09, heapMiddle: 50, heapLast: 50 };

const good: Outcome = {
  minutes: 60,
  counts: [{ machine: 'LATHE', made: pieces(10, 1), booked: pieces(10, 1) }],
  suffered: [cut, stop],
  gaps: [{ machine: 'LATHE', from: 4 * MINUTE, to: 7 * MINUTE, reason: 'connection' }],
  floorAt: (wall) => wall,
  memory: [{ name: 'api', trend: flat }],
  postgres: 200,
  ledger: { entries: 50, parked: 0 },
  orders: 3,
  fallen: [],
  unfinished: [],
};

const failuresOf = (over: Partial<Outcome>): readonly string[] => verdictOn({ ...good, ...over }).failures;

describe('the verdict on a soak', () => {
  it('is silent about what is as it must be', () => {
    const { figures, failures } = verdictOn(good);
    expect(failures).toEqual([]);
    expect(figures.filter(({ pass }) => pass === false)).toEqual([]);
  });

  it.each<[string, Partial<Outcome>, RegExp]>([
    [
      'a piece too few',
      { counts: [{ machine: 'LATHE', made: pieces(10, 1), booked: pieces(10, 0) }] },
      /made 10 good and 1 scrap; 10 and 0/,
    ],
    [
      'a piece twice',
      { counts: [{ machine: 'LATHE', made: pieces(10, 1), booked: pieces(11, 1) }] },
      /LATHE made 10 good/,
    ],
    ['a machine that stood', { counts: [{ machine: 'WH', made: pieces(0, 0), booked: pieces(0, 0) }] }, /made nothing/],
    ['no gap', { gaps: [] }, /No gap of LATHE .*cable of LATHE/],
    [
      'a gap of another machine',
      { gaps: [{ machine: 'MILL', from: 0, to: 9 * MINUTE, reason: 'connection' }] },
      /No gap of LATHE/,
    ],
    ['a gap that ends too early', { suffered: [{ ...cut, to: 9 * MINUTE }] }, /No gap of LATHE/],
    [
      'a gap while PostgreSQL was away',
      { gaps: [...good.gaps, { machine: 'WASH', from: 20 * MINUTE, to: 22 * MINUTE, reason: 'gateway' }] },
      /WASH was not watched/,
    ],
    ['nothing on disk while PostgreSQL was away', { suffered: [cut, { ...stop, waited: 0 }] }, /waited on disk/],
    ['a parked entry', { ledger: { entries: 50, parked: 1 } }, /1 entries of the ledger are parked/],
    ['a process that fell', { fallen: ['worker'] }, /"worker" ended by itself/],
    ['something left over', { unfinished: ['2 commands to machines'] }, /Not at its end: 2 commands/],
    ['memory that grows', { memory: [{ name: 'api', trend: { ...flat, growth: 0.11 } }] }, /growth of api is 11\.0 %/],
  ])('names %s', (_what, over, words) => {
    const failures = failuresOf(over);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(words);
  });

  it('does not judge the memory of a short one, nor of a process that was killed meanwhile', () => {
    const growing = { ...flat, growth: 0.5 };
    expect(failuresOf({ minutes: 2, memory: [{ name: 'api', trend: growing }] })).toEqual([]);
    expect(failuresOf({ memory: [{ name: 'gateway', trend: null }] })).toEqual([]);
  });
});
