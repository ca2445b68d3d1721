import type { PermissionTable } from '#platform/auth';

const STAFF = ['admin', 'instructor', 'technician'] as const;

/** At a station whoever works there issues and gives back; that is a right of the job's. */
export const TOOLING_PERMISSIONS: PermissionTable = {
  'tool.read': [...STAFF, 'programme-head'],
  'tool.manage': STAFF,
};
