import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { Idempotent, idCursor, IdParam, pageLimit, PageQuery, type Page } from '#platform/http';
import { RecallExport } from '../application/recall-export.service';
import { RecallService, type RecallDetail } from '../application/recall.service';
import type { Affected, Recall } from '../domain/types';
import { AffectedQuery, DeclareRecallDto, ExportQuery, originOf } from './traceability.dto';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

@ApiTags('traceability')
@Controller('recalls')
export class RecallController {
  constructor(
    private readonly service: RecallService,
    private readonly exporter: RecallExport,
  ) {}

  /** Newest first. */
  @Get()
  @Requires('trace.read')
  async list(@Query() query: PageQuery): Promise<Page<Recall>> {
    return this.service.page(idCursor(query.cursor), pageLimit(query));
  }

  /** Everything touched by a lot or serial, or by what a work unit did in a time; nothing is written. */
  @Get('affected')
  @Requires('trace.read')
  async affected(@Query() query: AffectedQuery): Promise<Affected> {
    return this.service.affected(originOf(query));
  }

  /** Freezes the list of what is touched, and on wish holds it. */
  @Post()
  @Requires('recall.declare')
  @Idempotent()
  async declare(@Body() body: DeclareRecallDto): Promise<RecallDetail> {
    return this.service.declare(originOf(body), body.reason, body.hold);
  }

  @Get(':id')
  @Requires('trace.read')
  async one(@Param('id', IdParam) id: string): Promise<RecallDetail> {
    return this.service.detail(id);
  }

  /** The list as a workbook or a PDF. */
  @Get(':id/export')
  @Requires('trace.read')
  @ApiProduces(TYPES.xlsx, TYPES.pdf)
  async export(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() { format, locale = 'zh-CN' }: ExportQuery,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.exporter.file(id, format, locale, caller);
    return new StreamableFile(bytes, { type: TYPES[format], disposition: `attachment; filename="${name}"` });
  }
}
