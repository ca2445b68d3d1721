import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { may, type Principal } from '#platform/auth';

/** Names of those who did something, as far as the one asking may know them. */
@Injectable()
export class PersonNames {
  constructor(private readonly personnel: PersonnelApi) {}

  /** @returns gives a person's name; null for nobody, and for whom the one asking may not know */
  async of(caller: Principal, ids: readonly (string | null)[]): Promise<(id: string | null) => string | null> {
    const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
    const people = wanted.length === 0 ? [] : await this.personnel.persons(wanted);
    const all = may(caller, 'person.read-all');
    const names = new Map(people.filter(({ id }) => all || id === caller.actorId).map(({ id, name }) => [id, name]));
    return (id) => (id && names.get(id)) || null;
  }
}
