import type { PermissionTable } from '#platform/auth';

export const CONNECTIVITY_PERMISSIONS = {
  /** Endpoints and why one is away. */
  'connection.read': ['admin', 'technician', 'instructor', 'programme-head'],
  'connection.edit': ['admin', 'technician'],
  /** Values and their course. */
  'machine.read': ['admin', 'technician', 'instructor', 'programme-head', 'student', 'station', 'board'],
  /** Alarms of machines; a shared screen sees and answers those of its own work unit. */
  'alarm.read': ['admin', 'technician', 'instructor', 'programme-head', 'student', 'station'],
  'alarm.answer': ['admin', 'technician', 'instructor', 'station'],
  /** Faults for teaching: the catalogue, what is set where, and setting it. Never a student's. */
  'machine-fault.set': ['admin', 'technician', 'instructor'],
  /** Letting the virtual line stand, step, begin anew and run faster. */
  'virtual-line.control': ['admin', 'technician', 'instructor'],
  /** Telemetry as a file. */
  'telemetry.export': ['admin', 'technician', 'instructor', 'programme-head'],
  /** What was handed to machines and what they made of it. */
  'machine-job.read': ['admin', 'technician', 'instructor', 'programme-head'],
} as const satisfies PermissionTable;
