import type { PermissionTable } from '#platform/auth';

const STAFF = ['admin', 'instructor', 'technician'] as const;
const BOARD = ['instructor', 'technician'] as const;

/**
 * `nonconformance.read` alone shows what one found oneself or one's teams' orders brought, a screen what was found at its
 * work unit, a company what is about its own trial jobs.
 */
export const NONCONFORMANCE_PERMISSIONS: PermissionTable = {
  'nonconformance.read': [...STAFF, 'programme-head', 'student', 'station', 'partner'],
  'nonconformance.read-all': [...STAFF, 'programme-head'],
  'nonconformance.raise': [...BOARD, 'student', 'station', 'partner'],
  'nonconformance.contain': BOARD,
  /** The material review board. */
  'nonconformance.decide': BOARD,
  'nonconformance.agree': ['partner'],
  /** Cause and 8D: also the learners' written evidence. */
  'nonconformance.investigate': [...BOARD, 'student'],
  'nonconformance.close': BOARD,
  'nonconformance.summary': [...STAFF, 'programme-head'],
};
