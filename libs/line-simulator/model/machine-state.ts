import type { Job } from './job-order';
import type { ItemState, OperationMode } from './machine-types';

interface Flags {
  readonly alarm: boolean;
  readonly starved: boolean;
  readonly blocked: boolean;
}

/** OPC 40001-1 MachineryItemState of a machine that is switched on. */
export function itemStateOf(current: Job | null, alarm: boolean): ItemState {
  if (alarm) return 'out-of-service';
  return current?.state === 'running' ? 'executing' : 'not-executing';
}

/** StateNumbers of the PackML states (ANSI/ISA-TR88.00.02) that the simulator rests in; it skips the acting states. */
export const PACKML_STATE = { stopped: 2, idle: 4, suspended: 5, execute: 6, held: 11 } as const;

/**
 * The PackML state beside the job: Suspended for reasons outside the unit (starved, blocked), Held for reasons inside
 * it or by an operator, Stopped for a fault without a job and outside mode Processing.
 */
export function packMlStateOf(current: Job | null, mode: OperationMode, flags: Flags): number {
  if (current?.state === 'running') return PACKML_STATE.execute;
  if (current) return flags.alarm || !(flags.starved || flags.blocked) ? PACKML_STATE.held : PACKML_STATE.suspended;
  return flags.alarm || mode !== 'processing' ? PACKML_STATE.stopped : PACKML_STATE.idle;
}
