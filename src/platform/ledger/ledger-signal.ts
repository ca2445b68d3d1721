import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '#platform/config';
import { DatabaseListener } from '#platform/database';

const COMMITTED = 'ledger_committed';
const SEQUENCED = 'ledger_sequenced';

/**
 * Wakes whoever waits for the ledger, in every process. Only a hint: a lost signal is made up for by looking again
 * after a while, so nothing depends on it arriving. Said after the commit on a connection of its own, because NOTIFY
 * inside a transaction would make all commits queue behind one lock.
 */
@Injectable()
export class LedgerSignal implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listener: DatabaseListener;
  private readonly onCommitted = new Set<() => void>();
  private readonly onSequenced = new Set<() => void>();

  constructor(settings: Settings) {
    this.listener = new DatabaseListener(settings, [COMMITTED, SEQUENCED], (channel) =>
      this.wake(channel === COMMITTED ? this.onCommitted : this.onSequenced),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listener.stop();
  }

  /** A unit of work with entries has committed in this process. */
  committed(): void {
    this.listener.notify(COMMITTED);
  }

  /** New positions exist. */
  sequenced(): void {
    this.wake(this.onSequenced);
    this.listener.notify(SEQUENCED);
  }

  whenCommitted(listener: () => void): void {
    this.onCommitted.add(listener);
  }

  whenSequenced(listener: () => void): void {
    this.onSequenced.add(listener);
  }

  private wake(listeners: ReadonlySet<() => void>): void {
    for (const listener of listeners) listener();
  }
}
