import { Controller, Get, HttpCode, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf, Caller, Replayable, Requires, type Principal } from '#platform/auth';
import { answerFile, FileStore, uploadOf } from '#platform/files';
import { IdParam } from '#platform/http';
import { JobAccess } from '../application/job-access';
import { JobFiles } from '../application/job-files';

/** What a job shows and what is handed in for it. */
@ApiTags('execution')
@Controller('job-orders/:id/files')
export class JobFileController {
  constructor(
    private readonly access: JobAccess,
    private readonly files: JobFiles,
    private readonly store: FileStore,
  ) {}

  /** A file the job's work instruction shows, or one handed in for it; of a document only the revision of the order. */
  @Get(':fileId')
  @Requires('job-order.execute')
  async read(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Param('fileId', IdParam) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.access.require(caller, id);
    return answerFile(this.store, await this.files.file(id, fileId), reply);
  }

  /** Hands in a photo, file or signature; its id is then the value of the step. Sent twice, it is there twice. */
  @Post()
  @HttpCode(200)
  @Replayable()
  @Requires('job-order.execute')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async add(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly fileId: string; readonly name: string; readonly mediaType: string }> {
    actorOf(caller);
    await this.access.require(caller, id);
    const { stream, name } = await uploadOf(request);
    const file = await this.files.add(id, stream, name);
    return { fileId: file.id, name: file.name, mediaType: file.mediaType };
  }
}
