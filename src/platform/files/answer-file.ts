import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { FileRow } from './file.repository';
import type { FileStore } from './file-store';
import { SHOWN_INLINE } from './file-type';

function disposition(name: string, mediaType: string): string {
  const kind = SHOWN_INLINE.has(mediaType) ? 'inline' : 'attachment';
  const plain = name.replaceAll(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/**
 * A file's content as an answer; whether the caller may read it has been decided before.
 * @throws DomainError `files.content-missing`
 */
export async function answerFile(store: FileStore, file: FileRow, reply: FastifyReply): Promise<StreamableFile> {
  const content = await store.open(file);
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
