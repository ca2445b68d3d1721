/** One figure of a benchmark; `terms` are the two sides of a ratio or what a percentile was taken of. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What we want it to be, e.g. `≥ 0.4`; null for a figure that is only shown. */
  readonly aim: string | null;
  readonly pass: boolean | null;
  readonly terms: Readonly<Record<string, number | string>>;
}

export interface Benchmark {
  readonly name: string;
  run(): Promise<readonly Figure[]>;
}

/** A figure with an aim of the form `≥ x` or `≤ x`. */
export function figure(
  name: string,
  value: number,
  unit: string,
  aim: readonly ['≥' | '≤', number] | null,
  terms: Figure['terms'] = {},
): Figure {
  const pass = aim === null ? null : aim[0] === '≥' ? value >= aim[1] : value <= aim[1];
  return { name, value, unit, aim: aim && `${aim[0]} ${aim[1]}`, pass, terms };
}

/** The value below which the share `p` of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

export interface Load {
  /** Calls per second over the whole run. */
  readonly perSecond: number;
  /** Milliseconds of each call. */
  readonly samples: readonly number[];
}

/** Runs `call` `total` times from `clients` callers at once, each after its own previous one. */
export async function underLoad(clients: number, total: number, call: (turn: number) => Promise<void>): Promise<Load> {
  const samples: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let turn = next++; turn < total; turn = next++) {
        const start = performance.now();
        await call(turn);
        samples.push(performance.now() - start);
      }
    }),
  );
  return { perSecond: (total * 1000) / (performance.now() - began), samples };
}
