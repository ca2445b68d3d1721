import type { Logger } from '@nestjs/common';
import { asDomainError } from '#platform/http';
import type { Spooled } from '#platform/spool';
import type { Fact } from '../domain/fact';
import { LeaseLost } from '../persistence/lease.repository';
import type { WatchRun } from './watch-run';

const AGAIN_MS = 500;
const TRIES_FOR_A_DEFECT = 5;

interface Next {
  readonly run: WatchRun;
  readonly spooled: Spooled<Fact>;
}

/**
 * Writes one machine's facts down one after the other: first what watches before this one have left on disk, then this
 * one's. While PostgreSQL is away the first waits and is tried again, and the rest waits behind it; a fact that fails for
 * another reason is tried five times, so that one defect does not silence a machine for good.
 */
export class FactWriter {
  /** What is to be done once no fact waits, by name: asked for twice before its turn, it is done once. */
  private readonly chores = new Map<string, () => Promise<void>>();
  private readonly left: WatchRun[];
  private resumed = false;
  private running: Promise<void> | null = null;
  private woken = false;
  private abandoned = false;

  /** @param write asks the machine what has to be asked, and records the fact in its run */
  constructor(
    left: readonly WatchRun[],
    private readonly own: WatchRun,
    private readonly write: (run: WatchRun, spooled: Spooled<Fact>) => Promise<void>,
    private readonly logger: Logger,
    private readonly onLeaseLost: () => void,
  ) {
    this.left = [...left];
  }

  wake(): void {
    this.woken = true;
    if (!this.abandoned) this.running ??= this.run();
  }

  chore(name: string, work: () => Promise<void>): void {
    if (this.abandoned) return;
    this.chores.set(name, work);
    this.wake();
  }

  /** Resolves when everything told so far has been written or given up. */
  async drained(): Promise<void> {
    await this.running;
  }

  /** Writes nothing any more; what has not been written stays where it is. */
  abandon(): void {
    this.abandoned = true;
    this.chores.clear();
  }

  /** Whether everything that was told has been written. */
  get isWritten(): boolean {
    return this.running === null && this.left.length === 0 && this.own.spool.figures.records === 0;
  }

  /** Writes no more. What is written leaves no file; what is not stays in its files for whoever watches next. */
  async end(): Promise<void> {
    this.abandon();
    if (this.isWritten) await this.own.spool.remove();
    await Promise.all([...this.left, this.own].map(({ spool }) => spool.close()));
  }

  private async run(): Promise<void> {
    while (this.woken && !this.abandoned) {
      this.woken = false;
      for (let next = await this.next(); next; next = await this.next()) {
        const { run, spooled } = next;
        await this.untilDone(() => this.write(run, spooled));
        if (this.abandoned) break;
        run.spool.done(spooled.seq);
      }
      for (const [name, work] of this.chores) {
        this.chores.delete(name);
        await this.untilDone(work);
      }
    }
    this.running = null;
  }

  private async next(): Promise<Next | null> {
    let next: Next | null = null;
    await this.untilDone(async () => {
      next = await this.lookForNext();
    });
    return next;
  }

  private async lookForNext(): Promise<Next | null> {
    for (let run = this.left[0]; run && !this.abandoned; run = this.left[0]) {
      const [spooled] = await this.goOn(run);
      if (spooled) return { run, spooled };
      if (this.abandoned) return null;
      this.left.shift();
      this.resumed = false;
      await run.spool.remove();
    }
    const [spooled] = await this.own.spool.take(1);
    return spooled ? { run: this.own, spooled } : null;
  }

  /** What is next of what was left; nothing when it is written, or when another has watched since. */
  private async goOn(run: WatchRun): Promise<readonly Spooled<Fact>[]> {
    this.resumed ||= await run.resume();
    const waiting = await run.spool.take(1);
    if (this.resumed || waiting.length === 0) return waiting;
    const { since, bytes } = run.spool.figures;
    this.logger.warn(
      { run: run.id, since, bytes },
      'facts of a machine that another gateway has watched since were given up',
    );
    return [];
  }

  private async untilDone(work: () => Promise<void>): Promise<void> {
    for (let failures = 1; !this.abandoned; failures++) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof LeaseLost) {
          this.abandon();
          return this.onLeaseLost();
        }
        const away = asDomainError(error)?.code === 'database.unavailable';
        if (away) failures = 0;
        else this.logger.error({ err: error, failures }, 'a fact of a machine could not be written');
        if (failures >= TRIES_FOR_A_DEFECT) return;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  }
}
