import type { Problem } from '#libs/contracts';
import { api } from '../api/client';
import { newIdempotencyKey } from '../api/idempotency-key';
import { staleReads } from '../offline/stale-reads';
import { isTemporary, toProblem } from '../api/problem-error';
import { currentStretch, serverNow } from '../api/server-clock';
import { currentMaker, currentPresence } from '../api/station-presence';
import { givenAt, isBehindRefusal, laneOf, nextOf, type About, type Attachment, type HeldEntry } from './held-entry';
import { heldStore } from './held-store';

export type { HeldEntry } from './held-entry';

/** What the outbox should know of an entry besides its address and body. */
export interface EntryOptions {
  readonly about?: About;
  readonly expected?: string | null;
  readonly attachment?: Omit<Attachment, 'fileId'>;
  /** Called once when the entry is kept because there is no network; the page may go on. */
  readonly onHeld?: () => void;
}

interface Waiter {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly shown: () => Promise<unknown>;
  readonly onHeld: () => void;
}

const RETRY_MS = 2000;
/** A Wi-Fi that swallows everything must not hold back what is known about it. */
const TIMEOUT_MS = 15_000;
const LOCK = 'linelab.outbox';

const bySeq = (a: HeldEntry, b: HeldEntry): number => a.seq - b.seq;
const isOnItsWay = ({ waiting, answered, refusal }: HeldEntry): boolean => !waiting && !answered && !refusal;
const isWayBlocked = (problem: Problem): boolean => isTemporary(problem) || problem.status === 429;

