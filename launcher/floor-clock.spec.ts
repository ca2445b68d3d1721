import fc from 'fast-check';
import { floorOrigin, floorTime } from './floor-clock';

const wall = Date.UTC(2026, 8, 1, 8);
const hour = 3_600_000;

describe('floor clock across starts', () => {
  it('begins at the wall clock', () => {
    expect(floorTime(wall, 60, floorOrigin(wall, 60, undefined))).toBe(wall);
  });

  it('goes on where it stood, at any new speed but 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 600 }), fc.integer({ min: 0, max: 1000 }), (speed, ahead) => {
        const last = { at: wall + ahead * hour, speed: 60 };
        const resumed = floorTime(wall, speed, floorOrigin(wall, speed, last));
        expect(Math.abs(resumed - last.at)).toBeLessThanOrEqual(speed);
      }),
    );
  });

  it('never stands behind the wall clock', () => {
    const last = { at: wall - 12 * hour, speed: 60 };
    expect(floorTime(wall, 60, floorOrigin(wall, 60, last))).toBe(wall);
  });

  it('at speed 1 it is the wall clock', () => {
    const origin = floorOrigin(wall, 1, { at: wall + hour, speed: 60 });
    expect(floorTime(wall + hour, 1, origin)).toBe(wall + hour);
  });
});
