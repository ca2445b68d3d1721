import fc from 'fast-check';
import { figure, median, percentile, underLoad } from './bench';
import { shown, tableOf } from './table';

describe('percentile', () => {
  it('is the nearest rank', () => {
    const samples = [15, 20, 35, 40, 50];
    expect([0.05, 0.3, 0.4, 0.5, 1].map((p) => percentile(samples, p))).toEqual([15, 20, 20, 35, 50]);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it('has at least the share p of the samples at or below it, and less than p below it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 100 }),
        (samples, percent) => {
          const value = percentile(samples, percent / 100);
          const share = (count: number): number => (100 * count) / samples.length;
          expect(share(samples.filter((sample) => sample <= value).length)).toBeGreaterThanOrEqual(percent - 1e-9);
          expect(share(samples.filter((sample) => sample < value).length)).toBeLessThan(percent + 1e-9);
        },
      ),
    );
  });

  it('leaves the samples in their order', () => {
    const samples = [3, 1, 2];
    expect(median(samples)).toBe(2);
    expect(samples).toEqual([3, 1, 2]);
  });
});

describe('figure', () => {
  it('passes at its aim, from either side', () => {
    const pass = (value: number, aim: readonly ['≥' | '≤', number] | null) => figure('f', value, 'x', aim).pass;
    expect([0.39, 0.4, 0.41].map((value) => pass(value, ['≥', 0.4]))).toEqual([false, true, true]);
    expect([49, 50, 51].map((value) => pass(value, ['≤', 50]))).toEqual([true, true, false]);
    expect(pass(Number.NaN, ['≤', 50])).toBe(false);
    expect(pass(1, null)).toBeNull();
  });

  it('says its aim in words', () => {
    expect(figure('f', 1, 'ms', ['≤', 50], { p50: 2 })).toEqual({
      name: 'f',
      value: 1,
      unit: 'ms',
      aim: '≤ 50',
      pass: true,
      terms: { p50: 2 },
    });
  });
});

describe('underLoad', () => {
  it('does every task once and counts its pieces', async () => {
    const done: number[] = [];
    let inside = 0;
    let most = 0;
    const tasks = Array.from({ length: 20 }, (_, index) => index);
    const rate = await underLoad(4, tasks, 10_000, async (task, count) => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      count();
      done.push(task);
      inside--;
    });
    expect(done.sort((a, b) => a - b)).toEqual(tasks);
    expect(most).toBe(4);
    expect(rate).toBeGreaterThan(0);
  });

  it('begins nothing after its time, and fails with the task that fails', async () => {
    let begun = 0;
    await underLoad(2, [1, 2, 3, 4], 0, async () => void begun++);
    expect(begun).toBe(0);
    await expect(underLoad(2, [1], 1000, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  });
});

describe('the table', () => {
  it('shows three digits, and whole numbers from 1000 on', () => {
    expect([0.41234, 12.345, 999.6, 1234.5, Number.NaN].map(shown)).toEqual(['0.412', '12.3', '1000', '1235', '–']);
  });

  it('has a line for each figure and its terms below', () => {
    const text = tableOf([
      figure('a ratio', 0.5, 'HTTP / pg', ['≥', 0.4], { 'HTTP commands/s': 400, 'pg commands/s': 800 }),
      figure('plain', 3, 's', null),
    ]);
    expect(text.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, '|'))).toEqual([
      'figure|value|unit|aim',
      'a ratio|0.5|HTTP / pg|≥ 0.4|✔',
      'HTTP commands/s 400 · pg commands/s 800',
      'plain|3|s',
    ]);
  });
});
