import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '#libs/kernel';

/** How others name what is inspected: numbers of its order, and of the part that is made. */
export interface SubjectNames {
  readonly orders: readonly string[];
  readonly parts: readonly string[];
}

type Naming = (subjectId: string) => Promise<SubjectNames>;

const UNNAMED: SubjectNames = { orders: [], parts: [] };

/** Quality does not know what it inspects; the module that does says how a file may name it. */
@Injectable()
export class InspectedSubjects {
  private readonly namings = new Map<string, Naming>();

  /** To be called while modules initialise. */
  register(subjectType: string, naming: Naming): void {
    if (this.namings.has(subjectType)) throw new Error(`names of a ${subjectType} are defined twice`);
    this.namings.set(subjectType, naming);
  }

  async namesOf({ type, id }: SubjectRef): Promise<SubjectNames> {
    return (await this.namings.get(type)?.(id)) ?? UNNAMED;
  }
}
