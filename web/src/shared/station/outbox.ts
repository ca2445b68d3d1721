import { api } from '../api/client';
import { newIdempotencyKey } from '../api/idempotency-key';
import { isTemporary, toProblem } from '../api/problem-error';
import { currentPresence } from '../api/station-presence';

/** Something a person entered at this screen that the server has not acknowledged yet. */
export interface HeldEntry {
  readonly key: string;
  readonly path: string;
  readonly body: unknown;
  /** Who acted when it was entered; somebody else may stand there when it is sent. */
  readonly presence: string | null;
  /** True once a try to send it got no answer. */
  readonly waiting: boolean;
  /** The server has it; it stays here only until the page shows what the server made of it. */
  readonly answered: boolean;
}

interface Waiter {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly shown: () => Promise<unknown>;
}

const STORAGE_KEY = 'linelab.outbox';
const RETRY_MS = 2000;

function stored(): HeldEntry[] {
  try {
    return JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]') as HeldEntry[];
  } catch {
    return [];
  }
}

/**
 * Entries in the order they were made, each with one idempotency key for its whole life, kept on the device until the
 * server has answered: a lost Wi-Fi or a reload of the page neither loses nor doubles one.
 */
class Outbox {
  private entries: readonly HeldEntry[] = stored();
  private readonly waiters = new Map<string, Waiter>();
  private readonly watchers = new Set<() => void>();
  private sending = false;

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    void this.run();
    return () => this.watchers.delete(watcher);
  };

  snapshot = (): readonly HeldEntry[] => this.entries;

  /**
   * Resolves with the server's answer, however late; rejects when the server refuses. `shown` reads again what the page
   * shows: until then the entry is held, so that nothing entered seems to be gone in between.
   */
  send<Output>(path: string, body: unknown, shown: () => Promise<unknown> = async () => undefined): Promise<Output> {
    const key = newIdempotencyKey();
    const entry = { key, path, body, presence: currentPresence(), waiting: false, answered: false };
    const answer = new Promise<Output>((resolve, reject) => {
      this.waiters.set(key, { resolve: (output) => resolve(output as Output), reject, shown });
    });
    this.change([...this.entries, entry]);
    void this.run();
    return answer;
  }

  private async run(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    for (let entry = this.next(); entry; entry = this.next()) {
      const passed = await this.attempt(entry);
      if (!passed) await new Promise((resolve) => window.setTimeout(resolve, RETRY_MS));
    }
    this.sending = false;
  }

  private next(): HeldEntry | undefined {
    return this.entries.find(({ answered }) => !answered);
  }

  /** @returns false when there was no answer and the entry stays */
  private async attempt({ key, path, body, presence }: HeldEntry): Promise<boolean> {
    const waiter = this.waiters.get(key);
    try {
      const output = await api.post(path, body, { idempotencyKey: key, stationPresence: presence });
      this.change(
        this.entries.map((entry) => (entry.key === key ? { ...entry, waiting: false, answered: true } : entry)),
      );
      waiter?.resolve(output);
      const drop = (): void => this.drop(key);
      if (waiter) void waiter.shown().then(drop, drop);
      else drop();
      return true;
    } catch (error) {
      if (isTemporary(toProblem(error))) {
        this.change(this.entries.map((entry) => (entry.key === key ? { ...entry, waiting: true } : entry)));
        return false;
      }
      this.drop(key);
      waiter?.reject(error);
      return true;
    }
  }

  private drop(key: string): void {
    this.waiters.delete(key);
    this.change(this.entries.filter((entry) => entry.key !== key));
  }

  private change(entries: readonly HeldEntry[]): void {
    this.entries = entries;
    try {
      localStorage.setItem(STORAGE_KEY, JSON.stringify(entries.filter(({ answered }) => !answered)));
    } catch {
      // Without storage the entries live as long as the page; the bar says they are on this device.
    }
    for (const notify of this.watchers) notify();
  }
}

/** One for the device: all its screens send in one order. */
export const outbox = new Outbox();
