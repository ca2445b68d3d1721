import { Injectable } from '@nestjs/common';
import type { JobObservation } from '#libs/opcua-client';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import type { MachineJob } from '../domain/machine-job';
import { observedState, observedSubstate } from '../domain/observed-state';
import { aboutJob } from '../domain/refs';
import { LeaseRepository } from '../persistence/lease.repository';
import { MachineJobRepository, type ObservedJob } from '../persistence/machine-job.repository';
import type { MachineContext } from './machine-context';

const NOT_BEGUN: ReadonlySet<string> = new Set(['absent', 'not-allowed-to-start', 'allowed-to-start']);

/** Writes down what machines make of their jobs: only what is new, and never an older state over a newer one. */
@Injectable()
export class JobObserver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
    private readonly leases: LeaseRepository,
    private readonly jobs: MachineJobRepository,
  ) {}

  async observe(machine: MachineContext, seen: JobObservation): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.leases.require(machine.connectionId, machine.owner);
      const job = await this.jobs.lockByOpcId(machine.workUnitId, seen.jobOrderId);
      if (job && isNews(job, seen)) await this.record(job, seen);
    });
  }

  /** The job is no longer in the machine's list. Inside a unit of work. */
  async gone(job: MachineJob, type: 'machine-job.lost' | 'machine-job.state-changed'): Promise<void> {
    if (job.observedState === 'absent') return;
    // The machine's own time of its last word stays, for what it says next is compared with it.
    const at = job.observedAt ?? this.floor.now();
    await this.jobs.setObserved(job.id, { state: 'absent', substate: null, at, produced: null, good: null });
    this.ledger.append({
      type,
      subjectId: job.id,
      ...aboutJob(job),
      payload: { from: job.observedState, to: 'absent', substate: null, run: job.run },
    });
  }

  /**
   * A piece was made for the job, or it was seen behind Running: then it has begun, even if nobody saw it begin
   * (OPC 10031-4 knows no other way). Told before what follows from it. Inside a unit of work.
   * @returns the job as it is known now
   */
  async begun(job: MachineJob, at: Date): Promise<MachineJob> {
    if (!NOT_BEGUN.has(job.observedState)) return job;
    return this.change(job, { state: 'running', substate: null, at, produced: null, good: null }, { inferred: true });
  }

  private async record(job: MachineJob, seen: JobObservation): Promise<void> {
    const state = observedState(seen.state);
    const began = state === 'interrupted' || state === 'ended';
    const before = began ? await this.begun(job, seen.at) : job;
    await this.change(before, {
      state,
      substate: observedSubstate(seen.substate),
      at: seen.at,
      produced: seen.produced ?? null,
      good: seen.good ?? null,
    });
  }

  private async change(job: MachineJob, seen: ObservedJob, more: Readonly<Record<string, unknown>> = {}) {
    await this.jobs.setObserved(job.id, seen);
    this.ledger.append({
      type: 'machine-job.state-changed',
      subjectId: job.id,
      ...aboutJob(job),
      occurredAt: seen.at,
      payload: {
        from: job.observedState,
        to: seen.state,
        substate: seen.substate,
        run: job.run,
        ...(seen.produced === null ? {} : { produced: seen.produced }),
        ...(seen.good === null ? {} : { good: seen.good }),
        ...more,
      },
    });
    return { ...job, observedState: seen.state, observedSubstate: seen.substate, observedAt: seen.at };
  }
}

function isNews(job: MachineJob, seen: JobObservation): boolean {
  const state = observedState(seen.state);
  if (state !== job.observedState || observedSubstate(seen.substate) !== job.observedSubstate) {
    return job.observedAt === null || seen.at >= job.observedAt;
  }
  // The list tells that a job ended before anything tells what came of it.
  return isOver(seen) && job.produced === null && seen.produced !== undefined;
}

export function isOver(seen: JobObservation): boolean {
  return seen.state === 'Ended' || seen.state === 'Aborted';
}
