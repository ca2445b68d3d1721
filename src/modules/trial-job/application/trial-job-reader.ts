import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { trialJob as lifecycle, type TrialJobAction } from '#libs/lifecycles';
import { IdentityApi } from '#modules/identity';
import { WorkOrderApi, type WorkOrder } from '#modules/work-order';
import { may, type Principal } from '#platform/auth';
import { LedgerReader } from '#platform/ledger';
import { progressOf } from './progress';
import { PARTNER_ACTIONS, PAST, type StoredTrialJob } from '../domain/trial-job';
import { PaperRepository } from '../persistence/paper.repository';
import { TrialJobRepository, type TrialJobFilter } from '../persistence/trial-job.repository';
import type { Links, Progress, TimelineItem, TrialJobSummary, TrialJobView } from '../domain/trial-job.types';
import { scopeOf, TrialJobs } from './trial-jobs';

/** What a company learns of the work on its parts. */
const FOR_PARTNERS = ['created', 'changed', 'report-requested', 'report-ready', ...Object.values(PAST)].map(
  (event) => `trial-job.${event}`,
);
const WORK_FOR_PARTNERS = [
  'work-order.started',
  'work-order.completed',
  'job-order.started',
  'job-order.reported',
  'job-order.completed',
];
const TOLD_TO_PARTNERS = ['from', 'to', 'good', 'scrap', 'rework', 'version', 'reportId', 'locale'];
/** Not for anybody's click: the clock expires, the order's own events plan, start and hand in. */
const BY_ITSELF: ReadonlySet<TrialJobAction> = new Set(['expire', 'start']);

@Injectable()
export class TrialJobReader {
  constructor(
    private readonly jobs: TrialJobs,
    private readonly rows: TrialJobRepository,
    private readonly papers: PaperRepository,
    private readonly identity: IdentityApi,
    private readonly workOrders: WorkOrderApi,
    private readonly ledger: LedgerReader,
  ) {}

  /** Newest first, one more than the limit when there is a next page. */
  async list(caller: Principal, filter: TrialJobFilter): Promise<TrialJobSummary[]> {
    const found = await this.rows.page(filter, scopeOf(caller));
    const names = await this.companyNames(found);
    return found.map((job) => summaryOf(job, names.get(job.organisationId) ?? ''));
  }

  /** @throws DomainError not-found, also for another company's and for drafts of others */
  async detail(caller: Principal, id: string): Promise<TrialJobView> {
    const job = await this.jobs.find(id, scopeOf(caller));
    const names = await this.companyNames([job]);
    const staff = may(caller, 'trial-job.read-all');
    const order = job.workOrderId ? await this.workOrders.order(job.workOrderId) : null;
    return {
      ...job.request,
      ...summaryOf(job, names.get(job.organisationId) ?? ''),
      files: await this.papers.attachments(id),
      questions: await this.papers.questions(id),
      quote: job.quote,
      progress: order && (await this.progress(order)),
      reports: (await this.papers.reports(id)).map(({ trialJobId: _own, ...report }) => report),
      links: staff && order ? linksOf(job, order) : null,
      closedReason: job.closedReason,
      allowedActions: lifecycle
        .actionsFrom(job.status)
        .filter((action) => !BY_ITSELF.has(action) && PARTNER_ACTIONS.has(action) !== staff),
    };
  }

  /** Oldest first, at most `limit`. Companies see figures and states, never who did it. */
  async timeline(caller: Principal, id: string, after: number, limit: number): Promise<TimelineItem[]> {
    await this.jobs.find(id, scopeOf(caller));
    if (may(caller, 'trial-job.read-all'))
      return (await this.ledger.about('trialJobId', id, { after, limit })).map(itemOf);
    const types = [...FOR_PARTNERS, ...WORK_FOR_PARTNERS];
    return (await this.ledger.about('trialJobId', id, { after, limit, types })).map(forPartner);
  }

  private async progress(order: WorkOrder): Promise<Progress> {
    const jobs = await this.workOrders.jobOrders(order.id);
    return progressOf(order, jobs, jobs.length > 0 ? await this.workOrders.balance(order.id) : null);
  }

  private async companyNames(jobs: readonly StoredTrialJob[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(jobs.map(({ organisationId }) => organisationId))];
    return new Map((await this.identity.organisationsByIds(ids)).map(({ id, name }) => [id, name]));
  }
}

function summaryOf(job: StoredTrialJob, companyName: string): TrialJobSummary {
  const { partName, quantity, desiredDate, confidentiality, demandType } = job.request;
  return {
    id: job.id,
    number: job.number,
    status: job.status,
    partName: partName ?? null,
    quantity: quantity ?? null,
    desiredDate: desiredDate ?? null,
    confidentiality: confidentiality ?? null,
    demandType: demandType ?? null,
    companyName,
    organisationId: job.organisationId,
    submittedAt: job.submittedAt?.toISOString() ?? null,
    updatedAt: job.updatedAt.toISOString(),
    version: job.version,
  };
}

function linksOf(job: StoredTrialJob, order: WorkOrder): Links {
  return {
    workOrderId: order.id,
    workOrderNumber: order.number,
    routingVersionId: order.routingVersionId,
    materialId: order.materialId,
    taskId: job.taskId,
    assignmentId: job.assignmentId,
    attemptId: job.attemptId,
    teamId: job.teamId,
  };
}

function itemOf({ pos, id, type, occurredAt, actorId, reason, payload }: LedgerEntry): TimelineItem {
  return { pos, id, type, occurredAt, actorId, reason, payload };
}

function forPartner(entry: LedgerEntry): TimelineItem {
  const own = entry.type.startsWith('trial-job.');
  const told = Object.entries(entry.payload).filter(([name]) => TOLD_TO_PARTNERS.includes(name));
  const { number } = entry.payload;
  // Of a job order only the operation's number, as in the progress: whose order it is stays in the school.
  const operation = typeof number === 'string' && number.includes('/') ? { number: number.split('/').at(-1) } : {};
  const payload = { ...Object.fromEntries(told), ...operation };
  return { ...itemOf(entry), actorId: null, reason: own ? entry.reason : null, payload };
}
