import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { AccountEntity } from './account.entity';

@Injectable()
export class AccountRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byUsername(username: string): Promise<AccountEntity | null> {
    return this.unitOfWork.manager
      .createQueryBuilder(AccountEntity, 'account')
      .where('lower(account.username) = lower(:username)', { username })
      .getOne();
  }

  /** The account, locked until the transaction ends, so that parallel tries at a password are counted one by one. */
  async lock(id: string): Promise<AccountEntity | null> {
    return this.unitOfWork.manager.findOne(AccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async byId(id: string): Promise<AccountEntity | null> {
    return this.unitOfWork.manager.findOne(AccountEntity, { where: { id } });
  }

  async any(): Promise<boolean> {
    return this.unitOfWork.manager.exists(AccountEntity);
  }

  async add(
    accounts: readonly Omit<AccountEntity, 'failures' | 'lockedUntil' | 'version' | 'active'>[],
  ): Promise<void> {
    await this.unitOfWork.manager.insert(AccountEntity, [...accounts]);
  }

  async recordFailure(id: string, failures: number, lockedUntil: Date | null): Promise<void> {
    await this.unitOfWork.manager.update(AccountEntity, { id }, { failures, lockedUntil });
  }

  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.unitOfWork.manager.update(AccountEntity, { id }, { passwordHash, failures: 0, lockedUntil: null });
  }

  async usernamesTaken(usernames: readonly string[]): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ username: string }[]>(
      'SELECT username FROM identity.account WHERE lower(username) = ANY($1)',
      [usernames.map((username) => username.toLowerCase())],
    );
    return rows.map((row) => row.username);
  }

  /** What actors who have an account are called, by actor. */
  async displayNames(actorIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.unitOfWork.manager.query<{ actor: string; name: string }[]>(
      'SELECT actor_id AS actor, display_name AS name FROM identity.account WHERE actor_id = ANY($1)',
      [actorIds],
    );
    return new Map(rows.map((row) => [row.actor, row.name]));
  }

  /** Actor by user name in lower case. */
  async actorsByUsername(usernames: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.unitOfWork.manager.query<{ username: string; actor: string }[]>(
      'SELECT lower(username) AS username, actor_id AS actor FROM identity.account WHERE lower(username) = ANY($1)',
      [usernames.map((username) => username.toLowerCase())],
    );
    return new Map(rows.map((row) => [row.username, row.actor]));
  }
}
