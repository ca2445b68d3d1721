import { Injectable } from '@nestjs/common';
import { Ledger } from '#platform/ledger';
import type { TagDef } from '../domain/connection';
import { type Counted, count, type CounterReading, shareOut } from '../domain/counting';
import type { MachineJob } from '../domain/machine-job';
import { aboutJob } from '../domain/refs';
import { MachineJobRepository } from '../persistence/machine-job.repository';
import { WatchRepository } from '../persistence/watch.repository';
import { UnclaimedRepository } from '../persistence/unclaimed.repository';
import { JobObserver } from './job-observer';
import { aboutMachine, type MachineContext } from './machine-context';

/** What a machine says it made for a job, asked when pieces were made while nobody watched. */
export interface JobTotals {
  readonly opcJobOrderId: string;
  readonly good: number;
  readonly scrap: number;
}

/** Whose pieces they are. */
export interface Attribution {
  /** The job in the machine when the counter moved; '' for none; null where machines do not tell. */
  readonly currentJob: string | null;
  /** For pieces of a gap: jobs that may have been made in it, with the machine's totals. */
  readonly totals: readonly JobTotals[];
}

/**
 * Books what counters show. The base moves in the transaction of the entries, so a piece is told exactly once, whatever
 * is killed when.
 */
@Injectable()
export class CountBooks {
  constructor(
    private readonly ledger: Ledger,
    private readonly watches: WatchRepository,
    private readonly jobs: MachineJobRepository,
    private readonly unclaimed: UnclaimedRepository,
    private readonly observer: JobObserver,
  ) {}

  /** Inside the unit of work of the reading. */
  async book(
    machine: MachineContext,
    tag: TagDef,
    reading: CounterReading & { readonly at: Date },
    attribution: Attribution,
  ): Promise<void> {
    const base = await this.watches.lockBase(machine.connectionId, tag.key);
    const counted = count(base, reading, tag);
    await this.watches.moveBase(machine.connectionId, tag.key, reading, reading.at);
    if (counted.anomaly) {
      const was = base?.value ?? null;
      const payload = { kind: counted.anomaly, tag: tag.key, was, is: reading.value };
      this.ledger.append({ type: 'machine.anomaly', ...aboutMachine(machine), occurredAt: reading.at, payload });
    }
    if (counted.pieces === 0) return;
    for (const share of await this.shares(machine, tag, counted, attribution)) {
      await this.bookShare(machine, tag, counted, share, reading.at);
    }
  }

  private async shares(
    machine: MachineContext,
    tag: TagDef,
    counted: Counted,
    { currentJob, totals }: Attribution,
  ): Promise<readonly { job: MachineJob | null; pieces: number }[]> {
    const current =
      currentJob === null
        ? await this.jobs.lockInMachine(machine.workUnitId)
        : await this.jobs.lockByOpcId(machine.workUnitId, currentJob);
    if (!counted.gap) return [{ job: current, pieces: counted.pieces }];
    const claims: { job: MachineJob; missing: number }[] = [];
    for (const total of totals) {
      const job = await this.jobs.lockByOpcId(machine.workUnitId, total.opcJobOrderId);
      if (!job || job.id === current?.id) continue;
      const missing =
        tag.role === 'good-count' ? total.good - Number(job.countedGood) : total.scrap - Number(job.countedScrap);
      claims.push({ job, missing });
    }
    return shareOut(counted.pieces, claims, current);
  }

  private async bookShare(
    machine: MachineContext,
    tag: TagDef,
    counted: Counted,
    { job, pieces }: { job: MachineJob | null; pieces: number },
    at: Date,
  ): Promise<void> {
    const good = tag.role === 'good-count' ? pieces : 0;
    const scrap = pieces - good;
    if (job) {
      await this.observer.begun(job, at);
      await this.jobs.addCounted(job.id, good, scrap);
    } else {
      await this.unclaimed.add(machine.connectionId, good > 0 ? 'good-count' : 'scrap-count', at, pieces);
    }
    this.ledger.append({
      type: 'machine.counted',
      ...(job ? { subjectId: job.id, ...aboutJob(job) } : aboutMachine(machine)),
      occurredAt: at,
      payload: {
        good: String(good),
        scrap: String(scrap),
        gap: counted.gap,
        kind: counted.kind,
        run: job?.run ?? null,
      },
    });
  }
}
