import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { idCursor, Idempotent, IdParam, pageLimit, type Page } from '#platform/http';
import { AlarmQueries, type AlarmView } from '../application/alarm.queries';
import { AlarmService } from '../application/alarm.service';
import type { AlarmCount } from '../domain/alarm';
import { AlarmCommentDto, AlarmPageQuery } from './alarm.dto';

/** Alarms of machines: conditions of their servers, and fault bits. */
@ApiTags('machines')
@Controller()
export class AlarmController {
  constructor(
    private readonly alarms: AlarmService,
    private readonly queries: AlarmQueries,
  ) {}

  /** Newest first. */
  @Get('alarms')
  @Requires('alarm.read')
  async list(@Caller() caller: Principal, @Query() query: AlarmPageQuery): Promise<Page<AlarmView>> {
    const { cursor, limit: _, from, to, ...filter } = query;
    const span = { from: from ? new Date(from) : undefined, to: to ? new Date(to) : undefined };
    return this.queries.page(caller, { ...filter, ...span }, idCursor(cursor), pageLimit(query));
  }

  /** How many stand at each work unit that has any. */
  @Get('alarm-counts')
  @Requires('alarm.read')
  async counts(@Caller() caller: Principal): Promise<{ items: readonly AlarmCount[] }> {
    return { items: await this.queries.counts(caller) };
  }

  @Get('alarms/:id')
  @Requires('alarm.read')
  one(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<AlarmView> {
    return this.queries.one(caller, id);
  }

  /** Says that somebody has taken notice; the machine hears of it after the answer. */
  @Post('alarms/:id/acknowledge')
  @HttpCode(200)
  @Idempotent()
  @Requires('alarm.answer')
  async acknowledge(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { comment }: AlarmCommentDto,
  ): Promise<AlarmView> {
    await this.alarms.acknowledge(caller, id, comment ?? '');
    return this.queries.one(caller, id);
  }

  /** Says that what was behind it is done with; the machine hears of it after the answer. */
  @Post('alarms/:id/confirm')
  @HttpCode(200)
  @Idempotent()
  @Requires('alarm.answer')
  async confirm(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { comment }: AlarmCommentDto,
  ): Promise<AlarmView> {
    await this.alarms.confirm(caller, id, comment ?? '');
    return this.queries.one(caller, id);
  }
}
