import { isDeepStrictEqual } from 'node:util';
import type { DataValue } from 'node-opcua';
import { plainValue, valueTime } from './plain-value';
import { hasOverflow, severity } from './quality';
import type { TagValue } from './types';

interface Last {
  readonly tag: TagValue;
  /** Time at the server's finest, to tell a repeated value from a new one. */
  readonly stamp: string | null;
}

function stampOf(value: DataValue): string | null {
  const time = valueTime(value);
  const fine = value.sourceTimestamp ? value.sourcePicoseconds : value.serverPicoseconds;
  return time ? `${time.getTime()}.${fine ?? 0}` : null;
}

/**
 * Turns what the server notifies into tag values: marks the first one after watching (re)started, and drops what
 * Republish or a transfer delivered twice. Idempotent by (key, source time, value, status).
 */
export class TagStream {
  private readonly last = new Map<string, Last>();
  private readonly awaitsInitial = new Set<string>();
  private readonly heardSinceResume = new Set<string>();

  expectInitial(key: string): void {
    this.awaitsInitial.add(key);
  }

  forget(key: string): void {
    this.last.delete(key);
    this.awaitsInitial.delete(key);
  }

  /** When the tag was last heard of; the start of what an overflow lost. */
  lastReceivedAt(key: string): Date | null {
    return this.last.get(key)?.tag.receivedAt ?? null;
  }

  accept(key: string, value: DataValue, namespaces: readonly string[], receivedAt: Date): TagValue | null {
    const statusCode = value.statusCode.value;
    const quality = severity(statusCode);
    const initial = this.awaitsInitial.delete(key);
    const stamp = stampOf(value);
    const tag: TagValue = {
      key,
      value: quality === 'bad' ? null : plainValue(value.value, namespaces),
      severity: quality,
      statusCode,
      overflow: hasOverflow(statusCode),
      initial,
      sourceTimestamp: value.sourceTimestamp ?? null,
      serverTimestamp: value.serverTimestamp ?? null,
      receivedAt,
    };
    const before = this.last.get(key);
    const repeated =
      before !== undefined &&
      stamp !== null &&
      before.stamp === stamp &&
      before.tag.statusCode === statusCode &&
      isDeepStrictEqual(before.tag.value, tag.value);
    this.last.set(key, { tag, stamp });
    if (repeated && !initial) return null;
    this.heardSinceResume.add(key);
    return tag;
  }

  /** From here on `restate` tells which tags stayed silent. */
  resumed(): void {
    this.heardSinceResume.clear();
  }

  /**
   * After a resumed subscription has delivered its backlog: the tags that did not change meanwhile, stated again as
   * `initial`, so that whoever set them to unknown in the gap knows them again.
   */
  restate(receivedAt: Date): TagValue[] {
    return [...this.last]
      .filter(([key]) => !this.heardSinceResume.has(key) && !this.awaitsInitial.has(key))
      .map(([, { tag }]) => ({ ...tag, initial: true, overflow: false, receivedAt }));
  }
}
