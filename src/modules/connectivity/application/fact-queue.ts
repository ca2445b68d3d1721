import type { Logger } from '@nestjs/common';
import { asDomainError } from '#platform/http';
import { LeaseLost } from '../persistence/lease.repository';

const AGAIN_MS = 500;
const TRIES_FOR_A_DEFECT = 5;

type Work = () => Promise<void>;

/**
 * Writes one machine's facts down one after the other. While PostgreSQL is away the first waits and is tried again, and
 * the rest waits behind it; a fact that fails for another reason is tried five times, so that one defect does not
 * silence a machine for good.
 */
export class FactQueue {
  private readonly tasks: Work[] = [];
  private running: Promise<void> | null = null;
  private abandoned = false;

  constructor(
    private readonly logger: Logger,
    private readonly onLeaseLost: () => void,
  ) {}

  get length(): number {
    return this.tasks.length;
  }

  push(work: Work): void {
    if (this.abandoned) return;
    this.tasks.push(work);
    this.running ??= this.run();
  }

  /** Resolves when everything pushed so far has been written or given up. */
  async drained(): Promise<void> {
    await this.running;
  }

  /** Forgets what has not been written. */
  abandon(): void {
    this.abandoned = true;
    this.tasks.length = 0;
  }

  private async run(): Promise<void> {
    for (let work = this.tasks[0]; work; work = this.tasks[0]) {
      await this.untilDone(work);
      if (this.tasks[0] === work) this.tasks.shift();
    }
    this.running = null;
  }

  private async untilDone(work: Work): Promise<void> {
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
