import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Persons, classes, teams, qualifications. No more about a person than the workshop needs. */
export class Personnel1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA personnel;
      CREATE TABLE personnel.class (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        name_en text NOT NULL
      );
      CREATE TABLE personnel.person (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('student', 'instructor', 'technician', 'partner', 'other')),
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        class_id uuid REFERENCES personnel.class (id),
        badge text UNIQUE,
        pin_hash text,
        pin_failures smallint NOT NULL DEFAULT 0,
        pin_locked_until timestamptz,
        active boolean NOT NULL DEFAULT true
      );
      CREATE INDEX person_class ON personnel.person (class_id, number);
      CREATE INDEX person_kind ON personnel.person (kind, number);
      CREATE INDEX person_organisation ON personnel.person (organisation_id);
      CREATE TABLE personnel.class_instructor (
        class_id uuid NOT NULL REFERENCES personnel.class (id),
        person_id uuid NOT NULL REFERENCES personnel.person (id),
        PRIMARY KEY (class_id, person_id)
      );
      CREATE INDEX class_instructor_person ON personnel.class_instructor (person_id);
      CREATE TABLE personnel.team (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        name_en text NOT NULL,
        class_id uuid NOT NULL REFERENCES personnel.class (id)
      );
      CREATE INDEX team_class ON personnel.team (class_id, code);
      CREATE TABLE personnel.team_member (
        team_id uuid NOT NULL REFERENCES personnel.team (id),
        person_id uuid NOT NULL REFERENCES personnel.person (id),
        role text NOT NULL CHECK (role IN ('leader', 'member')),
        PRIMARY KEY (team_id, person_id)
      );
      CREATE INDEX team_member_person ON personnel.team_member (person_id);
      CREATE TABLE personnel.qualification_class (
        code text PRIMARY KEY,
        name text NOT NULL,
        name_en text NOT NULL
      );
      CREATE TABLE personnel.qualification (
        person_id uuid NOT NULL REFERENCES personnel.person (id),
        code text NOT NULL REFERENCES personnel.qualification_class (code),
        valid_from date NOT NULL,
        valid_to date,
        PRIMARY KEY (person_id, code),
        CHECK (valid_to IS NULL OR valid_to >= valid_from)
      );
    `);
    await grantSchema(runner, 'personnel');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA personnel CASCADE');
  }
}
