import type { Problem } from '#libs/contracts';

/** A refusal of the server (RFC 9457) or of the way to it, as something a page can show and act on. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
  }
}

/** The network gave no answer at all: cable, Wi-Fi, or a server that is starting. */
export const OFFLINE_CODE = 'web.offline';

/** Makes any thrown thing showable; a defect of the page itself becomes `internal` without detail. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { type: 'about:blank', title: 'Internal error', status: 500, code: 'internal', params: {}, traceId: '' };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'status' in value;
}

/** True when the same question may get a better answer later without the person changing anything. */
export function isTemporary(problem: Problem): boolean {
  return problem.code === OFFLINE_CODE || problem.status === 503 || problem.status === 502 || problem.status === 504;
}
