import { readKept, writeKept } from './kept-file';
import { BLANK_MEMORY, type MachineMemory } from './model';

const FORMAT = 1;

/** The machine's memory on disk. */
export class KeptState {
  constructor(private readonly file: string) {}

  /** What was kept, or a blank memory for a new machine. Throws when the file is there but cannot be understood. */
  load(): MachineMemory {
    const text = readKept(this.file);
    if (!text) return BLANK_MEMORY;
    const kept = JSON.parse(text.toString('utf8')) as { format: number; memory: Partial<MachineMemory> };
    if (kept.format !== FORMAT) throw new Error(`${this.file}: format ${String(kept.format)} is not known`);
    // What an older file does not tell is as in a new machine.
    return { ...BLANK_MEMORY, ...kept.memory };
  }

  save(memory: MachineMemory): void {
    writeKept(this.file, JSON.stringify({ format: FORMAT, memory }));
  }
}
