import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/contracts';
import { UnitOfWork } from '#platform/database';

export interface SessionAccount {
  readonly accountId: string;
  readonly actorId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly seenAt: Date;
}

/** Sessions by the hash of their token: a stolen table opens no door. */
@Injectable()
export class SessionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(tokenHash: Buffer, accountId: string, now: Date, expiresAt: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO identity.session (token_hash, account_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)`,
      [tokenHash, accountId, now, expiresAt],
    );
  }

  async find(tokenHash: Buffer, now: Date): Promise<SessionAccount | null> {
    const [row] = await this.unitOfWork.prepared<SessionAccount>(
      `SELECT a.id AS "accountId", a.actor_id AS "actorId", a.organisation_id AS "organisationId", a.roles,
              s.seen_at AS "seenAt"
       FROM identity.session s JOIN identity.account a ON a.id = s.account_id
       WHERE s.token_hash = $1 AND s.expires_at > $2 AND a.active`,
      [tokenHash, now],
    );
    return row ?? null;
  }

  async touch(tokenHash: Buffer, now: Date, expiresAt: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE identity.session SET seen_at = $2, expires_at = $3 WHERE token_hash = $1',
      [tokenHash, now, expiresAt],
    );
  }

  async remove(tokenHash: Buffer): Promise<void> {
    await this.unitOfWork.manager.query('DELETE FROM identity.session WHERE token_hash = $1', [tokenHash]);
  }

  /** All sessions of an account but one: a changed password ends the others. */
  async removeOthers(accountId: string, keep: Buffer): Promise<void> {
    await this.unitOfWork.manager.query('DELETE FROM identity.session WHERE account_id = $1 AND token_hash <> $2', [
      accountId,
      keep,
    ]);
  }

  async removeExpired(now: Date): Promise<void> {
    await this.unitOfWork.manager.query('DELETE FROM identity.session WHERE expires_at <= $1', [now]);
  }
}
