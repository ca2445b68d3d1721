import { Injectable } from '@nestjs/common';
import { ConnectivityApi } from '#modules/connectivity';
import type { JobOrder } from '#modules/work-order';
import { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { ProgramConfirmationRepository } from '../persistence/program-confirmation.repository';
import { Programs, type OtherProgram, type ProgramWay } from './programs';
import { refsOf } from './refs';
import { StartGates } from './start-gate.service';

/**
 * How people get the NC program of a job they do themselves, because they took it over or it never was the machine's: the
 * machine gets the released file where it takes one; otherwise who may do the job answers for what the machine shows.
 */
@Injectable()
export class ProgramLoading {
  constructor(
    private readonly programs: Programs,
    private readonly connectivity: ConnectivityApi,
    private readonly gates: StartGates,
    private readonly confirmations: ProgramConfirmationRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /**
   * Asks for the program; the machine gets it after the commit.
   * @throws DomainError conflict `execution.program-in-place`, `execution.program-not-taken`; `execution.gates-closed`
   *   for whoever may not prepare the job now
   */
  async load(job: JobOrder, actorId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.gates.require(job, actorId, 'prepare');
      await this.requireWay(job, 'load');
      const program = await this.programs.of(job);
      if (!program?.released) throw new DomainError('conflict', 'execution.program-not-taken');
      const { id: jobOrderId, workUnitId, lineMode, workOrderId, attemptId, trialJobId } = job;
      const refs = { workOrderId, attemptId, trialJobId };
      await this.connectivity.requestProgram({ jobOrderId, workUnitId, program, refs, lineMode });
    });
  }

  /**
   * Somebody answers for the program the machine shows.
   * @param name as the machine showed it to who confirms; empty when it had none
   * @throws DomainError conflict `execution.program-in-place`, `execution.program-to-load`, `execution.program-changed`
   *   {loaded} when the machine shows another one by now; `execution.gates-closed` as {@link load}
   */
  async confirm(job: JobOrder, actorId: string, name: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.gates.require(job, actorId, 'prepare');
      const { expected, loaded, name: shown } = await this.requireWay(job, 'confirm');
      if (shown !== name) throw new DomainError('conflict', 'execution.program-changed', { loaded });
      const at = this.floor.now();
      const id = newId();
      await this.confirmations.add({ id, jobOrderId: job.id, program: name, by: actorId, at });
      this.ledger.append({
        type: 'job-order.program-confirmed',
        subjectId: job.id,
        ...refsOf(job),
        occurredAt: at,
        payload: { expected, loaded },
      });
    });
  }

  private async requireWay(job: JobOrder, way: ProgramWay): Promise<OtherProgram> {
    const other = (await this.programs.others([job])).get(job.id);
    if (!other) throw new DomainError('conflict', 'execution.program-in-place');
    if (other.ways.includes(way)) return other;
    throw new DomainError('conflict', way === 'load' ? 'execution.program-not-taken' : 'execution.program-to-load');
  }
}
