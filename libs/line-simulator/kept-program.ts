import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The program in a machine, on its disk; written beside and renamed, so that half of one is never left. */
export class KeptProgram {
  constructor(private readonly file: string) {}

  /** Empty when none was ever loaded. */
  load(): Buffer {
    try {
      return readFileSync(this.file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
      throw error;
    }
  }

  save(content: Buffer): void {
    mkdirSync(dirname(this.file), { recursive: true });
    const beside = `${this.file}.new`;
    writeFileSync(beside, content);
    renameSync(beside, this.file);
  }
}

/** What a control shows as the name of a program: the number at its head, `O1002` (ISO 6983 leaves it to the control). */
export function programName(content: Buffer): string {
  return /^[%\s]*(O\d{1,8})\b/.exec(content.toString('utf8'))?.[1] ?? '';
}
