import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '#platform/config';
import { HeldBackPause, IDLE_MS } from './held-back-pause';
import { LedgerSignal } from './ledger-signal';
import { WakefulLoop } from './wakeful-loop';

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
  private readonly pause = new HeldBackPause();

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

  private async step(): Promise<number> {
    const [row] = await this.dataSource.query<{ last_pos: string; held_back: boolean }[]>(
      'SELECT last_pos, held_back FROM ledger.sequence_entries()',
    );
    const pos = Number(row?.last_pos ?? 0);
    const advanced = pos !== this.lastPos;
    if (advanced) {
      this.lastPos = pos;
      this.signal.sequenced();
    }
    return this.pause.after(row?.held_back === true, advanced);
  }
}
