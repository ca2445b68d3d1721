import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../bench';

/** What a process held at a moment, in bytes, right after a full collection. */
export interface MemorySample {
  /** Milliseconds of the wall clock. */
  readonly at: number;
  readonly rss: number;
  /** What JavaScript holds, buffers outside its heap included. */
  readonly heap: number;
}

/** MiB, medians of the middle and of the last third of the time; `growth` is the share by which the resident ones grew. */
export interface MemoryTrend {
  readonly middle: number;
  readonly last: number;
  readonly growth: number;
  readonly heapMiddle: number;
  readonly heapLast: number;
}

const MIB = 1024 * 1024;
const reporter = join(__dirname, 'report-memory.cjs');

/** Environment under which a program writes its memory into `file`. */
export function reportingTo(file: string): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--require ${JSON.stringify(reporter)}`, LINELAB_SOAK_MEMORY: file };
}

/** What a process has written so far; nothing when it has not come to it. */
export function samplesIn(file: string): readonly MemorySample[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    // The last line may be half written, or empty.
    return lines.slice(0, -1).map((line) => JSON.parse(line) as MemorySample);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * The last third of a span against its middle third; the first is for warming up. Null for a process that has not lived
 * through both, as one that was killed meanwhile.
 */
export function trendOf(samples: readonly MemorySample[], from: number, to: number): MemoryTrend | null {
  const third = (to - from) / 3;
  const within = (begin: number): readonly MemorySample[] =>
    samples.filter(({ at }) => at >= begin && at < begin + third);
  const [middle, last] = [within(from + third), within(from + 2 * third)];
  const begun = (samples[0]?.at ?? Infinity) <= from + 1.5 * third;
  if (!begun || middle.length === 0 || last.length === 0) return null;
  const rss = [middle, last].map((part) => median(part.map((sample) => sample.rss)) / MIB);
  const heap = [middle, last].map((part) => median(part.map((sample) => sample.heap)) / MIB);
  const [rssMiddle = Number.NaN, rssLast = Number.NaN] = rss;
  const [heapMiddle = Number.NaN, heapLast = Number.NaN] = heap;
  return { middle: rssMiddle, last: rssLast, growth: rssLast / rssMiddle - 1, heapMiddle, heapLast };
}
