import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

function endOfDirectory(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - LONGEST_COMMENT); at--) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new Error('no zip directory');
}

/**
 * Unpacks every entry of a zip archive once, bounded, and throws the bytes away: what an archive says of its own sizes
 * may be a lie, and the spreadsheet library unpacks without a bound.
 * @throws Error when it is no zip, has too many entries, or unpacks to more than `maxBytes`
 */
export function guardZip(zip: Buffer, maxBytes: number, maxEntries: number): void {
  const end = endOfDirectory(zip);
  const entries = zip.readUInt16LE(end + 10);
  if (entries > maxEntries) throw new Error(`more than ${maxEntries} entries`);
  let at = zip.readUInt32LE(end + 16);
  let left = maxBytes;
  for (let i = 0; i < entries; i++) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('broken zip directory');
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    if (method === DEFLATED) left -= inflateRawSync(bytes, { maxOutputLength: Math.max(1, left) }).length;
    else if (method === STORED) left -= packed;
    else throw new Error(`unknown packing method ${method}`);
    if (left < 0) throw new Error(`unpacks to more than ${maxBytes} bytes`);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}
