import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { ExpectedVersion, Idempotent, IdParam } from '#platform/http';
import { ConversionService } from '../application/conversion.service';
import { ReportService } from '../application/report/report.service';
import { TrialJobReader } from '../application/trial-job-reader';
import { scopeOf } from '../application/trial-jobs';
import type { TrialJobView } from '../domain/trial-job.types';
import { ConvertDto, TrialReportDto } from './trial-job.dto';

/** From the agreement to the order, and from the order to the report. */
@ApiTags('trial-jobs')
@Controller('trial-jobs')
export class ConversionController {
  constructor(
    private readonly conversion: ConversionService,
    private readonly reports: ReportService,
    private readonly reader: TrialJobReader,
  ) {}

  /** Makes routing, order and, with a team, the assignment, all at once or nothing. */
  @Post(':id/convert')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.convert')
  async convert(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() body: ConvertDto,
  ): Promise<TrialJobView> {
    await this.conversion.convert(id, body, { scope: scopeOf(caller), expectedVersion });
    return this.reader.detail(caller, id);
  }

  /** Asks for a report; it is ready when `trial-job.report-ready` arrives. */
  @Post(':id/report')
  @HttpCode(202)
  @Idempotent()
  @Requires('trial-job.review')
  async report(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { locale }: TrialReportDto,
  ): Promise<{ readonly reportId: string; readonly number: string }> {
    return this.reports.request(id, locale, scopeOf(caller));
  }
}
