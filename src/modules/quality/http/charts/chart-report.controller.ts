import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actorOf, Caller, Requires, type Principal } from '#platform/auth';
import { Idempotent, IdParam } from '#platform/http';
import type { OwnReport } from '#platform/reports';
import { ChartScopes } from '../../application/charts/chart-scopes';
import { ChartQueries } from '../../application/charts/chart.queries';
import { CapabilityReports } from '../../application/reports/capability-reports';
import { ChartPrints } from '../../application/reports/chart-prints';
import { CapabilityReportDto, ChartPrintDto } from './chart-report.dto';

const dateOf = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));

/** What is made of control charts meanwhile; `GET /reports/{id}` tells how far it is. */
@ApiTags('quality')
@Controller()
export class ChartReportController {
  constructor(
    private readonly capability: CapabilityReports,
    private readonly prints: ChartPrints,
    private readonly queries: ChartQueries,
    private readonly scopes: ChartScopes,
  ) {}

  /** Asks for the capability study of chosen charts, or of all of a material and a work unit, as one report. */
  @Post('capability-reports')
  @Requires('control-chart.report')
  @Idempotent()
  async study(@Caller() caller: Principal, @Body() body: CapabilityReportDto): Promise<OwnReport> {
    const { chartIds, materialId, workUnitId, from, to, format, locale } = body;
    const choice = { ids: chartIds ?? null, materialId: materialId ?? null, workUnitId: workUnitId ?? null };
    const window = { from: dateOf(from), to: dateOf(to) };
    const scope = await this.scopes.of(caller);
    return this.capability.request(choice, window, { format, locale }, scope, actorOf(caller));
  }

  /** Asks for a chart on paper, or as a table of its points. */
  @Post('control-charts/:id/prints')
  @Requires('control-chart.report')
  @Idempotent()
  async print(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { from, to, newest, format, locale }: ChartPrintDto,
  ): Promise<OwnReport> {
    const chart = await this.queries.chart(id, await this.scopes.of(caller));
    const window = { from: from ?? null, to: to ?? null, newest: newest ?? null };
    return this.prints.request(chart, window, { format, locale }, actorOf(caller));
  }
}
