import type { TagValue } from '#libs/opcua-client';
import { WORST_SKEW_MS } from './clock-skew';
import type { Told } from './fact';

/** Of a text this much is kept: ids of jobs are shorter, and a machine may say anything. */
const LONGEST_TEXT = 500;

/** The machine's own clock says in which order things happened, even where it does not say when. */
export const sourceTime = ({ sourceTimestamp, serverTimestamp, receivedAt }: TagValue): Date =>
  sourceTimestamp ?? serverTimestamp ?? receivedAt;

/** Tells when something happened, by a machine's clock as long as that can be trusted. */
export class SourceClock {
  /** The machine's clock minus ours, in ms, as last compared. */
  skewMs = 0;

  /**
   * When it happened, by the machine's clock where it can be trusted; what was only found is from when it was found. A
   * clock is compared once a minute; what it tells of the future before that is worth nothing either.
   */
  timeOf(value: TagValue): Date {
    const source = sourceTime(value);
    const aheadMs = source.getTime() - value.receivedAt.getTime();
    const worthless = Math.max(Math.abs(this.skewMs), aheadMs) > WORST_SKEW_MS;
    return value.initial || worthless ? value.receivedAt : source;
  }

  /** A time that a server tells, even long after it; null where its clock is not to be trusted. */
  trusted(source: Date | null, receivedAt: Date): Date | null {
    if (!source) return null;
    const aheadMs = source.getTime() - receivedAt.getTime();
    return Math.max(Math.abs(this.skewMs), aheadMs) > WORST_SKEW_MS ? null : source;
  }

  told(value: TagValue): Told {
    const { key, severity, initial } = value;
    return { key, value: simple(value.value), severity, initial, at: this.timeOf(value), source: sourceTime(value) };
  }
}

/** States, counts and ids of jobs are no structures, and no numbers that JSON does not know. */
function simple(value: unknown): Told['value'] {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT);
  return typeof value === 'boolean' ? value : null;
}
