import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { ExpectedVersion, Idempotent, IdParam, type Page, pageLimit, PageQuery } from '#platform/http';
import { RecurringOrders } from '../application/recurring-orders';
import type { OrderRecurrence, RecurrenceDay } from '../domain/planning-types';
import { RecurrenceDto } from './template.dto';

/** Templates that become orders by themselves on their days. */
@ApiTags('work-orders')
@Controller('order-recurrences')
export class RecurrenceController {
  constructor(private readonly recurring: RecurringOrders) {}

  @Get()
  @Requires('order-recurrence.read')
  async list(): Promise<{ readonly items: readonly OrderRecurrence[] }> {
    return { items: await this.recurring.list() };
  }

  @Post()
  @Idempotent()
  @Requires('order-recurrence.change')
  async create(@Body() { templateId, ...rule }: RecurrenceDto): Promise<OrderRecurrence> {
    return this.recurring.create(templateId, rule);
  }

  /** Orders that are made already stay. */
  @Put(':id')
  @Requires('order-recurrence.change')
  async change(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { templateId, ...rule }: RecurrenceDto,
  ): Promise<OrderRecurrence> {
    return this.recurring.change(id, templateId, rule, expected);
  }

  /** What became of its days, newest first. */
  @Get(':id/days')
  @Requires('order-recurrence.read')
  async days(@Param('id', IdParam) id: string, @Query() query: PageQuery): Promise<Page<RecurrenceDay>> {
    return this.recurring.daysOf(id, query.cursor, pageLimit(query));
  }

  /** Days that pass meanwhile get no order. */
  @Post(':id/pause')
  @HttpCode(200)
  @Idempotent()
  @Requires('order-recurrence.change')
  async pause(@Param('id', IdParam) id: string, @ExpectedVersion() expected: number): Promise<OrderRecurrence> {
    return this.recurring.act(id, 'pause', expected);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Idempotent()
  @Requires('order-recurrence.change')
  async resume(@Param('id', IdParam) id: string, @ExpectedVersion() expected: number): Promise<OrderRecurrence> {
    return this.recurring.act(id, 'resume', expected);
  }

  /** For good; its orders stay. */
  @Post(':id/end')
  @HttpCode(200)
  @Idempotent()
  @Requires('order-recurrence.change')
  async end(@Param('id', IdParam) id: string, @ExpectedVersion() expected: number): Promise<OrderRecurrence> {
    return this.recurring.act(id, 'end', expected);
  }
}
