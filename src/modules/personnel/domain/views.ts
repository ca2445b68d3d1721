import type { Person } from './person';

/** A class as others refer to it. */
export interface ClassRef {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

export interface PersonView extends Person {
  readonly class: ClassRef | null;
}

export interface ClassView extends ClassRef {
  /** Number of active students. */
  readonly students: number;
  readonly teams: number;
}

export interface TeamMemberView {
  readonly personId: string;
  readonly number: string;
  readonly name: string;
  readonly role: 'leader' | 'member';
}

export interface TeamView extends ClassRef {
  readonly classId: string;
  readonly members: readonly TeamMemberView[];
}
