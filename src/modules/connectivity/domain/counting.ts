import { counterDelta, type CounterKind } from '#libs/opcua-client';
import type { TagDef } from './connection';

/** What a counter showed when it was last booked. */
export interface CounterBase {
  readonly value: number;
  readonly serverStartedAt: Date | null;
}

export interface CounterReading {
  readonly value: number;
  /** Start of the server that shows it (ServerStatus.StartTime), when known. */
  readonly serverStartedAt: Date | null;
  /** Found when watching (re)started, not seen to change. */
  readonly initial: boolean;
}

export interface Counted {
  /** Pieces to book, in the counter's own unit. */
  readonly pieces: number;
  /** They were made at some time while nobody watched. */
  readonly gap: boolean;
  readonly kind: CounterKind;
  /** Pieces may have been made that nobody can know of. */
  readonly anomaly: 'counts-unknown' | 'counter-fell' | null;
}

/**
 * Pieces between the base and a reading (our rule, on top of the delta of one counter). The difference over a gap is
 * booked once and marked. After a restart of its server a counter that the machine does not keep tells only of the time
 * since: what it shows more than the base may be anything, so it becomes the new base and the loss is said; one that
 * fell is read as reset by the usual rule, and the loss is said as well. The first reading ever is a base.
 */
export function count(
  base: CounterBase | null,
  reading: CounterReading,
  tag: Pick<TagDef, 'counterType' | 'counterKept'>,
): Counted {
  if (!base) return { pieces: 0, gap: false, kind: 'none', anomaly: null };
  const { delta, kind } = counterDelta(base.value, reading.value, tag.counterType);
  const gap = reading.initial && delta > 0;
  if (!restarted(base, reading) || tag.counterKept) {
    return { pieces: delta, gap, kind, anomaly: kind === 'anomaly' ? 'counter-fell' : null };
  }
  if (kind === 'reset') return { pieces: delta, gap: true, kind, anomaly: 'counts-unknown' };
  return { pieces: 0, gap: false, kind: 'none', anomaly: 'counts-unknown' };
}

function restarted(base: CounterBase, reading: CounterReading): boolean {
  const [before, now] = [base.serverStartedAt, reading.serverStartedAt];
  return before !== null && now !== null && before.getTime() !== now.getTime();
}

/** A job that pieces of a gap may belong to, and how many the machine says were made for it and not yet booked. */
export interface GapClaim<Job> {
  readonly job: Job;
  readonly missing: number;
}

/**
 * Shares the pieces of a gap out: to each job what the machine's own report says is missing, the rest to `rest` (the job
 * in the machine; null when there is none).
 */
export function shareOut<Job>(
  pieces: number,
  claims: readonly GapClaim<Job>[],
  rest: Job | null,
): { readonly job: Job | null; readonly pieces: number }[] {
  let left = pieces;
  const shares: { job: Job | null; pieces: number }[] = [];
  for (const { job, missing } of claims) {
    const share = Math.min(left, Math.max(0, missing));
    if (share > 0) shares.push({ job, pieces: share });
    left -= share;
  }
  if (left > 0) shares.push({ job: rest, pieces: left });
  return shares;
}
