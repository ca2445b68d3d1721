import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Replayable, Requires, type Principal } from '#platform/auth';
import { IdParam, Idempotent, type Page } from '#platform/http';
import { JobAccess } from '../application/job-access';
import { JobTools, type NeededTools } from '../application/job-tools';
import { IssueJobToolDto, ReturnJobToolDto } from './job-tool.dto';

/** The tools of a job at its station. */
@ApiTags('execution')
@Controller('job-orders/:id/tools')
export class JobToolController {
  constructor(
    private readonly access: JobAccess,
    private readonly tools: JobTools,
  ) {}

  /** What the operation needs of each class, what is here and what could be had; empty when it needs none. */
  @Get()
  @Requires('job-order.execute')
  async list(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<Page<NeededTools>> {
    return { items: await this.tools.of(await this.access.require(caller, id)), nextCursor: null };
  }

  /** Sets a tool up, by the code on it: scanned, or chosen from the list. */
  @Post('issue')
  @HttpCode(200)
  @Idempotent()
  @Replayable()
  @Requires('job-order.execute')
  async issue(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { code }: IssueJobToolDto,
  ): Promise<Page<NeededTools>> {
    const { job } = await this.access.requireToAct(caller, id);
    await this.tools.issue(job, code);
    return { items: await this.tools.of(job), nextCursor: null };
  }

  /** Gives a tool back; a problem named keeps it out of use until somebody has looked at it. */
  @Post('return')
  @HttpCode(200)
  @Idempotent()
  @Replayable()
  @Requires('job-order.execute')
  async giveBack(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { toolId, problem }: ReturnJobToolDto,
  ): Promise<Page<NeededTools>> {
    const { job } = await this.access.requireToAct(caller, id);
    await this.tools.giveBack(job, toolId, problem ?? null);
    return { items: await this.tools.of(job), nextCursor: null };
  }
}
