import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { PersonnelApi } from '#modules/personnel';
import { may, type Principal } from '#platform/auth';
import { LedgerReader } from '#platform/ledger';
import { compareVersions, type Comparison } from '../domain/compare';
import type { RoutingVersion } from '../domain/routing';
import { DocumentRepository } from '../persistence/document.repository';
import { withIds, type DraftContent } from './draft.service';
import { RoutingQueries, type RoutingVersionDetail } from './routing.queries';

/** How what somebody is writing stands to what is stored by now. */
export interface DraftStanding {
  readonly stored: RoutingVersionDetail;
  readonly changedAt: string;
  /** Null where the software did it, or the caller may not see names. */
  readonly changedByName: string | null;
  /** In another window of their own. */
  readonly changedByCaller: boolean;
  /** What is being written says otherwise than what is stored. */
  readonly differences: Comparison;
}

/** For two people who write one draft: what the other one saved, and what differs. Nothing is written. */
@Injectable()
export class DraftStandings {
  constructor(
    private readonly queries: RoutingQueries,
    private readonly documents: DocumentRepository,
    private readonly equipment: EquipmentApi,
    private readonly personnel: PersonnelApi,
    private readonly ledger: LedgerReader,
  ) {}

  async of(caller: Principal, version: RoutingVersion, draft: DraftContent): Promise<DraftStanding> {
    const stored = await this.queries.detail(version);
    const { operations, links } = withIds(draft);
    const codes = new Map((await this.equipment.workUnits()).map(({ id, code }) => [id, code]));
    const documentIds = [...new Set(operations.flatMap((operation) => operation.documentIds))];
    const written = {
      operations: operations.map((operation) => ({
        ...operation,
        workUnitCode: codes.get(operation.workUnitId) ?? '',
      })),
      links,
      documents: await this.documents.attached(documentIds),
    };
    const latest = await this.ledger.latestAbout('subjectId', version.id);
    const changedBy = latest ? latest.actorId : version.createdBy;
    return {
      stored,
      changedAt: latest?.occurredAt.toISOString() ?? version.createdAt,
      changedByName: await this.nameOf(caller, changedBy),
      changedByCaller: changedBy !== null && changedBy === caller.actorId,
      differences: compareVersions(stored, written),
    };
  }

  private async nameOf(caller: Principal, personId: string | null): Promise<string | null> {
    if (!personId || (personId !== caller.actorId && !may(caller, 'person.read-all'))) return null;
    return (await this.personnel.person(personId))?.name ?? null;
  }
}
