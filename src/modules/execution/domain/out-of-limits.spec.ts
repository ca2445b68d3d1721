import { countedGood } from './out-of-limits';

const made = (good = '0', scrap = '0', rework = '0') => ({ balance: { good, scrap, rework } });
const report = (good: string, scrap = '0', rework = '0') => ({ good, scrap, rework, firstPass: true });
const NONE: ReadonlySet<number> = new Set();

describe('pieces out of limits that a report counts as good', () => {
  it.each([
    ['none is out of limits', made(), report('4'), [], NONE, []],
    ['the one out of limits is not made yet', made(), report('1'), [2], NONE, []],
    ['it is made now', made('1'), report('1'), [2], NONE, [2]],
    ['it is scrapped in the same report', made(), report('3', '1'), [2], NONE, []],
    ['it waits for rework', made('0', '0', '1'), report('3'), [1], NONE, []],
    ['it was scrapped before its turn came', made('0', '1'), report('3'), [2], NONE, []],
    ['two are, and only one was scrapped', made(), report('3', '1'), [2, 4], NONE, [4]],
    ['somebody answers for it', made('2'), report('2'), [2], new Set([2]), []],
    ['somebody answers for another one', made('2'), report('2'), [2, 3], new Set([2]), [3]],
    ['nothing good is reported', made(), report('0', '1'), [1, 2], NONE, []],
    ['part of a unit counts as the piece it belongs to', made(), report('0.5'), [1], NONE, [1]],
  ])('%s', (_case, job, amounts, rejected, accepted, expected) => {
    expect(countedGood(job, amounts, rejected, accepted)).toEqual(expected);
  });

  it('comes back good from rework: asked for unless it was measured anew', () => {
    const back = { good: '1', scrap: '0', rework: '0', firstPass: false };
    expect(countedGood(made('3', '0', '1'), back, [2], NONE)).toEqual([2]);
    expect(countedGood(made('3', '0', '1'), back, [], NONE)).toEqual([]);
    expect(countedGood(made('2', '1', '1'), back, [2], NONE)).toEqual([]);
  });
});
