import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { ExpectedVersion, Idempotent, idCursor, IdParam, pageLimit, PageQuery, type Page } from '#platform/http';
import { ChangeReader, type EngineeringChangeView, type WaitingChange } from '../application/change-reader';
import type { ChangeLine } from '../domain/engineering-change';
import type { EngineeringChange, JobOrder, WorkOrder } from '../domain/types';
import { WorkOrderApi } from '../work-order.api';
import {
  ChangeVersionQuery,
  ChooseAlternativeDto,
  IssueDto,
  MergeDto,
  PiecesDto,
  RequestChangeDto,
  RescheduleDto,
  SendToReworkDto,
  SplitDto,
} from './order-change.dto';
import { OrderReasonDto } from './work-order.dto';

/** Changes of orders that are planned or under way. */
@ApiTags('work-orders')
@Controller()
export class OrderChangeController {
  constructor(
    private readonly api: WorkOrderApi,
    private readonly reader: ChangeReader,
  ) {}

  /** Another priority, due date or tolerance. */
  @Post('work-orders/:id/reschedule')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.reschedule')
  async reschedule(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() body: RescheduleDto,
  ): Promise<WorkOrder> {
    return this.api.reschedule(id, { ...body, expectedVersion });
  }

  /** The pieces still to be made get their serial numbers now, so that reports and splits can name them. */
  @Post('work-orders/:id/serials')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.split')
  async giveSerials(@Param('id', IdParam) id: string, @ExpectedVersion() expectedVersion: number): Promise<WorkOrder> {
    return this.api.giveSerials(id, { expectedVersion });
  }

  /** Holds pieces that are being made; no job of the order starts or goes on until they are let go, scrapped or split off. */
  @Post('work-orders/:id/serials/hold')
  @HttpCode(200)
  @Idempotent()
  @Requires('piece.hold')
  async holdSerials(@Param('id', IdParam) id: string, @Body() { serials, reason }: PiecesDto): Promise<WorkOrder> {
    return this.api.holdSerials(id, serials, reason);
  }

  /** Lets pieces go that are held. */
  @Post('work-orders/:id/serials/release')
  @HttpCode(200)
  @Idempotent()
  @Requires('piece.hold')
  async releaseSerials(@Param('id', IdParam) id: string, @Body() { serials, reason }: PiecesDto): Promise<WorkOrder> {
    return this.api.releaseSerials(id, serials, reason);
  }

  /** Takes units that are not started out into a new order, which is answered; needs a reason. */
  @Post('work-orders/:id/split')
  @Idempotent()
  @Requires('work-order.split')
  async split(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() body: SplitDto,
  ): Promise<WorkOrder> {
    return this.api.split(id, { ...body, expectedVersion });
  }

  /** Adds the quantity of another order of the same work, of which nothing has begun; needs a reason. */
  @Post('work-orders/:id/merge')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.merge')
  async merge(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() body: MergeDto,
  ): Promise<WorkOrder> {
    return this.api.merge(id, { ...body, expectedVersion });
  }

  /** Gives an operation more units than it received. */
  @Post('job-orders/:id/issue')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.issue')
  async issue(@Param('id', IdParam) id: string, @Body() body: IssueDto): Promise<JobOrder> {
    return this.api.issue(id, body);
  }

  /** Sends units that wait for rework to a rework job order, which is answered. */
  @Post('job-orders/:id/send-to-rework')
  @Idempotent()
  @Requires('job-order.send-to-rework')
  async sendToRework(@Param('id', IdParam) id: string, @Body() body: SendToReworkDto): Promise<JobOrder> {
    return this.api.sendToRework(id, body);
  }

  /** Has the operation done by another of its alternatives; answers the job order that takes its place. */
  @Post('job-orders/:id/choose-alternative')
  @Idempotent()
  @Requires('job-order.choose-alternative')
  async chooseAlternative(
    @Param('id', IdParam) id: string,
    @Body() { operationId }: ChooseAlternativeDto,
  ): Promise<JobOrder> {
    return this.api.chooseAlternative(id, operationId);
  }

  /** What another routing version would change now: kept, replaced, added, removed. */
  @Get('work-orders/:id/change-preview')
  @Requires('work-order.request-change')
  async previewChange(
    @Param('id', IdParam) id: string,
    @Query() { routingVersionId }: ChangeVersionQuery,
  ): Promise<{ readonly lines: readonly ChangeLine[] }> {
    return { lines: await this.api.previewChange(id, routingVersionId) };
  }

  /** Engineering changes of an order, newest first. */
  @Get('work-orders/:id/changes')
  @Requires('work-order.request-change')
  async changes(@Param('id', IdParam) id: string): Promise<{ readonly items: readonly EngineeringChangeView[] }> {
    return { items: await this.reader.ofOrder(id) };
  }

  /** Engineering changes that wait for the caller's decision, oldest first; not the caller's own. */
  @Get('engineering-changes')
  @Requires('work-order.approve-change')
  async waitingChanges(@Query() query: PageQuery): Promise<Page<WaitingChange>> {
    return this.reader.waiting(idCursor(query.cursor), pageLimit(query));
  }

  /** Asks for another routing version; needs a reason, and another person who approves. */
  @Post('work-orders/:id/changes')
  @Idempotent()
  @Requires('work-order.request-change')
  async requestChange(
    @Param('id', IdParam) id: string,
    @Body() { routingVersionId, reason }: RequestChangeDto,
  ): Promise<EngineeringChange> {
    return this.api.requestChange(id, routingVersionId, reason);
  }

  /** Takes a change over; not by the person who asked for it. */
  @Post('work-orders/:id/changes/:changeId/approve')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.approve-change')
  async approveChange(
    @Param('id', IdParam) id: string,
    @Param('changeId', IdParam) changeId: string,
    @Body() { reason }: OrderReasonDto,
  ): Promise<EngineeringChange> {
    return this.api.approveChange(id, changeId, reason);
  }

  /** Takes a request back while it waits; only by the person who asked for it. */
  @Post('work-orders/:id/changes/:changeId/withdraw')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.request-change')
  async withdrawChange(
    @Param('id', IdParam) id: string,
    @Param('changeId', IdParam) changeId: string,
    @Body() { reason }: OrderReasonDto,
  ): Promise<EngineeringChange> {
    return this.api.withdrawChange(id, changeId, reason);
  }

  /** Needs a reason. */
  @Post('work-orders/:id/changes/:changeId/reject')
  @HttpCode(200)
  @Idempotent()
  @Requires('work-order.approve-change')
  async rejectChange(
    @Param('id', IdParam) id: string,
    @Param('changeId', IdParam) changeId: string,
    @Body() { reason }: OrderReasonDto,
  ): Promise<EngineeringChange> {
    return this.api.rejectChange(id, changeId, reason);
  }
}
