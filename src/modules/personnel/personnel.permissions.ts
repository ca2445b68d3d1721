import type { PermissionTable } from '#platform/auth';

/** Students see the members of their own teams only; staff accounts are made by administrators. */
export const PERSONNEL_PERMISSIONS = {
  'person.read': ['admin', 'instructor', 'technician', 'programme-head', 'student'],
  'person.read-all': ['admin', 'instructor', 'technician', 'programme-head'],
  'class.read': ['admin', 'instructor', 'technician', 'programme-head'],
  'team.read': ['admin', 'instructor', 'technician', 'programme-head', 'student'],
  /** A new station PIN for a student; that of anybody else takes `staff.manage` as well. */
  'pin.set': ['admin', 'instructor'],
  'staff.manage': ['admin'],
} as const satisfies PermissionTable;
