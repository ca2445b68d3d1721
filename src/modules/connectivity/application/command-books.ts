import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import type { MachineAction, MachineJob } from '../domain/machine-job';
import { aboutJob } from '../domain/refs';
import { CommandRepository, type MachineCommand } from '../persistence/command.repository';
import { LeaseRepository } from '../persistence/lease.repository';
import { MachineJobRepository } from '../persistence/machine-job.repository';
import { JobObserver } from './job-observer';
import type { Answer } from './machine-commands';
import type { MachineContext } from './machine-context';

/** Keeps what was asked of machines and what they answered. */
@Injectable()
export class CommandBooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly leases: LeaseRepository,
    private readonly commands: CommandRepository,
    private readonly jobs: MachineJobRepository,
    private readonly observer: JobObserver,
  ) {}

  /** What a machine has not answered yet, first asked first. */
  pending(machine: MachineContext): Promise<readonly MachineCommand[]> {
    return this.commands.pendingAt(machine.workUnitId);
  }

  /** Those of them that have waited too long to be carried out still. */
  overdue(machine: MachineContext, seconds: number): Promise<readonly MachineCommand[]> {
    return this.commands.overdueAt(machine.workUnitId, seconds);
  }

  async jobOf(command: MachineCommand): Promise<MachineJob> {
    const job = await this.jobs.byId(command.machineJobId);
    if (!job) throw new Error(`command ${command.id} has no machine job`);
    return job;
  }

  /** Jobs the machine should have, as far as is known, with whether a command about them is still under way. */
  async expected(machine: MachineContext): Promise<readonly { job: MachineJob; pending: boolean }[]> {
    const jobs = await this.jobs.openAt(machine.workUnitId);
    return Promise.all(jobs.map(async (job) => ({ job, pending: await this.commands.isPending(job.id) })));
  }

  async answered(machine: MachineContext, command: MachineCommand, answer: Answer): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.leases.require(machine.connectionId, machine.owner);
      const job = await this.jobs.lock(command.machineJobId);
      if (!job || !(await this.commands.answer(command.id, answer.ok))) return;
      await this.record(job, command.action, answer, false);
      const removed = command.action === 'cancel' || command.action === 'clear';
      if (removed && answer.ok) await this.observer.gone(job, 'machine-job.state-changed');
    });
  }

  /** A job the machine had forgotten was given to it again. */
  async resent(machine: MachineContext, jobId: string, action: MachineAction, answer: Answer): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.leases.require(machine.connectionId, machine.owner);
      const job = await this.jobs.lock(jobId);
      if (!job) return;
      await this.record(job, action, answer, true);
      if (!answer.ok) await this.observer.gone(job, 'machine-job.lost');
    });
  }

  async lost(machine: MachineContext, jobId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.leases.require(machine.connectionId, machine.owner);
      const job = await this.jobs.lock(jobId);
      if (job) await this.observer.gone(job, 'machine-job.lost');
    });
  }

  private async record(job: MachineJob, action: MachineAction, answer: Answer, again: boolean): Promise<void> {
    const { ok, returnStatus, error } = answer;
    if (answer.stored && job.quantity) await this.jobs.setStored(job.id, job.quantity);
    await this.jobs.setError(job.id, error);
    if (answer.program)
      this.ledger.append({
        type: 'machine-job.program-loaded',
        subjectId: job.id,
        ...aboutJob(job),
        payload: { run: job.run, ...answer.program },
      });
    this.ledger.append({
      type: 'machine-job.answered',
      subjectId: job.id,
      ...aboutJob(job),
      payload: {
        action,
        run: job.run,
        ok,
        returnStatus,
        error: error?.code ?? null,
        errorParams: error?.params ?? null,
        ...(again ? { again } : {}),
      },
    });
  }
}
