import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CSV_FIELDS, type CsvLayout } from '#libs/measurement-files';
import { actorOf, Caller, Requires, type Principal } from '#platform/auth';
import { uploadOf } from '#platform/files';
import { decodeCursor, ExpectedVersion, Idempotent, IdParam, pageLimit, PageQuery, type Page } from '#platform/http';
import { bytesOf } from '../application/files/bytes-of';
import { MeasurementFiles, type FileTaking } from '../application/files/measurement-files.service';
import { MeasurementSources, type SourceFields } from '../application/files/measurement-sources.service';
import { MeasuringAccess } from '../application/measuring-access';
import { scopeOf } from '../application/scope';
import type { TakenFile } from '../domain/files/file-lines';
import type { MeasurementSource } from '../domain/files/measurement-source';
import { MeasurementFileQuery, MeasurementSourceDto } from './measurement-file.dto';

@ApiTags('quality')
@Controller()
export class MeasurementFileController {
  constructor(
    private readonly files: MeasurementFiles,
    private readonly sources: MeasurementSources,
    private readonly measuring: MeasuringAccess,
  ) {}

  /**
   * Takes the values of an instrument's file in (csv, txt, dfq or qif): all of them or, with a single problem, none; then
   * the answer is 422 with every place that is wrong. Sending the same file again changes nothing, so no Idempotency-Key
   * is asked for.
   */
  @Post('inspections/:id/measurement-files')
  @HttpCode(200)
  @Requires('measurement.record')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async take(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() { dryRun = false, sourceId, piece, leaveOut = false }: MeasurementFileQuery,
    @Req() request: FastifyRequest,
  ): Promise<FileTaking> {
    actorOf(caller);
    await this.measuring.require(caller, id);
    const { stream, name } = await uploadOf(request);
    const upload = { name, bytes: await bytesOf(stream) };
    const options = { sourceId: sourceId ?? null, piece: piece ?? null, leaveOut };
    const scope = scopeOf(caller);
    return dryRun ? this.files.preview(id, upload, options, scope) : this.files.take(id, upload, options, scope);
  }

  /** Files that were taken in, newest first. */
  @Get('inspections/:id/measurement-files')
  @Requires('inspection.read')
  async list(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
  ): Promise<{ readonly items: readonly TakenFile[]; readonly nextCursor: null }> {
    return { items: await this.files.of(id, scopeOf(caller)), nextCursor: null };
  }

  /** Programs and machines whose tables are read in a way of their own, by name. */
  @Get('measurement-sources')
  @Requires('inspection.read')
  async listSources(@Query() query: PageQuery): Promise<Page<MeasurementSource>> {
    const after = decodeCursor(query.cursor, 1)?.[0];
    return this.sources.page(after === undefined ? null : String(after), pageLimit(query));
  }

  @Post('measurement-sources')
  @Requires('gauge.manage')
  @Idempotent()
  async addSource(@Body() body: MeasurementSourceDto): Promise<MeasurementSource> {
    return this.sources.add(fieldsOf(body));
  }

  @Put('measurement-sources/:id')
  @Requires('gauge.manage')
  async changeSource(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() body: MeasurementSourceDto,
  ): Promise<MeasurementSource> {
    return this.sources.change(id, fieldsOf(body), expected);
  }
}

function fieldsOf({ name, layout }: MeasurementSourceDto): SourceFields {
  const { delimiter, decimalMark, headingLine, columns } = layout;
  const said = CSV_FIELDS.flatMap((field) => (columns[field] === undefined ? [] : [[field, columns[field].trim()]]));
  return {
    name: name.trim(),
    layout: { delimiter, decimalMark, headingLine, columns: Object.fromEntries(said) as CsvLayout['columns'] },
  };
}
