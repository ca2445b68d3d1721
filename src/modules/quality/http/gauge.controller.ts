import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { LedgerEntry } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { Requires } from '#platform/auth';
import { uploadOf } from '#platform/files';
import {
  decodeCursor,
  ExpectedVersion,
  Idempotent,
  IdParam,
  pageLimit,
  PageQuery,
  toPage,
  type Page,
} from '#platform/http';
import { LedgerReader } from '#platform/ledger';
import { GaugeFiles } from '../application/gauge-files';
import { GaugeService } from '../application/gauge.service';
import type { Calibration, Gauge, GaugeFields } from '../domain/gauge';
import { CalibrationDto, GaugeDto, GaugeQuery, GaugeReasonDto } from './gauge.dto';

@ApiTags('quality')
@Controller('gauges')
export class GaugeController {
  constructor(
    private readonly service: GaugeService,
    private readonly files: GaugeFiles,
    private readonly ledger: LedgerReader,
  ) {}

  /** By code. */
  @Get()
  @Requires('gauge.read')
  async list(@Query() query: GaugeQuery): Promise<Page<Gauge>> {
    const limit = pageLimit(query);
    const after = decodeCursor(query.cursor, 1)?.[0];
    return this.service.page(query, after === undefined ? null : String(after), limit);
  }

  @Get(':id')
  @Requires('gauge.read')
  async one(@Param('id', IdParam) id: string): Promise<Gauge> {
    return this.service.gauge(id);
  }

  /** Newest first. */
  @Get(':id/calibrations')
  @Requires('gauge.read')
  async calibrations(
    @Param('id', IdParam) id: string,
  ): Promise<{ readonly items: readonly Calibration[]; readonly nextCursor: null }> {
    return { items: await this.service.calibrations(id), nextCursor: null };
  }

  /** What happened to it, oldest first. */
  @Get(':id/history')
  @Requires('gauge.read')
  async history(@Param('id', IdParam) id: string, @Query() query: PageQuery): Promise<Page<LedgerEntry>> {
    await this.service.gauge(id);
    const after = Number(decodeCursor(query.cursor, 1)?.[0] ?? 0);
    if (!Number.isSafeInteger(after)) throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
    const limit = pageLimit(query);
    return toPage(await this.ledger.about('subjectId', id, { after, limit: limit + 1 }), limit, ({ pos }) => [pos]);
  }

  @Post()
  @Requires('gauge.manage')
  @Idempotent()
  async register(@Body() body: GaugeDto): Promise<Gauge> {
    return this.service.register(fieldsOf(body));
  }

  @Put(':id')
  @Requires('gauge.manage')
  async change(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() body: GaugeDto,
  ): Promise<Gauge> {
    return this.service.change(id, fieldsOf(body), expected);
  }

  /** Keeps what a certificate says. */
  @Post(':id/calibrations')
  @Requires('gauge.manage')
  @Idempotent()
  async calibrate(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() body: CalibrationDto,
  ): Promise<Gauge> {
    const { calibratedOn, result, calibratedBy, ...more } = body;
    const { dueOn = null, certificate = null, fileId = null, asFound = null, asLeft = null } = more;
    const entry = { calibratedOn, result, calibratedBy, dueOn, certificate, fileId, asFound, asLeft };
    return this.service.calibrate(id, entry, expected);
  }

  /** Hands a certificate in; its id goes with the calibration. */
  @Post(':id/certificates')
  @HttpCode(200)
  @Requires('gauge.manage')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async addCertificate(
    @Param('id', IdParam) id: string,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly fileId: string; readonly name: string; readonly mediaType: string }> {
    const { stream, name } = await uploadOf(request);
    const file = await this.files.add(id, stream, name);
    return { fileId: file.id, name: file.name, mediaType: file.mediaType };
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('gauge.manage')
  @Idempotent()
  async withdraw(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: GaugeReasonDto,
  ): Promise<Gauge> {
    return this.service.decide(id, 'withdraw', reason, expected);
  }

  @Post(':id/reinstate')
  @HttpCode(200)
  @Requires('gauge.manage')
  @Idempotent()
  async reinstate(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: GaugeReasonDto,
  ): Promise<Gauge> {
    return this.service.decide(id, 'reinstate', reason, expected);
  }

  @Post(':id/retire')
  @HttpCode(200)
  @Requires('gauge.manage')
  @Idempotent()
  async retire(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: GaugeReasonDto,
  ): Promise<Gauge> {
    return this.service.decide(id, 'retire', reason, expected);
  }
}

function fieldsOf({ serialNumber, measuringRange, resolution, unit, workUnitId, ...fields }: GaugeDto): GaugeFields {
  return {
    ...fields,
    serialNumber: serialNumber ?? null,
    measuringRange: measuringRange ?? null,
    resolution: resolution ?? null,
    unit: unit ?? null,
    workUnitId: workUnitId ?? null,
  };
}
