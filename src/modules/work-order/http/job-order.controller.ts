import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { Idempotent, IdParam } from '#platform/http';
import { OrderReader } from '../application/order-reader';
import { WorkOrderApi } from '../work-order.api';
import type { JobOrder, JobOrderDetail } from '../domain/types';
import { OrderReasonDto } from './work-order.dto';

@ApiTags('job-orders')
@Controller('job-orders')
export class JobOrderController {
  constructor(
    private readonly api: WorkOrderApi,
    private readonly reader: OrderReader,
  ) {}

  @Get(':id')
  @Requires('work-order.read')
  async detail(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<JobOrderDetail> {
    return this.reader.jobDetail(caller, id);
  }

  /** Leaves an operation out; needs a reason, and never one with a mandatory inspection. */
  @Post(':id/skip')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.skip')
  async skip(@Param('id', IdParam) id: string, @Body() { reason }: OrderReasonDto): Promise<JobOrder> {
    return this.api.skip(id, { reason });
  }
}
