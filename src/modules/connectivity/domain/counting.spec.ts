import fc from 'fast-check';
import { count, shareOut } from './counting';

const MORNING = new Date('2026-03-02T08:00:00Z');
const NOON = new Date('2026-03-02T12:00:00Z');
const kept = { counterType: 'UInt16', counterKept: true } as const;
const lost = { counterType: 'UInt16', counterKept: false } as const;
const base = (value: number) => ({ value, serverStartedAt: MORNING });
const seen = (value: number, serverStartedAt = MORNING) => ({ value, serverStartedAt, initial: false });
const found = (value: number, serverStartedAt = MORNING) => ({ value, serverStartedAt, initial: true });

describe('counting', () => {
  it('takes the first reading ever as a base', () => {
    expect(count(null, found(500), kept)).toEqual({ pieces: 0, gap: false, kind: 'none', anomaly: null });
  });

  it('books what it sees, also over the width and after a reset', () => {
    expect(count(base(7), seen(9), lost)).toMatchObject({ pieces: 2, gap: false, kind: 'count' });
    expect(count(base(65_530), seen(4), lost)).toMatchObject({ pieces: 10, kind: 'wrap' });
    expect(count(base(500), seen(3), lost)).toMatchObject({ pieces: 3, kind: 'reset', anomaly: null });
    expect(count(base(500), seen(480), lost)).toMatchObject({ pieces: 0, anomaly: 'counter-fell' });
  });

  it('books the difference over a gap once, marked', () => {
    expect(count(base(7), found(12), lost)).toMatchObject({ pieces: 5, gap: true });
    expect(count(base(12), found(12), lost)).toMatchObject({ pieces: 0, gap: false });
  });

  it('after a restart trusts a counter that is kept, and invents nothing for one that is not', () => {
    expect(count(base(7), found(12, NOON), kept)).toMatchObject({ pieces: 5, gap: true, anomaly: null });
    expect(count(base(7), found(12, NOON), lost)).toMatchObject({ pieces: 0, anomaly: 'counts-unknown' });
    expect(count(base(500), found(3, NOON), lost)).toMatchObject({ pieces: 3, gap: true, anomaly: 'counts-unknown' });
    expect(count(base(12), found(9, NOON), lost)).toMatchObject({ pieces: 0, anomaly: 'counts-unknown' });
  });
});

describe('sharing out the pieces of a gap', () => {
  it('gives each job what its report misses and the rest to the job in the machine', () => {
    expect(shareOut(7, [{ job: 'a', missing: 3 }], 'b')).toEqual([
      { job: 'a', pieces: 3 },
      { job: 'b', pieces: 4 },
    ]);
    expect(shareOut(2, [{ job: 'a', missing: 5 }], null)).toEqual([{ job: 'a', pieces: 2 }]);
    expect(shareOut(2, [{ job: 'a', missing: -1 }], null)).toEqual([{ job: null, pieces: 2 }]);
  });

  it('never loses or makes a piece', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.array(fc.integer({ min: -5, max: 50 })), (pieces, missing) => {
        const shares = shareOut(
          pieces,
          missing.map((n, job) => ({ job, missing: n })),
          null,
        );
        expect(shares.reduce((sum, share) => sum + share.pieces, 0)).toBe(pieces);
        expect(shares.every((share) => share.pieces > 0)).toBe(true);
      }),
    );
  });
});
