import type { Readable } from 'node:stream';
import { DomainError } from '#libs/kernel';
import { FILE_LIMITS } from '#libs/measurement-files';

/**
 * The whole of an upload. What is too large is read to its end and not kept: whoever is still sending hears no answer.
 * @throws DomainError too-large `measurement-file.too-large` {megabytes}
 */
export async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= FILE_LIMITS.bytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > FILE_LIMITS.bytes)
    throw new DomainError('too-large', 'measurement-file.too-large', { megabytes: FILE_LIMITS.bytes / 1_048_576 });
  return Buffer.concat(chunks);
}
