import type { JobObservation } from '#libs/opcua-client';
import type { Spool, Spooled } from '#platform/spool';
import type { SpoolReading } from '../domain/connection';
import type { Fact } from '../domain/fact';
import { NOTHING_SEEN, type WatchView } from '../domain/watch-view';
import { LeaseLost } from '../persistence/lease.repository';
import type { JobTotals } from './count-books';
import type { JobObserver } from './job-observer';
import type { MachineContext } from './machine-context';
import type { MachineWatch } from './machine-watch';
import type { WatchServices } from './watch-services';

/** What the machine has to be asked before a fact can be written: never inside a transaction. */
export interface Asked {
  readonly totals: readonly JobTotals[];
  /** An observed job with what came of it. */
  readonly seen: JobObservation | null;
}

/** It was written before, or another watch has followed. */
class NotTheNext extends Error {}

/** One watch of a machine, from its taking over to its end: its facts, and how far they have been written. */
export class WatchRun {
  private view: WatchView = NOTHING_SEEN;
  /** The most facts that have waited while some were on disk. */
  private most = 0;

  constructor(
    readonly id: string,
    readonly spool: Spool<Fact>,
    private readonly machine: MachineContext,
    private readonly watch: MachineWatch,
    private readonly observer: JobObserver,
    private readonly services: WatchServices,
  ) {}

  get isUp(): boolean {
    return this.view.up;
  }

  get currentJob(): string {
    return this.view.currentJob ?? '';
  }

  /**
   * Goes on where a process that died stopped writing.
   * @returns false when somebody has watched the machine since: what was left must not be written
   */
  async resume(): Promise<boolean> {
    const mark = await this.services.marks.of(this.machine.connectionId);
    if (mark?.run === this.id) {
      this.view = mark.view;
      this.spool.done(mark.seq);
      return true;
    }
    const [first] = await this.spool.take(1);
    return first?.item.kind === 'take-over' && (!mark || first.item.after.includes(mark.run));
  }

  /**
   * Writes a fact, once: what has been written already is passed over.
   * @throws LeaseLost when another watch has followed this one
   */
  async record({ seq, item: fact }: Spooled<Fact>, asked: Asked): Promise<void> {
    const { connectionId, owner } = this.machine;
    const { unitOfWork, leases, marks, floor } = this.services;
    try {
      this.view = await unitOfWork.run(async () => {
        await leases.require(connectionId, owner);
        if (fact.kind === 'take-over' && !(await marks.claim(connectionId, this.id, fact.after)))
          throw new NotTheNext();
        const view = await this.apply(fact, asked);
        const moved = await marks.move(connectionId, { run: this.id, seq, view }, this.waiting(), floor.now());
        if (!moved) throw new NotTheNext();
        return view;
      });
    } catch (error) {
      if (!(error instanceof NotTheNext)) throw error;
      const mark = await marks.of(connectionId);
      if (mark?.run !== this.id || mark.seq < seq) throw new LeaseLost(connectionId);
      this.view = mark.view;
    }
  }

  private async apply(fact: Fact, { totals, seen }: Asked): Promise<WatchView> {
    switch (fact.kind) {
      case 'take-over':
        return this.watch.takeOver(this.view, fact.at);
      case 'status':
        return this.watch.status(this.view, fact);
      case 'gap':
        return this.watch.gap(this.view, fact.gap);
      case 'values':
        return this.watch.values(this.view, fact, totals);
      case 'job':
        await this.observer.observe(this.machine, seen ?? fact.seen);
        return this.view;
      case 'conditions':
        await this.services.alarms.conditions(this.machine, fact.seen);
        await this.services.connections.setAlive(this.machine.connectionId, fact.at);
        return this.view;
      case 'conditions-refreshed':
        await this.services.alarms.refreshed(this.machine, fact.refresh, fact.at);
        return this.view;
      case 'conditions-support':
        await this.services.alarms.support(this.machine, fact.support);
        return this.view;
    }
  }

  private waiting(): SpoolReading | null {
    const { since, records, bytes, files } = this.spool.figures;
    // The one that is being written does not wait any more.
    if (!since || (records <= 1 && files <= 1)) {
      this.most = 0;
      return null;
    }
    this.most = Math.max(this.most, records);
    return { since: since.toISOString(), records, bytes, most: this.most };
  }
}
