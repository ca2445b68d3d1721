import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { WallClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { runInContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { LedgerReader } from './ledger-reader';
import { LedgerSignal } from './ledger-signal';
import { WakefulLoop } from './wakeful-loop';

/**
 * Reads the ledger from where it left off. `handle` runs in the transaction that also moves the cursor: what it writes
 * to the database happens exactly once. Anything outside the database it must leave to the queue.
 */
export interface LedgerConsumer {
  readonly name: string;
  readonly types: readonly string[];
  handle(entry: LedgerEntry): Promise<void>;
}

interface Cursor {
  pos: string;
  failed_pos: string | null;
  failures: number;
  waiting: boolean;
}

const BATCH = 100;
const IDLE_MS = 1000;
const GIVE_UP_AFTER = 5;

class EntryFailed extends Error {
  constructor(
    readonly entry: LedgerEntry,
    override readonly cause: unknown,
  ) {
    super(`entry ${entry.pos} failed`);
  }
}

@Injectable()
export class LedgerConsumers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(LedgerConsumers.name);
  private readonly consumers = new Map<string, LedgerConsumer>();
  private readonly loops = new Map<LedgerConsumer, WakefulLoop>();
  private readonly known = new Set<string>();
  /** Wakes those whom new entries concern; the others move their cursors on in their own time. */
  private readonly herald = new WakefulLoop(
    () => this.wakeConcerned(),
    IDLE_MS,
    (error) => this.logger.warn({ err: error }, 'new entries could not be looked at, trying again'),
  );
  private heralded: number | null = null;
  private started = false;

  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: LedgerReader,
    private readonly signal: LedgerSignal,
    private readonly wall: WallClock,
  ) {}

  register(consumer: LedgerConsumer): void {
    if (this.consumers.has(consumer.name)) throw new Error(`two ledger consumers are called ${consumer.name}`);
    this.consumers.set(consumer.name, consumer);
    if (this.started) this.follow(consumer);
  }

  onApplicationBootstrap(): void {
    if (!this.settings.has('worker')) return;
    this.started = true;
    for (const consumer of this.consumers.values()) this.follow(consumer);
    this.signal.whenSequenced(() => this.herald.wake());
    this.herald.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.herald, ...this.loops.values()].map((loop) => loop.stop()));
  }

  private follow(consumer: LedgerConsumer): void {
    const loop = new WakefulLoop(
      () => this.catchUp(consumer),
      IDLE_MS,
      (error) => this.logger.warn({ err: error, consumer: consumer.name }, 'consumer stopped, trying again'),
    );
    this.loops.set(consumer, loop);
    loop.wake();
  }

  /** One look for all: most entries concern few, and a look of each at each entry would cost more than the entries. */
  private async wakeConcerned(): Promise<void> {
    const last = await this.reader.lastPos();
    const after = this.heralded ?? last;
    this.heralded = last;
    if (last <= after) return;
    const types = new Set(await this.reader.typesBetween(after, last));
    for (const [consumer, loop] of this.loops) if (consumer.types.some((type) => types.has(type))) loop.wake();
  }

  private async catchUp(consumer: LedgerConsumer): Promise<void> {
    let limit = BATCH;
    for (;;) {
      try {
        if (!(await this.unitOfWork.run(() => this.batch(consumer, limit)))) return;
        limit = BATCH;
      } catch (error) {
        if (!(error instanceof EntryFailed)) throw error;
        // The batch is undone. Once more one by one, so that only the entry at fault is held against the consumer.
        if (limit > 1) {
          limit = 1;
          continue;
        }
        await this.unitOfWork.run(() => this.recordFailure(consumer, error));
        return;
      }
    }
  }

  /** @returns whether there may be more. */
  private async batch(consumer: LedgerConsumer, limit: number): Promise<boolean> {
    const cursor = await this.lockCursor(consumer.name);
    if (!cursor || cursor.waiting) return false;
    const after = Number(cursor.pos);
    const last = await this.reader.lastPos();
    if (last <= after) return false;
    const entries = await this.reader.ofTypes(consumer.types, after, last, limit);
    for (const entry of entries) await this.handle(consumer, entry);
    const reached = entries.length === limit ? (entries.at(-1)?.pos ?? last) : last;
    await this.unitOfWork.prepared(
      'UPDATE ledger.consumer SET pos = $2, failed_pos = NULL, failures = 0, retry_at = NULL WHERE name = $1',
      [consumer.name, reached],
    );
    return reached < last;
  }

  private async handle(consumer: LedgerConsumer, entry: LedgerEntry): Promise<void> {
    const context = {
      actorId: null,
      onBehalfOf: null,
      correlationId: entry.correlationId,
      causationId: entry.id,
    };
    try {
      await runInContext(context, () => consumer.handle(entry));
    } catch (error) {
      throw new EntryFailed(entry, error);
    }
  }

  private async lockCursor(name: string): Promise<Cursor | null> {
    if (!this.known.has(name)) {
      await this.unitOfWork.manager.query('INSERT INTO ledger.consumer (name) VALUES ($1) ON CONFLICT DO NOTHING', [
        name,
      ]);
      this.unitOfWork.afterCommit(() => this.known.add(name));
    }
    const [cursor] = await this.unitOfWork.prepared<Cursor>(
      `SELECT pos, failed_pos, failures, coalesce(retry_at > $2, false) AS waiting
       FROM ledger.consumer WHERE name = $1 FOR UPDATE SKIP LOCKED`,
      [name, this.wall.now()],
    );
    return cursor ?? null;
  }

  private async recordFailure(consumer: LedgerConsumer, { entry, cause }: EntryFailed): Promise<void> {
    const cursor = await this.lockCursor(consumer.name);
    if (!cursor) return;
    const failures = Number(cursor.failed_pos) === entry.pos ? cursor.failures + 1 : 1;
    const about = { consumer: consumer.name, pos: entry.pos, type: entry.type, err: cause };
    const manager = this.unitOfWork.manager;
    if (failures < GIVE_UP_AFTER) {
      this.logger.warn(about, `entry failed ${failures} time(s), will be tried again`);
      const retryAt = new Date(this.wall.now().getTime() + 250 * 2 ** failures);
      await manager.query('UPDATE ledger.consumer SET failed_pos = $2, failures = $3, retry_at = $4 WHERE name = $1', [
        consumer.name,
        entry.pos,
        failures,
        retryAt,
      ]);
      return;
    }
    this.logger.error(about, 'entry parked, the rest goes on');
    await manager.query('INSERT INTO ledger.parked (consumer, pos, error) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      consumer.name,
      entry.pos,
      String(cause instanceof Error ? (cause.stack ?? cause.message) : cause).slice(0, 4000),
    ]);
    await manager.query(
      'UPDATE ledger.consumer SET pos = $2, failed_pos = NULL, failures = 0, retry_at = NULL WHERE name = $1',
      [consumer.name, entry.pos],
    );
  }
}
