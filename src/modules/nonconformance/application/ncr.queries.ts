import { Injectable } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { WorkOrderApi } from '#modules/work-order';
import type { DecimalString } from '#libs/kernel';
import { nonconformance as lifecycle, type NonconformanceAction } from '#libs/lifecycles';
import type { LedgerEntry } from '#libs/contracts';
import { may, type Principal } from '#platform/auth';
import { toPage, type Page } from '#platform/http';
import { LedgerReader } from '#platform/ledger';
import { openQuantity, openSerials } from '../domain/balance';
import { closeObstacles, dispositionObstacles, needsEightD, verifyObstacles, type Known } from '../domain/guards';
import {
  isOver,
  type Disposition,
  type Ncr,
  type ParetoBar,
  type ParetoBy,
  type Section,
  type Suspect,
} from '../domain/nonconformance';
import { NcrRepository, type NcrFilter } from '../persistence/ncr.repository';
import { NcrBook } from './ncr-book';
import { isPartner, NcrScope } from './scope';

/** A nonconformance with the words of what it is about. */
export interface NcrView extends Ncr {
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  /** Null where it is of no order, or for a company. */
  readonly workOrderNumber: string | null;
  readonly jobOrderNumber: string | null;
  /** Null also where the one asking may not know it. */
  readonly foundByName: string | null;
}

export interface SuspectView extends Suspect {
  readonly number: string;
  readonly status: string;
  readonly materialCode: string;
}

export interface NcrSectionView extends Section {
  readonly ownerName: string | null;
}

/** One nonconformance with everything that hangs on it. */
export interface NcrDetail extends NcrView {
  readonly lotNumber: string | null;
  readonly open: DecimalString;
  readonly openSerials: readonly string[];
  readonly repeats: number;
  readonly eightDNeeded: boolean;
  readonly dispositions: readonly Disposition[];
  readonly suspects: readonly SuspectView[];
  readonly sections: readonly NcrSectionView[];
  readonly allowedActions: readonly NonconformanceAction[];
  /** Codes of what stands in the way of the next step. */
  readonly obstacles: readonly string[];
}

export interface NcrQuery extends NcrFilter {
  /** Only what is not over. */
  readonly open?: boolean | undefined;
  /** Only what the caller has found. */
  readonly mine?: boolean | undefined;
}

/** Nonconformances as people see them. */
@Injectable()
export class NcrQueries {
  constructor(
    private readonly rows: NcrRepository,
    private readonly book: NcrBook,
    private readonly scope: NcrScope,
    private readonly material: MaterialApi,
    private readonly workOrders: WorkOrderApi,
    private readonly personnel: PersonnelApi,
    private readonly ledger: LedgerReader,
  ) {}

  /** Newest first. */
  async page(
    caller: Principal,
    { open, mine, ...asked }: NcrQuery,
    before: string | null,
    limit: number,
  ): Promise<Page<NcrView>> {
    const filter: NcrFilter = {
      ...asked,
      ...(open && !asked.status ? { status: lifecycle.states.filter((status) => !isOver({ status })) } : {}),
      ...(mine ? { foundBy: caller.actorId ?? NOBODY } : {}),
    };
    const found = await this.rows.page(await this.scope.of(caller), filter, before, limit);
    const { items, nextCursor } = toPage(found, limit, ({ id }) => [id]);
    return { items: await this.worded(caller, items), nextCursor };
  }

  /** @throws DomainError not-found `entity.not-found` */
  async one(caller: Principal, id: string): Promise<NcrDetail> {
    const known = await this.book.known(await this.book.find(caller, id));
    const { ncr, dispositions, suspects, sections } = known;
    const [view] = await this.worded(caller, [ncr]);
    if (!view) throw new Error('a nonconformance that was read is gone');
    const partner = isPartner(caller);
    const balance = { found: ncr.found, serials: ncr.serials, dispositions };
    return {
      ...view,
      lotNumber: ncr.lotId && !partner ? (await this.material.lot(ncr.lotId)).number : null,
      open: openQuantity(balance),
      openSerials: openSerials(balance),
      repeats: known.repeats,
      eightDNeeded: needsEightD(known),
      dispositions: partner ? dispositions.map(withoutPeople) : dispositions,
      suspects: partner ? [] : await this.suspects(suspects),
      sections: partner ? [] : await this.sections(caller, sections),
      allowedActions: partner ? [] : lifecycle.actionsFrom(ncr.status).filter((action) => action !== 'execute'),
      obstacles: partner ? [] : obstaclesOf(known),
    };
  }

