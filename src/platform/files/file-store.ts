import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { Settings } from '#platform/config';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { cleanName, extensionOf } from './file-name';
import { ALLOWED_EXTENSIONS, recognise, type Content } from './file-type';
import { FileRepository, type FileOwner, type FileRow } from './file.repository';

export const MAX_FILE_BYTES = 50 * 1_048_576;
const HEAD_BYTES = 4096;

/** Bytes that lie safely on disk and belong to nobody yet. */
export interface ReceivedFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

interface Written extends Content {
  readonly sha256: string;
}

/** No text has these: everything under a blank except tab, line feed, form feed and carriage return. */
const isBinaryByte = (byte: number): boolean => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13;

function asRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOSPC' || code === 'EDQUOT' ? new DomainError('unavailable', 'files.storage-full') : error;
}

/**
 * Uploaded files, by the hash of their content: `<data>/files/<first two>/<sha256>`. Bytes are written before the unit
 * of work, the row inside it; bytes without a row are only waste.
 */
@Injectable()
export class FileStore {
  constructor(
    private readonly settings: Settings,
    private readonly files: FileRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Takes a file in, checks that it is what its name says, and keeps its bytes. Never inside a unit of work.
   * @throws DomainError `files.too-large`, `files.empty`, `files.type-not-allowed`, `files.type-mismatch`,
   * `files.storage-full`
   */
  async receive(stream: Readable, sentName: string): Promise<ReceivedFile> {
    if (this.unitOfWork.active) throw new Error('files are received before the unit of work');
    const name = cleanName(sentName);
    const temporary = this.settings.dataPath('files', 'incoming', newId());
    try {
      await mkdir(dirname(temporary), { recursive: true, mode: 0o700 });
      const written = await write(stream, temporary);
      if (written.size > MAX_FILE_BYTES || ('truncated' in stream && stream.truncated === true)) throw tooLarge();
      if (written.size === 0) throw new DomainError('invalid', 'files.empty');
      const type = await recognise(temporary, extensionOf(name), written);
      if (type === 'unknown')
        throw new DomainError('unsupported', 'files.type-not-allowed', { allowed: ALLOWED_EXTENSIONS.join(', ') });
      if (type === 'mismatch')
        throw new DomainError('unsupported', 'files.type-mismatch', { name, extension: extensionOf(name) });
      await this.keep(temporary, written.sha256);
      return { name, sha256: written.sha256, size: written.size, mediaType: type.mediaType };
    } catch (error) {
      throw asRefusal(error);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** {@link receive} of bytes in memory, such as a picture beside an imported workbook. */
  async receiveBytes(bytes: Buffer, name: string): Promise<ReceivedFile> {
    return this.receive(Readable.from([bytes]), name);
  }

  /** Gives received bytes to a row of a module; joins the running unit of work. */
  async attach(received: ReceivedFile, owner: FileOwner): Promise<FileRow> {
    return this.unitOfWork.run(() =>
      this.files.add({
        ...received,
        id: newId(),
        ownerType: owner.type,
        ownerId: owner.id,
        uploadedBy: currentContext().actorId,
      }),
    );
  }

  /** {@link receive} and {@link attach}, for an upload to something that exists already. */
  async store(stream: Readable, meta: { readonly name: string; readonly owner: FileOwner }): Promise<FileRow> {
    return this.attach(await this.receive(stream, meta.name), meta.owner);
  }

  async row(id: string): Promise<FileRow | null> {
    return this.files.find(id);
  }

  /** SHA-256 of files' contents by the files' ids. */
  async sums(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.files.sums(ids);
  }

  /** The files of a row, in the order they came. */
  async ofOwner(owner: FileOwner): Promise<FileRow[]> {
    return this.files.ofOwner(owner);
  }

  /** @throws DomainError `files.content-missing` when the row is there and its bytes are not */
  async open(file: FileRow): Promise<Readable> {
    const path = this.pathOf(file.sha256);
    await access(path).catch(() => {
      throw new DomainError('unavailable', 'files.content-missing', { name: file.name });
    });
    return createReadStream(path);
  }

  /** The whole content, for what needs it in memory (a picture in a report). */
  async read(file: FileRow): Promise<Buffer> {
    return readFile(this.pathOf(file.sha256));
  }

  private pathOf(sha256: string): string {
    return this.settings.dataPath('files', sha256.slice(0, 2), sha256);
  }

  /** The same content lies there once, however often it is sent. */
  private async keep(temporary: string, sha256: string): Promise<void> {
    const path = this.pathOf(sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(temporary, path);
    // The name, too, must survive a loss of power.
    const folder = await open(join(path, '..'), 'r');
    await folder.sync().finally(() => folder.close());
  }
}

function tooLarge(): DomainError {
  return new DomainError('too-large', 'files.too-large', { megabytes: MAX_FILE_BYTES / 1_048_576 });
}

async function write(stream: Readable, path: string): Promise<Written> {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const heads: Buffer[] = [];
    let size = 0;
    let isText = true;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (size < HEAD_BYTES) heads.push(chunk.subarray(0, HEAD_BYTES - size));
      size += chunk.length;
      if (size > MAX_FILE_BYTES) throw tooLarge();
      isText &&= !chunk.some(isBinaryByte);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
    return { sha256: hash.digest('hex'), size, isText, head: Buffer.concat(heads) };
  } finally {
    await file.close();
  }
}
