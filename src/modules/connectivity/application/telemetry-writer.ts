import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { WakefulLoop } from '#platform/ledger';
import { RingBuffer } from '../domain/ring-buffer';
import type { Sample } from '../domain/telemetry';
import { TelemetryCopy } from '../persistence/telemetry-copy';

/** About ten minutes of a line with 200 analog tags a second: what is kept while PostgreSQL is away. */
const CAPACITY = 120_000;
const WRITE_EVERY_MS = 1000;
const BATCH = 20_000;
const DAY_MS = 86_400_000;

/** Courses of tags on their way into the partitions, in batches by COPY; the oldest give way when there are too many. */
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
  private strange = 0;

  constructor(
    private readonly settings: Settings,
    private readonly floor: FloorClock,
  ) {
    this.copy = new TelemetryCopy(settings);
  }

  /** What lies before everything that is kept, or ahead of us, is given up: each such day would be a partition. */
  push(sample: Sample): void {
    const age = this.floor.now().getTime() - sample.at.getTime();
    if (age > this.settings.get('telemetryRawDays') * DAY_MS || age < -DAY_MS) {
      this.strange += 1;
      return;
    }
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
    if (this.strange > 0) {
      this.logger.warn({ samples: this.strange }, 'telemetry of a time that is long past or not yet come was given up');
      this.strange = 0;
    }
    const samples = this.buffer.drain();
    for (let start = 0; start < samples.length; start += BATCH) {
      try {
        await this.copy.write(samples.slice(start, start + BATCH));
      } catch (error) {
        this.buffer.putBack(samples.slice(start));
        throw error;
      }
    }
  }
}
