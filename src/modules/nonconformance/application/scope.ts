import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { may, type Principal } from '#platform/auth';
import type { Scope } from '../persistence/ncr.repository';

/** A company sees its own, a screen its work unit's, a student the own and the own teams', staff everything. */
@Injectable()
export class NcrScope {
  constructor(private readonly personnel: PersonnelApi) {}

  async of(caller: Principal): Promise<Scope> {
    if (caller.kind !== 'account') return { workUnitId: caller.workUnitId };
    if (may(caller, 'nonconformance.read-all')) return 'everything';
    if (isPartner(caller)) return { organisationId: caller.organisationId };
    const teamIds = caller.actorId ? await this.personnel.teamsOf(caller.actorId) : [];
    return { teamIds, personId: caller.actorId };
  }
}

export const isPartner = ({ kind, roles }: Principal): boolean => kind === 'account' && roles.includes('partner');