  /** What happened to it, oldest first; not for companies. */
  async history(caller: Principal, id: string, after: number, limit: number): Promise<LedgerEntry[]> {
    await this.book.find(caller, id);
    return isPartner(caller) ? [] : this.ledger.about('subjectId', id, { after, limit });
  }

  async pareto(by: ParetoBy, from: Date, to: Date): Promise<ParetoBar[]> {
    return this.rows.pareto(by, from, to);
  }

  private async worded(caller: Principal, ncrs: readonly Ncr[]): Promise<NcrView[]> {
    const partner = isPartner(caller);
    const materials = await this.material.materials([...new Set(ncrs.map(({ materialId }) => materialId))]);
    const orderIds = [...new Set(ncrs.flatMap(({ workOrderId }) => workOrderId ?? []))];
    const orders = partner ? [] : await this.workOrders.ordersByIds(orderIds);
    const names = await this.names(
      caller,
      ncrs.map(({ foundBy }) => foundBy),
    );
    const views: NcrView[] = [];
    for (const ncr of ncrs) {
      const material = materials.find(({ id }) => id === ncr.materialId);
      const job = ncr.jobOrderId && !partner ? await this.workOrders.jobOrder(ncr.jobOrderId) : null;
      views.push({
        ...(partner ? hidden(ncr) : ncr),
        // Whose parts they are is for the school and the company itself.
        organisationId: partner || may(caller, 'nonconformance.read-all') ? ncr.organisationId : null,
        materialCode: material?.code ?? '',
        materialName: material?.name ?? '',
        materialNameEn: material?.nameEn ?? '',
        workOrderNumber: orders.find(({ id }) => id === ncr.workOrderId)?.number ?? null,
        jobOrderNumber: job?.number ?? null,
        foundByName: (ncr.foundBy && names.get(ncr.foundBy)) || null,
      });
    }
    return views;
  }

  private async names(caller: Principal, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const known = [...new Set(ids.flatMap((id) => id ?? []))];
    if (known.length === 0 || isPartner(caller)) return new Map();
    const all = may(caller, 'person.read-all');
    const people = await this.personnel.persons(known);
    return new Map(people.filter(({ id }) => all || id === caller.actorId).map(({ id, name }) => [id, name]));
  }

  private async suspects(suspects: readonly Suspect[]): Promise<SuspectView[]> {
    const lots = await this.material.lotsByIds(suspects.map(({ lotId }) => lotId));
    const materials = await this.material.materials([...new Set(lots.map(({ materialId }) => materialId))]);
    return suspects.map((suspect) => {
      const lot = lots.find(({ id }) => id === suspect.lotId);
      const material = materials.find(({ id }) => id === lot?.materialId);
      return { ...suspect, number: lot?.number ?? '', status: lot?.status ?? '', materialCode: material?.code ?? '' };
    });
  }

  private async sections(caller: Principal, sections: readonly Section[]): Promise<NcrSectionView[]> {
    const names = await this.names(
      caller,
      sections.map(({ ownerId }) => ownerId),
    );
    return sections.map((each) => ({ ...each, ownerName: (each.ownerId && names.get(each.ownerId)) || null }));
  }
}

/** Matches no person: of nobody's own. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

function obstaclesOf(known: Known): string[] {
  const { status } = known.ncr;
  if (status === 'in-review') return dispositionObstacles(known);
  if (status === 'executed') return verifyObstacles(known);
  return status === 'verified' ? closeObstacles(known) : [];
}

/** A company learns what was found and what becomes of it, not whose work it was. */
const hidden = (ncr: Ncr): Ncr => ({
  ...ncr,
  foundBy: null,
  effectiveBy: null,
  attemptId: null,
  teamId: null,
  workOrderId: null,
  jobOrderId: null,
  workUnitId: null,
  lotId: null,
  postingId: null,
  pictureId: null,
  causeNote: null,
});

const withoutPeople = (disposition: Disposition): Disposition => ({
  ...disposition,
  proposedBy: null,
  approvedBy: null,
  executedBy: null,
  inspectedBy: null,
  reworkJobId: null,
});
