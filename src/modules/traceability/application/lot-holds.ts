import { Injectable } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { may, type Principal } from '#platform/auth';
import type { LotHold } from '../domain/types';

/** Who holds a lot, and why. */
@Injectable()
export class LotHolds {
  constructor(
    private readonly material: MaterialApi,
    private readonly personnel: PersonnelApi,
  ) {}

  /** Null for a lot that nobody holds; names only for who may see everybody's. @throws DomainError `entity.not-found` */
  async of(lotId: string, principal: Principal): Promise<LotHold | null> {
    const { hold } = await this.material.lot(lotId);
    if (!hold) return null;
    const { reason, by, at } = hold;
    const names = await this.personnel.namesOf(by && may(principal, 'person.read-all') ? [by] : []);
    return { reason, byName: names.get(by ?? '') ?? null, at };
  }
}
