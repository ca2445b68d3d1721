import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the file holds; null when there is none. */
export function readKept(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Replaces the file as a whole: written beside it and renamed, so a process killed at any moment leaves the old or the
 * new content, never half of one.
 */
export function writeKept(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.new`;
  writeFileSync(beside, content);
  renameSync(beside, file);
}
