import { Injectable } from '@nestjs/common';
import { MaterialApi, type Lot } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import type { LedgerEntry } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { lotInspection as lifecycle, type LotInspectionAction, type LotInspectionState } from '#libs/lifecycles';
import { may, type Principal } from '#platform/auth';
import { toPage, type Page } from '#platform/http';
import { LedgerReader } from '#platform/ledger';
import type { LotInspection } from '../domain/inspection';
import { InspectionRepository, type InspectionFilter } from '../persistence/inspection.repository';
import { InspectionScope, isPartner } from './scope';

/** A lot inspection with the words of what it is about, as the one asking may see it. */
export interface LotInspectionView extends Omit<LotInspection, 'source' | 'organisationId' | 'lotIds'> {
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  readonly lots: readonly Pick<Lot, 'id' | 'number' | 'status'>[];
  /** Null also where the one asking may not know it. */
  readonly inspectorName: string | null;
  readonly decidedByName: string | null;
  readonly allowedActions: readonly LotInspectionAction[];
}

export interface InspectionQuery extends Omit<InspectionFilter, 'forPerson'> {
  /** Only what waits for the caller. */
  readonly mine?: boolean | undefined;
}

/** More than ever happens to one inspection. */
const MOST_ENTRIES = 200;

const INSPECTS: readonly LotInspectionAction[] = ['start', 'pass', 'fail', 'reopen'];
const TO_INSPECT: readonly LotInspectionState[] = ['open', 'in-progress'];
const TO_DECIDE: readonly LotInspectionState[] = ['passed', 'failed', 'sorting'];
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Lot inspections as people see them. */
@Injectable()
export class InspectionQueries {
  constructor(
    private readonly rows: InspectionRepository,
    private readonly scope: InspectionScope,
    private readonly material: MaterialApi,
    private readonly personnel: PersonnelApi,
    private readonly ledger: LedgerReader,
  ) {}

  /** Newest first. */
  async page(
    caller: Principal,
    { mine, ...filter }: InspectionQuery,
    before: string | null,
    limit: number,
  ): Promise<Page<LotInspectionView>> {
    const waiting = [
      ...(may(caller, 'lot-inspection.inspect') ? TO_INSPECT : []),
      ...(may(caller, 'lot-inspection.decide') ? TO_DECIDE : []),
    ];
    const forPerson = mine ? { id: caller.actorId ?? NOBODY, status: waiting } : undefined;
    const found = await this.rows.page(await this.scope.of(caller), { ...filter, forPerson }, before, limit);
    const { items, nextCursor } = toPage(found, limit, ({ id }) => [id]);
    return { items: await this.seen(caller, items), nextCursor };
  }

  /** @throws DomainError not-found `entity.not-found` */
  async one(caller: Principal, id: string): Promise<LotInspectionView> {
    const inspection = await this.rows.byId(id, await this.scope.of(caller));
    if (!inspection) throw new DomainError('not-found', 'entity.not-found', { type: 'lot-inspection', id });
    return this.view(caller, inspection);
  }

  /** Oldest first; empty for companies. */
  async history(caller: Principal, id: string): Promise<LedgerEntry[]> {
    await this.one(caller, id);
    return isPartner(caller) ? [] : this.ledger.about('subjectId', id, { limit: MOST_ENTRIES });
  }

  async view(caller: Principal, inspection: LotInspection): Promise<LotInspectionView> {
    const [view] = await this.seen(caller, [inspection]);
    if (!view) throw new Error('an inspection that was named is gone');
    return view;
  }

  private async seen(caller: Principal, inspections: readonly LotInspection[]): Promise<LotInspectionView[]> {
    const materials = byId(await this.material.materials([...new Set(inspections.map((one) => one.materialId))]));
    const lots = byId(await this.material.lotsByIds([...new Set(inspections.flatMap(({ lotIds }) => lotIds))]));
    const nameOf = await this.namesFor(caller, inspections);
    return inspections.map(({ source: _source, organisationId: _company, lotIds, ...inspection }) => {
      const material = materials.get(inspection.materialId);
      return {
        ...inspection,
        ...(isPartner(caller) ? { inspectorId: null, decidedBy: null } : {}),
        materialCode: material?.code ?? '',
        materialName: material?.name ?? '',
        materialNameEn: material?.nameEn ?? '',
        lots: lotIds.flatMap((id) => {
          const lot = lots.get(id);
          return lot ? [{ id, number: lot.number, status: lot.status }] : [];
        }),
        inspectorName: nameOf(inspection.inspectorId),
        decidedByName: nameOf(inspection.decidedBy),
        allowedActions: allowed(caller, inspection),
      };
    });
  }

  private async namesFor(caller: Principal, inspections: readonly LotInspection[]) {
    const ids = new Set(
      inspections.flatMap(({ inspectorId, decidedBy }) => [inspectorId ?? [], decidedBy ?? []].flat()),
    );
    const people = ids.size === 0 ? [] : await this.personnel.persons([...ids]);
    const all = may(caller, 'person.read-all');
    const names = new Map(people.filter(({ id }) => all || id === caller.actorId).map(({ id, name }) => [id, name]));
    return (id: string | null): string | null => (id && names.get(id)) || null;
  }
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

function allowed(caller: Principal, { status, inspectorId }: Pick<LotInspection, 'status' | 'inspectorId'>) {
  const decides = may(caller, 'lot-inspection.decide');
  const others = inspectorId !== null && inspectorId !== caller.actorId && !decides;
  return lifecycle
    .actionsFrom(status)
    .filter((action) => (INSPECTS.includes(action) ? may(caller, 'lot-inspection.inspect') && !others : decides));
}
