import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeDto } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { Authenticators, PermissionCatalog, type Credentials, type Principal } from '#platform/auth';
import { WallClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newSecret } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { AccountRepository } from '../persistence/account.repository';
import { SessionRepository } from '../persistence/session.repository';
import { Passwords } from './passwords';

export const SESSION_COOKIE = 'linelab_session';
export const SESSION_SECONDS = 12 * 3600;

/** Writing `seen_at` at every request would be a write per read. */
const TOUCH_AFTER_MS = 5 * 60_000;
const FREE_TRIES = 5;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 3_600_000;

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

@Injectable()
export class SessionService implements OnModuleInit {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: Passwords,
    private readonly catalog: PermissionCatalog,
    private readonly authenticators: Authenticators,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly wall: WallClock,
  ) {}

  onModuleInit(): void {
    this.authenticators.register({ name: 'session', authenticate: (credentials) => this.authenticate(credentials) });
  }

  /**
   * Opens a session. After five wrong passwords the account waits, twice as long each time (30 s up to 1 h).
   * @throws DomainError `identity.wrong-credentials` (401) or `identity.locked` (429)
   */
  async login(username: string, password: string): Promise<{ token: string; me: MeDto }> {
    const now = this.wall.now();
    const account = await this.accounts.byUsername(username);
    if (account?.lockedUntil && account.lockedUntil > now) throw locked(account.lockedUntil, now);
    const matches = await this.passwords.matches(account?.active ? account.passwordHash : null, password);
    if (!account || !matches) {
      if (account) await this.recordFailure(account.id, now);
      throw new DomainError('unauthenticated', 'identity.wrong-credentials');
    }
    const token = newSecret();
    await this.unitOfWork.run(async () => {
      if (account.failures > 0 || account.lockedUntil) await this.accounts.recordFailure(account.id, 0, null);
      await this.sessions.removeExpired(now);
      await this.sessions.add(hashToken(token), account.id, now, new Date(now.getTime() + SESSION_SECONDS * 1000));
      this.ledger.append({ type: 'account.signed-in', subjectId: account.id, actorId: account.actorId });
    });
    return { token, me: await this.me(account.id) };
  }

  async logout(token: string): Promise<void> {
    await this.sessions.remove(hashToken(token));
  }

  /** @throws DomainError `identity.wrong-credentials` when the present password is wrong */
  async changePassword(accountId: string, token: string, present: string, next: string): Promise<void> {
    const account = await this.accounts.byId(accountId);
    if (!account || !(await this.passwords.matches(account.passwordHash, present))) {
      throw new DomainError('invalid', 'request.invalid', {}, [
        { pointer: '/presentPassword', code: 'identity.wrong-password' },
      ]);
    }
    this.passwords.check(next);
    const passwordHash = await this.passwords.hash(next);
    await this.unitOfWork.run(async () => {
      await this.accounts.setPassword(accountId, passwordHash);
      await this.sessions.removeOthers(accountId, hashToken(token));
      this.ledger.append({ type: 'account.password-changed', subjectId: accountId, actorId: account.actorId });
    });
  }

  async me(accountId: string): Promise<MeDto> {
    const account = await this.accounts.byId(accountId);
    if (!account) throw new DomainError('unauthenticated', 'auth.unauthenticated');
    return {
      accountId: account.id,
      actorId: account.actorId,
      username: account.username,
      displayName: account.displayName,
      organisationId: account.organisationId,
      roles: account.roles,
      permissions: [...this.catalog.of(account.roles)].sort(),
      locale: account.locale,
    };
  }

  private async authenticate(credentials: Credentials): Promise<Principal | null> {
    const token = credentials.cookies[SESSION_COOKIE];
    if (!token) return null;
    const now = this.wall.now();
    const tokenHash = hashToken(token);
    const session = await this.sessions.find(tokenHash, now);
    if (!session) return null;
    if (now.getTime() - session.seenAt.getTime() > TOUCH_AFTER_MS) {
      await this.sessions.touch(tokenHash, now, new Date(now.getTime() + SESSION_SECONDS * 1000));
    }
    return {
      kind: 'account',
      accountId: session.accountId,
      actorId: session.actorId,
      organisationId: session.organisationId,
      roles: session.roles,
      permissions: this.catalog.of(session.roles),
      workUnitId: null,
    };
  }

  private async recordFailure(accountId: string, now: Date): Promise<void> {
    await this.unitOfWork.run(async () => {
      const account = await this.accounts.lock(accountId);
      if (!account) return;
      const failures = Math.min(account.failures + 1, 100);
      const lockMs = Math.min(FIRST_LOCK_MS * 2 ** (failures - FREE_TRIES), LONGEST_LOCK_MS);
      const lockedUntil = failures >= FREE_TRIES ? new Date(now.getTime() + lockMs) : null;
      await this.accounts.recordFailure(accountId, failures, lockedUntil);
      this.ledger.append({ type: 'account.sign-in-failed', subjectId: accountId, payload: { failures } });
    });
  }
}

function locked(until: Date, now: Date): DomainError {
  return new DomainError('rate-limited', 'identity.locked', {
    seconds: Math.ceil((until.getTime() - now.getTime()) / 1000),
  });
}
