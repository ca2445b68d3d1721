import type { LineMode } from '#libs/contracts';

/** Which machine something is about, and who watches it. */
export interface MachineContext {
  readonly connectionId: string;
  readonly workUnitId: string;
  /** Code of the work unit. */
  readonly code: string;
  readonly lineMode: LineMode;
  /** The gateway process that must still hold the lease when something is written. */
  readonly owner: string;
}

export function aboutMachine(context: MachineContext) {
  return { subjectId: context.connectionId, workUnitId: context.workUnitId, lineMode: context.lineMode };
}
