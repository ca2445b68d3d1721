import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { Caller, may, Replayable, Requires, type Principal } from '#platform/auth';
import { IdParam, Idempotent } from '#platform/http';
import { JobAccess } from '../application/job-access';
import { TimeKeeper } from '../application/time-keeper';
import { TimeViews, type JobTime, type OrderTime } from '../application/time-views';
import { BeginTimeDto, LeaveTimeDto } from './time.dto';

/** People's time at job orders. */
@ApiTags('execution')
@Controller()
export class TimeController {
  constructor(
    private readonly access: JobAccess,
    private readonly keeper: TimeKeeper,
    private readonly views: TimeViews,
  ) {}

  /** Who is at a job now, and the time people have spent on it. */
  @Get('job-orders/:id/time')
  @Requires('job-order.execute')
  async ofJob(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<JobTime> {
    await this.access.require(caller, id);
    return this.views.ofJob(caller, id);
  }

  @Get('work-orders/:id/time')
  @Requires('work-order.read')
  async ofOrder(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<OrderTime> {
    await this.access.requireOrder(caller, id);
    return this.views.ofOrder(caller, id);
  }

  /** The person acting joins a job, or goes on with another kind of work there. */
  @Post('job-orders/:id/time')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.execute')
  async begin(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { kind }: BeginTimeDto,
  ): Promise<JobTime> {
    const { job, actorId } = await this.access.requireToAct(caller, id);
    await this.keeper.begin(job, actorId, kind);
    return this.views.ofJob(caller, id);
  }

  /** Leaves a job. At a shared screen, and for who dispatches, also in the name of somebody who forgot to. */
  @Post('job-orders/:id/time/stop')
  @HttpCode(200)
  @Idempotent()
  @Replayable()
  @Requires('job-order.execute')
  async stop(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { personId }: LeaveTimeDto,
  ): Promise<JobTime> {
    const { job, actorId } = await this.access.requireToAct(caller, id);
    const whose = personId ?? actorId;
    if (whose !== actorId && caller.kind !== 'station' && !may(caller, 'job-order.dispatch'))
      throw new DomainError('forbidden', 'execution.not-your-time');
    await this.keeper.leave(job, whose);
    return this.views.ofJob(caller, id);
  }
}
