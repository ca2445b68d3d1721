import type { ErrorParams, FieldProblem } from '#libs/kernel';

/** RFC 9457 problem details as LineLab sends them (`application/problem+json`), and the same object on sockets and jobs. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly params: ErrorParams;
  readonly traceId: string;
  readonly errors?: readonly FieldProblem[];
}
