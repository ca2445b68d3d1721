import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { Caller, Requires, type Principal } from '#platform/auth';
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
import { isId } from '#platform/ids';
import { AttachmentsService } from '../application/attachments.service';
import { IntakeService } from '../application/intake.service';
import { TrialJobReader } from '../application/trial-job-reader';
import { scopeOf } from '../application/trial-jobs';
import type { TimelineItem, TrialJobSummary, TrialJobView } from '../domain/trial-job.types';
import { TrialJobsQuery, TrialRequestDto, UploadQuery } from './trial-job.dto';

const malformed = (): DomainError => new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });

/** Reading trial jobs, and the draft up to its submission. */
@ApiTags('trial-jobs')
@Controller('trial-jobs')
export class RequestController {
  constructor(
    private readonly reader: TrialJobReader,
    private readonly intake: IntakeService,
    private readonly attachments: AttachmentsService,
  ) {}

  /** Newest first: a company its own, the school everything handed in. */
  @Get()
  @Requires('trial-job.read')
  async list(@Caller() caller: Principal, @Query() query: TrialJobsQuery): Promise<Page<TrialJobSummary>> {
    const before = decodeCursor(query.cursor, 1)?.[0] ?? null;
    if (before !== null && !isId(before)) throw malformed();
    const limit = pageLimit(query);
    const rows = await this.reader.list(caller, { status: query.status, text: query.q, before, limit });
    return toPage(rows, limit, ({ id }) => [id]);
  }

  @Get(':id')
  @Requires('trial-job.read')
  async detail(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<TrialJobView> {
    return this.reader.detail(caller, id);
  }

  /** What happened, oldest first; companies see neither persons nor reasons of the work. */
  @Get(':id/timeline')
  @Requires('trial-job.read')
  async timeline(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<TimelineItem>> {
    const after = decodeCursor(query.cursor, 1)?.[0] ?? 0;
    if (typeof after !== 'number') throw malformed();
    const limit = pageLimit(query);
    return toPage(await this.reader.timeline(caller, id, after, limit + 1), limit, ({ pos }) => [pos]);
  }

  @Post()
  @Idempotent()
  @Requires('trial-job.request')
  async create(@Caller() caller: Principal, @Body() body: TrialRequestDto): Promise<TrialJobView> {
    return this.reader.detail(caller, (await this.intake.create(caller.organisationId, { ...body })).id);
  }

  /** Replaces everything the draft says. */
  @Put(':id')
  @Requires('trial-job.request')
  async edit(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() body: TrialRequestDto,
  ): Promise<TrialJobView> {
    await this.intake.edit(id, { ...body }, { scope: scopeOf(caller), expectedVersion });
    return this.reader.detail(caller, id);
  }

  /** Adds a file. The same file sent again is kept once, so no Idempotency-Key is asked for. */
  @Post(':id/files')
  @HttpCode(200)
  @Requires('trial-job.request', 'trial-job.review')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async addFile(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() { kind, revision = '' }: UploadQuery,
    @Req() request: FastifyRequest,
  ): Promise<TrialJobView> {
    await this.attachments.add(caller, id, await uploadOf(request), { kind, revision });
    return this.reader.detail(caller, id);
  }

  /** Takes a file off a draft. */
  @Delete(':id/files/:fileId')
  @Requires('trial-job.request')
  async removeFile(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Param('fileId', IdParam) fileId: string,
  ): Promise<TrialJobView> {
    await this.attachments.remove(caller, id, fileId);
    return this.reader.detail(caller, id);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.request')
  async submit(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<TrialJobView> {
    await this.intake.submit(id, { scope: scopeOf(caller), expectedVersion });
    return this.reader.detail(caller, id);
  }
}
