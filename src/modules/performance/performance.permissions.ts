import type { PermissionTable } from '#platform/auth';

export const PERFORMANCE_PERMISSIONS: PermissionTable = {
  'performance.read': ['admin', 'instructor', 'technician', 'programme-head'],
};
