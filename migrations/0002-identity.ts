import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Organisations, accounts, sessions. */
export class Identity1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA identity;
      CREATE TABLE identity.organisation (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('school', 'partner')),
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX organisation_one_school ON identity.organisation (kind) WHERE kind = 'school';
      CREATE TABLE identity.account (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        username text NOT NULL,
        display_name text NOT NULL,
        actor_id uuid NOT NULL,
        roles text[] NOT NULL,
        password_hash text NOT NULL,
        locale text NOT NULL DEFAULT 'zh-CN',
        active boolean NOT NULL DEFAULT true,
        failures smallint NOT NULL DEFAULT 0,
        locked_until timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX account_username ON identity.account (lower(username));
      CREATE INDEX account_actor ON identity.account (actor_id);
      CREATE INDEX account_organisation ON identity.account (organisation_id, username);
      CREATE TABLE identity.session (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES identity.account (id),
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_account ON identity.session (account_id);
      CREATE INDEX session_expiry ON identity.session (expires_at);
    `);
    await grantSchema(runner, 'identity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA identity CASCADE');
  }
}
