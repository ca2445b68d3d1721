import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { ExpectedVersion, Idempotent, IdParam, type Page } from '#platform/http';
import { PlanService, type PlanFields, type PlanProgress } from '../application/plan.service';
import type { MaintenancePlan } from '../domain/plan';
import { MaintenancePlanDto } from './maintenance.dto';

/** Preventive plans 保养计划. */
@ApiTags('maintenance')
@Controller('maintenance-plans')
export class PlanController {
  constructor(private readonly plans: PlanService) {}

  /** All in use, with how far they have come. */
  @Get()
  @Requires('maintenance.read')
  async list(): Promise<Page<PlanProgress>> {
    return { items: await this.plans.all(), nextCursor: null };
  }

  @Post()
  @Idempotent()
  @Requires('maintenance.plan')
  async add(@Body() body: MaintenancePlanDto): Promise<MaintenancePlan> {
    return this.plans.add(fieldsOf(body));
  }

  @Put(':id')
  @Requires('maintenance.plan')
  async change(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() body: MaintenancePlanDto,
  ): Promise<MaintenancePlan> {
    return this.plans.change(id, fieldsOf(body), expected);
  }

  /** Makes no orders any more. */
  @Post(':id/retire')
  @HttpCode(200)
  @Idempotent()
  @Requires('maintenance.plan')
  async retire(@Param('id', IdParam) id: string): Promise<MaintenancePlan> {
    return this.plans.retire(id);
  }
}

const fieldsOf = ({ lastDoneAt, ...fields }: MaintenancePlanDto): PlanFields => ({
  ...fields,
  baseAt: lastDoneAt ? new Date(lastDoneAt) : null,
});
