import { deflateRawSync } from 'node:zlib';
import { guardZip } from './zip-guard';

/** A zip of one entry that says of itself that it unpacks to nothing. */
function zipOf(content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const name = Buffer.from('a.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

describe('guardZip', () => {
  const zip = zipOf(Buffer.alloc(1_000_000));

  it('lets an archive pass that stays within its bounds', () => {
    expect(() => guardZip(zip, 1_000_000, 1)).not.toThrow();
  });

  it('stops one that unpacks to more, whatever its header says', () => {
    expect(zip.length).toBeLessThan(2000);
    expect(() => guardZip(zip, 999_999, 1)).toThrow();
  });

  it('stops one with too many entries, one that is cut off, and what is no zip', () => {
    expect(() => guardZip(zip, 1_000_000, 0)).toThrow();
    expect(() => guardZip(zip.subarray(0, 500), 1_000_000, 1)).toThrow();
    expect(() => guardZip(Buffer.from('hello'), 1_000_000, 1)).toThrow();
  });
});
