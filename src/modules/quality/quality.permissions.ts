import type { PermissionTable } from '#platform/auth';

/** A student measures at a station, which holds these for whoever has signed in at it. */
export const QUALITY_PERMISSIONS: PermissionTable = {
  'inspection-plan.read': ['admin', 'instructor', 'technician', 'programme-head'],
  'inspection.read': ['admin', 'instructor', 'technician', 'programme-head', 'station'],
  'inspection.concede': ['instructor'],
  'measurement.record': ['instructor', 'technician', 'station'],
};
