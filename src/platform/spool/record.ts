import { crc32 } from 'node:zlib';

/** One item with its number in the order it came; numbers begin at 1 and are never used again. */
export interface Spooled<T> {
  readonly seq: number;
  readonly item: T;
}

const SUM_LENGTH = 8;
const NEW_LINE = 0x0a;

const sumOf = (json: string | Buffer): string => crc32(json).toString(16).padStart(SUM_LENGTH, '0');

/** A record as a line: CRC-32 of the rest, then number and item as JSON, which has no line break of its own. */
export function toLine(seq: number, item: unknown): string {
  const json = JSON.stringify([seq, item]);
  return `${sumOf(json)} ${json}\n`;
}

/**
 * The records of a file, up to the first that is not whole: whoever wrote it died over that one, and nothing was written
 * behind it.
 */
export function readLines(bytes: Buffer): Spooled<unknown>[] {
  const records: Spooled<unknown>[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(NEW_LINE, from);
    if (end < 0) break;
    const record = readLine(bytes.subarray(from, end));
    if (!record) break;
    records.push(record);
    from = end + 1;
  }
  return records;
}

function readLine(line: Buffer): Spooled<unknown> | null {
  const json = line.subarray(SUM_LENGTH + 1);
  if (line.toString('latin1', 0, SUM_LENGTH + 1) !== `${sumOf(json)} `) return null;
  const [seq, item] = JSON.parse(json.toString('utf8')) as [number, unknown];
  return { seq, item };
}
