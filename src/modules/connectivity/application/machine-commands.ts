import { DomainError, type ErrorParams } from '#libs/kernel';
import type { JobControl, JobObservation, ReturnStatus } from '#libs/opcua-client';
import type { MachineJobState } from '#libs/lifecycles';
import { type Call, planCalls } from '../domain/command-plan';
import type { MachineAction, MachineJob, MachineProgram } from '../domain/machine-job';
import { isWholeQuantity, machineOrder } from '../domain/machine-order';
import { observedState } from '../domain/observed-state';
import type { LoadedProgram } from '../domain/program';

/** What a machine answered to a command. */
export interface Answer {
  readonly ok: boolean;
  /** OPC 10031-4 Annex B as a decimal text; null when nothing had to be called, or the call itself was refused. */
  readonly returnStatus: string | null;
  /** Code with a text `error.<code>`. */
  readonly error: { readonly code: string; readonly params: ErrorParams } | null;
  /** The machine holds the job with the quantity wanted now. */
  readonly stored: boolean;
  /** What was loaded when the machine was let start; null when no program belongs to the job. */
  readonly program?: LoadedProgram | null;
}

interface ProgramRefusal {
  readonly error: { readonly code: string; readonly params: ErrorParams };
}

/** Brings a program into the machine, as far as it takes one. @throws DomainError when it has another one then */
export type LoadProgram = (program: MachineProgram) => Promise<LoadedProgram>;

const OK: Answer = { ok: true, returnStatus: null, error: null, stored: false };

function accepted(status: ReturnStatus, stored: boolean): Answer {
  return { ok: true, returnStatus: String(status.raw), error: null, stored };
}

function refused(code: string, params: ErrorParams, status: ReturnStatus | null): Answer {
  return { ok: false, returnStatus: status ? String(status.raw) : null, error: { code, params }, stored: false };
}

/** The telling flag of a refusal; `connectivity.return.<flag>` has its text. */
function refusal(call: Call, status: ReturnStatus): Answer {
  const flag = status.flags.find((candidate) => candidate !== 'no-error') ?? 'unknown';
  return refused(`connectivity.return.${flag}`, { action: call, returnStatus: String(status.raw) }, status);
}

/**
 * Leads one job on a machine to what is wanted, from whatever the machine's list shows: done already is done, so a
 * command may be repeated after a crash or a lost answer.
 * @throws DomainError of kind `unavailable` when the machine could not be asked or its answer was lost: try again
 */
export async function perform(
  control: JobControl,
  job: MachineJob,
  action: MachineAction,
  load: LoadProgram,
): Promise<Answer> {
  const needsOrder = action === 'store' || action === 'start';
  if (needsOrder && !isWholeQuantity(job.quantity)) {
    return refused('connectivity.quantity-not-whole', { quantity: job.quantity }, null);
  }
  const outdated = job.quantity !== job.storedQuantity;
  const calls = planCalls(action, { state: await stateOf(control, job), outdated });
  // The program comes before the permission to start, and never into a machine that has begun.
  const loaded = calls.includes('start') ? await loadedFor(job, load) : null;
  if (loaded && 'error' in loaded) return refused(loaded.error.code, loaded.error.params, null);
  let answer: Answer = { ...OK, program: loaded };
  for (const call of calls) {
    answer = { ...(await attempt(control, job, call, answer.stored)), program: loaded };
    if (!answer.ok) break;
  }
  if (answer.ok || answer.returnStatus === null) return answer;
  // The machine may have gone on between the look at its list and the call.
  const now = planCalls(action, { state: await stateOf(control, job), outdated: false });
  return now.length === 0 ? { ...OK, program: loaded } : answer;
}

/** What could not be loaded is the machine's refusal to start. @throws DomainError of kind `unavailable` */
async function loadedFor(job: MachineJob, load: LoadProgram): Promise<LoadedProgram | ProgramRefusal | null> {
  const program = job.order?.program;
  if (!program) return null;
  try {
    return await load(program);
  } catch (error) {
    if (error instanceof DomainError && error.kind !== 'unavailable')
      return { error: { code: error.code, params: error.params } };
    throw error;
  }
}

async function attempt(control: JobControl, job: MachineJob, call: Call, stored: boolean): Promise<Answer> {
  try {
    const status = await send(control, job, call);
    const brought = call === 'store' || call === 'update';
    if (status.ok) return accepted(status, stored || brought);
    return call === 'update' ? await replace(control, job, status) : refusal(call, status);
  } catch (error) {
    if (error instanceof DomainError && error.kind !== 'unavailable') return refused(error.code, error.params, null);
    throw error;
  }
}

/** A machine without Update, or that does not take it now, gets the job anew. */
async function replace(control: JobControl, job: MachineJob, status: ReturnStatus): Promise<Answer> {
  const cancelled = await control.cancel(job.opcJobOrderId);
  if (!cancelled.ok) return refusal('update', status);
  const stored = await control.store(machineOrder(job));
  return stored.ok ? accepted(stored, true) : refusal('store', stored);
}

async function stateOf(control: JobControl, job: MachineJob): Promise<MachineJobState> {
  const found = (await control.list()).find((entry: JobObservation) => entry.jobOrderId === job.opcJobOrderId);
  return found ? observedState(found.state) : 'absent';
}

function send(control: JobControl, job: MachineJob, call: Call): Promise<ReturnStatus> {
  const id = job.opcJobOrderId;
  switch (call) {
    case 'store':
      return control.store(machineOrder(job));
    case 'update':
      return control.update(machineOrder(job));
    case 'start':
      return control.start(id);
    case 'revoke-start':
      return control.revokeStart(id);
    case 'pause':
      return control.pause(id);
    case 'resume':
      return control.resume(id);
    case 'stop':
      return control.stop(id);
    case 'abort':
      return control.abort(id);
    case 'cancel':
      return control.cancel(id);
    case 'clear':
      return control.clear(id);
  }
}
