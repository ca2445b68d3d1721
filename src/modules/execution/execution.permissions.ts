import type { PermissionTable } from '#platform/auth';

export const EXECUTION_PERMISSIONS: PermissionTable = {
  'station.enrol': ['instructor', 'technician', 'admin'],
  'station.use': ['station'],
  'dispatch.read': ['instructor', 'technician', 'admin', 'programme-head'],
  'job-order.dispatch': ['instructor', 'admin'],
  'job-order.execute': ['student', 'instructor', 'technician', 'station'],
  /** A machine's job is done by hand from now on. */
  'job-order.take-over': ['instructor', 'technician', 'admin'],
  'job-order.abort': ['instructor', 'admin'],
  'safety.read': ['instructor', 'technician', 'admin', 'programme-head'],
  'safety.edit': ['instructor', 'technician', 'admin'],
  'lesson.end': ['instructor', 'admin'],
  'line.read': ['instructor', 'technician', 'admin', 'programme-head', 'student', 'station', 'board'],
};
