import { cellsOf } from './csv-cells';
import { CSV_FIELDS, DELIMITER_SIGNS, OWN_HEADINGS, type CsvField, type CsvLayout } from './csv-layout';
import { Findings } from './findings';
import { linesOf } from './lines';
import { moment } from './moment';
import { tableNumber } from './number';
import type { MeasurementFile } from './reading';
import { pieceNumber, qualityWord, verdictWord, words } from './words';

interface Column {
  readonly field: CsvField;
  readonly heading: string;
  readonly index: number;
}

const plain = (heading: string): string => heading.normalize('NFKC').trim().toLowerCase();

/** Our own table: whichever sign parts its headings parts everything. */
function ownLayout(lines: readonly string[]): CsvLayout {
  const [first = ''] = lines;
  const delimiter = (['tab', 'semicolon', 'comma'] as const).find((each) => first.includes(DELIMITER_SIGNS[each]));
  const headings = (cellsOf(first, DELIMITER_SIGNS[delimiter ?? 'comma']) ?? []).map((text) => text.trim());
  const columns = Object.fromEntries(
    CSV_FIELDS.flatMap((field) => {
      const heading = headings.find((text) => OWN_HEADINGS[field].some((name) => plain(name) === plain(text)));
      return heading === undefined ? [] : [[field, heading]];
    }),
  );
  return { delimiter: delimiter ?? 'comma', decimalMark: '.', headingLine: 1, columns };
}

function columnsOf(cells: readonly string[], { columns, headingLine }: CsvLayout, found: Findings): Column[] {
  const headings = cells.map(plain);
  const missing = (field: CsvField): never =>
    found.stop(headingLine, columns[field] ?? OWN_HEADINGS[field][0], 'measurement-file.no-column', {
      column: columns[field] ?? OWN_HEADINGS[field].join(' / '),
    });
  const read = CSV_FIELDS.flatMap((field): Column[] => {
    const heading = columns[field];
    if (heading === undefined) return [];
    const index = headings.indexOf(plain(heading));
    if (index < 0) missing(field);
    if (headings.lastIndexOf(plain(heading)) !== index)
      found.stop(headingLine, heading, 'measurement-file.column-twice', { column: heading });
    return [{ field, heading, index }];
  });
  if (columns.key === undefined && columns.name === undefined) missing('key');
  if (columns.value === undefined) missing('value');
  return read;
}

/**
 * Reads a table with one value in each line.
 * @param layout how the program writes it; null: our own table ({@link OWN_HEADINGS}), a point as decimal mark
 */
export function readCsv(text: string, layout: CsvLayout | null): MeasurementFile {
  const found = new Findings();
  return found.file('csv', () => {
    const lines = linesOf(text, found);
    const how = layout ?? ownLayout(lines);
    const sign = DELIMITER_SIGNS[how.delimiter];
    const heading = cellsOf(lines[how.headingLine - 1] ?? '', sign) ?? [];
    const columns = columnsOf(heading, how, found);
    lines.slice(how.headingLine).forEach((line, index) => {
      if (line.trim() === '') return;
      readLine(how.headingLine + index + 1, line, { sign, width: heading.length, columns, how, found });
    });
  });
}

interface Table {
  readonly sign: string;
  readonly width: number;
  readonly columns: readonly Column[];
  readonly how: CsvLayout;
  readonly found: Findings;
}

function readLine(line: number, text: string, { sign, width, columns, how, found }: Table): void {
  const cells = cellsOf(text, sign);
  if (cells === null) return found.report(line, null, 'measurement-file.open-quote');
  if (cells.length !== width)
    return found.report(line, null, 'measurement-file.width', { expected: width, got: cells.length });
  const cell = <T>(field: CsvField, read: (text: string) => T): T | null => {
    const column = columns.find((each) => each.field === field);
    const content = column && (cells[column.index] ?? '').trim();
    return column && content ? found.try(line, column.heading, () => read(content)) : null;
  };
  const number = (content: string): string => tableNumber(content, how.decimalMark);
  const key = cell('key', words);
  const name = cell('name', words);
  if (key === null && name === null) found.report(line, how.columns.key ?? null, 'measurement-file.no-characteristic');
  const value = cell('value', (content) => verdictWord(content) ?? number(content));
  const quality = cell('quality', qualityWord) ?? 'good';
  const raw = (cells[columns.find(({ field }) => field === 'value')?.index ?? -1] ?? '').trim();
  if (raw === '' && quality !== 'bad') found.report(line, how.columns.value ?? null, 'measurement.empty');
  found.add({
    line,
    set: 1,
    key,
    name,
    text: raw.slice(0, 64),
    value,
    quality,
    order: cell('order', words),
    part: cell('part', words),
    serial: cell('serial', words),
    piece: cell('piece', pieceNumber),
    unit: cell('unit', words),
    nominal: cell('nominal', number),
    lsl: cell('lsl', number),
    usl: cell('usl', number),
    measuredAt: cell('time', moment),
    instrument: cell('instrument', words),
    resultId: cell('result', words),
  });
}
