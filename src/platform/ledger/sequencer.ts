import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '#platform/config';
import { LedgerSignal } from './ledger-signal';
import { WakefulLoop } from './wakeful-loop';

const IDLE_MS = 500;

/**
 * Gives committed entries their dense position. Any worker may run the function (a row lock makes it one at a time), so
 * no leader has to be elected and none can be lost.
 */
@Injectable()
export class Sequencer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Sequencer.name);
  private readonly loop = new WakefulLoop(
    () => this.step(),
    IDLE_MS,
    (error) => this.logger.warn({ err: error }, 'sequencing failed, trying again'),
  );
  private lastPos = -1;

  constructor(
    private readonly settings: Settings,
    private readonly dataSource: DataSource,
    private readonly signal: LedgerSignal,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.has('worker')) return;
    await this.dataSource.query('SELECT ledger.adopt_cluster()');
    this.signal.whenCommitted(() => this.loop.wake());
    this.loop.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  private async step(): Promise<void> {
    const [row] = await this.dataSource.query<{ pos: string }[]>('SELECT ledger.sequence_entries() AS pos');
    const pos = Number(row?.pos ?? 0);
    if (pos !== this.lastPos) {
      this.lastPos = pos;
      this.signal.sequenced();
    }
  }
}
