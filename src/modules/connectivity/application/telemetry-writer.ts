import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '#platform/config';
import { WakefulLoop } from '#platform/ledger';
import { RingBuffer } from '../domain/ring-buffer';
import { type Sample, TelemetryCopy } from '../persistence/telemetry-copy';

/** About ten minutes of a line with 200 analog tags a second: what is kept while PostgreSQL is away. */
const CAPACITY = 120_000;
const WRITE_EVERY_MS = 1000;
const BATCH = 20_000;
const KEEP_DAYS = 90;
const DAY_MS = 86_400_000;

/** Analog values on their way into the day partitions, in batches by COPY; the oldest give way when there are too many. */
@Injectable()
export class TelemetryWriter implements OnApplicationShutdown {
  private readonly logger = new Logger(TelemetryWriter.name);
  private readonly buffer = new RingBuffer<Sample>(CAPACITY);
  private readonly copy: TelemetryCopy;
  private readonly loop = new WakefulLoop(
    () => this.write(),
    WRITE_EVERY_MS,
    (error) => this.logger.warn({ err: error, waiting: this.buffer.length }, 'telemetry waits for the database'),
  );
  private started = false;
  private keptSince = 0;

  constructor(settings: Settings) {
    this.copy = new TelemetryCopy(settings);
  }

  push(sample: Sample): void {
    this.buffer.push(sample);
    if (this.started) return;
    this.started = true;
    this.loop.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await this.write().catch(() => undefined);
    await this.copy.close();
  }

  private async write(): Promise<void> {
    const lost = this.buffer.takeLost();
    if (lost > 0) this.logger.warn({ lost }, 'oldest telemetry was given up');
    const samples = this.buffer.drain();
    for (let start = 0; start < samples.length; start += BATCH) {
      try {
        await this.copy.write(samples.slice(start, start + BATCH));
      } catch (error) {
        this.buffer.putBack(samples.slice(start));
        throw error;
      }
    }
    await this.forget(samples.at(-1)?.at);
  }

  /** Once per day of samples, old partitions go. */
  private async forget(newest: Date | undefined): Promise<void> {
    if (!newest || newest.getTime() - this.keptSince < DAY_MS) return;
    await this.copy.dropBefore(new Date(newest.getTime() - KEEP_DAYS * DAY_MS));
    this.keptSince = newest.getTime();
  }
}
