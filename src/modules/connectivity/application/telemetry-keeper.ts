import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger, WakefulLoop } from '#platform/ledger';
import { RollUpRepository } from '../persistence/roll-up.repository';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Of a minute that is over, what was on its way has come by then (our rule). */
const SETTLE_MS = 5 * SECOND_MS;
/** Floor time between two looks; in real time no more often than once a second. */
const LOOK_EVERY_FLOOR_MS = 5 * SECOND_MS;
const LEAST_MS = SECOND_MS;
/** So many minutes or hours are rolled up in one transaction. */
const BATCH = 10;

/**
 * Rolls telemetry up by the minute and the hour, again whenever something came late, and drops what is older than it is
 * to be kept. Any worker may; several share the work.
 */
@Injectable()
export class TelemetryKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(TelemetryKeeper.name);
  private readonly loop: WakefulLoop;
  private stopping = false;
  private forgotAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly rollUps: RollUpRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {
    this.loop = new WakefulLoop(
      () => this.look(),
      () => Math.max(LEAST_MS, this.floor.toRealMs(LOOK_EVERY_FLOOR_MS)),
      (error) => this.logger.warn({ err: error }, 'telemetry could not be rolled up, trying again'),
    );
  }

  onApplicationBootstrap(): void {
    if (this.settings.has('worker')) this.loop.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.loop.stop();
  }

  /** Rolls up whatever is due and over. @returns how many minutes and hours that were */
  async rollUp(now: Date): Promise<{ readonly minutes: number; readonly hours: number }> {
    const done = { minutes: 0, hours: 0 };
    for (let count = BATCH; count === BATCH && !this.stopping; done.minutes += count) count = await this.minutes(now);
    for (let count = BATCH; count === BATCH && !this.stopping; done.hours += count) count = await this.hours(now);
    return done;
  }

  /** Drops what is older than it is to be kept, and says so; what is not rolled up yet stays. */
  async forget(now: Date): Promise<void> {
    const days = (setting: 'telemetryRawDays' | 'telemetryMinuteDays' | 'telemetryHourDays'): Date =>
      new Date(now.getTime() - this.settings.get(setting) * DAY_MS);
    const levels = [
      ['raw', days('telemetryRawDays')],
      ['minute', days('telemetryMinuteDays')],
      ['state', days('telemetryMinuteDays')],
      ['hour', days('telemetryHourDays')],
    ] as const;
    for (const [level, before] of levels) {
      const spans = await this.unitOfWork.run(async () => {
        const found = await this.rollUps.forget(level, before);
        for (const { from, to } of found.filter(({ dropped }) => dropped)) {
          const payload = { level, from: from.toISOString(), to: to.toISOString() };
          this.ledger.append({ type: 'telemetry.dropped', subjectId: newId(), occurredAt: now, payload });
        }
        return found;
      });
      for (const { from, to, dropped } of spans) {
        if (dropped) this.logger.log({ level, from, to }, 'telemetry was dropped, being older than it is kept');
        else this.logger.warn({ level, from, to }, 'telemetry is overdue and not rolled up yet, so it stays');
      }
    }
  }

  private async look(): Promise<void> {
    const now = this.floor.now();
    await this.rollUp(now);
    if (now.getTime() - this.forgotAt < DAY_MS) return;
    await this.forget(now);
    this.forgotAt = now.getTime();
  }

  private minutes(now: Date): Promise<number> {
    return this.unitOfWork.run(async () => {
      const minutes = await this.rollUps.claimMinutes(new Date(now.getTime() - MINUTE_MS - SETTLE_MS), BATCH);
      const { raw } = await this.rollUps.keptSince();
      // Of what is gone the roll-up is all there is; a stray sample must not take its place.
      const there = minutes.filter((minute) => minute >= raw);
      if (there.length > 0) await this.rollUps.rollUpMinutes(there);
      return minutes.length;
    });
  }

  private hours(now: Date): Promise<number> {
    return this.unitOfWork.run(async () => {
      const hours = await this.rollUps.claimHours(new Date(now.getTime() - HOUR_MS - SETTLE_MS), BATCH);
      const { minute } = await this.rollUps.keptSince();
      const there = hours.filter((hour) => hour >= minute);
      if (there.length > 0) await this.rollUps.rollUpHours(there);
      return hours.length;
    });
  }
}
