import { Injectable } from '@nestjs/common';
import { ConnectivityApi } from '#modules/connectivity';
import { MaterialApi } from '#modules/material';
import { QualityApi } from '#modules/quality';
import { WorkOrderApi, type JobOrder, type NewReport, type PostedReport } from '#modules/work-order';
import { decimal, DomainError } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { refsOf } from './refs';
import { Finishing } from './finishing';
import { FirstArticleRules } from './first-article-rules';
import { HandOvers } from './hand-overs';
import { JobFiles } from './job-files';
import { requireReasonCode } from '../domain/reason-needed';
import { LoadedLots } from './loaded-lots';
import { MachineHandOver } from './machine-hand-over';
import { OutOfLimits } from './out-of-limits';
import { StartGates } from './start-gate.service';
import { StepRecords } from './step-records.service';

export interface PersonReport extends Omit<NewReport, 'source'> {
  /** Numbers of the scrapped pieces, where the order's pieces have numbers already. */
  readonly serials?: readonly string[];
  /** Why pieces measured out of limits are reported good. */
  readonly acceptReason?: string;
}

export interface CompleteOptions {
  readonly allowPartial?: boolean;
  readonly reason?: string;
}

/**
 * What people do to job orders at a station or from the dispatch board. Starting and resuming a machine's job is asked
 * for, not done: its job order follows when the machine reports (MachineObserver).
 */
@Injectable()
export class JobCommands {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly quality: QualityApi,
    private readonly material: MaterialApi,
    private readonly connectivity: ConnectivityApi,
    private readonly gates: StartGates,
    private readonly steps: StepRecords,
    private readonly lots: LoadedLots,
    private readonly finishing: Finishing,
    private readonly files: JobFiles,
    private readonly handOver: MachineHandOver,
    private readonly handOvers: HandOvers,
    private readonly firstArticles: FirstArticleRules,
    private readonly outOfLimits: OutOfLimits,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  async dispatch(id: string): Promise<JobOrder> {
    return this.workOrders.dispatch(id);
  }

  async revoke(id: string, reason?: string): Promise<JobOrder> {
    return this.workOrders.revoke(id, reason === undefined ? {} : { reason });
  }

  /** @throws DomainError `execution.gates-closed` naming each closed gate */
  async start(job: JobOrder, actorId: string): Promise<JobOrder> {
    const { id } = job;
    return this.unitOfWork.run(async () => {
      await this.gates.require(job, actorId, 'start');
      if (job.control === 'person') return this.workOrders.start(id);
      await this.handOver.start(job);
      this.ledger.append({ type: 'job-order.start-requested', subjectId: id, ...refsOf(job) });
      return job;
    });
  }

