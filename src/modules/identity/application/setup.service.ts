import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { AccountRepository } from '../persistence/account.repository';
import { OrganisationRepository } from '../persistence/organisation.repository';
import { Passwords } from './passwords';

export interface FirstSetup {
  readonly schoolName: string;
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
}

/** The first run of an empty installation: the school and its first administrator. */
@Injectable()
export class SetupService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly organisations: OrganisationRepository,
    private readonly passwords: Passwords,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  async isNeeded(): Promise<boolean> {
    return !(await this.accounts.any());
  }

  /** @throws DomainError `identity.already-set-up` once any account exists; of two at the same time one wins */
  async setUp(setup: FirstSetup): Promise<{ readonly organisationId: string; readonly accountId: string }> {
    this.passwords.check(setup.password);
    const passwordHash = await this.passwords.hash(setup.password);
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.manager.query("SELECT pg_advisory_xact_lock(hashtext('linelab.setup'))");
      if (!(await this.isNeeded())) throw new DomainError('conflict', 'identity.already-set-up');
      const organisationId = newId();
      const accountId = newId();
      const actorId = newId();
      await this.organisations.add({ id: organisationId, kind: 'school', code: 'SCHOOL', name: setup.schoolName });
      await this.accounts.add([
        {
          id: accountId,
          organisationId,
          username: setup.username,
          displayName: setup.displayName,
          actorId,
          roles: ['admin'],
          passwordHash,
          locale: 'zh-CN',
        },
      ]);
      this.ledger.append({ type: 'school.set-up', subjectId: organisationId, actorId });
      return { organisationId, accountId };
    });
  }
}
