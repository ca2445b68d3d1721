import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { actorOf, Caller, Replayable, Requires, type Principal } from '#platform/auth';
import { decodeCursor, ExpectedVersion, Idempotent, IdParam, pageLimit, type Page } from '#platform/http';
import { isId } from '#platform/ids';
import { GaugeUse, type GaugeChoices } from '../application/gauge-use';
import { InspectionQueries } from '../application/inspection.queries';
import { InspectionService } from '../application/inspection.service';
import { MeasurementService, type Recorded } from '../application/measurement.service';
import { MeasuringAccess } from '../application/measuring-access';
import { PlanService, type PlannedCharacteristic } from '../application/plan.service';
import { scopeOf } from '../application/scope';
import type { Inspection } from '../domain/quality';
import { ConcessionDto, InspectionQuery, MeasurementDto, PlanQuery, TakeGaugeDto } from './inspection.dto';

@ApiTags('quality')
@Controller()
export class InspectionController {
  constructor(
    private readonly queries: InspectionQueries,
    private readonly inspections: InspectionService,
    private readonly measurements: MeasurementService,
    private readonly measuring: MeasuringAccess,
    private readonly plans: PlanService,
    private readonly gaugeUse: GaugeUse,
  ) {}

  /** Newest first; a station sees those of its own work unit. */
  @Get('inspections')
  @Requires('inspection.read')
  async list(@Caller() caller: Principal, @Query() query: InspectionQuery): Promise<Page<Inspection>> {
    const { subjectType: type, subjectId: id, workOrderId, status } = query;
    const limit = pageLimit(query);
    const before = decodeCursor(query.cursor, 1)?.[0] ?? null;
    if (before !== null && !isId(before))
      throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
    const subject = type !== undefined && id !== undefined ? { type, id } : undefined;
    return this.queries.page({ subject, workOrderId, status, before, limit }, scopeOf(caller));
  }

  /** An inspection with its plan, everything measured, and what is still missing. */
  @Get('inspections/:id')
  @Requires('inspection.read')
  async one(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<Inspection> {
    return this.queries.one(id, scopeOf(caller));
  }

  /** Measures a piece; measuring it again corrects it and keeps the earlier value. */
  @Post('inspections/:id/measurements')
  @Requires('measurement.record')
  @Idempotent()
  @Replayable()
  async record(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() body: MeasurementDto,
  ): Promise<Recorded> {
    actorOf(caller);
    await this.measuring.require(caller, id);
    const entry = { ...body, source: body.source ?? 'person', dataQuality: body.dataQuality ?? 'good' };
    return this.measurements.record(id, entry, scopeOf(caller));
  }

  /** Which gauges measure here, class by class, and which others could. */
  @Get('inspections/:id/gauges')
  @Requires('inspection.read')
  async gauges(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
  ): Promise<{ readonly items: readonly GaugeChoices[] }> {
    return { items: await this.gaugeUse.choices(id, scopeOf(caller)) };
  }

  /** Takes a gauge by the number on it, for everything still to be measured here. */
  @Post('inspections/:id/gauges')
  @HttpCode(200)
  @Requires('measurement.record')
  @Idempotent()
  async takeGauge(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { code }: TakeGaugeDto,
  ): Promise<{ readonly items: readonly GaugeChoices[] }> {
    actorOf(caller);
    await this.gaugeUse.choose(id, code.trim(), scopeOf(caller));
    return this.gauges(caller, id);
  }

  /** 让步接收: a failed inspection's parts are used as they are. */
  @Post('inspections/:id/concede')
  @HttpCode(200)
  @Requires('inspection.concede')
  @Idempotent()
  async concede(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: ConcessionDto,
  ): Promise<Inspection> {
    await this.inspections.concede(id, expected, reason);
    return this.one(caller, id);
  }

  /** The inspection plans of operations of a routing version. */
  @Get('inspection-plans')
  @Requires('inspection-plan.read')
  async plan(@Query() { operationIds }: PlanQuery): Promise<{ readonly items: readonly PlannedCharacteristic[] }> {
    const ids = operationIds.split(',').filter(isId);
    return { items: await this.plans.planFor(ids) };
  }
}
