import { Injectable } from '@nestjs/common';
import type { Principal } from '#platform/auth';
import { InspectionRepository } from '../persistence/inspection.repository';
import { foundInspection } from './found-inspection';
import { scopeOf } from './scope';

/** Throws when somebody may not measure the subject of this id, or not yet. */
export type MeasuringGuard = (caller: Principal, subjectId: string) => Promise<void>;

/** Who may measure what, beyond the permission: the module that knows the subject says so. */
@Injectable()
export class MeasuringAccess {
  private readonly guards = new Map<string, MeasuringGuard>();

  constructor(private readonly inspections: InspectionRepository) {}

  /** To be called while modules initialise. */
  register(subjectType: string, guard: MeasuringGuard): void {
    if (this.guards.has(subjectType)) throw new Error(`who measures a ${subjectType} is defined twice`);
    this.guards.set(subjectType, guard);
  }

  /** @throws DomainError not-found outside the caller's scope, and what the guard of the subject says */
  async require(caller: Principal, inspectionId: string): Promise<void> {
    const row = foundInspection(await this.inspections.byId(inspectionId, scopeOf(caller)), inspectionId);
    await this.guards.get(row.subjectType)?.(caller, row.subjectId);
  }
}
