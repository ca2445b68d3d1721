import { readdir } from 'node:fs/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { isId } from '#platform/ids';
import { WakefulLoop } from '#platform/ledger';
import { type Dropped, Spool, type Spooled, type SpoolOptions } from '#platform/spool';
import { readSamples, type Sample, writeSamples } from '../domain/telemetry';
import { type Move, TelemetryCopy } from '../persistence/telemetry-copy';
import { SpoolRoom } from './spool-room';

const WRITE_EVERY_MS = 1000;
/** What is not written after this is taken for waiting. */
const SAVE_AFTER_MS = 3000;
const BATCH = 20_000;
/** So many batches of values of one machine at a time, so that each has its turn. */
const RECORDS_AT_ONCE = 200;
const DAY_MS = 86_400_000;

interface Source {
  readonly run: string;
  readonly spool: Spool<readonly Sample[]>;
  /** Up to which of its records the database has it. */
  written: number;
  /** Nothing more comes. */
  ended: boolean;
}

/**
 * Courses of tags on their way into the partitions, in batches by COPY. While PostgreSQL is away they go to disk, and the
 * oldest give way when there is no more room.
 */
@Injectable()
export class TelemetryWriter implements OnApplicationShutdown {
  private readonly logger = new Logger(TelemetryWriter.name);
  private readonly sources = new Map<string, Source>();
  private readonly copy: TelemetryCopy;
  private readonly loop = new WakefulLoop(
    () => this.write(),
    WRITE_EVERY_MS,
    (error) => this.logger.warn({ err: error }, 'telemetry waits for the database'),
  );
  private started = false;
  private strange = 0;

  constructor(
    private readonly settings: Settings,
    private readonly floor: FloorClock,
    private readonly room: SpoolRoom,
  ) {
    this.copy = new TelemetryCopy(settings);
  }

  /**
   * Begins to take what one watch of a machine samples, after what watches before it have left on this disk.
   * @param onDropped a span of samples had to give way
   */
  async begin(connectionId: string, run: string, onDropped: (dropped: Dropped) => void): Promise<void> {
    const options = (name: string): SpoolOptions<readonly Sample[]> => ({
      folder: this.room.path('telemetry', connectionId, name),
      budget: this.room.budget,
      saveAfterMs: SAVE_AFTER_MS,
      encode: writeSamples,
      decode: readSamples,
      timeOf: (samples) => samples[0]?.at ?? new Date(0),
      onDropped,
    });
    const found = await readdir(this.room.path('telemetry', connectionId)).catch(() => []);
    for (const left of found.filter((name) => isId(name) && !this.sources.has(name)).sort()) {
      this.add(left, await Spool.leftIn(options(left)), true);
    }
    this.add(run, new Spool(options(run)), false);
  }

  /** What lies before everything that is kept, or ahead of us, is given up: each such day would be a partition. */
  push(run: string, samples: readonly Sample[]): void {
    const now = this.floor.now().getTime();
    const oldest = now - this.settings.get('telemetryRawDays') * DAY_MS;
    const usable = samples.filter(({ at }) => at.getTime() >= oldest && at.getTime() <= now + DAY_MS);
    this.strange += samples.length - usable.length;
    if (usable.length > 0) this.sources.get(run)?.spool.append(usable);
    if (this.started) return;
    this.started = true;
    this.loop.wake();
  }

  /** Nothing more comes of this watch; what waits is still written. */
  end(run: string): void {
    const source = this.sources.get(run);
    if (source) source.ended = true;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await this.write().catch(() => undefined);
    await Promise.all([...this.sources.values()].map(({ spool }) => spool.close()));
    await this.copy.close();
  }

  private add(run: string, spool: Spool<readonly Sample[]>, ended: boolean): void {
    this.sources.set(run, { run, spool, written: 0, ended });
    this.started = true;
    this.loop.wake();
  }

  private async write(): Promise<void> {
    if (this.strange > 0) {
      this.logger.warn({ samples: this.strange }, 'telemetry of a time that is long past or not yet come was given up');
      this.strange = 0;
    }
    for (let batch = await this.next(); batch.moves.length > 0; batch = await this.next()) {
      const refused = new Set(await this.copy.write(batch.samples, batch.moves));
      for (const { run, to } of batch.moves) {
        const source = this.sources.get(run);
        if (source && refused.has(run)) await this.catchUp(source);
        else if (source && refused.size === 0) this.advance(source, to);
      }
    }
    await this.tidy();
  }

  private async next(): Promise<{ readonly samples: readonly Sample[]; readonly moves: readonly Move[] }> {
    const samples: Sample[] = [];
    const moves: Move[] = [];
    for (const source of this.sources.values()) {
      if (samples.length >= BATCH) break;
      const records = await this.take(source);
      const to = records.at(-1)?.seq;
      if (to === undefined) continue;
      samples.push(...records.flatMap(({ item }) => item));
      moves.push({ run: source.run, from: source.written, to });
    }
    return { samples, moves };
  }

  /** A file that cannot be read must not stop what the other machines tell. */
  private async take({ run, spool }: Source): Promise<readonly Spooled<readonly Sample[]>[]> {
    try {
      return await spool.take(RECORDS_AT_ONCE);
    } catch (error) {
      this.logger.error({ err: error, run }, 'telemetry on disk could not be read');
      return [];
    }
  }

  private advance(source: Source, to: number): void {
    source.written = to;
    source.spool.done(to);
  }

  /** Somebody has written of it what we have not: ourselves before a crash, or who took the machine over. */
  private async catchUp(source: Source): Promise<void> {
    const written = await this.copy.written(source.run);
    if (written !== null && written > source.written) return this.advance(source, written);
    // It has been written to its end, and forgotten.
    this.sources.delete(source.run);
    await source.spool.remove();
  }

  /** Watches that have ended and are written leave nothing behind. */
  private async tidy(): Promise<void> {
    for (const source of this.sources.values()) {
      if (!source.ended || source.spool.figures.records > 0 || source.spool.figures.bytes > 0) continue;
      this.sources.delete(source.run);
      await source.spool.remove();
      await this.copy.forget(source.run);
    }
  }
}