/** One page of the device sends at a time; without locks (plain HTTP) the server's keys keep a second one harmless. */
const alone = (work: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request(LOCK, work) : work();

/**
 * Entries in the order they were made, each with one idempotency key for its whole life, kept on the device until the
 * server has answered: a lost Wi-Fi or a reload of the page neither loses nor doubles one. What is refused when it comes
 * late waits for a person's decision, and with it what was entered for the same job afterwards.
 */
class Outbox {
  private entries: readonly HeldEntry[] = [];
  private readonly saving = new Set<string>();
  private readonly waiters = new Map<string, Waiter>();
  private readonly watchers = new Set<() => void>();
  private readonly others = 'BroadcastChannel' in window ? new BroadcastChannel(LOCK) : null;
  private readonly loaded = this.load();
  private readonly settling = new Set<string>();
  private refresh: (() => Promise<unknown>) | null = null;
  private running = false;
  private underWay: string | null = null;
  /** Since something could not be sent last. */
  private heard = false;
  private readonly asleep = new Set<() => void>();

  constructor() {
    this.others?.addEventListener('message', () => void this.load().then(() => this.run()));
    window.addEventListener('online', () => {
      for (const wake of this.asleep) wake();
    });
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    void this.run();
    return () => this.watchers.delete(watcher);
  };

  snapshot = (): readonly HeldEntry[] => this.entries;

  /** Whether an entry waits for the network and is on the disk; nobody is told before that it is kept. */
  isKept = ({ waiting, key }: HeldEntry): boolean => waiting && !this.saving.has(key);

  /** Entries the server has and the page does not show yet as the server's. */
  answeredKeys = (): readonly string[] => this.entries.filter(({ answered }) => answered).map(({ key }) => key);

  /** Resolves when every entry is answered, refused or known to wait for the network. */
  async nothingOnItsWay(): Promise<void> {
    await this.loaded;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (this.entries.some(isOnItsWay)) return;
        unwatch();
        resolve();
      };
      const unwatch = this.watch(look);
      look();
    });
  }

  /** Whether since then nothing was entered or answered that a reading begun then may or may not contain. */
  isUnchangedSince = (answered: readonly string[]): boolean =>
    this.entries.every((entry) => (entry.answered ? answered.includes(entry.key) : !isOnItsWay(entry)));

  /** How what the page shows is read again, for entries whose page is not the one that made them. */
  refreshWith(refresh: () => Promise<unknown>): void {
    this.refresh = refresh;
    this.settleAll();
  }

  /**
   * Resolves with the server's answer, however late; rejects when the server refuses at once. `shown` reads again what the
   * page shows: until then the entry is held, so that nothing entered seems to be gone in between.
   */
  send<Output>(
    path: string,
    body: unknown,
    shown: () => Promise<unknown> = async () => this.refresh?.(),
    { about = { what: 'other' }, expected = null, attachment, onHeld = () => undefined }: EntryOptions = {},
  ): Promise<Output> {
    const entry = this.entryOf(path, body, about, expected, attachment ? { ...attachment, fileId: null } : null);
    const answer = new Promise<Output>((resolve, reject) => {
      this.waiters.set(entry.key, { resolve: (output) => resolve(output as Output), reject, shown, onHeld });
    });
    void this.add(entry).then(() => entry.waiting && onHeld());
    return answer;
  }

  /** Tries a refused entry again, as it is. */
  async retry(key: string): Promise<void> {
    await this.update(key, { refusal: null, waiting: true });
    void this.run();
  }

  /** Gives a refused entry up; the reason goes to the ledger in its place. */
  async discard(key: string, reason: string): Promise<void> {
    const entry = this.entries.find((each) => each.key === key);
    if (!entry?.refusal) return;
    const { about, path, body, maker, refusal } = entry;
    const entered = JSON.stringify(body).slice(0, 4000);
    const jobOrderId = laneOf(entry);
    // Only a sign-off belongs to no job; nobody has entered anything by it.
    if (jobOrderId === null) return this.drop(key);
    const note = this.entryOf(
      '/station/discarded-entries',
      {
        key,
        what: about.what,
        path,
        entered,
        givenAt: givenAt(entry),
        code: refusal.code,
        reason,
        jobOrderId,
        ...(maker ? { madeBy: maker.personId } : {}),
      },
      { ...about, what: 'discard', value: reason },
      null,
      null,
    );
    await heldStore.change([note], [entry.seq]);
    this.change([...this.entries.filter((each) => each.key !== key), note]);
    this.others?.postMessage(null);
    void this.run();
  }

  private entryOf(path: string, body: unknown, about: About, expected: string | null, attachment: Attachment | null) {
    const last = this.entries.at(-1);
    const stretch = currentStretch();
    const madeAt = serverNow().toISOString();
    const entry: HeldEntry = {
      seq: Math.max((last?.seq ?? 0) + 1, Date.now()),
      key: newIdempotencyKey(),
      path,
      body,
      presence: currentPresence(),
      maker: currentMaker(),
      madeAt: last?.stretch === stretch && last.madeAt > madeAt ? last.madeAt : madeAt,
      stretch,
      expected,
      about,
      attachment,
      waiting: false,
      answered: false,
      refusal: null,
    };
    const away = this.entries.some(({ waiting, answered, refusal }) => waiting && !answered && !refusal);
    return { ...entry, waiting: away || isBehindRefusal(entry, this.entries) };
  }

  private async add(entry: HeldEntry): Promise<void> {
    this.saving.add(entry.key);
    this.change([...this.entries, entry]);
    await heldStore.change([entry]).catch(() => undefined);
    this.saving.delete(entry.key);
    this.change([...this.entries]);
    this.others?.postMessage(null);
    void this.run();
  }

  private async load(): Promise<void> {
    const stored = await heldStore.all().catch(() => []);
    const isHere = ({ answered, key }: HeldEntry): boolean => answered || this.saving.has(key) || this.underWay === key;
    const here = this.entries.filter(isHere);
    const known = new Set(here.map(({ key }) => key));
    this.change([...here, ...stored.filter(({ key }) => !known.has(key))].toSorted(bySeq));
    for (const [key, { onHeld, shown }] of this.waiters) {
      if (this.entries.some((entry) => entry.key === key)) continue;
      // Another page of this device has sent it and got the answer.
      this.waiters.delete(key);
      onHeld();
      void shown();
    }
    this.settleAll();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    await this.loaded;
    if (this.next()) {
      await alone(async () => {
        await this.load();
        for (let entry = this.next(); entry; entry = this.next()) {
          this.underWay = entry.key;
          const passed = await this.attempt(entry);
          this.underWay = null;
          if (!passed) await this.pause();
        }
      });
    }
    this.running = false;
    if (this.next()) void this.run();
  }

  private next(): HeldEntry | undefined {
    const entry = nextOf(this.entries);
    return entry && !this.saving.has(entry.key) ? entry : undefined;
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        window.clearTimeout(timer);
        this.asleep.delete(wake);
        resolve();
      };
      const timer = window.setTimeout(wake, RETRY_MS);
      this.asleep.add(wake);
    });
  }

  /** @returns false when there was no answer and the entry stays */
  private async attempt(entry: HeldEntry): Promise<boolean> {
    try {
      if (entry.waiting && !(await this.hearsServer())) return false;
      const output = await this.post(entry);
      await this.answered(entry.key, output);
      return true;
    } catch (error) {
      const problem = toProblem(error);
      const waiter = this.waiters.get(entry.key);
      if (isWayBlocked(problem)) {
        this.heard = false;
        if (!entry.waiting) await this.update(entry.key, { waiting: true });
        waiter?.onHeld();
        return false;
      }
      if (entry.waiting || !waiter) {
        this.waiters.delete(entry.key);
        await this.update(entry.key, { refusal: problem, waiting: true });
        return true;
      }
      // Refused while the person looks on: said where it was entered, before the page shows it as not entered.
      waiter.reject(error);
      await this.drop(entry.key);
      return true;
    }
  }

  /** Before anything is sent that waited: what time it was then, only the server's clock tells. */
  private async hearsServer(): Promise<boolean> {
    if (this.heard) return true;
    const before = staleReads();
    try {
      await api.get('/system/info', { timeoutMs: TIMEOUT_MS });
      this.heard = before === staleReads();
    } catch {
      // No network still, or a server that is starting: tried again like the entry itself.
    }
    return this.heard;
  }

  private async post(entry: HeldEntry): Promise<unknown> {
    const { key, path, presence, maker, expected, waiting, attachment } = entry;
    const common = {
      stationPresence: presence,
      madeBy: maker?.personId ?? null,
      late: waiting ? { givenAt: givenAt(entry), expected } : null,
      timeoutMs: TIMEOUT_MS,
    };
    let { body } = entry;
    if (attachment && attachment.fileId === null) {
      const form = new FormData();
      form.append('file', attachment.file, attachment.file.name);
      const { fileId } = await api.post<{ fileId: string }>(`/job-orders/${laneOf(entry)}/files`, form, common);
      body = { ...(body as object), [attachment.field]: fileId };
      // The body belongs to the key from now on: a second try sends the same file.
      await this.update(key, { body, attachment: { ...attachment, fileId } });
    }
    return api.post(path, body, { ...common, idempotencyKey: key });
  }

  private async answered(key: string, output: unknown): Promise<void> {
    const waiter = this.waiters.get(key);
    await this.update(key, { waiting: false, answered: true });
    waiter?.resolve(output);
    this.waiters.delete(key);
    if (waiter) void this.settle(key, waiter.shown);
    else this.settleAll();
  }

  /** What the server has stays on the screen as entered until the page has read it from the server, not from a copy. */
  private async settle(key: string, shown: () => Promise<unknown>): Promise<void> {
    if (this.settling.has(key)) return;
    this.settling.add(key);
    for (let before = -1; before !== staleReads();) {
      if (before >= 0) await this.pause();
      before = staleReads();
      await shown().catch(() => undefined);
    }
    this.settling.delete(key);
    await this.drop(key);
  }

  private settleAll(): void {
    const { refresh } = this;
    if (!refresh) return;
    for (const { key, answered } of this.entries) if (answered) void this.settle(key, refresh);
  }

  private async update(key: string, change: Partial<HeldEntry>): Promise<void> {
    const entry = this.entries.find((each) => each.key === key);
    if (!entry) return;
    const changed = { ...entry, ...change };
    await heldStore.change([changed]).catch(() => undefined);
    this.change(this.entries.map((each) => (each.key === key ? changed : each)));
    this.others?.postMessage(null);
  }

  private async drop(key: string): Promise<void> {
    this.waiters.delete(key);
    const entry = this.entries.find((each) => each.key === key);
    if (entry) await heldStore.change([], [entry.seq]).catch(() => undefined);
    this.change(this.entries.filter((entry) => entry.key !== key));
    this.others?.postMessage(null);
  }

  private change(entries: readonly HeldEntry[]): void {
    this.entries = entries;
    for (const notify of this.watchers) notify();
  }
}

/** One for the device: all its screens send in one order. */
export const outbox = new Outbox();
