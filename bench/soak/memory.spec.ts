import { type MemorySample, trendOf } from './memory';

const MIB = 1024 * 1024;
const sample = (at: number, mib: number): MemorySample => ({ at, rss: mib * MIB, heap: (mib / 2) * MIB });

describe('the memory of a process over a soak', () => {
  it('is the median of the last third against that of the middle one', () => {
    const samples = [
      [0, 900],
      [20, 300],
      [35, 100],
      [45, 100],
      [55, 500],
      [70, 110],
      [80, 110],
      [99, 900],
    ].map(([at = 0, mib = 0]) => sample(at, mib));
    expect(trendOf(samples, 0, 99)).toMatchObject({ middle: 100, last: 110, heapMiddle: 50, heapLast: 55 });
    expect(trendOf(samples, 0, 99)?.growth).toBeCloseTo(0.1);
  });

  it('is not known of a process that came too late or went too early', () => {
    expect(trendOf([], 0, 90)).toBeNull();
    expect(trendOf([sample(50, 1), sample(70, 1)], 0, 90)).toBeNull();
    expect(trendOf([sample(0, 1), sample(40, 1)], 0, 90)).toBeNull();
  });
});
