import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { IdParam } from '#platform/http';
import { MachineReadings } from '../application/machine-readings';
import type { TagReading } from '../domain/connection';
import type { MachineJob } from '../domain/machine-job';
import { MachineJobQuery } from './connection.dto';

@ApiTags('machines')
@Controller()
export class MachineController {
  constructor(private readonly readings: MachineReadings) {}

  /** The tags of a work unit's machine with their newest values; `good: false` while it is not connected. */
  @Get('work-units/:id/tags')
  @Requires('machine.read')
  async tags(@Param('id', IdParam) id: string): Promise<{ items: readonly TagReading[] }> {
    return { items: await this.readings.tags(id) };
  }

  /** The runs of a job order on its machine, first to last. */
  @Get('machine-jobs')
  @Requires('machine-job.read')
  async machineJobs(@Query() query: MachineJobQuery): Promise<{ items: readonly MachineJob[] }> {
    return { items: await this.readings.runsOf(query.jobOrderId) };
  }
}
