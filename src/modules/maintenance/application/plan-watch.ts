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

/** Floor time between two looks: plans count in days, hours and pieces. */
const LOOK_EVERY_FLOOR_MS = 60_000;
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
      Math.max(LEAST_MS, this.floor.toRealMs(LOOK_EVERY_FLOOR_MS)),
      (error) => this.logger.warn({ err: error }, 'maintenance plans could not be looked at, trying again'),
    );
  }

  onModuleInit(): void {
    this.consumers.register({
      name: 'maintenance.cycles',
      types: ['machine.counted', 'maintenance-plan.created', 'maintenance-plan.changed'],
      handle: (entry) => (entry.type === 'machine.counted' ? this.count(entry) : this.look()),
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
    if (await this.plans.countsCycles(workUnitId)) await this.look();
  }

  /** Without waiting for the next look by the clock. */
  private async look(): Promise<void> {
    this.loop.wake();
  }
}
