import { readLines, toLine } from './record';

const ITEMS = [{ text: '演示\n"quoted"\u2028' }, null, [1, 2.5, -0.1], 'lone \ud800', 7];
const whole = Buffer.from(ITEMS.map((item, index) => toLine(index + 1, item)).join(''));
const ends = ITEMS.map((_, index) =>
  Buffer.byteLength(
    ITEMS.slice(0, index + 1)
      .map((item, at) => toLine(at + 1, item))
      .join(''),
  ),
);

describe('the lines of a spool', () => {
  it('are read as they were written', () => {
    expect(readLines(whole)).toEqual(ITEMS.map((item, index) => ({ seq: index + 1, item })));
    expect(readLines(Buffer.alloc(0))).toEqual([]);
  });

  it('lose only the one that is torn, wherever it is torn', () => {
    for (let cut = 0; cut <= whole.length; cut++) {
      const complete = ends.filter((end) => end <= cut).length;
      expect(readLines(whole.subarray(0, cut))).toHaveLength(complete);
    }
  });

  it('end where a byte is not what was written', () => {
    for (let at = 0; at < whole.length; at++) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0x01;
      expect(readLines(broken)).toHaveLength(ends.filter((end) => end <= at).length);
    }
  });
});
