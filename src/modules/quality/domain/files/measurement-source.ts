import type { CsvLayout } from '#libs/measurement-files';

/** A program or machine whose tables are read in a way of their own 文件来源. */
export interface MeasurementSource {
  readonly id: string;
  readonly name: string;
  readonly layout: CsvLayout;
  readonly version: number;
}
