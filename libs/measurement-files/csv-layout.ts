/** What a column of a table may hold. */
export const CSV_FIELDS = [
  'key',
  'name',
  'value',
  'unit',
  'serial',
  'piece',
  'time',
  'instrument',
  'quality',
  'result',
  'order',
  'part',
  'nominal',
  'lsl',
  'usl',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

export const CSV_DELIMITERS = ['comma', 'semicolon', 'tab'] as const;
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number];

/** How a measuring program writes its tables. */
export interface CsvLayout {
  readonly delimiter: CsvDelimiter;
  readonly decimalMark: '.' | ',';
  /** Line with the headings, from 1; what stands above is not read. */
  readonly headingLine: number;
  /** The heading of each column that is read, word for word. */
  readonly columns: Readonly<Partial<Record<CsvField, string>>>;
}

/** The headings of our own table: one of each row, in Chinese or English. */
export const OWN_HEADINGS: Readonly<Record<CsvField, readonly [string, string]>> = {
  key: ['气泡号', 'Balloon'],
  name: ['特性名称', 'Characteristic'],
  value: ['测量值', 'Value'],
  unit: ['单位', 'Unit'],
  serial: ['序列号', 'Serial number'],
  piece: ['件号', 'Piece'],
  time: ['测量时间', 'Measured at'],
  instrument: ['量具编号', 'Gauge'],
  quality: ['数据状态', 'Data quality'],
  result: ['结果编号', 'Result ID'],
  order: ['工单号', 'Work order'],
  part: ['零件号', 'Part number'],
  nominal: ['公称值', 'Nominal'],
  lsl: ['下限', 'Lower limit'],
  usl: ['上限', 'Upper limit'],
};

export const DELIMITER_SIGNS: Readonly<Record<CsvDelimiter, string>> = { comma: ',', semicolon: ';', tab: '\t' };

/**
 * What is wrong with a layout: `measurement-file.layout-key` without a column that names the characteristic,
 * `.layout-value` without one of values, `.layout-twice` when two fields name one column, `.layout-comma` when the comma
 * would part both numbers and columns; or null.
 */
export function layoutProblem({ delimiter, decimalMark, columns }: CsvLayout): string | null {
  if (columns.key === undefined && columns.name === undefined) return 'measurement-file.layout-key';
  if (columns.value === undefined) return 'measurement-file.layout-value';
  const headings = Object.values(columns);
  if (new Set(headings).size < headings.length) return 'measurement-file.layout-twice';
  return delimiter === 'comma' && decimalMark === ',' ? 'measurement-file.layout-comma' : null;
}
