import { Injectable } from '@nestjs/common';
import { DomainError, decimal } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { FloorClock } from '#platform/clock';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { MachineJob, MachineJobRequest } from '../domain/machine-job';
import { aboutJob } from '../domain/refs';
import { CommandRepository } from '../persistence/command.repository';
import { ConnectionRepository } from '../persistence/connection.repository';
import { MachineJobRepository } from '../persistence/machine-job.repository';

/** Takes requests of the modules above; the machine is called later, after the commit. */
@Injectable()
export class MachineJobRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
    private readonly jobs: MachineJobRepository,
    private readonly commands: CommandRepository,
    private readonly connections: ConnectionRepository,
  ) {}

  async request(request: MachineJobRequest): Promise<void> {
    await this.unitOfWork.run(async () => {
      const job = await this.jobFor(request);
      const commandId = this.ledger.append({
        type: 'machine-job.requested',
        subjectId: job.id,
        ...aboutJob(job),
        payload: { action: request.action, run: job.run },
      });
      await this.commands.add({
        id: commandId,
        machineJobId: job.id,
        workUnitId: job.workUnitId,
        action: request.action,
      });
      const connection = await this.connections.enabledOf(job.workUnitId);
      if (!connection?.jobReceiverNode) await this.refuse(job, commandId, request.action);
    });
  }

  private async jobFor(request: MachineJobRequest): Promise<MachineJob> {
    const known = await this.jobs.lockRun(request.jobOrderId, request.run);
    if (known) {
      await this.jobs.setDesired(known.id, request.action, request.order ?? null);
      return known;
    }
    const { order } = request;
    if (!order || !decimal.isPositive(order.quantity)) {
      throw new DomainError('unprocessable', 'connectivity.job-unknown', { action: request.action });
    }
    return this.jobs.add({
      id: newId(),
      ...request,
      order,
      opcJobOrderId: `${request.jobOrderNumber}-${request.run}`,
      requestedAt: this.floor.now(),
    });
  }

  /** No machine will ever answer, so the answer is given here. */
  private async refuse(job: MachineJob, commandId: string, action: string): Promise<void> {
    const error = { code: 'connectivity.no-machine', params: {} };
    await this.commands.answer(commandId, false);
    await this.jobs.setError(job.id, error);
    this.ledger.append({
      type: 'machine-job.answered',
      subjectId: job.id,
      ...aboutJob(job),
      payload: { action, run: job.run, ok: false, returnStatus: null, error: error.code, errorParams: error.params },
    });
  }
}
