import type { CsvField } from '#libs/measurement-files';

/** What a column of a table may hold, in the order people ask for it. */
export const FIELDS = [
  'key',
  'name',
  'value',
  'piece',
  'serial',
  'unit',
  'time',
  'instrument',
  'quality',
  'result',
  'order',
  'part',
  'nominal',
  'lsl',
  'usl',
] as const satisfies readonly CsvField[];
