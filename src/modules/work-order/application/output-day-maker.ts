import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { WakefulLoop } from '#platform/ledger';
import { OutputDayRepository } from '../persistence/output-day.repository';

const MINUTE_MS = 60_000;
/** Our rule: a day has settled by then; what is posted later is summed up again. */
const SETTLE_MS = 6 * 60 * MINUTE_MS;
/** Floor time between two looks; in real time no more often than every ten seconds. */
const LOOK_EVERY_FLOOR_MS = 10 * MINUTE_MS;
const LEAST_MS = 10_000;
/** So many days of units are summed up in one transaction. */
const BATCH = 250;

/** Sums up what work units made in days that are over. Any worker may; they take turns. */
@Injectable()
export class OutputDayMaker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(OutputDayMaker.name);
  private readonly loop: WakefulLoop;
  private stopping = false;

  constructor(
    private readonly days: OutputDayRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {
    this.loop = new WakefulLoop(
      async () => void (await this.makeAll(this.floor.now())),
      () => Math.max(LEAST_MS, this.floor.toRealMs(LOOK_EVERY_FLOOR_MS)),
      (error) => this.logger.warn({ err: error }, 'what was made in days past could not be summed up, trying again'),
    );
  }

  onApplicationBootstrap(): void {
    if (this.settings.has('worker')) this.loop.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.loop.stop();
  }

  /** Sums up whatever is due and has settled by now. @returns how many days of units that were */
  async makeAll(now: Date): Promise<number> {
    const before = new Date(now.getTime() - SETTLE_MS);
    let made = 0;
    for (let count = BATCH; count === BATCH && !this.stopping; made += count)
      count = await this.unitOfWork.run(() => this.days.sumUp(before, BATCH));
    return made;
  }
}
