import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConnectivityApi, type MachineJob } from '#modules/connectivity';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import type { LedgerEntry } from '#libs/contracts';
import { decimal, isDecimalString, type DecimalString } from '#libs/kernel';
import { LedgerConsumers } from '#platform/ledger';
import { JobCommands } from './job-commands.service';
import { BY_MACHINE } from './machine-follower';
import { MachineHandOver } from './machine-hand-over';

const STARTED = new Set(['running', 'held', 'suspended']);
/** Pieces of the job, seen as they came or found to be its own afterwards. */
const MADE = new Set(['machine.counted', 'machine.attributed']);
/** The machine has done its run, yet units are open: they come with a later transfer, or somebody ends the job. */
const RUN_ENDED = 'machine-run-ended';
const JOB_LOST = 'machine-job-lost';

const figure = (value: unknown): DecimalString => {
  const text = String(value ?? '0');
  return isDecimalString(text) ? text : '0';
};

/**
 * Lets job orders follow what their machines report. An observation is never a command: it moves our job only where our
 * lifecycle allows it, and a machine that says what we know already changes nothing.
 */
@Injectable()
export class MachineObserver implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly connectivity: ConnectivityApi,
    private readonly workOrders: WorkOrderApi,
    private readonly commands: JobCommands,
    private readonly handOver: MachineHandOver,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'execution.machine-observer',
      types: [
        'machine-job.answered',
        'machine-job.state-changed',
        'machine-job.lost',
        'machine.counted',
        'machine.attributed',
        'inspection.passed',
        'inspection.failed',
        'step.recorded',
      ],
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle(entry: LedgerEntry): Promise<void> {
    // A machine also has jobs that are no job orders of ours, such as transports; those name no work order.
    if (!entry.jobOrderId || !entry.workOrderId) return;
    const job = await this.workOrders.jobOrder(entry.jobOrderId);
    if (job.control !== 'machine') return;
    if (entry.type === 'machine-job.state-changed') await this.stateChanged(job, entry);
    else if (entry.type === 'machine-job.answered') await this.answered(job, entry);
    else if (entry.type === 'machine-job.lost') await this.lost(job, entry);
    else if (MADE.has(entry.type)) await this.counted(job, entry);
    await this.settle(entry.jobOrderId);
  }

  private async stateChanged(job: JobOrder, entry: LedgerEntry): Promise<void> {
    const run = await this.connectivity.machineJob(job.id);
    if (!run || entry.payload['run'] !== run.run) return;
    const how = { at: new Date(entry.occurredAt), reason: BY_MACHINE };
    const { to, substate } = entry.payload;
    // Whatever it refused before, it has gone on; that it has a job stored says nothing of the start it refused.
    const isStoredOnly = to === 'not-allowed-to-start' && job.trouble?.action === 'start';
    if (job.trouble && !isStoredOnly) await this.workOrders.setTrouble(job.id, null);
    if (to === 'running') {
      if (job.status === 'dispatched') await this.workOrders.start(job.id, how);
      else if (job.status === 'held' || job.status === 'suspended') await this.workOrders.resumeJob(job.id, how);
    } else if (to === 'interrupted' && job.status === 'running') {
      if (substate === 'suspended') await this.workOrders.suspend(job.id, how);
      else await this.workOrders.holdJob(job.id, how);
    } else if (to === 'aborted' && (job.status === 'dispatched' || STARTED.has(job.status))) {
      await this.workOrders.abortJob(job.id, how);
    }
  }

  /**
   * A refused command (OPC 10031-4: a ReturnStatus other than 1, or no answer at all) stands at the job until somebody
   * asks again, does it by hand, or the machine goes on: a job not begun stays dispatched behind a closed gate, one held
   * or paused stays so.
   */
  private async answered(job: JobOrder, { payload }: LedgerEntry): Promise<void> {
    const run = await this.connectivity.machineJob(job.id);
    if (!run || payload['run'] !== run.run) return;
    if (payload['ok'] === true) {
      if (job.trouble) await this.workOrders.setTrouble(job.id, null);
      return;
    }
    const action = String(payload['action']);
    // A list not tidied up hinders nobody, and a run that is over cannot be paused.
    if (action === 'clear' || run.observedState === 'ended' || run.observedState === 'aborted') return;
    const code = String(payload['error']);
    await this.workOrders.setTrouble(job.id, { action, code, params: run.lastError?.params ?? {} });
  }

  /** The machine has forgotten a job it was running; a person decides whether what is open is run again. */
  private async lost(job: JobOrder, entry: LedgerEntry): Promise<void> {
    const run = await this.connectivity.machineJob(job.id);
    if (job.status !== 'running' || (run && entry.payload['run'] !== run.run)) return;
    await this.workOrders.holdJob(job.id, { at: new Date(entry.occurredAt), reason: JOB_LOST });
  }

  /** The machine's counts become reports where the operation says so. */
  private async counted(job: JobOrder, entry: LedgerEntry): Promise<void> {
    const run = await this.connectivity.machineJob(job.id);
    if (!run || entry.payload['run'] !== run.run) return;
    const at = new Date(entry.occurredAt);
    // A part may be heard of before the state it was made in: what has made parts has begun.
    const begins = job.status === 'dispatched';
    if (begins) await this.workOrders.start(job.id, { at, reason: BY_MACHINE });
    if (job.reporting !== 'machine' || !(begins || STARTED.has(job.status))) return;
    const good = figure(entry.payload['good']);
    const scrap = figure(entry.payload['scrap']);
    if (decimal.isZero(decimal.add(good, scrap))) return;
    await this.workOrders.report(job.id, {
      good,
      scrap,
      source: 'machine',
      sourceKey: entry.id,
      at,
      ...(decimal.isPositive(scrap) ? { reasonCode: 'machine' } : {}),
    });
  }

  /** After the end of a run: everything counted and recorded → complete; something open → wait for a person. */
  private async settle(jobOrderId: string): Promise<void> {
    const run = await this.connectivity.machineJob(jobOrderId);
    if (run?.observedState !== 'ended' || !countsHaveArrived(run)) return;
    const job = await this.workOrders.jobOrder(jobOrderId);
    if (job.status === 'completed') return this.handOver.finish(job);
    if (await this.commands.completeWhenDone(job)) return;
    if (decimal.isPositive(job.balance.remaining) && job.status === 'running') {
      await this.workOrders.suspend(jobOrderId, { reason: RUN_ENDED });
    }
  }
}

function countsHaveArrived(run: MachineJob): boolean {
  const counted = decimal.add(run.countedGood, run.countedScrap);
  return run.produced === null || decimal.compare(counted, run.produced) >= 0;
}
