import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actorOf, Caller, Requires, type Principal } from '#platform/auth';
import { Idempotent, IdParam } from '#platform/http';
import type { OwnReport } from '#platform/reports';
import { ArticleReader } from '../application/article-reader';
import { ArticleSigning } from '../application/article-signing.service';
import type { FirstArticleAccount } from '../application/first-article-account';
import { Certificates } from '../application/reports/certificates';
import { FirstArticleReports } from '../application/reports/first-article-reports';
import { ArticleSignatureDto, OrderReportDto } from './conformity.dto';

/** What the school says of an order's parts on paper; `GET /reports/{id}` tells how far a report is. */
@ApiTags('conformity')
@Controller('work-orders/:id')
export class ConformityController {
  constructor(
    private readonly reader: ArticleReader,
    private readonly signing: ArticleSigning,
    private readonly reports: FirstArticleReports,
    private readonly certificates: Certificates,
  ) {}

  /** Every balloon of the order's drawings with what its first article says, and what is left to do. */
  @Get('first-article-account')
  @Requires('first-article-report.read')
  async account(@Param('id', IdParam) id: string): Promise<FirstArticleAccount> {
    return this.reader.of(id);
  }

  /** Asks for the first-article report; one with gaps says that it is not complete. */
  @Post('first-article-reports')
  @Requires('first-article-report.read')
  @Idempotent()
  async report(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { format, locale }: OrderReportDto,
  ): Promise<OwnReport> {
    return this.reports.request(id, { format, locale }, actorOf(caller));
  }

  /** Signs the first article as complete; refused as long as anything is left to do. */
  @Post('first-article-signature')
  @HttpCode(200)
  @Requires('first-article-report.sign')
  @Idempotent()
  async sign(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { note }: ArticleSignatureDto,
  ): Promise<FirstArticleAccount> {
    await this.signing.sign(id, note?.trim() ?? '', actorOf(caller));
    return this.reader.of(id);
  }

  /** Issues the inspection certificate of what the order has made. */
  @Post('inspection-certificates')
  @Requires('inspection-certificate.issue')
  @Idempotent()
  async certificate(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { format, locale }: OrderReportDto,
  ): Promise<OwnReport> {
    return this.certificates.issue(id, { format, locale }, actorOf(caller));
  }
}
