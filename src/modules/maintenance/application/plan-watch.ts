import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { decimal, isDecimalString } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { LedgerConsumers, WakefulLoop } from '#platform/ledger';
import { PlanService } from './plan.service';

/** Floor time between two looks: a plan is due that much late at most. */
const LOOK_EVERY_FLOOR_MS = 10_000;
const LEAST_MS = 1000;

/** Looks by the floor clock which plans are due; counts the pieces machines tell of. Any worker may. */
@Injectable()
export class PlanWatch implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(PlanWatch.name);
  private readonly loop: WakefulLoop;

  constructor(
    private readonly plans: PlanService,
    private readonly consumers: LedgerConsumers,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {
    this.loop = new WakefulLoop(
      async () => void (await this.plans.makeDue()),
      () => Math.max(LEAST_MS, this.floor.toRealMs(LOOK_EVERY_FLOOR_MS)),
      (error) => this.logger.warn({ err: error }, 'maintenance plans could not be looked at, trying again'),
    );
  }

  onModuleInit(): void {
    this.consumers.register({
      name: 'maintenance.cycles',
      types: ['machine.counted'],
      handle: (entry) => this.count(entry),
    });
  }

  onApplicationBootstrap(): void {
    if (this.settings.has('worker')) this.loop.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Every piece is a cycle, good or not. */
  private async count({ workUnitId, payload: { good, scrap } }: LedgerEntry): Promise<void> {
    if (!workUnitId || !isDecimalString(good) || !isDecimalString(scrap)) return;
    await this.plans.count(workUnitId, decimal.add(good, scrap));
  }
}
