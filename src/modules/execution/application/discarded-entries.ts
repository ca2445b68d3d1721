import { Injectable } from '@nestjs/common';
import type { Principal } from '#platform/auth';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { JobAccess } from './job-access';
import { refsOf } from './refs';

/** Something entered without network that could not be carried out, and that a person has decided to give up. */
export interface DiscardedEntry {
  /** Its idempotency key. */
  readonly key: string;
  readonly what: string;
  readonly path: string;
  /** What was entered, as JSON. */
  readonly entered: string;
  readonly givenAt: string;
  readonly madeBy?: string;
  readonly jobOrderId: string;
  /** Code of the refusal. */
  readonly code: string;
  readonly reason: string;
}

/** Keeps what was given up at a station in the ledger: nothing a person has entered disappears without a trace. */
@Injectable()
export class DiscardedEntries {
  constructor(
    private readonly access: JobAccess,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError `entity.not-found` for a job the caller does not see; somebody who does decides then */
  async add(caller: Principal, { key, reason, jobOrderId, ...facts }: DiscardedEntry): Promise<void> {
    const job = await this.access.require(caller, jobOrderId);
    await this.unitOfWork.run(async () => {
      this.ledger.append({ type: 'station.entry-discarded', subjectId: key, ...refsOf(job), reason, payload: facts });
    });
  }
}
