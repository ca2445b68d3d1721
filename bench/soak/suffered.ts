import type { StationCode } from '#libs/line-simulator';
import { type Mishap, SPEED } from './plan';

/** A mishap as it was: from and to, milliseconds of the wall clock, it certainly lasted. */
export interface Suffered {
  readonly mishap: Mishap;
  readonly from: number;
  readonly to: number;
  /** Machines that nobody can have watched meanwhile. */
  readonly unwatched: readonly StationCode[];
  /** Most facts of one machine that waited on disk; of a stop of PostgreSQL only. */
  readonly waited: number;
}

/** A span in which nobody watched a machine, as it was recorded; milliseconds of floor time. */
export interface Gap {
  readonly machine: StationCode;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** Floor milliseconds: what was under way when we looked at the clock may still arrive, and be heard of, a second later. */
export const SLACK_MS = 1000 * SPEED;

/** Whether a record covers a span of floor time, up to what was under way at its ends. */
export function covers(gap: Gap, machine: StationCode, from: number, to: number): boolean {
  return gap.machine === machine && gap.from <= from + SLACK_MS && gap.to >= to - SLACK_MS;
}

export function inWords(mishap: Mishap): string {
  switch (mishap.kind) {
    case 'cut':
      return `the cable of ${mishap.machine} is out for ${mishap.seconds} s`;
    case 'restart':
      return `${mishap.machine} is off for ${mishap.seconds} s${mishap.forgets ? ', its counters are at 0 then' : ''}`;
    case 'gateway':
      return mishap.standby
        ? 'kill -9 of the gateway, another stands by'
        : `kill -9 of the gateway, started again after ${mishap.seconds} s`;
    case 'postgres':
      return `PostgreSQL is stopped for ${mishap.seconds} s`;
  }
}
