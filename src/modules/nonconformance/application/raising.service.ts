import { Injectable } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { TrialJobApi } from '#modules/trial-job';
import { WorkOrderApi, type JobOrder, type Posting } from '#modules/work-order';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { nonconformance as lifecycle } from '#libs/lifecycles';
import { numberBy, seriesOf } from '#libs/numbering';
import { decimalsOf, requirePositive, requirePrecision } from '#libs/quantities';
import { actorOf, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { RunningNumbers, UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { recount } from '../domain/balance';
import type { Ncr, Severity, Source, Standing } from '../domain/nonconformance';
import { NcrRepository } from '../persistence/ncr.repository';
import { isPartner, NcrScope } from './scope';
import { NcrBook } from './ncr-book';

const PATTERN = 'NCR-{yyyy}-{seq:4}';

export interface NewNcr {
  readonly source: Source;
  readonly sourceId?: string | undefined;
  readonly severity: Severity;
  /** One of these says what it is about, the first that is there. */
  readonly jobOrderId?: string | undefined;
  readonly lotId?: string | undefined;
  readonly workOrderId?: string | undefined;
  readonly trialJobId?: string | undefined;
  readonly materialId?: string | undefined;
  /** The report of scrap or rework it is about. */
  readonly postingId?: string | undefined;
  readonly quantity: DecimalString;
  readonly serials?: readonly string[] | undefined;
  readonly defectCode?: string | undefined;
  readonly characteristic?: string | undefined;
  readonly measured?: string | undefined;
  readonly description: string;
  readonly pictureId?: string | undefined;
}

type About = Pick<
  Ncr,
  'materialId' | 'workOrderId' | 'jobOrderId' | 'workUnitId' | 'attemptId' | 'trialJobId' | 'teamId' | 'lineMode'
> &
  Pick<Ncr, 'lotId' | 'unit' | 'standing' | 'postingId'>;

/** Nonconformances are raised: at a station, by an inspection, by a company, at the receipt of a lot. */
@Injectable()
export class Raising {
  constructor(
    private readonly rows: NcrRepository,
    private readonly running: RunningNumbers,
    private readonly book: NcrBook,
    private readonly scope: NcrScope,
    private readonly workOrders: WorkOrderApi,
    private readonly material: MaterialApi,
    private readonly trialJobs: TrialJobApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /**
   * @throws DomainError not-found `entity.not-found` for what is not there or not the caller's; invalid
   *   `nonconformance.about-nothing`, `nonconformance.serials`, `quantity.*`; conflict `nonconformance.exceeds-posting`,
   *   `nonconformance.posting-taken` {number}
   */
  async raise(caller: Principal, draft: NewNcr): Promise<Ncr> {
    if (isPartner(caller) && (draft.source !== 'partner' || !draft.trialJobId))
      throw new DomainError('forbidden', 'nonconformance.own-trial-job');
    const about = isPartner(caller) ? await this.ofCompany(caller, draft) : await this.about(draft);
    await this.requireInScope(caller, about);
    return this.open(draft, about, actorOf(caller));
  }

  /** Opened by an inspection that failed, once; by nobody where it was decided without a person. */
  async byInspection(draft: NewNcr & { readonly sourceId: string }, by: string | null): Promise<Ncr> {
    return this.unitOfWork.run(async () => {
      const known = await this.rows.bySource(draft.source, draft.sourceId);
      return known ?? this.open(draft, await this.about(draft), by);
    });
  }

  /** More or fewer units were found. @throws DomainError as {@link recount}, conflict `nonconformance.exceeds-posting` */
  async recount(caller: Principal, id: string, found: DecimalString): Promise<Ncr> {
    return this.book.change(caller, id, 'recounted', async ({ ncr, dispositions }) => {
      requirePrecision(found, decimalsOf(ncr.unit));
      recount({ found: ncr.found, serials: ncr.serials, dispositions }, found);
      if (ncr.postingId && ncr.jobOrderId) await this.posting(ncr.jobOrderId, ncr.postingId, found);
      return { changes: { found }, payload: { before: ncr.found, quantity: found, unit: ncr.unit } };
    });
  }

  private async open(draft: NewNcr, about: About, foundBy: string | null): Promise<Ncr> {
    requirePositive(draft.quantity);
    requirePrecision(draft.quantity, decimalsOf(about.unit));
    const serials = draft.serials ?? [];
    if (serials.length > 0 && !decimal.equals(draft.quantity, String(new Set(serials).size)))
      throw new DomainError('invalid', 'nonconformance.serials', { quantity: draft.quantity });
    return this.unitOfWork.run(async () => {
      const taken = about.postingId ? await this.rows.byPosting(about.postingId) : null;
      if (taken) throw new DomainError('conflict', 'nonconformance.posting-taken', { number: taken.number });
      const owner = about.trialJobId ? await this.trialJobs.ownerOf(about.trialJobId) : null;
      const now = this.floor.now();
      const ncr: Ncr = {
        id: newId(),
        number: await this.nextNumber(now),
        source: draft.source,
        sourceId: draft.sourceId ?? null,
        severity: draft.severity,
        status: lifecycle.initial,
        ...about,
        organisationId: owner?.organisationId ?? null,
        serials,
        found: decimal.normal(draft.quantity),
        defectCode: draft.defectCode ?? null,
        characteristic: draft.characteristic ?? null,
        measured: draft.measured ?? null,
        description: draft.description,
        pictureId: draft.pictureId ?? null,
        foundBy,
        foundAt: now,
        containment: null,
        containedAt: null,
        orderHeld: false,
        cause: null,
        causeNote: null,
        effectiveOn: null,
        effective: null,
        effectiveNote: null,
        effectiveBy: null,
        closedAt: null,
        version: 1,
      };
      await this.rows.add(ncr);
      const { source, severity, found: quantity, unit, defectCode, materialId, lotId } = ncr;
      this.book.tell(ncr, 'raised', {
        source,
        severity,
        quantity,
        unit,
        materialId,
        ...(lotId ? { lotId } : {}),
        ...(defectCode ? { reasonCode: defectCode } : {}),
      });
      return ncr;
    });
  }

  /** A screen reports what is at its work unit, a student what the own teams' orders brought, or what is of no order. */
  private async requireInScope(
    caller: Principal,
    { workOrderId, jobOrderId, workUnitId, teamId }: About,
  ): Promise<void> {
    const scope = await this.scope.of(caller);
    if (scope === 'everything' || 'organisationId' in scope) return;
    const own =
      'workUnitId' in scope ? workUnitId === scope.workUnitId : teamId !== null && scope.teamIds.includes(teamId);
    if (workOrderId !== null && !own)
      throw notFound(jobOrderId ? 'job-order' : 'work-order', jobOrderId ?? workOrderId);
  }

  private async nextNumber(at: Date): Promise<string> {
    const day = this.book.day(at);
    const seq = await this.running.next(`nonconformance:${seriesOf('year', day)}`);
    return numberBy(PATTERN, { code: '', revision: '', day, seq });
  }

  private async ofCompany(caller: Principal, draft: NewNcr): Promise<About> {
    const owner = draft.trialJobId ? await this.trialJobs.ownerOf(draft.trialJobId) : null;
    if (owner?.organisationId !== caller.organisationId) throw notFound('trial-job', draft.trialJobId);
    if (!owner.workOrderId) throw new DomainError('conflict', 'nonconformance.nothing-made');
    return this.ofOrder(owner.workOrderId);
  }

  private async about(draft: Omit<NewNcr, 'source'>): Promise<About> {
    const { jobOrderId, lotId, workOrderId, trialJobId, materialId, postingId, quantity } = draft;
    if (jobOrderId) return this.ofJob(await this.workOrders.jobOrder(jobOrderId), postingId, quantity);
    if (lotId) return this.ofLot(lotId);
    if (workOrderId) return this.ofOrder(workOrderId);
    const owner = trialJobId ? await this.trialJobs.ownerOf(trialJobId) : null;
    if (owner?.workOrderId) return this.ofOrder(owner.workOrderId);
    if (!materialId) throw new DomainError('invalid', 'nonconformance.about-nothing');
    const { unit } = await this.material.material(materialId);
    return { ...NOTHING, materialId, unit };
  }

  private async ofJob(job: JobOrder, postingId: string | undefined, quantity: DecimalString): Promise<About> {
    const about = await this.ofOrder(job.workOrderId);
    const standing = postingId ? (await this.posting(job.id, postingId, quantity)).standing : 'unreported';
    const { id: jobOrderId, workUnitId, attemptId, trialJobId, lineMode } = job;
    return {
      ...about,
      jobOrderId,
      workUnitId,
      attemptId,
      trialJobId,
      lineMode,
      standing,
      postingId: postingId ?? null,
    };
  }

  /** @throws DomainError not-found `entity.not-found`, conflict `nonconformance.exceeds-posting` {posted} */
  private async posting(
    jobOrderId: string,
    postingId: string,
    quantity: DecimalString,
  ): Promise<{ readonly posting: Posting; readonly standing: Standing }> {
    const posting = (await this.workOrders.postings(jobOrderId)).find(({ id }) => id === postingId);
    if (!posting || posting.reversedBy || posting.reverses) throw notFound('posting', postingId);
    const standing = decimal.isPositive(posting.scrap) ? 'scrap' : 'rework';
    if (decimal.compare(quantity, posting[standing]) > 0)
      throw new DomainError('conflict', 'nonconformance.exceeds-posting', { posted: posting[standing] });
    return { posting, standing };
  }

  private async ofLot(lotId: string): Promise<About> {
    const lot = await this.material.lot(lotId);
    const { unit } = await this.material.material(lot.materialId);
    const orderId =
      lot.workOrderId ?? (lot.jobOrderId ? (await this.workOrders.jobOrder(lot.jobOrderId)).workOrderId : null);
    const about = orderId ? await this.ofOrder(orderId) : NOTHING;
    return { ...about, materialId: lot.materialId, unit, lotId, standing: 'stock' };
  }

  private async ofOrder(workOrderId: string): Promise<About> {
    const { id, materialId, unit, attemptId, trialJobId, teamId, lineMode } = await this.workOrders.order(workOrderId);
    return { ...NOTHING, workOrderId: id, materialId, unit, attemptId, trialJobId, teamId, lineMode };
  }
}

const NOTHING: Omit<About, 'materialId' | 'unit'> = {
  workOrderId: null,
  jobOrderId: null,
  workUnitId: null,
  attemptId: null,
  trialJobId: null,
  teamId: null,
  lineMode: 'real',
  lotId: null,
  standing: 'elsewhere',
  postingId: null,
};

const notFound = (type: string, id: string | undefined): DomainError =>
  new DomainError('not-found', 'entity.not-found', { type, id: id ?? '' });
