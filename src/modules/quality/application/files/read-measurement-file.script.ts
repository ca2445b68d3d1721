import { readMeasurementFile, type CsvLayout, type FileFormat, type MeasurementFile } from '#libs/measurement-files';
import { runScript } from '#platform/compute';

export interface FileToRead {
  readonly bytes: Uint8Array;
  readonly format: FileFormat;
  readonly layout: CsvLayout | null;
}

runScript<FileToRead, MeasurementFile>(async ({ bytes, format, layout }) => readMeasurementFile(bytes, format, layout));
