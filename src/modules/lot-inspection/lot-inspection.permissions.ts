import type { PermissionTable } from '#platform/auth';

const STAFF = ['admin', 'instructor', 'technician'] as const;
const BOARD = ['instructor', 'technician'] as const;

/**
 * `lot-inspection.read` alone shows a company its own, and a student what is of no company or of an own team. Students
 * inspect, but never what their own team made; what becomes of a lot is decided by staff.
 */
export const LOT_INSPECTION_PERMISSIONS: PermissionTable = {
  'lot-inspection.read': [...STAFF, 'programme-head', 'student', 'partner'],
  'lot-inspection.read-all': [...STAFF, 'programme-head'],
  'lot-inspection.inspect': [...BOARD, 'student'],
  'lot-inspection.decide': BOARD,
  'sampling-rule.read': [...STAFF, 'programme-head'],
  'sampling-rule.manage': BOARD,
  /** Has compared a table with a bought copy of its standard and takes it. */
  'sampling-table.confirm': ['instructor'],
  /** The responsible authority of the switching rules. */
  'sampling-severity.switch': ['instructor'],
};
