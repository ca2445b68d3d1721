import { Injectable } from '@nestjs/common';
import { ConnectivityApi, type MachineAction, type MachineJob } from '#modules/connectivity';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { decimal, type DecimalString } from '#libs/kernel';
import { TurnRepository } from '../persistence/turn.repository';
import { FirstArticleRules } from './first-article-rules';
import { Programs } from './programs';

const GIVEN_UP = new Set<MachineAction>(['cancel', 'abort', 'clear']);

/** True when nothing more will come of a run: it has ended, or it was taken back. */
export function isOver(run: MachineJob): boolean {
  return run.observedState === 'ended' || run.observedState === 'aborted' || GIVEN_UP.has(run.desired);
}

/**
 * Gives job orders to machines, run by run; of a job whose first article waits for signatures no more than that piece.
 * Every call belongs to the caller's unit of work.
 */
@Injectable()
export class MachineHandOver {
  constructor(
    private readonly connectivity: ConnectivityApi,
    private readonly workOrders: WorkOrderApi,
    private readonly turns: TurnRepository,
    private readonly programs: Programs,
    private readonly firstArticles: FirstArticleRules,
  ) {}

  /** Stores what is open of the job at the machine; nothing when a run is there already or nothing is open. */
  async store(job: JobOrder): Promise<void> {
    // A start may come before what follows from the dispatch: only one of them makes the run.
    await this.turns.take('job-order', job.id);
    const latest = await this.connectivity.machineJob(job.id);
    if (!latest || isOver(latest)) await this.storeNext(job, latest);
  }

  /** Lets the machine begin; it reports by itself when it does (OPC 10031-4: Start only allows). */
  async start(job: JobOrder): Promise<void> {
    await this.store(job);
    const run = await this.connectivity.machineJob(job.id);
    if (run && !isOver(run)) await this.ask(job, run.run, 'start', await this.firstArticles.allowed(job));
  }

  async pause(job: JobOrder): Promise<void> {
    const run = await this.connectivity.machineJob(job.id);
    if (run?.observedState === 'running') await this.ask(job, run.run, 'pause');
  }

  /** Resumes an interrupted run, or begins the next one for what the last left open or the machine has forgotten. */
  async resume(job: JobOrder): Promise<void> {
    const run = await this.connectivity.machineJob(job.id);
    if (run?.observedState === 'interrupted' && !isOver(run)) return this.ask(job, run.run, 'resume');
    if (run?.observedState === 'absent') await this.storeNext(job, run);
    if (!run || isOver(run) || run.observedState === 'absent') await this.start(job);
  }

  /** Ends the run under way, and takes an ended one out of the machine's list. */
  async finish(job: JobOrder): Promise<void> {
    const run = await this.connectivity.machineJob(job.id);
    if (!run || run.desired === 'clear') return;
    if (run.observedState === 'ended') await this.ask(job, run.run, 'clear');
    else if (!isOver(run)) await this.ask(job, run.run, begun(run) ? 'stop' : 'cancel');
  }

  /** Takes a job back that the machine has not begun, or aborts the one it has. */
  async withdraw(job: JobOrder): Promise<void> {
    const run = await this.connectivity.machineJob(job.id);
    if (run && !isOver(run)) await this.ask(job, run.run, begun(run) ? 'abort' : 'cancel');
  }

  /** Asks for the last thing once more. */
  async again(job: JobOrder): Promise<void> {
    const run = await this.connectivity.machineJob(job.id);
    if (!run) return this.store(job);
    const brings = run.desired === 'store' || run.desired === 'start';
    await this.ask(job, run.run, run.desired, brings ? await this.firstArticles.allowed(job) : undefined);
  }

  private async storeNext(job: JobOrder, latest: MachineJob | null): Promise<void> {
    const quantity = await this.firstArticles.allowed(job);
    if (decimal.isPositive(quantity)) await this.ask(job, (latest?.run ?? 0) + 1, 'store', quantity);
  }

  private async ask(job: JobOrder, run: number, action: MachineAction, quantity?: DecimalString): Promise<void> {
    const order = quantity ? await this.workOrders.order(job.workOrderId) : null;
    const program = order ? await this.programs.of(job) : null;
    await this.connectivity.requestMachineJob({
      jobOrderId: job.id,
      jobOrderNumber: job.number,
      run,
      workUnitId: job.workUnitId,
      action,
      ...(order && quantity
        ? {
            order: {
              quantity,
              plannedCycleSeconds: job.runSeconds,
              materialCode: order.materialCode,
              description: job.name,
              ...(program ? { program } : {}),
            },
          }
        : {}),
      refs: { workOrderId: job.workOrderId, attemptId: job.attemptId, trialJobId: job.trialJobId },
      lineMode: job.lineMode,
    });
  }
}

const begun = (run: MachineJob): boolean => run.observedState === 'running' || run.observedState === 'interrupted';
