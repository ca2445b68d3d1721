export { CSV_DELIMITERS, CSV_FIELDS, layoutProblem, OWN_HEADINGS } from './csv-layout';
export type { CsvDelimiter, CsvField, CsvLayout } from './csv-layout';
export { FILE_EXTENSIONS, formatOf, readMeasurementFile } from './read';
export { FILE_FORMATS, FILE_LIMITS } from './reading';
export type { FileFormat, FileProblem, FileReading, MeasurementFile } from './reading';
export { inUnit } from './unit';
