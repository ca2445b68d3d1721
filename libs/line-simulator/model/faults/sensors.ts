import { AIR_LOSS } from './effects';
import type { MachineFault } from './machine-fault';

/** Harder material asks for so many times the load and the power. */
const HARD_LOAD = 1.35;
const HARD_POWER = 1.2;

/**
 * What a sensor shows while faults act.
 * @param reading what it would show without them
 * @param acting the faults that act
 * @param at floor milliseconds
 */
export function disturbedReading(name: string, reading: number, acting: readonly MachineFault[], at: number): number {
  return acting.reduce((shown, fault) => disturbed(name, shown, fault, at), reading);
}

function disturbed(name: string, reading: number, { code, beganAt, stuck }: MachineFault, at: number): number {
  if (code === 'sensor-stuck' && stuck?.signal === name) return stuck.value;
  if (code === 'wrong-material' && name === 'SpindleLoad') return rounded(reading * HARD_LOAD);
  if (code === 'wrong-material' && name === 'Power') return rounded(reading * HARD_POWER);
  if (code === 'air-pressure-loss' && name === 'AirPressure') {
    const share = Math.min(1, Math.max(0, at - (beganAt ?? at)) / AIR_LOSS.overMs);
    return rounded(reading - AIR_LOSS.bar * share);
  }
  return reading;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
