import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '#libs/kernel';
import { Caller, RequiresSignIn, type Principal } from '#platform/auth';
import { IdParam } from '#platform/http';
import { FileAccess } from './file-access';
import { FileStore } from './file-store';
import { SHOWN_INLINE } from './file-type';

function disposition(name: string, mediaType: string): string {
  const kind = SHOWN_INLINE.has(mediaType) ? 'inline' : 'attachment';
  const plain = name.replaceAll(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

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
    const content = await this.store.open(file);
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
      etag: `"${file.sha256}"`,
    });
    return new StreamableFile(content, {
      type: file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
      disposition: disposition(file.name, file.mediaType),
    });
  }
}
