import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The words of a PDF as a reader finds them, laid out as they stand; `folder` is where it may lie meanwhile. */
export function pdfText(bytes: Uint8Array, folder: string): string {
  const file = join(folder, 'read.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-layout', file, '-']).toString();
}
