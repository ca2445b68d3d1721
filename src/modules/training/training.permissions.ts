import type { PermissionTable } from '#platform/auth';

const STAFF = ['admin', 'instructor', 'programme-head'] as const;

/** `assignment.read` alone shows those of one's own teams, `assignment.read-all` all. */
export const TRAINING_PERMISSIONS = {
  'task.read': STAFF,
  'task.create': ['instructor'],
  'assignment.read': [...STAFF, 'student'],
  'assignment.read-all': STAFF,
  'assignment.create': ['instructor'],
  'attempt.void': ['instructor'],
  'my-task.read': ['student'],
} as const satisfies PermissionTable;
