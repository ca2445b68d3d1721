import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '#libs/kernel';
import { Caller, RequiresSignIn, type Principal } from '#platform/auth';
import { IdParam } from '#platform/http';
import { answerFile } from './answer-file';
import { FileAccess } from './file-access';
import { FileStore } from './file-store';

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly store: FileStore,
    private readonly fileAccess: FileAccess,
  ) {}

  /** A file's content, for whoever may see the thing it belongs to; for everybody else it does not exist. */
  @Get(':id')
  @RequiresSignIn()
  async read(
    @Param('id', IdParam) id: string,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.store.row(id);
    if (!file || !(await this.fileAccess.mayRead(caller, file.ownerType, file.ownerId)))
      throw new DomainError('not-found', 'entity.not-found', { type: 'file', id });
    return answerFile(this.store, file, reply);
  }
}
