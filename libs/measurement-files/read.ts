import { DomainError, type ErrorParams } from '#libs/kernel';
import { readCsv } from './csv';
import type { CsvLayout } from './csv-layout';
import { decode } from './decode';
import { readDfq } from './dfq';
import { Findings } from './findings';
import { readQif } from './qif';
import { FILE_LIMITS, type FileFormat, type MeasurementFile } from './reading';

const FORMAT_OF: Readonly<Record<string, FileFormat>> = { csv: 'csv', txt: 'csv', dfq: 'dfq', qif: 'qif' };

/** The ends of names under which measurement files come. */
export const FILE_EXTENSIONS: readonly string[] = Object.keys(FORMAT_OF);

/**
 * Which format a file is of, by the end of its name.
 * @throws DomainError unsupported `measurement-file.format` {allowed}
 */
export function formatOf(name: string): FileFormat {
  const format = FORMAT_OF[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  if (!format) throw new DomainError('unsupported', 'measurement-file.format', { allowed: FILE_EXTENSIONS.join(', ') });
  return format;
}

/**
 * Reads a measurement file. Never throws for what a file holds: everything that is wrong is a problem with its place.
 * @param layout how a table is written; null: our own. Of no meaning for other formats.
 */
export function readMeasurementFile(
  bytes: Uint8Array,
  format: FileFormat,
  layout: CsvLayout | null = null,
): MeasurementFile {
  const refused = (code: string, params: ErrorParams = {}): MeasurementFile => {
    const found = new Findings();
    return found.file(format, () => found.stop(1, null, code, params));
  };
  if (bytes.length > FILE_LIMITS.bytes)
    return refused('measurement-file.too-large', { megabytes: FILE_LIMITS.bytes / 1_048_576 });
  try {
    const text = decode(bytes);
    if (format === 'csv') return readCsv(text, layout);
    return format === 'dfq' ? readDfq(text) : readQif(text);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refused(error.code, error.params);
  }
}
