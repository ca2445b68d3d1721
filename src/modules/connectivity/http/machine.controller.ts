import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EquipmentApi } from '#modules/equipment';
import { DomainError } from '#libs/kernel';
import { Requires } from '#platform/auth';
import { IdParam } from '#platform/http';
import type { TagReading } from '../domain/connection';
import type { MachineJob } from '../domain/machine-job';
import { MachineJobRepository } from '../persistence/machine-job.repository';
import { NewestRepository } from '../persistence/newest.repository';
import { TelemetryRepository, type TelemetryPoint } from '../persistence/telemetry.repository';
import { MachineJobQuery, TelemetryQuery } from './connection.dto';

const LONGEST_DAYS = 31;
const DAY_MS = 86_400_000;

@ApiTags('machines')
@Controller()
export class MachineController {
  constructor(
    private readonly equipment: EquipmentApi,
    private readonly newest: NewestRepository,
    private readonly telemetry: TelemetryRepository,
    private readonly jobs: MachineJobRepository,
  ) {}

  /** The tags of a work unit's machine with their newest values; `good: false` while it is not connected. */
  @Get('work-units/:id/tags')
  @Requires('machine.read')
  async tags(@Param('id', IdParam) id: string): Promise<{ items: readonly TagReading[] }> {
    await this.requireUnit(id);
    return { items: await this.newest.readings(id) };
  }

  /** The course of one analog tag in [from, to), in at most 2 000 points. */
  @Get('work-units/:id/telemetry')
  @Requires('machine.read')
  async course(
    @Param('id', IdParam) id: string,
    @Query() query: TelemetryQuery,
  ): Promise<{ items: readonly TelemetryPoint[] }> {
    await this.requireUnit(id);
    const [from, to] = [new Date(query.from), new Date(query.to)];
    const length = to.getTime() - from.getTime();
    if (!(length > 0) || length > LONGEST_DAYS * DAY_MS) {
      throw new DomainError('unprocessable', 'connectivity.range-too-long', { days: LONGEST_DAYS });
    }
    return { items: await this.telemetry.course(id, query.tag, from, to) };
  }

  /** The runs of a job order on its machine, first to last. */
  @Get('machine-jobs')
  @Requires('machine-job.read')
  async machineJobs(@Query() query: MachineJobQuery): Promise<{ items: readonly MachineJob[] }> {
    return { items: await this.jobs.runsOf(query.jobOrderId) };
  }

  private async requireUnit(id: string): Promise<void> {
    if (await this.equipment.workUnit(id)) return;
    throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id });
  }
}
