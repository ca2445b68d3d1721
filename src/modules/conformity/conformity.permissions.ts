import type { PermissionTable } from '#platform/auth';

/** Reports name who has signed; so they are for who may see everybody's names. */
export const CONFORMITY_PERMISSIONS: PermissionTable = {
  'first-article-report.read': ['admin', 'instructor', 'technician', 'programme-head'],
  'first-article-report.sign': ['instructor', 'technician'],
  'inspection-certificate.issue': ['instructor', 'technician'],
};
