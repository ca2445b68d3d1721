import fc from 'fast-check';
import { planOf as plan } from './plan';

const planOf = (minutes: number, seed: number) => plan(minutes, seed, ['LATHE', 'MILL', 'PACK']);
const anyMinutes = fc.integer({ min: 1, max: 90 });
const anySeed = fc.integer({ min: 0, max: 1_000_000 });

describe('what goes wrong in a soak', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planOf(10, 7)).toEqual(planOf(10, 7));
    expect(planOf(10, 7)).not.toEqual(planOf(10, 8));
  });

  it('comes in order, within the time, and leaves nothing out', () => {
    fc.assert(
      fc.property(anyMinutes, anySeed, (minutes, seed) => {
        const mishaps = planOf(minutes, seed);
        const times = mishaps.map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(times.every((at) => at >= 0 && at < minutes * 60)).toBe(true);
        expect(new Set(mishaps.map(({ kind }) => kind))).toEqual(new Set(['cut', 'restart', 'gateway', 'postgres']));
        expect(mishaps.some((mishap) => mishap.kind === 'restart' && mishap.forgets)).toBe(true);
        expect(mishaps.filter(({ kind }) => kind === 'postgres')).toHaveLength(1);
      }),
    );
  });

  it('spares the gateway after the first third, so that what it holds can be judged', () => {
    fc.assert(
      fc.property(anyMinutes, anySeed, (minutes, seed) => {
        const kills = planOf(minutes, seed).filter(({ kind }) => kind === 'gateway');
        expect(kills.length).toBeGreaterThan(0);
        expect(kills.every(({ at }) => at < minutes * 20)).toBe(true);
      }),
    );
  });

  it('takes PostgreSQL away for a minute where there is time for it', () => {
    const away = (minutes: number): number | undefined =>
      planOf(minutes, 3).find(({ kind }) => kind === 'postgres')?.seconds;
    expect([away(2), away(60)]).toEqual([15, 60]);
  });
});
