import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Replayable, Requires, type Principal } from '#platform/auth';
import { IdParam, Idempotent } from '#platform/http';
import { HandOvers, type HandOverView } from '../application/hand-overs';
import { JobAccess } from '../application/job-access';
import { Teamwork, type JobTeam } from '../application/teamwork.service';
import { AssignJobDto, HandOverDto } from './teamwork.dto';

/** Who does a job, and what they leave to each other. */
@ApiTags('execution')
@Controller('job-orders/:id')
export class TeamworkController {
  constructor(
    private readonly access: JobAccess,
    private readonly teamwork: Teamwork,
    private readonly handOvers: HandOvers,
  ) {}

  /** The order's team with its roles of this round, and whose the job is. */
  @Get('team')
  @Requires('job-order.execute')
  async team(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<JobTeam> {
    return this.teamwork.of(caller, await this.access.require(caller, id));
  }

  /** Each role goes on to the next member; a team may do so itself. */
  @Post('team/rotate')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.execute')
  async rotate(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<JobTeam> {
    const { job } = await this.access.requireToAct(caller, id);
    await this.teamwork.rotate(job);
    return this.teamwork.of(caller, job);
  }

  /** To the order's team, to chosen people, or to whoever is qualified. */
  @Post('assign')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.dispatch')
  async assign(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { mode, personIds, reason }: AssignJobDto,
  ): Promise<JobTeam> {
    const job = await this.access.require(caller, id);
    await this.teamwork.assign(job, mode, personIds ?? [], reason?.trim() || null);
    return this.teamwork.of(caller, job);
  }

  /** Newest first. */
  @Get('hand-overs')
  @Requires('job-order.execute')
  async notes(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
  ): Promise<{ readonly items: readonly HandOverView[]; readonly nextCursor: null }> {
    await this.access.require(caller, id);
    return { items: await this.handOvers.of(caller, id), nextCursor: null };
  }

  /** Leaves a note without pausing the job; a pause writes one with its reason. */
  @Post('hand-overs')
  @HttpCode(201)
  @Idempotent()
  @Replayable()
  @Requires('job-order.execute')
  async write(@Caller() caller: Principal, @Param('id', IdParam) id: string, @Body() { note }: HandOverDto) {
    await this.access.requireToAct(caller, id);
    await this.handOvers.write(id, null, note.trim());
    return { items: await this.handOvers.of(caller, id), nextCursor: null };
  }

  /** The person acting has read what was left. */
  @Post('hand-overs/take')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.execute')
  async take(@Caller() caller: Principal, @Param('id', IdParam) id: string) {
    const { job, actorId } = await this.access.requireToAct(caller, id);
    await this.handOvers.take(job, actorId);
    return { items: await this.handOvers.of(caller, id), nextCursor: null };
  }
}
