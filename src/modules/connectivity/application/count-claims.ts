import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { WORST_SKEW_MS } from '../domain/clock-skew';
import type { ShortJob } from '../domain/machine-job';
import { aboutJob } from '../domain/refs';
import { LeaseRepository } from '../persistence/lease.repository';
import { MachineJobRepository } from '../persistence/machine-job.repository';
import { UnclaimedRepository } from '../persistence/unclaimed.repository';
import type { MachineContext } from './machine-context';

/** Of the looks at a run, one every few seconds: before these its counts may be on their way, after them none are expected. */
const LOOKS = { from: 2, to: 10 } as const;

/** Runs that are over with fewer pieces counted than their machine says it made, by id. */
export type ShortRuns = ReadonlyMap<string, { readonly counted: string; readonly looks: number }>;

/**
 * Gives a run the pieces that were counted while no job was seen in the machine: a job may be in a machine for less time
 * than it takes to look. Never more than the machine itself says it made for the run, and never pieces that nobody
 * counted; what is missing then stays missing (our rule).
 */
@Injectable()
export class CountClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly leases: LeaseRepository,
    private readonly jobs: MachineJobRepository,
    private readonly unclaimed: UnclaimedRepository,
  ) {}

  /**
   * One look; a run claims once it has been short for some of them.
   * @param before what the look before answered
   * @returns what is short now
   */
  async settle(machine: MachineContext, before: ShortRuns): Promise<ShortRuns> {
    const short = await this.jobs.short(machine.workUnitId);
    const now = new Map(
      short.map((job) => {
        const [was, counted] = [before.get(job.id), `${job.countedGood}+${job.countedScrap}`];
        return [job.id, { counted, looks: was?.counted === counted ? was.looks + 1 : 0 }];
      }),
    );
    const waiting = short.filter(({ id }) => {
      const looks = now.get(id)?.looks ?? 0;
      return looks >= LOOKS.from && looks <= LOOKS.to;
    });
    if (waiting.length > 0) {
      await this.unitOfWork.run(async () => {
        await this.leases.require(machine.connectionId, machine.owner);
        for (const job of waiting) await this.claim(machine, job);
      });
    }
    return now;
  }

  private async claim({ connectionId }: MachineContext, job: ShortJob): Promise<void> {
    // The clock of the machine may lag behind ours by so much and still be used.
    const since = new Date(job.requestedAt.getTime() - WORST_SKEW_MS);
    const produced = Number(job.produced);
    const madeGood = job.good === null ? produced : Number(job.good);
    const take = (role: 'good-count' | 'scrap-count', made: number, counted: string): Promise<number> =>
      this.unclaimed.take(connectionId, role, since, made - Number(counted));
    const good = await take('good-count', madeGood, job.countedGood);
    const scrap = await take('scrap-count', produced - madeGood, job.countedScrap);
    if (good + scrap === 0) return;
    await this.jobs.addCounted(job.id, good, scrap);
    this.ledger.append({
      type: 'machine.attributed',
      subjectId: job.id,
      ...aboutJob(job),
      occurredAt: job.observedAt ?? job.requestedAt,
      payload: { good: String(good), scrap: String(scrap), run: job.run },
    });
  }
}
