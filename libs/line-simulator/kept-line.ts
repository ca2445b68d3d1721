import type { Pace } from '#libs/floor-time';
import { readKept, writeKept } from './kept-file';

/** What an instructor made of the line, kept over a restart. */
export interface LineMemory {
  readonly paused: boolean;
  /** Name of the clock that {@link paces} belong to; under another clock they mean nothing. */
  readonly clock: string;
  readonly paces: readonly Pace[];
  /** Ids of the last commands carried out, oldest first. */
  readonly done: readonly string[];
}

const BLANK: LineMemory = { paused: false, clock: '', paces: [], done: [] };

export class KeptLine {
  constructor(private readonly file: string) {}

  load(): LineMemory {
    const text = readKept(this.file);
    return text ? { ...BLANK, ...(JSON.parse(text.toString('utf8')) as Partial<LineMemory>) } : BLANK;
  }

  save(memory: LineMemory): void {
    writeKept(this.file, JSON.stringify(memory));
  }
}
