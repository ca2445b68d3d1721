import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LedgerEntry } from '#libs/contracts';
import { Caller, Requires, type Principal } from '#platform/auth';
import { ExpectedVersion, Idempotent, IdParam, type Page, pageLimit, PageQuery } from '#platform/http';
import { OrderReader } from '../application/order-reader';
import { WorkOrderApi } from '../work-order.api';
import type { OrderDetail, OrderSummary, WorkOrder } from '../domain/types';
import { AbortDto, NewOrderDto, OrdersQuery, OrderReasonDto } from './work-order.dto';

@ApiTags('work-orders')
@Controller('work-orders')
export class WorkOrderController {
  constructor(
    private readonly api: WorkOrderApi,
    private readonly reader: OrderReader,
  ) {}

  /** Orders the caller may read: students those of their own teams. */
  @Get()
  @Requires('work-order.read')
  async list(@Caller() caller: Principal, @Query() query: OrdersQuery): Promise<Page<OrderSummary>> {
    const { status, q, teamId, dueBefore, sort = 'number', cursor } = query;
    return this.reader.list(caller, { status, text: q, teamId, dueBefore }, sort, cursor, pageLimit(query));
  }

  /** The order with its job orders, their graph, the books, and what may be done next. */
  @Get(':id')
  @Requires('work-order.read')
  async detail(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<OrderDetail> {
    return this.reader.detail(caller, id);
  }

  /** Everything that happened to the order, oldest first. */
  @Get(':id/timeline')
  @Requires('work-order.read')
  async timeline(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<LedgerEntry>> {
    return this.reader.timeline(caller, id, query.cursor, pageLimit(query));
  }

  @Post()
  @Idempotent()
  @Requires('work-order.create')
  async create(@Body() body: NewOrderDto): Promise<{ readonly id: string; readonly number: string }> {
    return this.api.create(body);
  }

  /** Freezes the routing on the order. */
  @Post(':id/plan')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.plan')
  async plan(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: OrderReasonDto,
  ): Promise<WorkOrder> {
    return this.api.plan(id, { reason, expectedVersion });
  }

  /** Creates the job orders and their inspections. */
  @Post(':id/release')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.release')
  async release(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: OrderReasonDto,
  ): Promise<WorkOrder> {
    return this.api.release(id, { reason, expectedVersion });
  }

  /** Pauses all running jobs; needs a reason. */
  @Post(':id/hold')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.hold')
  async hold(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: OrderReasonDto,
  ): Promise<WorkOrder> {
    return this.api.hold(id, { reason, expectedVersion });
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.resume')
  async resume(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: OrderReasonDto,
  ): Promise<WorkOrder> {
    return this.api.resume(id, { reason, expectedVersion });
  }

  /** Before anything was started; needs a reason. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.cancel')
  async cancel(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: OrderReasonDto,
  ): Promise<WorkOrder> {
    return this.api.cancel(id, { reason, expectedVersion });
  }

  /** Ends a started order badly; needs a reason. */
  @Post(':id/abort')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.abort')
  async abort(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason, disposition }: AbortDto,
  ): Promise<WorkOrder> {
    return this.api.abort(id, { reason, disposition, expectedVersion });
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.complete')
  async complete(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: OrderReasonDto,
  ): Promise<WorkOrder> {
    return this.api.complete(id, { reason, expectedVersion });
  }

  /** Signs the order off. */
  @Post(':id/close')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.close')
  async close(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: OrderReasonDto,
  ): Promise<WorkOrder> {
    return this.api.close(id, { reason, expectedVersion });
  }

  /** For corrections; needs a reason. */
  @Post(':id/reopen')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.reopen')
  async reopen(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: OrderReasonDto,
  ): Promise<WorkOrder> {
    return this.api.reopen(id, { reason, expectedVersion });
  }
}
