import fc from 'fast-check';
import { counterDelta } from './counters';

describe('counterDelta', () => {
  it.each([
    [65_530, 4, 'UInt16', 10, 'wrap'],
    [500, 3, 'UInt16', 3, 'reset'],
    [500, 480, 'UInt16', 0, 'anomaly'],
    [10, 10, 'UInt16', 0, 'none'],
    [10, 12, 'UInt32', 2, 'count'],
    [65_530, 4, 'UInt32', 4, 'reset'],
    [4_294_967_290, 4, 'UInt32', 10, 'wrap'],
    [10, 70_000, 'UInt16', 0, 'anomaly'],
    [10, Number.NaN, 'UInt32', 0, 'anomaly'],
  ] as const)('%d → %d (%s) is %d, %s', (previous, next, type, delta, kind) => {
    expect(counterDelta(previous, next, type)).toEqual({ delta, kind });
  });

  it('counts right across a wrap for any reading near the end', () => {
    const near = fc.integer({ min: 60_000, max: 65_535 });
    fc.assert(
      fc.property(near, fc.integer({ min: 0, max: 5_000 }), (previous, made) => {
        expect(counterDelta(previous, (previous + made) % 65_536, 'UInt16').delta).toBe(made);
      }),
    );
  });
});
