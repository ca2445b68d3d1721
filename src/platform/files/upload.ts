import '@fastify/multipart';
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';

/**
 * The one file of a multipart request, as a stream with the name it was sent under.
 * @throws DomainError `request.unsupported-media-type`, `files.missing`
 */
export async function uploadOf(request: FastifyRequest): Promise<{ readonly stream: Readable; readonly name: string }> {
  if (!request.isMultipart()) throw new DomainError('unsupported', 'request.unsupported-media-type');
  const part = await request.file();
  if (!part) throw new DomainError('invalid', 'files.missing');
  return { stream: part.file, name: part.filename };
}
