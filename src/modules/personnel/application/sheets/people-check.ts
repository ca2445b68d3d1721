import { Injectable } from '@nestjs/common';
import { IdentityApi } from '#modules/identity';
import { checkUnique, say, textIn, type ImportRun } from '#platform/import';
import type { Person } from '../../domain/person';
import { ClassRepository } from '../../persistence/class.repository';
import { PersonRepository } from '../../persistence/person.repository';
import { rolesOf, type PeopleRow } from './people-columns';

const filled = (texts: readonly (string | null)[]): string[] => texts.filter((text) => text !== null);

/** What stands against rows of people: others' badges and accounts, unknown classes, rights the importer lacks. */
@Injectable()
export class PeopleCheck {
  constructor(
    private readonly identity: IdentityApi,
    private readonly persons: PersonRepository,
    private readonly classes: ClassRepository,
  ) {}

  async check(rows: readonly PeopleRow[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'number');
    checkUnique(rows, run, 'badge');
    checkUnique(rows, run, 'username', (row) => row.values.username?.toLowerCase() ?? null);
    const known = new Map(
      (await this.persons.byNumbers(rows.map((row) => row.values.number))).map((person) => [person.number, person]),
    );
    for (const row of rows) this.checkRights(row, known.get(row.values.number) ?? null, run);
    await this.checkOrganisations(rows, run);
    await this.checkClasses(rows, run);
    await this.checkBadges(rows, run);
    await this.checkAccounts(rows, known, run);
  }

  /** Whoever may import can make students; everybody else's account opens more doors. */
  private checkRights(row: PeopleRow, known: Person | null, run: ImportRun): void {
    const { kind, roles } = row.values;
    const isStudent = kind === 'student' && (known === null || known.kind === 'student');
    const onlyStudent = roles === null || roles.every((role) => role === 'student');
    if ((!isStudent || !onlyStudent) && !run.may('staff.manage'))
      run.problem(row, 'kind', 'import.not-allowed', say('personnel.expected.students-only'), kind);
  }

  private async checkOrganisations(rows: readonly PeopleRow[], run: ImportRun): Promise<void> {
    const inWorkbook = new Set(filled(run.rows('organisations').map((row) => textIn(row, 'code'))));
    for (const row of rows) {
      const { organisation, kind } = row.values;
      if (kind === 'partner' && organisation === null) {
        run.problem(row, 'organisation', 'import.required', say('personnel.expected.partner-organisation'), '');
      } else if (organisation !== null && !inWorkbook.has(organisation)) {
        const found = await this.identity.organisationByCode(organisation);
        const fits = found && (found.kind === 'partner') === (kind === 'partner');
        const expected = say('import.expected.reference', { what: say('personnel.what.organisation') });
        if (!fits) run.problem(row, 'organisation', 'import.reference-unknown', expected, organisation);
      } else if (organisation !== null && kind !== 'partner') {
        run.problem(row, 'organisation', 'import.conflict', say('personnel.expected.own-school'), organisation);
      }
    }
  }

  private async checkClasses(rows: readonly PeopleRow[], run: ImportRun): Promise<void> {
    const named = rows.flatMap((row) => row.values.classes ?? []);
    const known = await this.classes.idsByCode(named);
    const inWorkbook = new Set(filled(run.rows('classes').map((row) => textIn(row, 'code'))));
    for (const row of rows) {
      const codes = row.values.classes ?? [];
      for (const code of codes.filter((one) => !known.has(one) && !inWorkbook.has(one))) {
        const expected = say('import.expected.reference', { what: say('personnel.what.class') });
        run.problem(row, 'classes', 'import.reference-unknown', expected, code);
      }
      if (row.values.kind === 'student' && codes.length > 1)
        run.problem(row, 'classes', 'import.conflict', say('personnel.expected.one-class'), codes.join(', '));
    }
  }

  private async checkBadges(rows: readonly PeopleRow[], run: ImportRun): Promise<void> {
    const wearers = await this.persons.wearers(filled(rows.map((row) => row.values.badge)));
    for (const row of rows) {
      const wearer = row.values.badge === null ? undefined : wearers.get(row.values.badge);
      if (wearer !== undefined && wearer !== row.values.number)
        run.problem(row, 'badge', 'import.conflict', say('personnel.expected.free-badge'), row.values.badge ?? '');
    }
  }

  private async checkAccounts(
    rows: readonly PeopleRow[],
    known: ReadonlyMap<string, Person>,
    run: ImportRun,
  ): Promise<void> {
    const accounts = await this.identity.actorsByUsername(filled(rows.map((row) => row.values.username)));
    const linked = new Set((await this.persons.byIds([...accounts.values()])).map((person) => person.id));
    for (const row of rows) {
      const { username, password, number } = row.values;
      if (username === null) continue;
      const actor = accounts.get(username.toLowerCase());
      if (actor === undefined) {
        if (password === null || !this.identity.isStrong(password))
          run.problem(row, 'password', 'import.value-wrong', say('personnel.expected.password'), password ? '***' : '');
        if (rolesOf(row).length === 0) run.problem(row, 'roles', 'import.required', say('personnel.expected.role'), '');
        continue;
      }
      // An account without a person (the first administrator's) may be claimed by staff who manage staff.
      const isOwn = known.get(number)?.id === actor;
      const isClaim = !known.has(number) && !linked.has(actor) && run.may('staff.manage');
      if (!isOwn && !isClaim)
        run.problem(row, 'username', 'import.conflict', say('personnel.expected.free-username'), username);
    }
  }
}
