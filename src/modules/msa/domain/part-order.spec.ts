import fc from 'fast-check';
import { partOrder } from './part-order';

describe('the order of the parts', () => {
  it('has each part once, and is the same each time', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('A', 'Y'),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 2, max: 25 }),
        (seed, letter, trial, parts) => {
          const order = partOrder(seed, letter, trial, parts);
          expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: parts }, (_x, i) => i + 1));
          expect(partOrder(seed, letter, trial, parts)).toEqual(order);
        },
      ),
    );
  });

  it('is another one for each appraiser and trial, and not that of the numbers', () => {
    const orders = ['A', 'B', 'C'].flatMap((letter) =>
      [1, 2, 3].map((trial) => partOrder('seed', letter, trial, 10).join(' ')),
    );
    expect(new Set([...orders, '1 2 3 4 5 6 7 8 9 10']).size).toBe(10);
  });

  it('puts every part in every place about as often', () => {
    const first = Array.from({ length: 2000 }, (_x, i) => partOrder(`seed ${i}`, 'A', 1, 5)[0]);
    for (const part of [1, 2, 3, 4, 5]) {
      const share = first.filter((one) => one === part).length / first.length;
      expect(share).toBeGreaterThan(0.15);
      expect(share).toBeLessThan(0.25);
    }
  });
});
