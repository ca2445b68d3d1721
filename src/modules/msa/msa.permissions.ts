import type { PermissionTable } from '#platform/auth';

const STAFF = ['admin', 'instructor', 'technician', 'programme-head'] as const;

/** `measurement-study.read` alone shows the studies in which somebody measures. */
export const MSA_PERMISSIONS: PermissionTable = {
  'measurement-study.read': [...STAFF, 'student'],
  'measurement-study.read-all': STAFF,
  /** Plans, begins, evaluates and closes studies, and copies readings from paper for those who took them. */
  'measurement-study.manage': ['instructor', 'technician'],
  'measurement-study.measure': ['instructor', 'technician', 'student'],
};
