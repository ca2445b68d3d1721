import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { may, type Principal } from '#platform/auth';

/** A person as far as the one asking may know. */
export interface SeenPerson {
  /** Null for somebody the one asking may not know. */
  readonly personId: string | null;
  readonly name: string | null;
}

export type See = (personId: string | null) => SeenPerson;

/** Names for those who may know them: a station shows who works at it, staff know everybody, a student the own teams. */
@Injectable()
export class NamesSeen {
  constructor(private readonly personnel: PersonnelApi) {}

  async by(caller: Principal, personIds: readonly (string | null)[]): Promise<See> {
    const asked = [...new Set(personIds.flatMap((id) => id ?? []))];
    const people = asked.length > 0 ? await this.personnel.persons(asked) : [];
    const all = caller.kind === 'station' || may(caller, 'person.read-all');
    const mates = new Set(all || !caller.actorId ? [] : await this.personnel.matesOf(caller.actorId));
    const names = new Map(
      people.filter(({ id }) => all || id === caller.actorId || mates.has(id)).map(({ id, name }) => [id, name]),
    );
    return (id) => ({ personId: id !== null && names.has(id) ? id : null, name: (id && names.get(id)) || null });
  }
}
