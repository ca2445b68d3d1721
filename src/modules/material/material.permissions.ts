import type { PermissionTable } from '#platform/auth';

const STAFF = ['admin', 'instructor', 'technician'] as const;

export const MATERIAL_PERMISSIONS: PermissionTable = {
  'material.read': [...STAFF, 'programme-head'],
  'lot.read': [...STAFF, 'programme-head'],
  'lot.receive': STAFF,
  'lot.change': STAFF,
  'lot.move': STAFF,
  'place.create': STAFF,
  'numbering.change': ['admin'],
};
