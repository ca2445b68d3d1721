import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/contracts';
import { newId } from '#platform/ids';
import { Passwords } from './application/passwords';
import { SetupService, type FirstSetup } from './application/setup.service';
import { AccountRepository } from './persistence/account.repository';
import { OrganisationRepository } from './persistence/organisation.repository';

export interface NewAccount {
  readonly organisationId: string;
  readonly username: string;
  readonly displayName: string;
  /** The person's id; the ledger's actor. */
  readonly actorId: string;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
}

export interface Organisation {
  readonly id: string;
  readonly kind: 'school' | 'partner';
  readonly code: string;
  readonly name: string;
}

/** The front door of identity: accounts and organisations for the modules above. */
@Injectable()
export class IdentityApi {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly organisations: OrganisationRepository,
    private readonly passwords: Passwords,
    private readonly setup: SetupService,
  ) {}

  /** The hash of a password that keeps the rules; 80 ms of CPU, so never inside a transaction. */
  async hashPassword(password: string): Promise<string> {
    this.passwords.check(password);
    return this.passwords.hash(password);
  }

  /** Whether a password keeps the rules that {@link hashPassword} insists on. */
  isStrong(password: string): boolean {
    return this.passwords.isStrong(password);
  }

  /** The hash of a short secret (a PIN) that is protected by a lockout instead of its strength; as slow as a password's. */
  async hashPin(pin: string): Promise<string> {
    return this.passwords.hash(pin);
  }

  /** Compares a PIN; takes as long when there is no hash to compare with. */
  async pinMatches(pinHash: string | null, pin: string): Promise<boolean> {
    return this.passwords.matches(pinHash, pin);
  }

  /**
   * The first set-up of an empty installation: the school and its administrator.
   * @throws DomainError `identity.already-set-up`, `identity.password-weak`
   */
  async setUpSchool(setup: FirstSetup): Promise<void> {
    await this.setup.setUp(setup);
  }

  /** True while no account exists. */
  async needsSetup(): Promise<boolean> {
    return this.setup.isNeeded();
  }

  /** Whose accounts these user names are, in lower case; names without an account are left out. */
  async actorsByUsername(usernames: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.accounts.actorsByUsername(usernames);
  }

  /** What actors who have an account are called, by actor; others are left out. */
  async displayNames(actorIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.accounts.displayNames(actorIds);
  }

  /** Gives an organisation another name, in the running unit of work. */
  async renameOrganisation(id: string, name: string): Promise<void> {
    await this.organisations.rename(id, name);
  }

  /** Adds accounts in the running unit of work; a name already taken fails the unit (unique index). */
  async createAccounts(accounts: readonly NewAccount[]): Promise<void> {
    await this.accounts.add(
      accounts.map((account) => ({ ...account, roles: [...account.roles], id: newId(), locale: 'zh-CN' as const })),
    );
  }

  async usernamesTaken(usernames: readonly string[]): Promise<string[]> {
    return this.accounts.usernamesTaken(usernames);
  }

  async school(): Promise<Organisation | null> {
    return this.organisations.school();
  }

  async organisationByCode(code: string): Promise<Organisation | null> {
    return this.organisations.byCode(code);
  }

  async organisationsByIds(ids: readonly string[]): Promise<Organisation[]> {
    return this.organisations.byIds(ids);
  }

  /** Adds a company in the running unit of work. @returns its id */
  async createPartner(code: string, name: string): Promise<string> {
    const id = newId();
    await this.organisations.add({ id, kind: 'partner', code, name });
    return id;
  }
}
