import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { JobAccess } from '../application/job-access';
import { LineViews } from '../application/line-view.service';
import { StationViews } from '../application/station-view.service';

@ApiTags('execution')
@Controller()
export class DispatchController {
  constructor(
    private readonly access: JobAccess,
    private readonly views: StationViews,
    private readonly lines: LineViews,
  ) {}

  /** Stations as columns with what each has to do and which gate is closed. */
  @Get('dispatch-board')
  @Requires('dispatch.read')
  async board() {
    return { columns: await this.views.board() };
  }

  /** What one work unit has to do; a student sees the jobs of the own teams. */
  @Get('work-units/:code/queue')
  @Requires('job-order.execute')
  async queue(@Caller() caller: Principal, @Param('code') code: string) {
    const workUnit = await this.views.workUnitByCode(code);
    const items = await this.views.queue(workUnit.id, caller.actorId);
    return { workUnit, items: await this.access.visible(caller, items) };
  }

  /** The line as it is now: state, job, progress and connection of every work unit. */
  @Get('line')
  @Requires('line.read')
  async line() {
    return { workUnits: await this.lines.now() };
  }
}
