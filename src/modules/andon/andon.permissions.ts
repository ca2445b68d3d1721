import type { PermissionTable } from '#platform/auth';

const STAFF = ['admin', 'instructor', 'technician'] as const;

/** A shared screen sees and answers the calls of its own work unit, a student at the own device those of the own. */
export const ANDON_PERMISSIONS: PermissionTable = {
  'andon.raise': ['instructor', 'technician', 'student', 'station'],
  'andon.read': [...STAFF, 'programme-head', 'student', 'station'],
  'andon.answer': [...STAFF, 'station'],
  'andon.close': [...STAFF, 'student', 'station'],
  'andon.summary': [...STAFF, 'programme-head'],
  'andon.configure': STAFF,
};
