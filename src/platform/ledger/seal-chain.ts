import { createHash } from 'node:crypto';

/** Bytes of a SHA-256. */
export const DIGEST_BYTES = 32;

/** The head before the first seal. */
export const NO_HEAD: Buffer = Buffer.alloc(DIGEST_BYTES);

/** An entry as PostgreSQL prints its columns; null where it has no value. */
export type SealedFields = readonly (string | null)[];

/**
 * The canonical bytes of an entry: each field as the number of its UTF-8 bytes in four bytes, big-endian, and the bytes
 * themselves; a missing field is the number 2³²−1 alone. No two entries have the same bytes.
 */
export function canonicalBytes(fields: SealedFields): Buffer {
  return Buffer.concat(
    fields.flatMap((field) => {
      const length = Buffer.alloc(4);
      if (field === null) return length.fill(0xff);
      const bytes = Buffer.from(field, 'utf8');
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

/** SHA-256 of one entry. */
export function digestOf(fields: SealedFields): Buffer {
  return createHash('sha256').update(canonicalBytes(fields)).digest();
}

/** The head of a seal: it stands for its own entries and, by the head before, for all entries before them. */
export function headOf(previous: Buffer, fromPos: number, digests: Buffer): Buffer {
  const place = Buffer.alloc(16);
  place.writeBigUInt64BE(BigInt(fromPos), 0);
  place.writeBigUInt64BE(BigInt(fromPos + digests.length / DIGEST_BYTES - 1), 8);
  return createHash('sha256').update(previous).update(place).update(digests).digest();
}

/** The place in a range at which two rows of digests first differ; null when they are the same. */
export function firstDifference(one: Buffer, other: Buffer): number | null {
  const count = Math.max(one.length, other.length) / DIGEST_BYTES;
  for (let index = 0; index < count; index++) {
    const at = index * DIGEST_BYTES;
    if (!one.subarray(at, at + DIGEST_BYTES).equals(other.subarray(at, at + DIGEST_BYTES))) return index;
  }
  return null;
}
