import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { DomainError } from '#libs/kernel';
import { actorOf, may, type Principal } from '#platform/auth';
import type { LotInspection } from '../domain/inspection';
import type { Scope } from '../persistence/inspection.repository';

/** A company sees its own, a student what is of no company or of an own team, staff everything. */
@Injectable()
export class InspectionScope {
  constructor(private readonly personnel: PersonnelApi) {}

  async of(caller: Principal): Promise<Scope> {
    if (may(caller, 'lot-inspection.read-all')) return 'everything';
    if (isPartner(caller)) return { organisationId: caller.organisationId };
    return { teamIds: caller.actorId ? await this.personnel.teamsOf(caller.actorId) : [] };
  }

  /**
   * Nobody inspects what the own team made (专检, our rule), nor what somebody else has begun, unless one decides anyway.
   * @throws DomainError conflict `lot-inspection.own-lot` | `lot-inspection.begun-by-another`
   */
  async requireInspector(caller: Principal, { teamId, inspectorId }: LotInspection): Promise<void> {
    const actor = actorOf(caller);
    if (teamId !== null && (await this.personnel.teamsOf(actor)).includes(teamId))
      throw new DomainError('conflict', 'lot-inspection.own-lot');
    if (inspectorId !== null && inspectorId !== actor && !may(caller, 'lot-inspection.decide'))
      throw new DomainError('conflict', 'lot-inspection.begun-by-another');
  }
}

export const isPartner = ({ kind, roles }: Principal): boolean => kind === 'account' && roles.includes('partner');
