import fc from 'fast-check';
import { RingBuffer } from './ring-buffer';

describe('ring buffer', () => {
  it('keeps the newest in order and counts what gave way', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 20 }), (items, capacity) => {
        const buffer = new RingBuffer<number>(capacity);
        items.forEach((item) => buffer.push(item));
        expect(buffer.takeLost()).toBe(Math.max(0, items.length - capacity));
        expect(buffer.drain()).toEqual(items.slice(-capacity));
        expect(buffer.length).toBe(0);
      }),
    );
  });

  it('puts a batch back in front of what came meanwhile', () => {
    const buffer = new RingBuffer<number>(4);
    [1, 2, 3].forEach((item) => buffer.push(item));
    const batch = buffer.drain();
    [4, 5].forEach((item) => buffer.push(item));
    buffer.putBack(batch);
    expect(buffer.drain()).toEqual([2, 3, 4, 5]);
    expect(buffer.takeLost()).toBe(1);
  });
});
