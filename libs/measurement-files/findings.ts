import { DomainError, type ErrorParams } from '#libs/kernel';
import { FILE_LIMITS, type FileFormat, type FileProblem, type FileReading, type MeasurementFile } from './reading';

/** The file as a whole cannot be read any further. */
class Stop extends Error {}

/** What is found while a file is read. */
export class Findings {
  private readonly readings: FileReading[] = [];
  private readonly problems: FileProblem[] = [];

  report(line: number, column: string | null, code: string, params: ErrorParams = {}): void {
    if (this.problems.length < FILE_LIMITS.problems) this.problems.push({ line, column, code, params });
  }

  /** Reports and reads no further. */
  stop(line: number, column: string | null, code: string, params: ErrorParams = {}): never {
    this.report(line, column, code, params);
    throw new Stop();
  }

  add(reading: FileReading): void {
    if (this.readings.length === FILE_LIMITS.readings)
      this.stop(reading.line, null, 'measurement-file.too-many', { most: FILE_LIMITS.readings });
    this.readings.push(reading);
  }

  /** What a cell means; null, and a problem, when it means nothing. */
  try<T>(line: number, column: string, read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.report(line, column, error.code, error.params);
      return null;
    }
  }

  /** Runs a reader to its end or to where it stopped. */
  file(format: FileFormat, read: () => void): MeasurementFile {
    try {
      read();
      if (this.readings.length === 0 && this.problems.length === 0) this.report(1, null, 'measurement-file.empty');
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
    }
    const problems = this.problems.toSorted((a, b) => a.line - b.line);
    return { format, readings: this.readings, problems };
  }
}
