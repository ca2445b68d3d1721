import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { toLine, type Spooled } from './record';
import { Segment } from './segment';
import type { SpoolBudget } from './spool-budget';

/** What was written is forced to the disk this often: a loss of power costs no more. */
const SYNC_EVERY_MS = 2000;
const SUFFIX = '.spool';

/** A span that was given up. */
export interface Dropped {
  readonly records: number;
  readonly from: Date;
  readonly to: Date;
}

export interface SpoolOptions<T> {
  /** Made with the first record that goes to disk. */
  readonly folder: string;
  readonly budget: SpoolBudget;
  /** What waits this long goes to disk. */
  readonly saveAfterMs: number;
  /** As JSON; {@link decode} makes the item of it again. */
  encode(item: T): unknown;
  decode(json: unknown): T;
  /** When the item is from, for people to read. */
  timeOf(item: T): Date;
  /** Where it is given, the oldest files give way when there is no more room; without it nothing ever does. */
  onDropped?(dropped: Dropped): void;
  /** There is no room for what may not give way, or the disk refuses it. It is kept all the same; told each time. */
  onFull?(error: unknown): void;
}

/** What of a spool lies on disk. */
export interface SpoolFigures {
  /** When the oldest of it is from; null when nothing is on disk. */
  readonly since: Date | null;
  /** How many records wait, in memory too; of what another process left, those read so far. */
  readonly records: number;
  readonly bytes: number;
  readonly files: number;
}

interface Waiting<T> extends Spooled<T> {
  /** In ms of the process. */
  readonly since: number;
}

/**
 * A queue that goes through memory as long as whoever takes from it keeps up, and through files as soon as something
 * waits. Order is kept; a record is there until it is {@link done}. What a process that died has left on disk is read
 * with {@link leftIn}.
 */
export class Spool<T> {
  private seq = 0;
  private files = 0;
  private doneTo = 0;
  private memory: Waiting<T>[] = [];
  /** Records read from the first file. */
  private window: Spooled<T>[] = [];
  private readonly segments: Segment[] = [];
  /** The file that is added to, one of the segments. */
  private target: Segment | null = null;
  /** Whatever touches files follows one another. */
  private turn: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private syncedAt = Number.NEGATIVE_INFINITY;
  private unsynced = false;
  private closed = false;

  constructor(private readonly options: SpoolOptions<T>) {
    if (options.onDropped) options.budget.admit(this);
  }

  /** What was left in a folder, to be taken from only. */
  static async leftIn<T>(options: SpoolOptions<T>): Promise<Spool<T>> {
    const spool = new Spool(options);
    const names = await readdir(options.folder).catch(() => []);
    for (const name of names.filter((each) => each.endsWith(SUFFIX)).sort()) {
      const path = join(options.folder, name);
      const { size, birthtime } = await stat(path);
      spool.segments.push(new Segment(path, birthtime, birthtime, size));
      options.budget.take(size);
    }
    return spool;
  }

  get figures(): SpoolFigures {
    const sum = (of: (segment: Segment) => number): number => this.segments.reduce((all, each) => all + of(each), 0);
    return {
      since: this.segments[0]?.from ?? null,
      records: this.memory.length + this.window.length + sum(({ unread }) => unread),
      bytes: sum(({ bytes }) => bytes),
      files: this.segments.length,
    };
  }

  get givesWayFrom(): Date | null {
    return this.droppable?.madeAt ?? null;
  }

  append(item: T): void {
    if (this.closed) return;
    this.seq += 1;
    this.memory.push({ seq: this.seq, item, since: performance.now() });
    this.arm(this.options.saveAfterMs);
  }

  /** The oldest that are not done, up to so many; none only when nothing waits. */
  async take(most: number): Promise<readonly Spooled<T>[]> {
    if (this.window.length === 0 && this.segments.length > 0) await this.inTurn(() => this.fill());
    return (this.window.length > 0 ? this.window : this.memory).slice(0, most);
  }

  /** Everything up to this number has been dealt with. */
  done(seq: number): void {
    this.doneTo = Math.max(this.doneTo, seq);
    for (const records of [this.window, this.memory]) {
      const left = records.findIndex((record) => record.seq > this.doneTo);
      records.splice(0, left < 0 ? records.length : left);
    }
  }

  /** Brings everything that waits to the disk. */
  save(): Promise<void> {
    return this.inTurn(() => this.write());
  }

  /** Gives up the oldest file that nobody has begun to read and that is whole. */
  dropOldest(): void {
    const segment = this.droppable;
    if (!segment) return;
    this.strike(segment);
    void this.inTurn(async () => {
      const records = await segment.read();
      await segment.remove();
      this.tellDropped(records.map(({ item }) => this.options.decode(item)));
    }).catch(() => undefined);
  }

