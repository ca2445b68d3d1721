import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actorOf, Caller, Requires, type Principal } from '#platform/auth';
import { Idempotent, IdParam } from '#platform/http';
import type { OwnReport } from '#platform/reports';
import { TelemetryExports } from '../application/telemetry-exports';
import { Trends } from '../application/trends';
import type { Trend } from '../domain/telemetry';
import { TelemetryExportDto, TrendQuery } from './telemetry.dto';

@ApiTags('machines')
@Controller()
export class TelemetryController {
  constructor(
    private readonly trends: Trends,
    private readonly exports: TelemetryExports,
  ) {}

  /**
   * The courses of up to eight tags in [from, to), none in more than `points` points: from every sample, from minutes or
   * from hours, as each series says. Gaps are told, and no line leads across one.
   */
  @Get('work-units/:id/telemetry')
  @Requires('machine.read')
  course(@Param('id', IdParam) id: string, @Query() { tags, from, to, points }: TrendQuery): Promise<Trend> {
    return this.trends.trend(id, tags, { from: new Date(from), to: new Date(to), points });
  }

  /** Asks for the telemetry of some tags in [from, to) as comma separated values; it is made meanwhile. */
  @Post('work-units/:id/telemetry-exports')
  @Requires('telemetry.export')
  @Idempotent()
  request(
    @Param('id', IdParam) id: string,
    @Body() { tags, from, to, level, locale }: TelemetryExportDto,
    @Caller() caller: Principal,
  ): Promise<OwnReport> {
    const request = { workUnitId: id, keys: tags, from: new Date(from), to: new Date(to), level };
    return this.exports.request(request, locale, actorOf(caller));
  }
}
