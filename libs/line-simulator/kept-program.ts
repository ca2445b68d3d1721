import { readKept, writeKept } from './kept-file';

/** The program in a machine, on its disk. */
export class KeptProgram {
  constructor(private readonly file: string) {}

  /** Empty when none was ever loaded. */
  load(): Buffer {
    return readKept(this.file) ?? Buffer.alloc(0);
  }

  save(content: Buffer): void {
    writeKept(this.file, content);
  }
}

/** What a control shows as the name of a program: the number at its head, `O1002` (ISO 6983 leaves it to the control). */
export function programName(content: Buffer): string {
  return /^[%\s]*(O\d{1,8})\b/.exec(content.toString('utf8'))?.[1] ?? '';
}