  /** Saves what waits and lets go of the files; what is in them stays. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    await this.save();
    await this.inTurn(async () => {
      this.options.budget.dismiss(this);
      this.options.budget.give(this.figures.bytes);
      await Promise.all(this.segments.splice(0).map((segment) => segment.close()));
    });
  }

  /** Takes the folder away with whatever is still in it. */
  async remove(): Promise<void> {
    this.memory = [];
    await this.close();
    await rm(this.options.folder, { recursive: true, force: true });
  }

  private get droppable(): Segment | undefined {
    return this.segments.find((segment) => segment !== this.target && !segment.isBegun);
  }

  private inTurn<R>(work: () => Promise<R>): Promise<R> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private arm(afterMs: number): void {
    if (this.timer || this.closed) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.tend();
    }, afterMs);
  }

  /** Most of the time whoever takes has taken everything by now, and nothing goes to disk. */
  private async tend(): Promise<void> {
    const { saveAfterMs } = this.options;
    const [first] = this.memory;
    const waited = first ? performance.now() - first.since : 0;
    if (first && waited < saveAfterMs) return this.arm(saveAfterMs - waited);
    if (first || this.unsynced) await this.save();
    if (this.memory.length > 0) this.arm(saveAfterMs);
    else if (this.unsynced) this.arm(SYNC_EVERY_MS);
  }

  /** Reads on, and takes files away that are done with. */
  private async fill(): Promise<void> {
    while (this.window.length === 0) {
      const [first] = this.segments;
      if (!first) return;
      if (first.isRead) {
        this.strike(first);
        await first.remove();
      } else {
        const records = await first.read().catch((error: NodeJS.ErrnoException) => {
          // Somebody took the file away: what is in the others must not wait for it.
          if (error.code === 'ENOENT') this.strike(first);
          throw error;
        });
        const { decode, timeOf } = this.options;
        this.window = records
          .filter(({ seq }) => seq > this.doneTo)
          .map(({ seq, item }) => ({ seq, item: decode(item) }));
        if (this.window[0]) first.from = timeOf(this.window[0].item);
      }
    }
  }

  private async write(): Promise<void> {
    const { onDropped, onFull } = this.options;
    const waiting = [...this.memory];
    try {
      if (waiting.length > 0) await this.add(waiting);
      if (this.unsynced && (this.closed || performance.now() - this.syncedAt >= SYNC_EVERY_MS)) await this.sync();
    } catch (error) {
      // A file that could not be written to has perhaps half a line at its end, so that nothing may follow.
      this.target = null;
      if (onDropped) this.giveUp(waiting);
      else onFull?.(error);
    }
  }

  private async add(waiting: readonly Waiting<T>[]): Promise<void> {
    const [first, last] = [waiting[0], waiting.at(-1)];
    if (!first || !last) return;
    const { encode, timeOf, budget, onDropped, onFull } = this.options;
    const lines = Buffer.from(waiting.map(({ seq, item }) => toLine(seq, encode(item))).join(''));
    if (!budget.take(lines.length)) {
      if (onDropped) {
        budget.give(lines.length);
        return this.giveUp(waiting);
      }
      onFull?.(null);
    }
    try {
      const target = await this.targetFor(timeOf(first.item));
      await target.append(lines, waiting.length);
    } catch (error) {
      budget.give(lines.length);
      throw error;
    }
    this.unsynced = true;
    this.memory = this.memory.filter(({ seq }) => seq > last.seq);
  }

  private async targetFor(from: Date): Promise<Segment> {
    const { folder, budget } = this.options;
    if (this.target && this.target.bytes < budget.fileBytes) return this.target;
    await this.sync();
    await this.target?.close();
    await mkdir(folder, { recursive: true, mode: 0o700 });
    this.files += 1;
    const path = join(folder, `${String(this.files).padStart(10, '0')}${SUFFIX}`);
    this.target = new Segment(path, from, new Date());
    this.segments.push(this.target);
    return this.target;
  }

  private async sync(): Promise<void> {
    await this.target?.sync();
    this.syncedAt = performance.now();
    this.unsynced = false;
  }

  /** No longer ours to read; its room is free. */
  private strike(segment: Segment): void {
    this.segments.splice(this.segments.indexOf(segment), 1);
    if (this.target === segment) this.target = null;
    this.options.budget.give(segment.bytes);
  }

  private giveUp(waiting: readonly Waiting<T>[]): void {
    const last = waiting.at(-1)?.seq ?? 0;
    this.memory = this.memory.filter(({ seq }) => seq > last);
    this.tellDropped(waiting.map(({ item }) => item));
  }

  private tellDropped(items: readonly T[]): void {
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last) return;
    const { timeOf, onDropped } = this.options;
    onDropped?.({ records: items.length, from: timeOf(first), to: timeOf(last) });
  }
}