  /** Leaves the reason, the note and what is left to whoever goes on. */
  async pause(id: string, reason: string, note: string | null): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const job = await this.workOrders.suspend(id, { reason });
      await this.handOvers.write(id, reason, note);
      return job;
    });
  }

  /** @throws DomainError `execution.gates-closed`: the work unit may be busy by now, the person another one */
  async resume(id: string, actorId: string, reason: string | null = null): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const job = await this.workOrders.jobOrder(id);
      if (job.status !== 'held' && job.status !== 'suspended') {
        throw new DomainError('conflict', 'lifecycle.transition-not-allowed', {
          lifecycle: 'job-order',
          state: job.status,
          action: 'resume',
        });
      }
      await this.gates.require(job, actorId, 'resume');
      // Who goes on for a whole class has not read what was left to those who work there.
      if (reason === null) await this.handOvers.take(job, actorId);
      if (job.control === 'person') return this.workOrders.resumeJob(id, reason === null ? {} : { reason });
      await this.handOver.resume(job);
      this.ledger.append({ type: 'job-order.resume-requested', subjectId: id, ...refsOf(job), reason });
      return job;
    });
  }

  /**
   * Asks a machine again for what it refused; the answer comes as before.
   * @throws DomainError `execution.nothing-refused`, or `execution.gates-closed` when the job may not start by now (409)
   */
  async retryMachine(id: string, actorId: string): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const job = await this.workOrders.jobOrder(id);
      if (!job.trouble) throw new DomainError('conflict', 'execution.nothing-refused');
      if (job.trouble.action === 'start') await this.gates.require(job, actorId, 'retry');
      const asked = await this.workOrders.setTrouble(id, null);
      await this.handOver.again(asked);
      this.ledger.append({ type: 'job-order.machine-asked-again', subjectId: id, ...refsOf(job) });
      return asked;
    });
  }

  /**
   * People do from now on what the machine should have done; what it still has of the job is taken back.
   * @throws DomainError `execution.machine-running` (409), and what work-order says of taking over
   */
  async takeOver(id: string, reason: string): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const run = await this.connectivity.machineJob(id);
      if (run?.observedState === 'running') throw new DomainError('conflict', 'execution.machine-running');
      const job = await this.workOrders.takeOver(id, reason);
      await this.handOver.withdraw(job);
      return job;
    });
  }

  /**
   * @throws DomainError `execution.reported-by-machine` where the machine's counts are what is posted;
   *   `execution.first-article-open` for pieces behind a first one that is not signed by all;
   *   `execution.lots-missing` when what was scanned in does not cover the report; `execution.too-many-serials`,
   *   `execution.not-a-picture`; `serial.*` when the scrapped pieces have numbers and are not named; what
   *   {@link OutOfLimits.require} says of good pieces, unless the report follows from a decision about them
   */
  async report(
    job: JobOrder,
    { serials = [], acceptReason, ...report }: PersonReport,
    isDecided = false,
  ): Promise<PostedReport> {
    if (job.reporting === 'machine' && report.firstPass !== false && !report.correction) {
      throw new DomainError('conflict', 'execution.reported-by-machine');
    }
    return this.unitOfWork.run(async () => {
      const { good = '0', scrap = '0', rework = '0', firstPass = true } = report;
      if (!isDecided) requireReasonCode({ ...report, scrap, rework, firstPass });
      if (firstPass) await this.firstArticles.requireWithin(job, decimal.add(good, scrap, rework));
      await this.finishing.requireFewSerials(job, good);
      const accepted = isDecided
        ? []
        : await this.outOfLimits.require(job, { good, scrap, rework, firstPass }, acceptReason?.trim() || null);
      if (report.pictureId) await this.files.requirePicture(job.id, report.pictureId);
      const posted = await this.workOrders.report(job.id, { ...report, source: 'person' });
      if (posted.repeated) return posted;
      await this.outOfLimits.keep(job, posted.postingId, accepted, acceptReason?.trim() || null);
      if (decimal.isPositive(scrap) || serials.length > 0)
        await this.material.scrapSerials(job.workOrderId, posted.postingId, scrap, serials);
      // Rework is done on pieces that have taken their material already.
      if (firstPass) await this.lots.book(job, posted.postingId, decimal.add(good, scrap, rework));
      return posted;
    });
  }

  /** @throws DomainError `entity.not-found` when the posting is not one of this job's */
  async reverse(id: string, postingId: string, reason: string): Promise<PostedReport> {
    const own = (await this.workOrders.postings(id)).some((posting) => posting.id === postingId);
    if (!own) throw new DomainError('not-found', 'entity.not-found', { type: 'posting', id: postingId });
    return this.workOrders.reverse(postingId, reason);
  }

  /** Ends a job past its gates: machine at rest, mandatory steps recorded, mandatory samples measured. */
  async complete(job: JobOrder, options: CompleteOptions): Promise<JobOrder> {
    const { id } = job;
    return this.unitOfWork.run(async () => {
      const run = job.control === 'machine' ? await this.connectivity.machineJob(id) : null;
      if (run?.observedState === 'running') throw new DomainError('conflict', 'execution.machine-running');
      await this.steps.requireComplete(job);
      if (options.allowPartial) await this.firstArticles.dropUnmade(job);
      await this.requireInspected(job);
      return this.workOrders.completeJob(id, options);
    });
  }

  async abort(id: string, reason: string): Promise<JobOrder> {
    return this.workOrders.abortJob(id, { reason });
  }

  /** Completes a job when nothing is left to do or to record; otherwise it goes on waiting. @returns whether it did */
  async completeWhenDone(job: JobOrder): Promise<boolean> {
    const { remaining, received } = job.balance;
    const goesOn = job.status === 'running' || job.status === 'suspended' || job.status === 'held';
    if (!goesOn || decimal.isPositive(remaining) || !decimal.equals(received, job.expected)) return false;
    const gate = await this.quality.gateOf({ type: 'job-order', id: job.id });
    if (!gate.open || (await this.steps.missing(job)).length > 0) return false;
    await this.workOrders.completeJob(job.id);
    return true;
  }

  private async requireInspected(job: JobOrder): Promise<void> {
    const gate = await this.quality.gateOf({ type: 'job-order', id: job.id });
    if (gate.open) return;
    if (gate.missing.length === 0 && gate.firstArticle)
      throw new DomainError('conflict', 'execution.first-article-open', { ...gate.firstArticle });
    throw new DomainError('conflict', 'execution.inspection-missing', {
      missing: gate.missing.map(({ name, done, required }) => `${name} ${done}/${required}`),
    });
  }
}
