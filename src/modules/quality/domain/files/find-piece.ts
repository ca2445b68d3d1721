import { DomainError } from '#libs/kernel';
import type { FileReading } from '#libs/measurement-files';
import type { EarlierResult } from './file-lines';

/** The pieces of an inspection and how files may name them. */
export interface Pieces {
  readonly count: number;
  /** Serial numbers of the order's pieces that are not scrapped, in their order; empty when none were given. */
  readonly serials: readonly string[];
  /** Where a serial number was measured before. */
  readonly earlier: readonly EarlierResult[];
  /** Which piece the first part of a file is, when the file does not say. */
  readonly from: number | null;
}

const refuse = (code: string, params: Record<string, string | number | null>): DomainError =>
  new DomainError('invalid', code, params);

/**
 * The piece of the inspection a value is of: the one the file says; that of its serial number, which is the one it was
 * measured as before, or else its place among the serial numbers of the order (our rule); or counted from the piece
 * somebody has named.
 * @throws DomainError invalid `measurement-file.piece-missing`, `.serial-unknown` {serial}, `.serial-other-piece` {serial,
 *   piece, other}, `inspection.piece-out-of-range` {pieces}
 */
export function findPiece(
  { piece, serial, set }: Pick<FileReading, 'piece' | 'serial' | 'set'>,
  pieces: Pieces,
): number {
  const found = serial === null ? piece : (ofSerial(serial, piece, pieces) ?? piece);
  const counted = found ?? (serial === null && pieces.from !== null ? pieces.from + set - 1 : null);
  if (counted === null)
    throw serial === null
      ? refuse('measurement-file.piece-missing', {})
      : refuse('measurement-file.serial-unknown', { serial });
  if (counted > pieces.count) throw refuse('inspection.piece-out-of-range', { pieces: pieces.count });
  return counted;
}

/** Null when the order has no serial numbers, so that the piece the file says may stand for it. */
function ofSerial(serial: string, said: number | null, { serials, earlier }: Pieces): number | null {
  const before = earlier.find((each) => each.serial === serial)?.piece;
  const place = serials.indexOf(serial);
  if (before === undefined && place < 0) {
    if (serials.length > 0) throw refuse('measurement-file.serial-unknown', { serial });
    return null;
  }
  const piece = before ?? place + 1;
  const taken = earlier.find((each) => each.piece === piece && each.serial !== null && each.serial !== serial);
  if (taken) throw refuse('measurement-file.serial-other-piece', { serial, piece, other: taken.serial });
  if (said !== null && said !== piece)
    throw refuse('measurement-file.serial-other-piece', { serial, piece, other: String(said) });
  return piece;
}
