import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#libs/contracts';

@Entity({ schema: 'identity', name: 'account' })
export class AccountEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  username: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  /** The person these are the acts of; the id the ledger knows. */
  @Column('uuid', { name: 'actor_id' })
  actorId: string;

  @Column('text', { array: true })
  roles: Role[];

  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('text')
  locale: 'zh-CN' | 'en';

  @Column('boolean')
  active: boolean;

  @Column('smallint')
  failures: number;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil: Date | null;

  @Column('int')
  version: number;
}
