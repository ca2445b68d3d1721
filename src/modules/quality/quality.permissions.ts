import type { PermissionTable } from '#platform/auth';

const STAFF = ['admin', 'instructor', 'technician'] as const;

/** A student measures at a station, which holds these for whoever has signed in at it. */
export const QUALITY_PERMISSIONS: PermissionTable = {
  'inspection-plan.read': ['admin', 'instructor', 'technician', 'programme-head'],
  'inspection-plan.edit': ['instructor', 'technician'],
  'inspection.read': ['admin', 'instructor', 'technician', 'programme-head', 'station'],
  'inspection.concede': ['instructor'],
  'gauge.read': [...STAFF, 'programme-head'],
  'gauge.manage': STAFF,
  /** Says of orders measured with a failed gauge whether they are to be trusted. */
  'gauge.review': ['instructor', 'technician'],
  'control-chart.read': ['admin', 'instructor', 'technician', 'programme-head', 'student', 'station'],
  /** Capability studies and prints, made by the queue. */
  'control-chart.report': [...STAFF, 'programme-head'],
  'control-chart.manage': ['instructor', 'technician'],
  'control-chart.freeze': ['instructor', 'technician'],
  'spc-signal.acknowledge': ['instructor', 'technician'],
  'measurement.record': ['instructor', 'technician', 'station'],
};
