import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { ExpectedVersion, idCursor, Idempotent, IdParam, pageLimit, type Page } from '#platform/http';
import { CallQueries, type CallView } from '../application/call.queries';
import { CallService } from '../application/call.service';
import { Escalator } from '../application/escalator';
import type { Call, KindSummary } from '../domain/call';
import type { Escalation } from '../domain/escalation';
import { CallPageQuery, CallReasonDto, EscalationDto, RaiseCallDto, ResolveCallDto, SummaryQuery } from './andon.dto';

/** Andon 安灯: calls from the stations. */
@ApiTags('andon')
@Controller()
export class AndonController {
  constructor(
    private readonly calls: CallService,
    private readonly queries: CallQueries,
    private readonly escalator: Escalator,
  ) {}

  /** Newest first. */
  @Get('andon-calls')
  @Requires('andon.read')
  async list(@Caller() caller: Principal, @Query() query: CallPageQuery): Promise<Page<CallView>> {
    const { cursor, limit: _, from, to, ...filter } = query;
    const span = { from: from ? new Date(from) : undefined, to: to ? new Date(to) : undefined };
    return this.queries.page(caller, { ...filter, ...span }, idCursor(cursor), pageLimit(query));
  }

  /** How many calls of each kind, and how long they took on average, in seconds. */
  @Get('andon-calls/summary')
  @Requires('andon.summary')
  async summary(@Query() { from, to }: SummaryQuery): Promise<Page<KindSummary>> {
    return { items: await this.queries.summary(new Date(from), new Date(to)), nextCursor: null };
  }

  @Get('andon-calls/:id')
  @Requires('andon.read')
  async one(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<CallView> {
    return this.queries.one(caller, id);
  }

  /** While a call for the same waits at the work unit, it is the answer. */
  @Post('andon-calls')
  @Idempotent()
  @Requires('andon.raise')
  async raise(@Caller() caller: Principal, @Body() { workUnitId, kind, note }: RaiseCallDto): Promise<CallView> {
    return this.seen(caller, await this.calls.raise(caller, workUnitId, kind, note ?? null));
  }

  @Post('andon-calls/:id/acknowledge')
  @HttpCode(200)
  @Idempotent()
  @Requires('andon.answer')
  async acknowledge(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<CallView> {
    return this.seen(caller, await this.calls.acknowledge(caller, id));
  }

  @Post('andon-calls/:id/arrive')
  @HttpCode(200)
  @Idempotent()
  @Requires('andon.answer')
  async arrive(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<CallView> {
    return this.seen(caller, await this.calls.arrive(caller, id));
  }

  @Post('andon-calls/:id/begin')
  @HttpCode(200)
  @Idempotent()
  @Requires('andon.answer')
  async begin(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<CallView> {
    return this.seen(caller, await this.calls.begin(caller, id));
  }

  @Post('andon-calls/:id/resolve')
  @HttpCode(200)
  @Idempotent()
  @Requires('andon.answer')
  async resolve(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { cause, action }: ResolveCallDto,
  ): Promise<CallView> {
    return this.seen(caller, await this.calls.resolve(caller, id, { cause, action }));
  }

  /** Not solved after all. */
  @Post('andon-calls/:id/reopen')
  @HttpCode(200)
  @Idempotent()
  @Requires('andon.close')
  async reopen(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: CallReasonDto,
  ): Promise<CallView> {
    return this.seen(caller, await this.calls.reopen(caller, id, reason));
  }

  @Post('andon-calls/:id/close')
  @HttpCode(200)
  @Idempotent()
  @Requires('andon.close')
  async close(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<CallView> {
    return this.seen(caller, await this.calls.close(caller, id));
  }

  /** Within a minute, by who called. */
  @Post('andon-calls/:id/cancel')
  @HttpCode(200)
  @Idempotent()
  @Requires('andon.close')
  async cancel(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: CallReasonDto,
  ): Promise<CallView> {
    return this.seen(caller, await this.calls.cancel(caller, id, reason));
  }

  /** When a call goes to the next level. */
  @Get('andon-escalation')
  @Requires('andon.summary')
  async escalation(): Promise<Escalation> {
    return this.escalator.rules();
  }

  @Put('andon-escalation')
  @Requires('andon.configure')
  async configure(@ExpectedVersion() expected: number, @Body() { rules }: EscalationDto): Promise<Escalation> {
    return this.escalator.configure(rules, expected);
  }

  private async seen(caller: Principal, { id }: Call): Promise<CallView> {
    return this.queries.one(caller, id);
  }
}
