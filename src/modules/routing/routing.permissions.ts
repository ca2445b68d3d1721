import type { PermissionTable } from '#platform/auth';

export const ROUTING_PERMISSIONS: PermissionTable = {
  'routing.read': ['admin', 'instructor', 'technician', 'programme-head'],
  'routing.edit': ['instructor', 'technician'],
  'routing.submit': ['instructor', 'technician'],
  'routing.release': ['instructor'],
};
