import { STATION_PROFILES } from './profile';
import { readSignal } from './signals';

describe('readSignal', () => {
  const signals = Object.values(STATION_PROFILES).flatMap((profile) => profile.signals);

  it('stays inside the range of every signal and near its level', () => {
    for (const signal of signals) {
      for (let tick = 0; tick < 200; tick += 1) {
        const value = readSignal(signal, true, [1], tick);
        expect(value).toBeGreaterThanOrEqual(signal.low);
        expect(value).toBeLessThanOrEqual(signal.high);
        expect(Math.abs(value - signal.working)).toBeLessThanOrEqual(signal.noise + 0.001);
      }
    }
  });

  it('is still when there is nothing to measure and repeats for the same key', () => {
    const [load] = STATION_PROFILES.LATHE.signals;
    expect(readSignal(load!, false, [1], 5)).toBe(0);
    expect(readSignal(load!, true, [1], 5)).toBe(readSignal(load!, true, [1], 5));
    expect(readSignal(load!, true, [1], 5)).not.toBe(readSignal(load!, true, [2], 5));
  });
});
