import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { DomainError } from '#libs/kernel';
import type { TagReading } from '../domain/connection';
import type { MachineJob } from '../domain/machine-job';
import { MachineJobRepository } from '../persistence/machine-job.repository';
import { NewestRepository } from '../persistence/newest.repository';

/** What machines have said, as people look at it. */
@Injectable()
export class MachineReadings {
  constructor(
    private readonly equipment: EquipmentApi,
    private readonly newest: NewestRepository,
    private readonly jobs: MachineJobRepository,
  ) {}

  /** @throws DomainError `entity.not-found` */
  async tags(workUnitId: string): Promise<readonly TagReading[]> {
    await this.requireUnit(workUnitId);
    return this.newest.readings(workUnitId);
  }

  runsOf(jobOrderId: string): Promise<readonly MachineJob[]> {
    return this.jobs.runsOf(jobOrderId);
  }

  private async requireUnit(id: string): Promise<void> {
    if (await this.equipment.workUnit(id)) return;
    throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id });
  }
}
