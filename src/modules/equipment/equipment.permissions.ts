import type { PermissionTable } from '#platform/auth';

/** Everybody of the school, its stations and its wall boards see the line; partners do not. */
export const EQUIPMENT_PERMISSIONS = {
  'equipment.read': ['admin', 'instructor', 'technician', 'programme-head', 'student', 'station', 'board'],
  'downtime.read': ['admin', 'instructor', 'technician', 'programme-head'],
  /** Says of any stop why it was. */
  'downtime.code': ['admin', 'instructor', 'technician'],
  /** Says it at the work unit, as whoever stands there; a screen for its own unit only. */
  'downtime.code-here': ['instructor', 'technician', 'student', 'station'],
  'downtime.edit-reasons': ['admin', 'technician'],
} as const satisfies PermissionTable;
