import type { PermissionTable } from '#platform/auth';

/** Administrators run the system and see no grades. */
export const ASSESSMENT_PERMISSIONS = {
  'rubric.read': ['admin', 'instructor', 'programme-head'],
  'rubric.create': ['instructor', 'programme-head'],
  'grade.read': ['instructor', 'programme-head'],
  'grade.override': ['instructor'],
  'grade.rescore': ['instructor'],
  'grade.publish': ['instructor'],
  'result.read-own': ['student'],
} as const satisfies PermissionTable;
