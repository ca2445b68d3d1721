import { DomainError } from '#libs/kernel';
import type { JobControl, JobObservation } from '#libs/opcua-client';
import type { MachineJob } from '../domain/machine-job';
import type { CommandBooks } from './command-books';
import type { JobTotals } from './count-books';
import type { JobObserver } from './job-observer';
import { isOver } from './job-observer';
import { perform, type LoadProgram } from './machine-commands';
import type { MachineContext } from './machine-context';

/** A command is not carried out later than this: the shift may have gone home. Real seconds. */
const PATIENCE_SECONDS = 300;

/** Commands to one machine, one after the other, and the comparison of its list with ours. */
export class MachineDesk {
  private turn: Promise<void> = Promise.resolve();
  private wanted = false;

  constructor(
    private readonly machine: MachineContext,
    private readonly control: JobControl,
    private readonly books: CommandBooks,
    private readonly observer: JobObserver,
    private readonly load: LoadProgram,
  ) {}

  /**
   * Carries out what is pending, in the order it was asked. Asked again while at it, it looks once more.
   * @throws DomainError of kind `unavailable` when the machine cannot be asked; the rest stays pending
   */
  carryOut(): Promise<void> {
    if (this.wanted) return this.turn;
    this.wanted = true;
    return this.inTurn(async () => {
      this.wanted = false;
      for (const command of await this.books.pending(this.machine)) {
        const job = await this.books.jobOf(command);
        await this.books.answered(this.machine, command, await perform(this.control, job, command.action, this.load));
      }
    });
  }

  /** Answers for the machine what has waited too long. */
  async giveUpOverdue(): Promise<void> {
    const overdue = await this.books.overdue(this.machine, PATIENCE_SECONDS);
    if (overdue.length === 0) return;
    await this.inTurn(async () => {
      for (const command of overdue) {
        const error = { code: 'connectivity.not-reached', params: { seconds: PATIENCE_SECONDS } };
        await this.books.answered(this.machine, command, { ok: false, returnStatus: null, error, stored: false });
      }
    });
  }

  /**
   * Compares the machine's list with what it should have: what happened unseen is observed, a job it forgot before it
   * began is given to it again, one that was in work and is gone is reported lost.
   */
  reconcile(): Promise<void> {
    return this.inTurn(async () => {
      const listed = await this.control.list();
      for (const seen of listed) await this.observer.observe(this.machine, await this.withTotals(seen));
      const ids = new Set(listed.map((seen) => seen.jobOrderId));
      for (const { job, pending } of await this.books.expected(this.machine)) {
        if (!ids.has(job.opcJobOrderId) && !pending) await this.missing(job);
      }
    });
  }

  /** An observation that a job is over, with what came of it. */
  async withTotals(seen: JobObservation): Promise<JobObservation> {
    if (!isOver(seen) || seen.produced !== undefined) return seen;
    const response = await this.responseOf(seen.jobOrderId);
    if (response?.produced === undefined) return seen;
    return { ...seen, produced: response.produced, ...(response.good === undefined ? {} : { good: response.good }) };
  }

  /** What the machine says it made for these jobs; those it says nothing about are left out. */
  async totals(opcJobOrderIds: Iterable<string>): Promise<readonly JobTotals[]> {
    const totals: JobTotals[] = [];
    for (const opcJobOrderId of opcJobOrderIds) {
      const response = await this.responseOf(opcJobOrderId);
      if (response?.produced === undefined) continue;
      const good = Number(response.good ?? response.produced);
      totals.push({ opcJobOrderId, good, scrap: Number(response.produced) - good });
    }
    return totals;
  }

  private async missing(job: MachineJob): Promise<void> {
    if (job.observedState === 'running' || job.observedState === 'interrupted') {
      return this.books.lost(this.machine, job.id);
    }
    // Only what the machine once accepted can have been forgotten; what it refused was answered.
    if (job.storedQuantity === null || !['store', 'start', 'revoke-start'].includes(job.desired)) return;
    const action = job.desired === 'start' ? 'start' : 'store';
    await this.books.resent(this.machine, job.id, action, await perform(this.control, job, action, this.load));
  }

  private async responseOf(opcJobOrderId: string) {
    try {
      return (await this.control.response(opcJobOrderId)).response;
    } catch (error) {
      // A machine may keep no responses, or be away again; what it does not say is not known.
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
