import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { LedgerEntry } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { Caller, Requires, type Principal } from '#platform/auth';
import { decodeCursor, idCursor, Idempotent, IdParam, pageLimit, PageQuery, toPage, type Page } from '#platform/http';
import { LedgerReader } from '#platform/ledger';
import { Planning } from '../application/planning.service';
import { StudyReports } from '../application/report/report.service';
import { StudyQueries, type MsaResults, type MsaSheet, type MsaStudyView } from '../application/study.queries';
import { StudyService } from '../application/study.service';
import { METHODS, type MsaReading } from '../domain/study';
import {
  measurandOf,
  MsaReasonDto,
  NewStudyDto,
  ReadingDto,
  SheetQuery,
  StudyPageQuery,
  StudyReportQuery,
} from './msa.dto';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

/** Measurement system studies 测量系统分析 (gage R&R). */
@ApiTags('quality')
@Controller('measurement-studies')
export class StudyController {
  constructor(
    private readonly planning: Planning,
    private readonly service: StudyService,
    private readonly queries: StudyQueries,
    private readonly reports: StudyReports,
    private readonly ledger: LedgerReader,
  ) {}

  /** Newest first; students find those in which they measure. */
  @Get()
  @Requires('measurement-study.read')
  async list(@Caller() caller: Principal, @Query() query: StudyPageQuery): Promise<Page<MsaStudyView>> {
    const { cursor, limit: _, ...filter } = query;
    return this.queries.page(caller, filter, idCursor(cursor), pageLimit(query));
  }

  @Get(':id')
  @Requires('measurement-study.read')
  async one(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<MsaStudyView> {
    return this.queries.one(caller, id);
  }

  /** What one appraiser measures, in the order in which the parts are given; of others after the evaluation only. */
  @Get(':id/sheet')
  @Requires('measurement-study.read')
  async sheet(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() { letter }: SheetQuery,
  ): Promise<MsaSheet> {
    return this.queries.sheet(caller, id, letter);
  }

  /** The figures; before the study is evaluated only what is missing. */
  @Get(':id/results')
  @Requires('measurement-study.read')
  async results(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<MsaResults> {
    return this.queries.results(caller, id);
  }

  /** The report of a study that was evaluated, as a workbook or a PDF. */
  @Get(':id/report')
  @Requires('measurement-study.read')
  @ApiProduces(TYPES.xlsx, TYPES.pdf)
  async report(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() { format, locale = 'zh-CN' }: StudyReportQuery,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.reports.file(caller, id, format, locale);
    return new StreamableFile(bytes, { type: TYPES[format], disposition: `attachment; filename="${name}"` });
  }

  /** What happened to it, oldest first. */
  @Get(':id/history')
  @Requires('measurement-study.read')
  async history(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<LedgerEntry>> {
    await this.queries.one(caller, id);
    const after = Number(decodeCursor(query.cursor, 1)?.[0] ?? 0);
    if (!Number.isSafeInteger(after)) throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
    const limit = pageLimit(query);
    return toPage(await this.ledger.about('subjectId', id, { after, limit: limit + 1 }), limit, ({ pos }) => [pos]);
  }

  @Post()
  @Idempotent()
  @Requires('measurement-study.manage')
  async plan(@Caller() caller: Principal, @Body() body: NewStudyDto): Promise<MsaStudyView> {
    const { gaugeId, parts, trials, methods, appraiserIds, classId = null, attemptId = null } = body;
    const measurand = measurandOf(body);
    const draft = { gaugeId, measurand, parts, trials, appraiserIds, classId, attemptId };
    return this.queries.view(caller, await this.planning.plan({ ...draft, methods: methods ?? METHODS }));
  }

  @Post(':id/begin')
  @HttpCode(200)
  @Idempotent()
  @Requires('measurement-study.manage')
  async begin(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<MsaStudyView> {
    return this.queries.view(caller, await this.service.begin(caller, id));
  }

  /** Keeps a reading; another one in its place takes a reason. */
  @Post(':id/readings')
  @Idempotent()
  @Requires('measurement-study.measure')
  async enter(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() body: ReadingDto,
  ): Promise<MsaReading> {
    return this.service.enter(caller, id, body);
  }

  /** Works the figures out, once every reading is in. */
  @Post(':id/evaluate')
  @HttpCode(200)
  @Idempotent()
  @Requires('measurement-study.manage')
  async evaluate(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<MsaStudyView> {
    return this.queries.view(caller, await this.service.evaluate(caller, id));
  }

  /** Something was misread: readings may be corrected again. */
  @Post(':id/reopen')
  @HttpCode(200)
  @Idempotent()
  @Requires('measurement-study.manage')
  async reopen(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: MsaReasonDto,
  ): Promise<MsaStudyView> {
    return this.queries.view(caller, await this.service.reopen(caller, id, reason));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Idempotent()
  @Requires('measurement-study.manage')
  async close(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<MsaStudyView> {
    return this.queries.view(caller, await this.service.close(caller, id));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @Requires('measurement-study.manage')
  async cancel(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: MsaReasonDto,
  ): Promise<MsaStudyView> {
    return this.queries.view(caller, await this.service.cancel(caller, id, reason));
  }
}
