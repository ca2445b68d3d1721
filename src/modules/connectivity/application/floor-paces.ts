import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { WakefulLoop } from '#platform/ledger';
import { LineCommandRepository } from '../persistence/line-command.repository';

/** A pace begins three real seconds after it was agreed upon: until then every process has looked. */
const LOOK_EVERY_MS = 1000;

/** Lets this process's floor clock go by the paces an instructor gave it. Only a demo's clock can be given any. */
@Injectable()
export class FloorPaces implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(FloorPaces.name);
  private readonly loop = new WakefulLoop(
    () => this.look(),
    LOOK_EVERY_MS,
    (error) => this.logger.warn({ err: error }, 'the paces of the floor clock could not be read, trying again'),
  );

  constructor(
    private readonly settings: Settings,
    private readonly floor: FloorClock,
    private readonly commands: LineCommandRepository,
  ) {}

  /** Before anything is written down with a time. */
  async onModuleInit(): Promise<void> {
    if (this.settings.demo) await this.look();
  }

  onApplicationBootstrap(): void {
    if (this.settings.demo) this.loop.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  async look(): Promise<void> {
    const { name } = this.floor;
    if (name !== null) this.floor.follow(await this.commands.paces(name));
  }
}
