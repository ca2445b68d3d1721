import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import type { ProgramRequest } from '../domain/program';
import { aboutProgram } from '../domain/refs';
import { ProgramLoadRepository } from '../persistence/program-load.repository';

/** Takes requests of the modules above for programs; the machine gets them later, after the commit. */
@Injectable()
export class ProgramRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly loads: ProgramLoadRepository,
  ) {}

  /** Asked again while it is under way, nothing changes. */
  async request(request: ProgramRequest): Promise<void> {
    await this.unitOfWork.run(async () => {
      const latest = (await this.loads.latestOf([request.jobOrderId])).get(request.jobOrderId);
      if (latest?.state === 'asked') return;
      const { name, released } = request.program;
      const id = this.ledger.append({
        type: 'machine-job.program-requested',
        subjectId: request.jobOrderId,
        ...aboutProgram(request),
        payload: { name, code: released?.code ?? null, revision: released?.revision ?? null },
      });
      await this.loads.add(id, request);
    });
  }
}
