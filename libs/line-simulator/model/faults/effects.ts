import type { FaultCode } from '#libs/teaching-faults';
import { isActive, type MachineFault } from './machine-fault';

/** What a fault does to the machine; what it does to the sensors stands in `sensors.ts`. Times are floor milliseconds. */
interface FaultEffect {
  /** The alarm that stops the machine; when it is over a person lets the job go on. */
  readonly alarmCode?: number;
  /** From its beginning until it stops the machine. */
  readonly stopsAfterMs?: number;
  /** The part cannot go out; when it is over the job goes on by itself. */
  readonly blocks?: true;
  /** The part in the machine will be scrap, and the tool is gone. */
  readonly spoilsPart?: true;
  /** The size is off by what a wrong offset makes of it. */
  readonly shifts?: true;
  /** Chance in [0, 1] that a part is scrap, where that is more than usual. */
  readonly scrap?: number;
  /** Cycles take so many times as long, from the next part on. */
  readonly cycleFactor?: number;
  /** Nobody reaches the server; the machine works on. */
  readonly offline?: true;
  readonly clockAheadMs?: number;
}

/** Pressure falls by so much, over so long; the pressure switch is at 4.5 bar, half way down. */
export const AIR_LOSS = { bar: 3, overMs: 60_000 } as const;

const EIGHT_HOURS_MS = 8 * 3_600_000;

const EFFECTS: Readonly<Record<FaultCode, FaultEffect>> = {
  'tool-break': { alarmCode: 210, spoilsPart: true },
  'sensor-stuck': {},
  'wrong-offset': { shifts: true },
  'wrong-material': { scrap: 0.5, cycleFactor: 1.25 },
  'air-pressure-loss': { alarmCode: 320, stopsAfterMs: AIR_LOSS.overMs / 2 },
  jam: { blocks: true },
  'network-loss': { offline: true },
  'plc-clock-off': { clockAheadMs: EIGHT_HOURS_MS },
};

/** What all faults that act at one moment do together. */
export interface Disturbance {
  /** 0: no alarm. */
  readonly alarmCode: number;
  readonly blocked: boolean;
  readonly shifted: boolean;
  readonly scrap: number;
  readonly cycleFactor: number;
  readonly offline: boolean;
  readonly clockAheadMs: number;
}

export function disturbanceOf(faults: readonly MachineFault[], now: number): Disturbance {
  const acting = faults.filter(isActive);
  const effects = acting.map(({ code }) => EFFECTS[code]);
  const stopping = acting.filter((fault) => (stopsAt(fault) ?? Infinity) <= now);
  return {
    alarmCode: stopping.map(({ code }) => EFFECTS[code].alarmCode ?? 0)[0] ?? 0,
    blocked: effects.some(({ blocks }) => blocks),
    shifted: effects.some(({ shifts }) => shifts),
    scrap: Math.max(0, ...effects.map(({ scrap }) => scrap ?? 0)),
    cycleFactor: effects.reduce((product, { cycleFactor }) => product * (cycleFactor ?? 1), 1),
    offline: effects.some(({ offline }) => offline),
    clockAheadMs: Math.max(0, ...effects.map(({ clockAheadMs }) => clockAheadMs ?? 0)),
  };
}

/** When a fault that acts stops the machine; null for one that never does. */
export function stopsAt({ code, beganAt }: MachineFault): number | null {
  const { alarmCode, stopsAfterMs = 0 } = EFFECTS[code];
  return alarmCode === undefined || beganAt === null ? null : beganAt + stopsAfterMs;
}

export function spoilsPart({ code }: MachineFault): boolean {
  return EFFECTS[code].spoilsPart ?? false;
}
