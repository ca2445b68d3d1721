import { draw } from './random';
import type { SignalProfile } from './profile';

/** Reading number `tick` of a signal: the resting or working value with seeded noise, inside the signal's range. */
export function readSignal(
  signal: SignalProfile,
  working: boolean,
  key: readonly (string | number)[],
  tick: number,
): number {
  const level = working ? signal.working : signal.resting;
  const noise = level === 0 ? 0 : (draw(...key, signal.name, tick) * 2 - 1) * signal.noise;
  return round(Math.min(signal.high, Math.max(signal.low, level + noise)));
}

/** Three decimals are what such sensors show. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
