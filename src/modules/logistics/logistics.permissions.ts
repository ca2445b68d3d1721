import type { PermissionTable } from '#platform/auth';

const STAFF = ['admin', 'instructor', 'technician'] as const;

/** Who posts a count answers for the difference; that is not whoever counts. */
export const LOGISTICS_PERMISSIONS: PermissionTable = {
  'transport.read': [...STAFF, 'programme-head'],
  'transport.request': STAFF,
  'transport.handle': STAFF,
  'stock-count.read': [...STAFF, 'programme-head'],
  'stock-count.count': STAFF,
  'stock-count.post': ['admin', 'instructor'],
};
