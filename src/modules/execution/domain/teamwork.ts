import type { DecimalString } from '#libs/kernel';

/** The parts people play in a team at work, in the order in which they are handed on. */
export const TEAM_ROLES = ['operator', 'inspector', 'recorder', 'safety'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number] | 'helper';

/**
 * Who plays which part in a round: each round every part goes on to the next member. A small team's members play
 * several, in a large one the rest helps.
 * @param members in an order that stays
 * @param round from 0
 */
export function rolesInRound(
  members: readonly string[],
  round: number,
): readonly { readonly personId: string; readonly roles: readonly TeamRole[] }[] {
  return members.map((personId, index) => {
    const roles = TEAM_ROLES.filter((_, part) => (part + round) % members.length === index);
    return { personId, roles: roles.length > 0 ? roles : ['helper'] };
  });
}

/** Who is to do a job: the order's team, chosen people, or whoever is qualified. */
export const ASSIGNMENT_MODES = ['team', 'people', 'qualified'] as const;
export type AssignmentMode = (typeof ASSIGNMENT_MODES)[number];

export interface Assignment {
  readonly mode: AssignmentMode;
  /** Of chosen people; else empty. */
  readonly personIds: readonly string[];
  readonly reason: string | null;
}

export const TO_THE_TEAM: Assignment = { mode: 'team', personIds: [], reason: null };

/** Whether a student may work on a job: the team decides unless somebody chose otherwise. */
export function isFor(assignment: Assignment, personId: string, inTeam: boolean): boolean {
  if (assignment.mode === 'people') return assignment.personIds.includes(personId);
  return assignment.mode === 'qualified' || inTeam;
}

/** What somebody leaves to whoever goes on with a job. */
export interface HandOver {
  readonly id: string;
  readonly jobOrderId: string;
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
  /** Why the job was paused; null when it was not. */
  readonly reason: string | null;
  readonly note: string | null;
  /** Neither good nor scrapped then. */
  readonly remaining: DecimalString;
  readonly takenBy: string | null;
  readonly takenAt: Date | null;
}
