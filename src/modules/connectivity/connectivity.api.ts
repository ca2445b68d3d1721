import { Injectable } from '@nestjs/common';
import { MachineJobRequests } from './application/machine-job-requests';
import { ProgramRequests } from './application/program-requests';
import type { Connection, TagReading } from './domain/connection';
import type { MachineJob, MachineJobRequest } from './domain/machine-job';
import type { ProgramInMachine, ProgramLoad, ProgramRequest } from './domain/program';
import { ConnectionRepository } from './persistence/connection.repository';
import { MachineJobRepository } from './persistence/machine-job.repository';
import { NewestRepository } from './persistence/newest.repository';
import { ProgramLoadRepository } from './persistence/program-load.repository';

/**
 * The front door of connectivity. What machines do comes by the ledger:
 * - `machine-job.requested` {action, run} · `machine-job.answered` {action, run, ok, returnStatus, error, errorParams}
 * - `machine-job.state-changed` {from, to, substate, run, produced?, good?, inferred?}; states as in libs/lifecycles
 *   `machineJob`; `inferred`: Running itself was not seen, but what comes after it was
 * - `machine-job.program-loaded` {name, revision, code, checksum, how}: what the machine had loaded when it was let start
 *   or when people had it brought in by `machine-job.program-requested`; `machine-job.program-refused` {error, errorParams}
 * - `machine-job.lost` {from, run}: the machine no longer has a job that was running
 * - `machine.counted` {good, scrap, gap, kind, run}; without jobOrderId when no job of ours was in the machine
 * - `machine.attributed` {good, scrap, run}: of what was counted without a job, these were this job's after all
 * - `alarm.raised` {source, condition, message, severity, found}, `alarm.ended` {…, seconds, endedAfter?},
 *   `alarm.acknowledged`, `.confirmed` {…, seconds, comment?}, `.unacknowledged`; `alarm.acknowledge-requested`,
 *   `.confirm-requested` {message, comment?}, `.acknowledge-refused`, `.confirm-refused` {message, error, errorParams}
 * - `fault.injected` {workUnitId, fault, trigger, after, lastsSeconds} · `fault.began` · `fault.clear-requested` ·
 *   `fault.cleared`, `fault.ended`, `fault.refused`, `fault.lost` {workUnitId, fault, ending}; never with a reference to the
 *   work unit, whose readings are open to students
 * - `line.command-requested` {action, speed?} · `line.paused`, `line.resumed`, `line.stepped`, `line.reset`,
 *   `line.speed-changed`, `line.command-refused` {action, speed?, error?}: of the virtual line as a whole
 * - `machine.anomaly` {kind, tag, …} · `connection.lost` {reason} · `connection.restored` {from, to, reason}
 */
@Injectable()
export class ConnectivityApi {
  constructor(
    private readonly requests: MachineJobRequests,
    private readonly jobs: MachineJobRepository,
    private readonly connections: ConnectionRepository,
    private readonly newest: NewestRepository,
    private readonly programRequests: ProgramRequests,
    private readonly loads: ProgramLoadRepository,
  ) {}

  /**
   * Asks a machine for something, in the caller's unit of work. The machine hears of it after the commit, in the order
   * of the requests; its answer is `machine-job.answered`. A work unit without a machine answers at once, refused.
   */
  requestMachineJob(request: MachineJobRequest): Promise<void> {
    return this.requests.request(request);
  }

  /** The latest run of a job order on its machine; null when it was never handed over. */
  machineJob(jobOrderId: string): Promise<MachineJob | null> {
    return this.jobs.latestOf(jobOrderId);
  }

  /** All runs of a job order, first to last. */
  machineJobs(jobOrderId: string): Promise<MachineJob[]> {
    return this.jobs.runsOf(jobOrderId);
  }

  /** The enabled connection of a work unit; null when it has no machine. */
  connectionOf(workUnitId: string): Promise<Connection | null> {
    return this.connections.enabledOf(workUnitId);
  }

  /** The enabled connections of several work units; one without a machine has none. */
  connectionsOf(workUnitIds: readonly string[]): Promise<Connection[]> {
    return this.connections.enabledOfAll(workUnitIds);
  }

  /** What is known of the programs in some machines; a machine that tells nothing of programs is left out. */
  programs(workUnitIds: readonly string[]): Promise<ProgramInMachine[]> {
    return this.newest.programs(workUnitIds);
  }

  /**
   * Has a program brought into a machine for a job that people do, in the caller's unit of work; the answer is
   * `machine-job.program-loaded` or `.program-refused`.
   */
  requestProgram(request: ProgramRequest): Promise<void> {
    return this.programRequests.request(request);
  }

  /** The last request for a program of each job, by job; a job nobody asked one for has none. */
  programLoads(jobOrderIds: readonly string[]): Promise<ReadonlyMap<string, ProgramLoad>> {
    return this.loads.latestOf(jobOrderIds);
  }

  /** The tags of a work unit with their newest values. */
  tags(workUnitId: string): Promise<TagReading[]> {
    return this.newest.readings(workUnitId);
  }
}
