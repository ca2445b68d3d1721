import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actorOf, Caller, Replayable, Requires, type Principal } from '#platform/auth';
import { IdParam, Idempotent } from '#platform/http';
import { JobAccess } from '../application/job-access';
import { JobCommands } from '../application/job-commands.service';
import { LoadedLots } from '../application/loaded-lots';
import { StationViews } from '../application/station-view.service';
import { StepRecords } from '../application/step-records.service';
import {
  CompleteDto,
  JobReasonDto,
  LoadLotDto,
  OptionalReasonDto,
  PauseDto,
  ReportDto,
  StepValueDto,
} from './execution.dto';

/** The acts at a job order. Each needs a person: at a shared screen, the one who badged in. */
@ApiTags('execution')
@Controller('job-orders/:id')
export class JobOrderController {
  constructor(
    private readonly access: JobAccess,
    private readonly commands: JobCommands,
    private readonly steps: StepRecords,
    private readonly lots: LoadedLots,
    private readonly views: StationViews,
  ) {}

  /** Steps, parameters, records, gates, inspection and machine of one job. */
  @Get('station')
  @Requires('job-order.execute')
  async view(@Caller() caller: Principal, @Param('id', IdParam) id: string) {
    await this.access.require(caller, id);
    return this.views.job(id, caller.actorId);
  }

  @Post('dispatch')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.dispatch')
  async dispatch(@Param('id', IdParam) id: string) {
    return this.commands.dispatch(id);
  }

  @Post('revoke')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.dispatch')
  async revoke(@Param('id', IdParam) id: string, @Body() body: OptionalReasonDto) {
    return this.commands.revoke(id, body.reason);
  }

  /** A machine's job is only allowed to start; it runs when the machine says so. */
  @Post('start')
  @HttpCode(200)
  @Idempotent()
  @Replayable()
  @Requires('job-order.execute')
  async start(@Caller() caller: Principal, @Param('id', IdParam) id: string) {
    return this.commands.start(await this.access.require(caller, id), actorOf(caller));
  }

  @Post('pause')
  @HttpCode(200)
  @Idempotent()
  @Replayable()
  @Requires('job-order.execute')
  async pause(@Caller() caller: Principal, @Param('id', IdParam) id: string, @Body() body: PauseDto) {
    await this.access.requireToAct(caller, id);
    return this.commands.pause(id, body.reason, body.note?.trim() || null);
  }

  @Post('resume')
  @HttpCode(200)
  @Idempotent()
  @Replayable()
  @Requires('job-order.execute')
  async resume(@Caller() caller: Principal, @Param('id', IdParam) id: string) {
    await this.access.require(caller, id);
    return this.commands.resume(id, actorOf(caller));
  }

  /** Asks the machine again for what it refused. */
  @Post('machine/retry')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.execute')
  async retryMachine(@Caller() caller: Principal, @Param('id', IdParam) id: string) {
    const { actorId } = await this.access.requireToAct(caller, id);
    return this.commands.retryMachine(id, actorId);
  }

  /** From now on people do and report the job in place of its machine. */
  @Post('take-over')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.take-over')
  async takeOver(@Param('id', IdParam) id: string, @Body() body: JobReasonDto) {
    return this.commands.takeOver(id, body.reason);
  }

  /** A lot whose material is consumed by scan stands ready at the job. */
  @Post('lots')
  @HttpCode(200)
  @Idempotent()
  @Replayable()
  @Requires('job-order.execute')
  async loadLot(@Caller() caller: Principal, @Param('id', IdParam) id: string, @Body() body: LoadLotDto) {
    const { job } = await this.access.requireToWork(caller, id);
    await this.lots.load(job, body.number.trim());
    return { items: await this.lots.linesOf(job) };
  }

  /** It does not any more; what was booked from it stays. */
  @Post('lots/:lotId/unload')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.execute')
  async unloadLot(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Param('lotId', IdParam) lotId: string,
  ) {
    const { job } = await this.access.requireToWork(caller, id);
    await this.lots.unload(job, lotId);
    return { items: await this.lots.linesOf(job) };
  }

  /** Good, scrap and rework since the last report. The idempotency key is the posting's source key. */
  @Post('reports')
  @HttpCode(201)
  @Idempotent()
  @Replayable()
  @Requires('job-order.execute')
  async report(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Headers('idempotency-key') key: string,
    @Body() body: ReportDto,
  ) {
    const { job, actorId } = await this.access.requireToWork(caller, id);
    return this.commands.report(job, { ...body, sourceKey: `${actorId}:${id}:${key}` });
  }

  /** Takes a report back by a posting with negative figures; nothing is edited. */
  @Post('reports/:postingId/reverse')
  @HttpCode(201)
  @Idempotent()
  @Requires('job-order.execute')
  async reverse(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Param('postingId', IdParam) postingId: string,
    @Body() body: JobReasonDto,
  ) {
    await this.access.requireToWork(caller, id);
    return this.commands.reverse(id, postingId, body.reason);
  }

  @Post('complete')
  @HttpCode(200)
  @Idempotent()
  @Replayable()
  @Requires('job-order.execute')
  async complete(@Caller() caller: Principal, @Param('id', IdParam) id: string, @Body() body: CompleteDto) {
    const { job } = await this.access.requireToWork(caller, id);
    return this.commands.complete(job, body);
  }

  @Post('abort')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.abort')
  async abort(@Param('id', IdParam) id: string, @Body() body: JobReasonDto) {
    return this.commands.abort(id, body.reason);
  }

  /** What a person confirmed or entered at a step of the work instruction. */
  @Post('steps/:stepId')
  @HttpCode(201)
  @Idempotent()
  @Replayable()
  @Requires('job-order.execute')
  async recordStep(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Param('stepId', IdParam) stepId: string,
    @Body() body: StepValueDto,
  ) {
    await this.access.requireToWork(caller, id);
    return this.steps.record(id, stepId, body.value, body.piece ?? 0);
  }
}
