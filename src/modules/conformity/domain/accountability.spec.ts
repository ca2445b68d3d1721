import { articlePiece, coverageOf, labelsOf, outcomeOf, type Outcome } from './accountability';

const lines = (...outcomes: Outcome[]) => outcomes.map((outcome, index) => ({ label: String(index + 1), outcome }));

describe('the coverage of balloons', () => {
  it('is complete when each has a result in limits or conceded', () => {
    expect(coverageOf(lines('conforming', 'conceded', 'conforming'), [])).toEqual({
      balloons: 3,
      accounted: 3,
      missing: [],
      nonconforming: [],
      unsigned: [],
      complete: true,
    });
  });

  it('names what has no result, and is not complete', () => {
    const coverage = coverageOf(lines('conforming', 'missing', 'conforming', 'missing'), []);
    expect(coverage).toMatchObject({ balloons: 4, accounted: 2, missing: ['2', '4'], complete: false });
  });

  it('counts what is out of limits as accounted for, and is not complete', () => {
    const coverage = coverageOf(lines('conforming', 'nonconforming'), []);
    expect(coverage).toMatchObject({ accounted: 2, missing: [], nonconforming: ['2'], complete: false });
  });

  it('waits for the signatures of each operation that asks for them', () => {
    const signed = [
      { operationNumber: 20, isApproved: true },
      { operationNumber: 50, isApproved: false },
    ];
    expect(coverageOf(lines('conforming'), signed)).toMatchObject({ unsigned: [50], complete: false });
    expect(coverageOf(lines('conforming'), signed.slice(0, 1)).complete).toBe(true);
  });

  it('is never complete of nothing', () => {
    expect(coverageOf([], [])).toMatchObject({ balloons: 0, accounted: 0, complete: false });
  });
});

describe('a characteristic', () => {
  it.each([
    [null, false, 'missing'],
    [null, true, 'missing'],
    ['ok', false, 'conforming'],
    ['ok', true, 'conforming'],
    ['ng', false, 'nonconforming'],
    ['ng', true, 'conceded'],
  ] as const)('with the verdict %s, conceded %s, is %s', (verdict, conceded, outcome) => {
    expect(outcomeOf(verdict, conceded)).toBe(outcome);
  });

  it('is called by its balloon, and by its operation too where two have the same', () => {
    const of = (operationNumber: number, balloon: string) => ({ operationNumber, balloon });
    expect(labelsOf([of(20, '1'), of(30, '1'), of(30, '2')])).toEqual(['20-1', '30-1', '2']);
  });
});

describe('the piece of the first article', () => {
  it('is the first one where nobody asks for signatures', () => expect(articlePiece([])).toBe(1));

  it('is the one approved first, not one after a later change', () => {
    const firsts = [
      { piece: 1, status: 'rejected' },
      { piece: 2, status: 'approved' },
      { piece: 57, status: 'open' },
    ];
    expect(articlePiece(firsts)).toBe(2);
  });

  it('is the one that waits as long as none is approved', () => {
    const firsts = [
      { piece: 1, status: 'rejected' },
      { piece: 2, status: 'open' },
    ];
    expect(articlePiece(firsts)).toBe(2);
  });
});
