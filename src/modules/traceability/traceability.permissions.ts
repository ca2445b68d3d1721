import type { PermissionTable } from '#platform/auth';

export const TRACEABILITY_PERMISSIONS: PermissionTable = {
  'trace.read': ['admin', 'instructor', 'technician', 'programme-head'],
  'recall.declare': ['admin', 'instructor'],
};
