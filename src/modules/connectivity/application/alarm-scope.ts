import { DomainError } from '#libs/kernel';
import type { Principal } from '#platform/auth';
import type { Alarm } from '../domain/alarm';

/** The work unit a shared screen is at, which is all it sees; undefined: all of them. */
export function unitInSight({ kind, workUnitId }: Principal): string | undefined {
  return kind === 'station' ? (workUnitId ?? undefined) : undefined;
}

/** @throws DomainError not-found `entity.not-found` for a shared screen elsewhere */
export function requireAlarmInScope(caller: Principal, { id, workUnitId }: Alarm): void {
  if (caller.kind === 'station' && caller.workUnitId !== workUnitId) {
    throw new DomainError('not-found', 'entity.not-found', { type: 'alarm', id });
  }
}
