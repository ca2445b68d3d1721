import { Injectable } from '@nestjs/common';
import { IdentityApi } from '#modules/identity';
import { Settings } from '#platform/config';
import { Pins } from './application/pins';
import type { Person, PersonKind, Team, TeamRef } from './domain/person';
import type { QualificationClass } from './domain/qualification';
import type { ClassRef } from './domain/views';
import { ClassRepository } from './persistence/class.repository';
import { PersonRepository } from './persistence/person.repository';
import { QualificationRepository } from './persistence/qualification.repository';
import { TeamRepository } from './persistence/team.repository';

/** The front door of personnel: who people are, which team they are in, what they may operate. */
@Injectable()
export class PersonnelApi {
  constructor(
    private readonly personRepository: PersonRepository,
    private readonly classes: ClassRepository,
    private readonly teams: TeamRepository,
    private readonly qualifications: QualificationRepository,
    private readonly pins: Pins,
    private readonly identity: IdentityApi,
    private readonly settings: Settings,
  ) {}

  async person(id: string): Promise<Person | null> {
    return (await this.persons([id]))[0] ?? null;
  }

  /** Persons by id, in no particular order; unknown ids are left out. */
  async persons(ids: readonly string[]): Promise<Person[]> {
    return this.personRepository.byIds(ids);
  }

  /**
   * Names of those who did something, by actor; unknown ones are left out. The administrator of the first set-up is no
   * person and goes by the account's name.
   */
  async namesOf(actorIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(actorIds)];
    if (ids.length === 0) return new Map();
    const names = new Map((await this.persons(ids)).map(({ id, name }) => [id, name]));
    const others = ids.filter((id) => !names.has(id));
    if (others.length === 0) return names;
    return new Map([...names, ...(await this.identity.displayNames(others))]);
  }

  /** Persons by their numbers; unknown numbers are left out. */
  async personsByNumber(numbers: readonly string[]): Promise<Person[]> {
    return this.personRepository.byNumbers(numbers);
  }

  /** How many active people of a kind there are. */
  async countOf(kind: PersonKind): Promise<number> {
    return this.personRepository.countOf(kind);
  }

  /** The active person who wears a badge. */
  async personByBadge(badge: string): Promise<Person | null> {
    return this.personRepository.byBadge(badge);
  }

  /**
   * The person with this number and PIN, or null when either is wrong. Never inside a unit of work.
   * @throws DomainError `personnel.pin-locked` {seconds} (429) after five wrong PINs
   */
  async verifyPin(personNumber: string, pin: string): Promise<Person | null> {
    const id = await this.pins.verify(personNumber, pin);
    return id ? this.person(id) : null;
  }

  async schoolClass(id: string): Promise<ClassRef | null> {
    return this.classes.find(id);
  }

  /** A team with its members, leader first. */
  async team(id: string): Promise<Team | null> {
    return this.teams.find(id);
  }

  /** Teams by id, in no particular order; unknown ids are left out. */
  async teamsByIds(ids: readonly string[]): Promise<Team[]> {
    return this.teams.byIds(ids);
  }

  /** Ids of everybody who is in a team with a person, also the person's. */
  async matesOf(personId: string): Promise<string[]> {
    return this.teams.matesOf(personId);
  }

  /** Ids of the teams by their codes, for import sheets. */
  async teamIdsByCode(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.teams.idsByCode(codes);
  }

  /** Ids of the teams of a class; none for an unknown one. */
  async teamIdsOfClass(classId: string): Promise<string[]> {
    return this.teams.idsOfClass(classId);
  }

  /** Ids of the teams a person is in. */
  async teamsOf(personId: string): Promise<string[]> {
    return this.teams.idsOf(personId);
  }

  /** A team of each of these people, the first by code; who is in none is left out. */
  async teamsOfEach(personIds: readonly string[]): Promise<ReadonlyMap<string, TeamRef>> {
    return this.teams.ofEach(personIds);
  }

  /** Whether a person holds a qualification on the day (of the site's zone) of an instant; IEC 62264-2 personnel class. */
  async hasQualification(personId: string, code: string, at: Date): Promise<boolean> {
    return this.qualifications.isValid(personId, code, at, this.settings.get('zone'));
  }

  /** Names of qualifications; unknown codes are left out. */
  async qualificationClasses(codes: readonly string[]): Promise<QualificationClass[]> {
    return this.qualifications.classes(codes);
  }
}
