import type { TagValue } from '#libs/opcua-client';

interface LiveValue {
  readonly value: unknown;
  readonly good: boolean;
  readonly at: string;
}

/** JSON has no bigint, and a structure is not for a tile. */
export function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null ? JSON.stringify(value).slice(0, 200) : value;
}

/** The newest value of each tag of one machine, and which changed since they were last shown. */
export class LiveBoard {
  private readonly newest = new Map<string, LiveValue>();
  private readonly changed = new Set<string>();

  put(values: readonly TagValue[]): void {
    for (const { key, value, severity, sourceTimestamp, receivedAt } of values) {
      const at = (sourceTimestamp ?? receivedAt).toISOString();
      this.newest.set(key, { value: plain(value), good: severity === 'good', at });
      this.changed.add(key);
    }
  }

  /** Nobody watches: what is shown is the last known, and says so. */
  doubt(): void {
    for (const [key, value] of this.newest) {
      this.newest.set(key, { ...value, good: false });
      this.changed.add(key);
    }
  }

  all(): Readonly<Record<string, LiveValue>> {
    return Object.fromEntries(this.newest);
  }

  /** What changed since this was asked last; null when nothing did. */
  takeChanged(): Readonly<Record<string, { readonly value: unknown; readonly good: boolean }>> | null {
    if (this.changed.size === 0) return null;
    const entries = [...this.changed].map((key) => {
      const { value = null, good = false } = this.newest.get(key) ?? {};
      return [key, { value, good }] as const;
    });
    this.changed.clear();
    return Object.fromEntries(entries);
  }
}
