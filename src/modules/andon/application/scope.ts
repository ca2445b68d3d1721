import { DomainError } from '#libs/kernel';
import type { Principal } from '#platform/auth';

export const isStudent = ({ kind, roles }: Principal): boolean =>
  kind === 'account' && roles.every((role) => role === 'student');

/**
 * A screen concerns its own work unit, a student at the own device the calls raised there.
 * @param raisedBy of a call that exists
 * @throws DomainError not-found `entity.not-found`
 */
export function requireInScope(caller: Principal, workUnitId: string, raisedBy?: string | null): void {
  const elsewhere = caller.kind === 'station' && caller.workUnitId !== workUnitId;
  const others = raisedBy !== undefined && isStudent(caller) && raisedBy !== caller.actorId;
  if (elsewhere) throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id: workUnitId });
  if (others) throw new DomainError('not-found', 'entity.not-found', { type: 'andon-call' });
}
