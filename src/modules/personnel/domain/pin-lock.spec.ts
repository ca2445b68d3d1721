import { pinLockedUntil } from './pin-lock';

describe('the lock after wrong PINs', () => {
  const now = new Date('2026-03-02T08:00:00Z');
  const seconds = (failures: number) => {
    const until = pinLockedUntil(failures, now);
    return until && (until.getTime() - now.getTime()) / 1000;
  };

  it('leaves five tries, then waits twice as long each time, at most an hour', () => {
    expect([1, 4, 5, 6, 7, 11, 50].map(seconds)).toEqual([null, null, 60, 120, 240, 3600, 3600]);
  });
});
