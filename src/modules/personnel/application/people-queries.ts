import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { actorOf, may, type Principal } from '#platform/auth';
import { decodeCursor, pageLimit, toPage, type Page, type PageQuery } from '#platform/http';
import type { Person, PersonKind } from '../domain/person';
import type { ClassView, PersonView, TeamView } from '../domain/views';
import { ClassRepository } from '../persistence/class.repository';
import { PersonRepository } from '../persistence/person.repository';
import { TeamRepository } from '../persistence/team.repository';

interface PersonFilter {
  readonly q?: string | undefined;
  readonly kind?: PersonKind | undefined;
  readonly classId?: string | undefined;
}

/** Null: sees everybody. Otherwise the person whose teams bound what is seen. */
function seenBy(caller: Principal): string | null {
  return may(caller, 'person.read-all') ? null : actorOf(caller);
}

function after(query: PageQuery): string | null {
  const key = decodeCursor(query.cursor, 1)?.[0];
  return key === undefined ? null : String(key);
}

/** What people may see of each other. */
@Injectable()
export class PeopleQueries {
  constructor(
    private readonly people: PersonRepository,
    private readonly classRepository: ClassRepository,
    private readonly teamRepository: TeamRepository,
  ) {}

  async persons(filter: PersonFilter, query: PageQuery, caller: Principal): Promise<Page<PersonView>> {
    const limit = pageLimit(query);
    const rows = await this.people.list({ ...filter, seenBy: seenBy(caller) }, after(query), limit);
    return toPage(rows, limit, (row) => [row.number]);
  }

  /** @throws DomainError `entity.not-found`, also for somebody the caller may not see */
  async person(id: string, caller: Principal): Promise<PersonView> {
    return (await this.people.find(id, seenBy(caller))) ?? notFound('person', id);
  }

  async classes(query: PageQuery): Promise<Page<ClassView>> {
    const limit = pageLimit(query);
    return toPage(await this.classRepository.list(after(query), limit), limit, (row) => [row.code]);
  }

  /** @throws DomainError `entity.not-found` */
  async class(id: string): Promise<ClassView & { readonly instructors: readonly Person[] }> {
    const found = (await this.classRepository.find(id)) ?? notFound('class', id);
    return { ...found, instructors: await this.people.byIds(await this.classRepository.instructorsOf(id)) };
  }

  async teams(classId: string | null, query: PageQuery, caller: Principal): Promise<Page<TeamView>> {
    const limit = pageLimit(query);
    const rows = await this.teamRepository.list(seenBy(caller), classId, after(query), limit);
    return toPage(rows, limit, (row) => [row.code]);
  }

  /** @throws DomainError `entity.not-found`, also for a team the caller may not see */
  async team(id: string, caller: Principal): Promise<TeamView> {
    return (await this.teamRepository.find(id, seenBy(caller))) ?? notFound('team', id);
  }
}

function notFound(type: string, id: string): never {
  throw new DomainError('not-found', 'entity.not-found', { type, id });
}
