import type { PermissionTable } from '#platform/auth';

/** Who stands at a work unit makes its rounds and asks for repairs; staff repair. */
export const MAINTENANCE_PERMISSIONS: PermissionTable = {
  'maintenance.read': ['admin', 'instructor', 'technician', 'programme-head'],
  'maintenance.request': ['admin', 'instructor', 'technician', 'student', 'station'],
  'maintenance.check': ['instructor', 'technician', 'student', 'station'],
  'maintenance.work': ['admin', 'instructor', 'technician'],
  'maintenance.plan': ['admin', 'technician'],
};
