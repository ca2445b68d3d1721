import type { Findings } from './findings';
import { FILE_LIMITS } from './reading';

/**
 * The lines of a text file, without their ends. A last line that does not end is where a file was cut, if it was: its
 * value may have lost digits, so it is refused (our rule).
 */
export function linesOf(text: string, found: Findings): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  const last = lines.pop() ?? '';
  const long = lines.findIndex((line) => line.length > FILE_LIMITS.line);
  if (long >= 0) found.stop(long + 1, null, 'measurement-file.long-line', { most: FILE_LIMITS.line });
  if (last.trim() !== '') found.report(lines.length + 1, null, 'measurement-file.cut');
  return lines;
}
