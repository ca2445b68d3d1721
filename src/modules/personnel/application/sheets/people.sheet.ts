import { Injectable } from '@nestjs/common';
import { IdentityApi, type NewAccount } from '#modules/identity';
import { DomainError } from '#libs/kernel';
import { newId } from '#platform/ids';
import { defineSheet, type SheetDef } from '#platform/import';
import { ClassRepository } from '../../persistence/class.repository';
import { PersonRepository, type NewPerson } from '../../persistence/person.repository';
import { PeopleCheck } from './people-check';
import { peopleColumns, rolesOf, type PeopleRow } from './people-columns';

/** Hashes by row number, made before the transaction: each takes a tenth of a second. */
interface Hashes {
  readonly passwords: ReadonlyMap<number, string>;
  readonly pins: ReadonlyMap<number, string>;
}

const usernameOf = (row: PeopleRow): string => row.values.username?.toLowerCase() ?? '';

/** Persons, and the accounts of those with a user name. Passwords and PINs of known people stay as they are. */
@Injectable()
export class PeopleSheet {
  constructor(
    private readonly checks: PeopleCheck,
    private readonly identity: IdentityApi,
    private readonly persons: PersonRepository,
    private readonly classes: ClassRepository,
  ) {}

  sheet(): SheetDef {
    return defineSheet({
      key: 'people',
      name: ['人员', 'People'],
      order: 30,
      columns: peopleColumns,
      check: (rows, run) => this.checks.check(rows, run),
      prepare: (rows) => this.prepare(rows),
      apply: (rows, _run, hashes: Hashes) => this.apply(rows, hashes),
    });
  }

  private async prepare(rows: readonly PeopleRow[]): Promise<Hashes> {
    const accounts = await this.accountsOf(rows);
    const withPin = await this.persons.withPin(rows.map((row) => row.values.number));
    const passwords = new Map<number, string>();
    const pins = new Map<number, string>();
    await Promise.all(
      rows.map(async (row) => {
        const { password, pin, number } = row.values;
        if (password !== null && row.values.username !== null && !accounts.has(usernameOf(row)))
          passwords.set(row.row, await this.identity.hashPassword(password));
        if (pin !== null && !withPin.has(number)) pins.set(row.row, await this.identity.hashPin(pin));
      }),
    );
    return { passwords, pins };
  }

  private async apply(rows: readonly PeopleRow[], hashes: Hashes): Promise<void> {
    const accounts = await this.accountsOf(rows);
    const known = await this.persons.byNumbers(rows.map((row) => row.values.number));
    const ids = new Map(known.map((person) => [person.number, person.id]));
    for (const row of rows) {
      const { number } = row.values;
      if (!ids.has(number)) ids.set(number, accounts.get(usernameOf(row)) ?? newId());
    }
    const idOf = (row: PeopleRow): string => ids.get(row.values.number) ?? newId();
    const classIds = await this.classes.idsByCode(rows.flatMap((row) => row.values.classes ?? []));
    const classesOf = (row: PeopleRow) => (row.values.classes ?? []).map((code) => classIds.get(code) ?? code);
    const organisations = await this.organisationsOf(rows);
    await this.persons.upsert(
      rows.map((row): NewPerson => ({
        id: idOf(row),
        number: row.values.number,
        name: row.values.name,
        kind: row.values.kind,
        organisationId: organisations(row),
        classId: row.values.kind === 'student' ? (classesOf(row)[0] ?? null) : null,
        badge: row.values.badge,
        pinHash: hashes.pins.get(row.row) ?? null,
      })),
    );
    const teachers = rows.filter((row) => row.values.kind === 'instructor' && row.values.classes !== null);
    await this.classes.setTeaching(teachers.map((row) => ({ personId: idOf(row), classIds: classesOf(row) })));
    const fresh = rows.filter((row) => row.values.username !== null && !accounts.has(usernameOf(row)));
    await this.identity.createAccounts(
      fresh.map((row): NewAccount => ({
        organisationId: organisations(row),
        username: row.values.username ?? '',
        displayName: row.values.name,
        actorId: idOf(row),
        roles: rolesOf(row),
        passwordHash: hashes.passwords.get(row.row) ?? '',
      })),
    );
  }

  private accountsOf(rows: readonly PeopleRow[]): Promise<ReadonlyMap<string, string>> {
    return this.identity.actorsByUsername(rows.map(usernameOf).filter((username) => username !== ''));
  }

  private async organisationsOf(rows: readonly PeopleRow[]): Promise<(row: PeopleRow) => string> {
    const school = await this.identity.school();
    if (!school) throw new DomainError('conflict', 'personnel.no-school');
    const ids = new Map<string, string>();
    for (const code of new Set(rows.map((row) => row.values.organisation))) {
      const found = code === null ? null : await this.identity.organisationByCode(code);
      if (code !== null && found) ids.set(code, found.id);
    }
    return (row) => ids.get(row.values.organisation ?? '') ?? school.id;
  }
}
