import { orderOf, type Piece, pieceOf, withPiece } from './pieces';

describe('the pieces of a machine', () => {
  it('are found by the order of a job and their number in it, whatever the operation', () => {
    expect(orderOf('WO-2026-000001/20-1')).toBe('WO-2026-000001');
    expect(orderOf('J-1')).toBe('J-1');
    const made = (
      [
        ['A/10-1', 1],
        ['B/10-1', 2],
        ['A/10-2', 3],
      ] as const
    ).reduce<readonly Piece[]>((pieces, [job, size]) => withPiece(pieces, job, size), []);
    expect(pieceOf(made, 'A/40-1', 0)?.size).toBe(1);
    expect(pieceOf(made, 'A/40-1', 1)?.size).toBe(3);
    expect(pieceOf(made, 'B/40-1', 1)).toBeNull();
  });

  it('are forgotten, the oldest first, without changing the numbers of the others', () => {
    let made: readonly Piece[] = [];
    for (let n = 0; n < 250; n += 1) made = withPiece(made, 'A/10-1', n);
    expect(made).toHaveLength(200);
    expect(pieceOf(made, 'A/40-1', 49)).toBeNull();
    expect(pieceOf(made, 'A/40-1', 50)?.size).toBe(50);
  });
});
