import type { Principal } from '#platform/auth';
import type { InspectionScope } from '../persistence/inspection.repository';

/** Matches no row: a station that belongs to no work unit. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** A station sees and measures what is at its own work unit; a person with the permission, everything. */
export function scopeOf(caller: Principal): InspectionScope {
  return { workUnitId: caller.kind === 'account' ? null : (caller.workUnitId ?? NOWHERE) };
}
