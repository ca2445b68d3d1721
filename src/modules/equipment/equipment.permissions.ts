import type { PermissionTable } from '#platform/auth';

/** Everybody of the school, its stations and its wall boards see the line; partners do not. */
export const EQUIPMENT_PERMISSIONS = {
  'equipment.read': ['admin', 'instructor', 'technician', 'programme-head', 'student', 'station', 'board'],
} as const satisfies PermissionTable;
