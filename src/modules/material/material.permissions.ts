import type { PermissionTable } from '#platform/auth';

export const MATERIAL_PERMISSIONS: PermissionTable = {
  'material.read': ['admin', 'instructor', 'technician', 'programme-head'],
  'lot.read': ['admin', 'instructor', 'technician', 'programme-head'],
  'lot.receive': ['admin', 'instructor', 'technician'],
  'lot.change': ['admin', 'instructor', 'technician'],
};
