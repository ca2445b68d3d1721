import { open, rm, type FileHandle } from 'node:fs/promises';
import { readLines, type Spooled } from './record';

/** One file of a spool. Only what has been written whole is ever read. */
export class Segment {
  private bytesRead = 0;
  private appending: FileHandle | null = null;

  /**
   * @param from when the first of its records that is not done is from; of a file that was found, when it was made
   * @param madeAt by the clock of the computer, for telling which of all spools' files is the oldest
   * @param bytes of a file that was found
   */
  constructor(
    private readonly path: string,
    public from: Date,
    readonly madeAt: Date,
    private size = 0,
  ) {}

  /** Records not read yet; 0 for a file that was found. */
  unread = 0;

  get bytes(): number {
    return this.size;
  }

  get isBegun(): boolean {
    return this.bytesRead > 0;
  }

  get isRead(): boolean {
    return this.bytesRead >= this.size;
  }

  /** Adds lines; they survive the end of this process, and after {@link sync} a loss of power. */
  async append(lines: Buffer, records: number): Promise<void> {
    this.appending ??= await open(this.path, 'a', 0o600);
    await this.appending.appendFile(lines);
    this.size += lines.length;
    this.unread += records;
  }

  async sync(): Promise<void> {
    await this.appending?.datasync();
  }

  /** What has not been read before. */
  async read(): Promise<Spooled<unknown>[]> {
    const bytes = Buffer.alloc(this.size - this.bytesRead);
    const file = await open(this.path, 'r');
    try {
      const { bytesRead } = await file.read(bytes, 0, bytes.length, this.bytesRead);
      this.bytesRead += bytes.length;
      this.unread = 0;
      return readLines(bytes.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  }

  async close(): Promise<void> {
    const file = this.appending;
    this.appending = null;
    await file?.close();
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.path, { force: true });
  }
}
