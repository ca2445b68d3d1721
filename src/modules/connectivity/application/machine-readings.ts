import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { DomainError } from '#libs/kernel';
import type { TagReading } from '../domain/connection';
import type { MachineJob } from '../domain/machine-job';
import type { TelemetryPoint } from '../domain/telemetry';
import { MachineJobRepository } from '../persistence/machine-job.repository';
import { NewestRepository } from '../persistence/newest.repository';
import { TelemetryRepository } from '../persistence/telemetry.repository';

const LONGEST_DAYS = 31;
const DAY_MS = 86_400_000;

/** What machines have said, as people look at it. */
@Injectable()
export class MachineReadings {
  constructor(
    private readonly equipment: EquipmentApi,
    private readonly newest: NewestRepository,
    private readonly telemetry: TelemetryRepository,
    private readonly jobs: MachineJobRepository,
  ) {}

  /** @throws DomainError `entity.not-found` */
  async tags(workUnitId: string): Promise<readonly TagReading[]> {
    await this.requireUnit(workUnitId);
    return this.newest.readings(workUnitId);
  }

  /** @throws DomainError `entity.not-found`, `connectivity.range-too-long` */
  async course(workUnitId: string, tag: string, from: Date, to: Date): Promise<readonly TelemetryPoint[]> {
    await this.requireUnit(workUnitId);
    const length = to.getTime() - from.getTime();
    if (!(length > 0) || length > LONGEST_DAYS * DAY_MS) {
      throw new DomainError('unprocessable', 'connectivity.range-too-long', { days: LONGEST_DAYS });
    }
    return this.telemetry.course(workUnitId, tag, from, to);
  }

  runsOf(jobOrderId: string): Promise<readonly MachineJob[]> {
    return this.jobs.runsOf(jobOrderId);
  }

  private async requireUnit(id: string): Promise<void> {
    if (await this.equipment.workUnit(id)) return;
    throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id });
  }
}
