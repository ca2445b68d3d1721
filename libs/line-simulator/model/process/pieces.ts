/** Good pieces that are remembered, for whoever measures them further down the line. */
const MAX_PIECES = 200;

/** A good piece of a work order with the true deviation of its size, micrometres. */
export interface Piece {
  /** What the jobs of one work order have in common. */
  readonly order: string;
  /** The n-th good piece of that order at this machine, from 0. */
  readonly index: number;
  readonly size: number;
}

/** The work order a job belongs to: our jobs are called `<order>/<operation>-<run>`, others only by their own name. */
export function orderOf(jobId: string): string {
  return jobId.split('/', 1)[0] ?? jobId;
}

/** The pieces with one more, the oldest forgotten. */
export function withPiece(pieces: readonly Piece[], jobId: string, size: number): readonly Piece[] {
  const order = orderOf(jobId);
  const last = pieces.findLast((piece) => piece.order === order);
  return [...pieces, { order, index: (last?.index ?? -1) + 1, size }].slice(-MAX_PIECES);
}

/** The n-th good piece of the order of a job; null when it was not made here, or is forgotten. */
export function pieceOf(pieces: readonly Piece[], jobId: string, index: number): Piece | null {
  const order = orderOf(jobId);
  return pieces.find((piece) => piece.order === order && piece.index === index) ?? null;
}
