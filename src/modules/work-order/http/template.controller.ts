import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { ExpectedVersion, Idempotent, IdParam } from '#platform/http';
import { OrderTemplates } from '../application/order-templates';
import type { OrderTemplate } from '../domain/planning-types';
import { OrderFromTemplateDto, TemplateDto, TemplatesQuery } from './template.dto';

@ApiTags('work-orders')
@Controller('order-templates')
export class TemplateController {
  constructor(private readonly templates: OrderTemplates) {}

  /** By name. */
  @Get()
  @Requires('order-template.read')
  async list(@Query() { archived = false }: TemplatesQuery): Promise<{ readonly items: readonly OrderTemplate[] }> {
    return { items: await this.templates.list(archived) };
  }

  @Post()
  @Idempotent()
  @Requires('order-template.change')
  async create(@Body() body: TemplateDto): Promise<OrderTemplate> {
    return this.templates.create(body);
  }

  @Put(':id')
  @Requires('order-template.change')
  async change(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() body: TemplateDto,
  ): Promise<OrderTemplate> {
    return this.templates.change(id, body, expected);
  }

  /** No more orders are made from it. */
  @Post(':id/archive')
  @HttpCode(200)
  @Idempotent()
  @Requires('order-template.change')
  async archive(@Param('id', IdParam) id: string, @ExpectedVersion() expected: number): Promise<OrderTemplate> {
    return this.templates.archive(id, expected);
  }

  /** A new draft as the template says, but for what is given. */
  @Post(':id/orders')
  @Idempotent()
  @Requires('work-order.create')
  async order(
    @Param('id', IdParam) id: string,
    @Body() body: OrderFromTemplateDto,
  ): Promise<{ readonly id: string; readonly number: string }> {
    return this.templates.order(id, body);
  }
}
