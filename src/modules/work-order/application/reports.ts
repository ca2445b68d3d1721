import { Injectable } from '@nestjs/common';
import { decimal, DomainError } from '#libs/kernel';
import { decimalsOf, post, requirePrecision, reverse, reworkAt, type Posting as BookEntry } from '#libs/quantities';
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
      const locked = await this.jobs.lockWithSuccessors(jobOrderId);
      try {
        const repeated = locked.base
          ? await this.postRework(locked.job, locked.base, locked.successors, report)
          : await this.post(locked.job, locked.successors, report);
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
    const entry = entryOf(report, job.unit);
    if (entry.pass === 'rework') requireWaiting(job, entry);
    const { reported, received, ready, at } = await this.booked(job, successors, entry, report.at);
    const posting = this.postingOf(job.id, entry, report, at);
    if (!(await this.postings.post(posting, [reported, ...ready]))) return null;
    this.tell(reported, posting, received, ready);
    return { postingId: posting.id, repeated: false, jobOrder: viewOf(reported) };
  }

  /**
   * Posts on a rework job order and, as its second posting, what came of the units where they return to.
   * @throws DomainError `work-order.rework-in-rework` (409): units that are still not right stay where they are
   */
  private async postRework(
    job: Job,
    base: Job,
    successors: readonly Job[],
    report: NewReport,
  ): Promise<PostedReport | null> {
    await this.requireOpen(job, report.correction);
    const entry = entryOf(report, job.unit);
    if (entry.pass === 'rework' || !decimal.isZero(entry.rework))
      throw new DomainError('conflict', 'work-order.rework-in-rework', { jobOrder: job.number });
    const own = { ...withBooks(job, post(flowOf(job.balance), entry)), version: job.version + 1 };
    const returned: BookEntry = { ...entry, pass: 'rework' };
    const back = { ...base, reworkSent: decimal.sub(base.reworkSent, entry.good, entry.scrap) };
    const { reported, received, ready, at } = await this.booked(back, successors, returned, report.at);
    const posting = this.postingOf(job.id, entry, report, at);
    if (!(await this.postings.post(posting, [own]))) return null;
    // The picture stands where it was taken.
    const mirrored = this.postingOf(
      base.id,
      returned,
      { ...report, pictureId: null, sourceKey: mirrorKey(posting.id) },
      at,
    );
    await this.postings.post(mirrored, [reported, ...ready]);
    this.tell(own, posting, [], []);
    this.tell(reported, mirrored, received, ready);
    return { postingId: posting.id, repeated: false, jobOrder: viewOf(own) };
  }

  /** The books after an entry, and the jobs behind with what it hands on to them. */
  private async booked(
    job: Job,
    successors: readonly Job[],
    entry: BookEntry,
    when: Date | undefined,
  ): Promise<{ reported: Job; received: readonly Job[]; ready: readonly Job[]; at: Date }> {
    const reported = handOn({ ...withBooks(job, post(flowOf(job.balance), entry)), version: job.version + 1 });
    const received = await this.passOn(job, reported, successors);
    const at = when ?? this.floor.now();
    const ready = received.map((next) => (canBegin(next) ? act(next, 'make-ready', at, null) : next));
    return { reported, received, ready, at };
  }

  private postingOf(jobOrderId: string, entry: BookEntry, report: NewReport, at: Date): PostingInsert {
    return {
      id: newId(),
      jobOrderId,
      ...entry,
      reasonCode: report.reasonCode ?? null,
      pictureId: report.pictureId ?? null,
      reason: report.correction ?? null,
      source: report.source,
      sourceKey: report.sourceKey,
      reverses: null,
      at,
      actorId: currentContext().actorId,
    };
  }

  private tell(reported: Job, posting: PostingInsert, received: readonly Job[], ready: readonly Job[]): void {
    const { id, pass, good, scrap, rework, source, reasonCode, pictureId, at } = posting;
    const payload = {
      postingId: id,
      pass,
      good,
      scrap,
      rework,
      source,
      reasonCode,
      ...(pictureId === null ? {} : { pictureId }),
      balance: reported.balance,
    };
    this.facts.job(reported, 'job-order.reported', { at, reason: posting.reason, payload });
    ready.forEach((next, index) => {
      const before = received[index];
      if (before && next !== before) this.facts.jobChanged(before, next, 'make-ready', { at });
    });
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
      if (first.reverses || isMirror(first)) throw new DomainError('conflict', 'work-order.not-reversible');
      if (first.reversedBy) throw new DomainError('conflict', 'work-order.already-reversed');
      await this.requireOpen(job, why);
      return job.kind === 'rework' ? this.reverseRework(first, job, jobs, why) : this.writeReversal(first, jobs, why);
    });
  }

  /** Takes a report of a rework job order back, and with it what was booked where its units return to. */
  private async reverseRework(first: Posting, job: Job, jobs: readonly Job[], reason: string): Promise<PostedReport> {
    const mirrored = await this.postings.bySourceKey(mirrorKey(first.id));
    if (!mirrored) throw new Error(`posting ${first.id} of a rework job order stands alone`);
    const { pass, good, scrap, rework } = first;
    const own: Job = {
      ...withBooks(job, reverse(flowOf(job.balance), { pass, good, scrap, rework })),
      version: job.version + 1,
    };
    const out = jobs.map((each) =>
      each.id === job.returnsTo ? { ...each, reworkSent: decimal.add(each.reworkSent, good, scrap) } : each,
    );
    await this.writeReversal(mirrored, out, reason);
    const posting = this.reversalOf(first, reason);
    await this.postings.post(posting, [own]);
    this.tellReversal(own, posting);
    return { postingId: posting.id, repeated: false, jobOrder: viewOf(own) };
  }

  private async writeReversal(first: Posting, jobs: readonly Job[], reason: string): Promise<PostedReport> {
    const { pass, good, scrap, rework } = first;
    const balances = takeBack(jobs, first.jobOrderId, { pass, good, scrap, rework });
    const posting = this.reversalOf(first, reason);
    const { at } = posting;
    const changed = jobs.flatMap((before) => {
      const books = balances[before.id];
      if (!books) return [];
      const after = withBooks(before, books);
      if (before.id === first.jobOrderId) return [{ before, after: { ...after, version: after.version + 1 } }];
      if (decimal.equals(after.balance.received, before.balance.received)) return [];
      const empty = decimal.isZero(after.balance.received) && before.status === 'ready';
      return [{ before, after: empty ? act(after, 'block', at, null) : after }];
    });
    const reversed = changed.find(({ after }) => after.id === first.jobOrderId)?.after;
    if (!reversed) throw new Error(`posting ${first.id} belongs to a skipped job order`);
    requireNotOut(reversed);
    await this.postings.post(
      posting,
      changed.map(({ after }) => after),
    );
    this.tellReversal(reversed, posting);
    for (const { before, after } of changed)
      if (before.status !== after.status) this.facts.jobChanged(before, after, 'block', { at, reason });
    return { postingId: posting.id, repeated: false, jobOrder: viewOf(reversed) };
  }

  private reversalOf(first: Posting, reason: string): PostingInsert {
    return {
      ...first,
      id: newId(),
      good: decimal.neg(first.good),
      scrap: decimal.neg(first.scrap),
      rework: decimal.neg(first.rework),
      pictureId: null,
      reason,
      sourceKey: `reversal:${first.id}`,
      reverses: first.id,
      at: this.floor.now(),
      actorId: currentContext().actorId,
    };
  }

  private tellReversal(reversed: Job, posting: PostingInsert): void {
    const { id, reverses, pass, good, scrap, rework, at, reason } = posting;
    const payload = { postingId: id, reverses, pass, good, scrap, rework, balance: reversed.balance };
    this.facts.job(reversed, 'job-order.report-reversed', { at, reason, payload });
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

/** Source key of the second posting of a rework job order's report. */
const mirrorKey = (postingId: string): string => `rework:${postingId}`;

const isMirror = ({ sourceKey }: Posting): boolean => sourceKey.startsWith('rework:');

/** Units out at a rework job order are reported there. @throws DomainError `quantity.exceeds-rework` (409) */
function requireWaiting(job: Job, entry: BookEntry): void {
  const posted = decimal.add(entry.good, entry.scrap, entry.rework);
  const pending = reworkAt(job);
  if (decimal.compare(posted, pending) > 0)
    throw new DomainError('conflict', 'quantity.exceeds-rework', { pending, posted });
}

/** @throws DomainError `work-order.rework-out` (409) when the units taken back are at a rework job order */
function requireNotOut(job: Job): void {
  if (decimal.isNegative(reworkAt(job)))
    throw new DomainError('conflict', 'work-order.rework-out', { jobOrder: job.number });
}

const canBegin = (job: Job): boolean => job.status === 'pending' && decimal.isPositive(job.balance.received);

function entryOf(report: NewReport, unit: string): BookEntry {
  const { good = '0', scrap = '0', rework = '0', firstPass = true } = report;
  for (const value of [good, scrap, rework]) requirePrecision(value, decimalsOf(unit));
  return {
    pass: firstPass ? 'first' : 'rework',
    good: decimal.normal(good),
    scrap: decimal.normal(scrap),
    rework: decimal.normal(rework),
  };
}
