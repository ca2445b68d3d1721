import type { PermissionTable } from '#platform/auth';

const STAFF = ['admin', 'instructor', 'programme-head'] as const;

/** `trial-job.read` alone shows the requests of one's own company, `trial-job.read-all` all but others' drafts. */
export const TRIAL_JOB_PERMISSIONS = {
  'trial-job.request': ['partner'],
  'trial-job.read': [...STAFF, 'partner'],
  'trial-job.read-all': STAFF,
  'trial-job.review': ['admin', 'instructor'],
  'trial-job.convert': ['admin', 'instructor'],
} as const satisfies PermissionTable;
