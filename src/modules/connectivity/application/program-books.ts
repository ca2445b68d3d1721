import { Injectable } from '@nestjs/common';
import type { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import type { LoadedProgram, ProgramLoad } from '../domain/program';
import { aboutProgram } from '../domain/refs';
import { LeaseRepository } from '../persistence/lease.repository';
import { ProgramLoadRepository } from '../persistence/program-load.repository';
import type { MachineContext } from './machine-context';

/** Keeps which programs people wanted in machines, and what came of it. */
@Injectable()
export class ProgramBooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly leases: LeaseRepository,
    private readonly loads: ProgramLoadRepository,
  ) {}

  /** What a machine has not answered yet, first asked first. */
  pending(machine: MachineContext): Promise<readonly ProgramLoad[]> {
    return this.loads.pendingAt(machine.workUnitId);
  }

  loaded(machine: MachineContext, load: ProgramLoad, program: LoadedProgram): Promise<void> {
    return this.write(machine, async () => {
      if (!(await this.loads.answer(load.id, program.name, null))) return;
      this.tell('machine-job.program-loaded', load, { ...program });
    });
  }

  refused(machine: MachineContext, load: ProgramLoad, { code, params }: DomainError): Promise<void> {
    return this.write(machine, async () => {
      if (!(await this.loads.answer(load.id, null, { code, params }))) return;
      const { name, released } = load.program;
      this.tell('machine-job.program-refused', load, {
        name,
        code: released?.code ?? null,
        error: code,
        errorParams: params,
      });
    });
  }

  private tell(type: string, load: ProgramLoad, payload: Readonly<Record<string, unknown>>): void {
    this.ledger.append({ type, subjectId: load.jobOrderId, ...aboutProgram(load), payload });
  }

  /** As long as the machine is this gateway's. */
  private async write(machine: MachineContext, work: () => Promise<void>): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.leases.require(machine.connectionId, machine.owner);
      await work();
    });
  }
}
