import fc from 'fast-check';
import { changePace, floorTime, type Pace, paceAt, speedAt } from './pace';

const START = Date.UTC(2026, 8, 1, 8);

describe('the pace of the floor clock', () => {
  it('is the clock as it was started until it is changed', () => {
    expect(paceAt([], START)).toBeNull();
    expect(floorTime([], START + 5, 20)).toBe(START + 5);
    expect(speedAt([], START, 20)).toBe(20);
    const later = changePace([], { from: START + 1000, speed: 60 }, 1);
    expect(floorTime([later], START + 999, 1)).toBe(START + 999);
    expect(speedAt([later], START + 999, 1)).toBe(1);
  });

  it('runs a minute in a second at sixty times, and a second in a second afterwards', () => {
    const fast = changePace([], { from: START, speed: 60 }, 1);
    const slow = changePace([fast], { from: START + 10_000, speed: 1 }, 1);
    const paces = [fast, slow];
    expect(floorTime(paces, START + 1000, 1)).toBe(START + 60_000);
    expect(floorTime(paces, START + 10_000, 1)).toBe(START + 600_000);
    expect(floorTime(paces, START + 11_000, 1)).toBe(START + 601_000);
    expect([speedAt(paces, START + 1, 1), speedAt(paces, START + 10_000, 1)]).toEqual([60, 1]);
  });

  it('counts its speed in real time, however fast the base runs', () => {
    // The base runs at twenty times: 20 s of it are one real second.
    const slow = changePace([], { from: START, speed: 1 }, 20);
    expect(floorTime([slow], START + 20_000, 20)).toBe(START + 1000);
  });

  it('never goes back and never jumps, in whatever order the paces are told', () => {
    const change = fc.record({ after: fc.integer({ min: 1, max: 100_000 }), speed: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.integer({ min: 1, max: 60 }), (changes, baseSpeed) => {
        let from = START;
        const paces = changes.reduce<Pace[]>((known, { after, speed }) => {
          from += after;
          return [...known, changePace(known, { from, speed }, baseSpeed)];
        }, []);
        const told = paces.toReversed();
        for (const pace of paces) {
          const before = floorTime(told, pace.from - 1, baseSpeed);
          const after = floorTime(told, pace.from, baseSpeed);
          expect(after).toBeGreaterThanOrEqual(before);
          expect(after - before).toBeLessThanOrEqual(60 / baseSpeed + 0.01);
        }
      }),
    );
  });
});
