import { Injectable } from '@nestjs/common';
import { decimal, DomainError } from '#libs/kernel';
import { balanceOf, post, requirePrecision, type Posting as BookEntry } from '#libs/quantities';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { handOn, receive, takeBack } from '../domain/books';
import { act, flowOf, requireReason, takesReports, viewOf, withBooks, type Job } from '../domain/job';
import { JobRepository } from '../persistence/job.repository';
import { OrderRepository } from '../persistence/order.repository';
import { PostingRepository, type PostingInsert } from '../persistence/posting.repository';
import type { NewReport, PostedReport, Posting } from '../domain/types';
import { Facts } from './facts';

/** Reports of good, scrap and rework 报工, and their reversals: the only way a quantity changes. */
@Injectable()
export class Reports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly postings: PostingRepository,
    private readonly facts: Facts,
    private readonly floor: FloorClock,
  ) {}

  async report(jobOrderId: string, report: NewReport): Promise<PostedReport> {
    return this.unitOfWork.run(async () => {
      if (report.correction !== undefined) await this.orders.lockByJob(jobOrderId);
      const { job, successors } = await this.jobs.lockWithSuccessors(jobOrderId);
      try {
        const repeated = await this.post(job, successors, report);
        return repeated ?? (await this.firstOf(jobOrderId, report.sourceKey));
      } catch (error) {
        // A report that was posted before has used up what it asks for; it is a repetition and no refusal.
        if (error instanceof DomainError && (await this.postings.bySourceKey(report.sourceKey)))
          return this.firstOf(jobOrderId, report.sourceKey);
        throw error;
      }
    });
  }

  /** @returns null when the key had been posted before */
  private async post(job: Job, successors: readonly Job[], report: NewReport): Promise<PostedReport | null> {
    await this.requireOpen(job, report.correction);
    const entry = entryOf(report, job.decimals);
    const reported = handOn({ ...withBooks(job, post(flowOf(job.balance), entry)), version: job.version + 1 });
    const received = await this.passOn(job, reported, successors);
    const at = report.at ?? this.floor.now();
    const ready = received.map((next) => (canBegin(next) ? act(next, 'make-ready', at, null) : next));
    const posting: PostingInsert = {
      id: newId(),
      jobOrderId: job.id,
      ...entry,
      reasonCode: report.reasonCode ?? null,
      reason: report.correction ?? null,
      source: report.source,
      sourceKey: report.sourceKey,
      reverses: null,
      at,
      actorId: currentContext().actorId,
    };
    if (!(await this.postings.post(posting, [reported, ...ready]))) return null;
    const { pass, good, scrap, rework } = entry;
    const { source, reasonCode } = posting;
    const payload = { postingId: posting.id, pass, good, scrap, rework, source, reasonCode, balance: reported.balance };
    this.facts.job(reported, 'job-order.reported', { at, reason: posting.reason, payload });
    ready.forEach((next, index) => {
      const before = received[index];
      if (before && next !== before) this.facts.jobChanged(before, next, 'make-ready', { at });
    });
    return { postingId: posting.id, repeated: false, jobOrder: viewOf(reported) };
  }

  /**
   * Takes a posting back whole.
   * @throws DomainError `work-order.already-reversed`, `work-order.not-reversible`, `work-order.job-not-open`,
   *   `quantity.used-downstream` (409)
   */
  async reverse(postingId: string, reason: string): Promise<PostedReport> {
    return this.unitOfWork.run(async () => {
      const { jobOrderId } = await this.postings.byId(postingId);
      const order = await this.orders.lockByJob(jobOrderId);
      const jobs = await this.jobs.lockAll(order.id);
      const first = await this.postings.byId(postingId);
      const job = jobs.find(({ id }) => id === jobOrderId);
      if (!job) throw new DomainError('not-found', 'entity.not-found', { type: 'job-order', id: jobOrderId });
      const why = requireReason(reason);
      if (first.reverses) throw new DomainError('conflict', 'work-order.not-reversible');
      if (first.reversedBy) throw new DomainError('conflict', 'work-order.already-reversed');
      await this.requireOpen(job, why);
      return this.writeReversal(first, jobs, why);
    });
  }

  private async writeReversal(first: Posting, jobs: readonly Job[], reason: string): Promise<PostedReport> {
    const { pass, good, scrap, rework } = first;
    const at = this.floor.now();
    const balances = takeBack(jobs, first.jobOrderId, { pass, good, scrap, rework });
    const changed = jobs.flatMap((before) => {
      if (before.status === 'skipped') return [];
      const after = withBooks(before, balanceOf(balances, before.id));
      if (before.id === first.jobOrderId) return [{ before, after: { ...after, version: after.version + 1 } }];
      if (decimal.equals(after.balance.received, before.balance.received)) return [];
      const empty = decimal.isZero(after.balance.received) && before.status === 'ready';
      return [{ before, after: empty ? act(after, 'block', at, null) : after }];
    });
    const posting: PostingInsert = {
      ...first,
      id: newId(),
      good: decimal.neg(good),
      scrap: decimal.neg(scrap),
      rework: decimal.neg(rework),
      reason,
      sourceKey: `reversal:${first.id}`,
      reverses: first.id,
      at,
      actorId: currentContext().actorId,
    };
    await this.postings.post(
      posting,
      changed.map(({ after }) => after),
    );
    const reversed = changed.find(({ after }) => after.id === first.jobOrderId)?.after;
    if (!reversed) throw new Error(`posting ${first.id} belongs to a skipped job order`);
    this.facts.job(reversed, 'job-order.report-reversed', {
      at,
      reason,
      payload: {
        postingId: posting.id,
        reverses: first.id,
        pass,
        good: posting.good,
        scrap: posting.scrap,
        rework: posting.rework,
        balance: reversed.balance,
      },
    });
    for (const { before, after } of changed)
      if (before.status !== after.status) this.facts.jobChanged(before, after, 'block', { at, reason });
    return { postingId: posting.id, repeated: false, jobOrder: viewOf(reversed) };
  }

  /** Good units handed on arrive at the jobs behind; where branches join, the other branches count as well. */
  private async passOn(before: Job, reported: Job, successors: readonly Job[]): Promise<Job[]> {
    if (decimal.equals(before.balance.transferred, reported.balance.transferred)) return [];
    const joins = successors.some(({ predecessors }) => predecessors.length > 1);
    const handed = joins ? await this.jobs.handedTo(successors.flatMap(({ predecessors }) => predecessors)) : null;
    return successors.map((next) => {
      const amounts = next.predecessors.map((id) =>
        id === reported.id ? reported.balance.transferred : (handed?.get(id) ?? '0'),
      );
      return receive(next, amounts);
    });
  }

  /** @throws DomainError `work-order.job-not-open` (409): only a started job that has not ended keeps its books open. */
  private async requireOpen(job: Job, correction: string | undefined): Promise<void> {
    if (takesReports(job)) return;
    if (job.status === 'completed' && correction !== undefined) {
      requireReason(correction);
      const order = await this.orders.byId(job.workOrderId);
      if (order.status === 'in-progress' || order.status === 'on-hold') return;
    }
    throw new DomainError('conflict', 'work-order.job-not-open', { jobOrder: job.number, state: job.status });
  }

  private async firstOf(jobOrderId: string, sourceKey: string): Promise<PostedReport> {
    const posting = await this.postings.bySourceKey(sourceKey);
    if (posting?.jobOrderId !== jobOrderId)
      throw new DomainError('unprocessable', 'work-order.source-key-reused', { sourceKey });
    return { postingId: posting.id, repeated: true, jobOrder: viewOf(await this.jobs.byId(jobOrderId)) };
  }
}

const canBegin = (job: Job): boolean => job.status === 'pending' && decimal.isPositive(job.balance.received);

function entryOf(report: NewReport, decimals: number): BookEntry {
  const { good = '0', scrap = '0', rework = '0', firstPass = true } = report;
  for (const value of [good, scrap, rework]) requirePrecision(value, decimals);
  return {
    pass: firstPass ? 'first' : 'rework',
    good: decimal.normal(good),
    scrap: decimal.normal(scrap),
    rework: decimal.normal(rework),
  };
}
