import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LedgerEntry } from '#libs/contracts';
import { Caller, Requires, type Principal } from '#platform/auth';
import { idCursor, Idempotent, IdParam, pageLimit, type Page } from '#platform/http';
import { LedgerReader } from '#platform/ledger';
import { OrderQueries, type MaintenanceOrderView } from '../application/order.queries';
import { OrderService } from '../application/order.service';
import type { MaintenanceOrder } from '../domain/order';
import {
  FinishOrderDto,
  OrderPageQuery,
  MaintenanceReasonDto,
  PlanOrderDto,
  RequestOrderDto,
  VerifyOrderDto,
} from './maintenance.dto';

/** More than ever happens to one order. */
const MOST_ENTRIES = 200;

/** Maintenance orders 维护单. */
@ApiTags('maintenance')
@Controller('maintenance-orders')
export class OrderController {
  constructor(
    private readonly orders: OrderService,
    private readonly queries: OrderQueries,
    private readonly ledger: LedgerReader,
  ) {}

  /** Newest first. */
  @Get()
  @Requires('maintenance.read')
  async list(@Caller() caller: Principal, @Query() query: OrderPageQuery): Promise<Page<MaintenanceOrderView>> {
    const { cursor, limit: _, ...filter } = query;
    return this.queries.page(caller, filter, idCursor(cursor), pageLimit(query));
  }

  @Get(':id')
  @Requires('maintenance.read')
  async one(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<MaintenanceOrderView> {
    return this.queries.one(caller, id);
  }

  /** What happened to it, oldest first. */
  @Get(':id/history')
  @Requires('maintenance.read')
  async history(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<Page<LedgerEntry>> {
    await this.queries.one(caller, id);
    return { items: await this.ledger.about('subjectId', id, { limit: MOST_ENTRIES }), nextCursor: null };
  }

  /** What a call or a round has led to already is the answer. */
  @Post()
  @Idempotent()
  @Requires('maintenance.request')
  async request(@Caller() caller: Principal, @Body() body: RequestOrderDto): Promise<MaintenanceOrderView> {
    const { workUnitId, title, origin } = body;
    const asked = { workUnitId, title, origin, note: body.note ?? null, originId: body.originId ?? null };
    return this.seen(caller, await this.orders.request(caller, asked));
  }

  @Post(':id/plan')
  @HttpCode(200)
  @Idempotent()
  @Requires('maintenance.work')
  async plan(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { assigneeId, dueAt }: PlanOrderDto,
  ): Promise<MaintenanceOrderView> {
    return this.seen(caller, await this.orders.plan(id, assigneeId ?? null, new Date(dueAt)));
  }

  @Post(':id/begin')
  @HttpCode(200)
  @Idempotent()
  @Requires('maintenance.work')
  async begin(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<MaintenanceOrderView> {
    return this.seen(caller, await this.orders.begin(caller, id));
  }

  @Post(':id/finish')
  @HttpCode(200)
  @Idempotent()
  @Requires('maintenance.work')
  async finish(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { cause, action, parts }: FinishOrderDto,
  ): Promise<MaintenanceOrderView> {
    const used = (parts ?? []).map(({ name, lot, quantity, unit }) => ({ name, lot: lot ?? null, quantity, unit }));
    return this.seen(caller, await this.orders.finish(caller, id, { cause, action, parts: used }));
  }

  /** The test run was good. */
  @Post(':id/verify')
  @HttpCode(200)
  @Idempotent()
  @Requires('maintenance.work')
  async verify(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { testRun }: VerifyOrderDto,
  ): Promise<MaintenanceOrderView> {
    return this.seen(caller, await this.orders.verify(caller, id, testRun));
  }

  /** The test run was not good. */
  @Post(':id/reopen')
  @HttpCode(200)
  @Idempotent()
  @Requires('maintenance.work')
  async reopen(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: MaintenanceReasonDto,
  ): Promise<MaintenanceOrderView> {
    return this.seen(caller, await this.orders.reopen(id, reason));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @Requires('maintenance.work')
  async cancel(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: MaintenanceReasonDto,
  ): Promise<MaintenanceOrderView> {
    return this.seen(caller, await this.orders.cancel(id, reason));
  }

  private async seen(caller: Principal, order: MaintenanceOrder): Promise<MaintenanceOrderView> {
    const [view] = await this.queries.named(caller, [order]);
    if (!view) throw new Error('an order that was named is gone');
    return view;
  }
}
