import type { Role } from '#libs/contracts';

export const PERSON_KINDS = ['student', 'instructor', 'technician', 'partner', 'other'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** A person as the modules above know one: no more than the workshop needs. */
export interface Person {
  readonly id: string;
  /** Student or staff number; unique. */
  readonly number: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly organisationId: string;
}

export interface TeamMember {
  readonly personId: string;
  readonly role: 'leader' | 'member';
}

/** A team without its members. */
export type TeamRef = Pick<Team, 'id' | 'code' | 'name' | 'nameEn'>;

export interface Team {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly classId: string;
  readonly members: readonly TeamMember[];
}

/** The role an account of such a person has when nothing else is said; null: there is no account without a role. */
export const ROLE_OF_KIND: Readonly<Record<PersonKind, Role | null>> = {
  student: 'student',
  instructor: 'instructor',
  technician: 'technician',
  partner: 'partner',
  other: null,
};
