import type { StationCode } from '#libs/line-simulator';

/** Floor seconds in a real one. */
export const SPEED = 60;

/** What goes wrong with one machine: its cable is out, or it is switched off and on and may have its counters at 0 then. */
export type MachineMishap =
  | { readonly kind: 'cut'; readonly at: number; readonly seconds: number; readonly machine: StationCode }
  | {
      readonly kind: 'restart';
      readonly at: number;
      readonly seconds: number;
      readonly machine: StationCode;
      readonly forgets: boolean;
    };

/** kill -9 of the gateway: another takes over at once, or it is started again after `seconds`. */
export interface GatewayMishap {
  readonly kind: 'gateway';
  readonly at: number;
  readonly seconds: number;
  readonly standby: boolean;
}

export interface PostgresMishap {
  readonly kind: 'postgres';
  readonly at: number;
  readonly seconds: number;
}

/** Something that goes wrong, `at` seconds after the line has begun to work, for `seconds`; all of them are real ones. */
export type Mishap = MachineMishap | GatewayMishap | PostgresMishap;

const FEWEST = 4;
const SECONDS_EACH = 40;
const CUT = { shortest: 5, longest: 40 } as const;
const AWAY = { shortest: 2, longest: 10 } as const;
const POSTGRES_SECONDS = 60;
/** A share of the time in which nothing new goes wrong: the last thing has to be got over, too. */
const CALM = 0.1;

/**
 * What goes wrong in `minutes` with a line of these machines, in its order: the same for the same seed. The gateway is killed in the first third only:
 * what a process holds can be judged only of one that has lived through the other two. PostgreSQL stops in the middle.
 */
export function planOf(minutes: number, seed: number, machines: readonly StationCode[]): readonly Mishap[] {
  const chance = chanceOf(seed);
  const whole = (from: number, to: number): number => from + Math.floor(chance() * (to - from + 1));
  const total = minutes * 60;
  const room = total * (1 - CALM);
  const count = Math.max(FEWEST, Math.floor(room / SECONDS_EACH));
  const slot = room / count;
  const longestCut = Math.max(CUT.shortest, Math.min(CUT.longest, Math.floor(slot)));
  let restarts = 0;

  const one = (kind: Mishap['kind'], index: number): Mishap => {
    const at = Math.round(slot * (index + 0.3 * chance()));
    const machine = machines[whole(0, machines.length - 1)] ?? 'LATHE';
    switch (kind) {
      case 'cut':
        return { kind, at, seconds: whole(CUT.shortest, longestCut), machine };
      case 'restart':
        return { kind, at, seconds: whole(AWAY.shortest, AWAY.longest), machine, forgets: restarts++ % 2 === 0 };
      case 'gateway':
        return { kind, at, seconds: whole(AWAY.shortest, AWAY.longest), standby: chance() < 0.5 };
      case 'postgres':
        return { kind, at, seconds: Math.min(POSTGRES_SECONDS, Math.round(total / 8)) };
    }
  };
  return kindsOf(count, whole).map(one);
}

function kindsOf(count: number, whole: (from: number, to: number) => number): readonly Mishap['kind'][] {
  const third = Math.max(1, Math.floor(count / 3));
  const kills = new Set(Array.from({ length: Math.max(1, Math.round(third / 6)) }, () => whole(0, third - 1)));
  const stop = whole(third, 2 * third - 1);
  const others = ['cut', 'restart'] as const;
  let turn = whole(0, 1);
  return Array.from({ length: count }, (_, index) => {
    if (kills.has(index)) return 'gateway';
    if (index === stop) return 'postgres';
    return others[turn++ % 2] ?? 'cut';
  });
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let a = Math.imul(state ^ (state >>> 15), state | 1);
    a ^= a + Math.imul(a ^ (a >>> 7), a | 61);
    return ((a ^ (a >>> 14)) >>> 0) / 4294967296;
  };
}
