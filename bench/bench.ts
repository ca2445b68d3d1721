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

/** The value below which the share `p` of the samples lies (nearest rank); NaN of no samples. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/**
 * Hands `tasks` out to `clients` callers, each taking the next one after its own previous one, until all are done or
 * `withinMs` have passed. `act` calls `done` for every piece of its task, which answers whether there is time for more.
 * @returns pieces per second while every caller was busy
 */
export async function underLoad<Task>(
  clients: number,
  tasks: readonly Task[],
  withinMs: number,
  act: (task: Task, done: () => boolean) => Promise<void>,
): Promise<number> {
  const queue = [...tasks];
  const began = performance.now();
  const inTime = (): boolean => performance.now() - began < withinMs;
  const done = (): boolean => {
    pieces++;
    return inTime();
  };
  let pieces = 0;
  let rate: number | null = null;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (inTime()) {
        const task = queue.shift();
        if (task === undefined) break;
        await act(task, done);
      }
      // The others end what they have begun; that is no longer full load.
      rate ??= (pieces * 1000) / (performance.now() - began);
    }),
  );
  return rate ?? 0;
}

/** What a benchmark is doing, for whoever waits. */
export function progress(text: string): void {
  process.stderr.write(`  ${text}\n`);
}
