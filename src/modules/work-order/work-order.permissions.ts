import type { PermissionTable } from '#platform/auth';

const PLANNERS = ['admin', 'instructor'] as const;

/** `work-order.read` alone shows the orders of one's own teams, `work-order.read-all` every order. */
export const WORK_ORDER_PERMISSIONS = {
  'work-order.read': ['admin', 'instructor', 'technician', 'programme-head', 'student'],
  'work-order.read-all': ['admin', 'instructor', 'technician', 'programme-head'],
  'work-order.create': PLANNERS,
  'work-order.plan': PLANNERS,
  'work-order.release': PLANNERS,
  'work-order.hold': PLANNERS,
  'work-order.resume': PLANNERS,
  'work-order.cancel': PLANNERS,
  'work-order.abort': PLANNERS,
  'work-order.complete': PLANNERS,
  'work-order.close': PLANNERS,
  'work-order.reopen': PLANNERS,
  'work-order.reschedule': PLANNERS,
  'work-order.split': PLANNERS,
  'work-order.merge': PLANNERS,
  'work-order.request-change': PLANNERS,
  'work-order.approve-change': PLANNERS,
  'piece.hold': ['admin', 'instructor', 'technician'],
  'code.scan': ['admin', 'instructor', 'technician', 'programme-head', 'student', 'station'],
  'label.print': ['admin', 'instructor', 'technician'],
  'order-template.read': PLANNERS,
  'order-template.change': PLANNERS,
  'order-recurrence.read': PLANNERS,
  'order-recurrence.change': PLANNERS,
  'work-order.numbering': ['admin'],
  'job-order.skip': PLANNERS,
  'job-order.choose-alternative': PLANNERS,
  'job-order.issue': PLANNERS,
  'job-order.send-to-rework': PLANNERS,
} as const satisfies PermissionTable;
