import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BLANK_MEMORY, type MachineMemory } from './model';

const FORMAT = 1;

/**
 * The machine's memory on disk. A write replaces the file as a whole (written beside it and renamed), so a process
 * killed at any moment leaves the old or the new state, never half of one.
 */
export class KeptState {
  constructor(private readonly file: string) {}

  /** What was kept, or a blank memory for a new machine. Throws when the file is there but cannot be understood. */
  load(): MachineMemory {
    let text: string;
    try {
      text = readFileSync(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return BLANK_MEMORY;
      throw error;
    }
    const kept = JSON.parse(text) as { format: number; memory: Partial<MachineMemory> };
    if (kept.format !== FORMAT) throw new Error(`${this.file}: format ${String(kept.format)} is not known`);
    // What an older file does not tell is as in a new machine.
    return { ...BLANK_MEMORY, ...kept.memory };
  }

  save(memory: MachineMemory): void {
    mkdirSync(dirname(this.file), { recursive: true });
    const beside = `${this.file}.new`;
    writeFileSync(beside, JSON.stringify({ format: FORMAT, memory }));
    renameSync(beside, this.file);
  }
}
