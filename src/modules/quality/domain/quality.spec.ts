import fc from 'fast-check';
import { DomainError } from '#libs/kernel';
import { gateOf, outcomeOf } from './gate';
import type { Characteristic, DataQuality, Measurement } from './quality';
import { piecesOf } from './sampling';
import { judgeEntry } from './verdict';

const bore: Characteristic = {
  id: 'bore',
  balloon: '3',
  name: '齿轮孔',
  nameEn: 'Gear bore',
  kind: 'variable',
  nominal: '32',
  lsl: '32',
  usl: '32.025',
  unit: 'mm',
  decimals: 3,
  class: 'A',
  mandatory: true,
  sampling: 'each',
  gaugeClass: null,
  requirement: '',
  geometric: null,
  zone: null,
  place: null,
};
const burr: Characteristic = {
  ...bore,
  id: 'burr',
  kind: 'attribute',
  nominal: null,
  lsl: null,
  usl: null,
  sampling: 'first',
};
const optional: Characteristic = { ...bore, id: 'optional', mandatory: false };

const measured = (characteristicId: string, piece: number, verdict: 'ok' | 'ng' | null): Measurement => ({
  id: `${characteristicId}${piece}`,
  inspectionId: 'i',
  characteristicId,
  piece,
  entered: '',
  value: null,
  verdict,
  violated: null,
  source: 'person',
  dataQuality: verdict === null ? 'bad' : 'good',
  instrument: null,
  gaugeId: null,
  measuredBy: null,
  measuredAt: '',
  entryId: '',
  supersedes: null,
  current: true,
});

const gate = (measurements: Measurement[], quantity = '2', status: 'in-progress' | 'conceded' = 'in-progress') =>
  gateOf({ quantity, status, characteristics: [bore, burr, optional], measurements });

describe('sampling', () => {
  it.each([
    ['each', '4', [1, 2, 3, 4]],
    ['first', '4', [1]],
    [{ every: 2 }, '5', [1, 3, 5]],
    [{ every: 5 }, '5', [1]],
    [{ every: 5 }, '6', [1, 6]],
    ['each', '0', []],
    ['first', '0', []],
    ['each', '2.5', [1, 2, 3]],
  ] as const)('%j of %s pieces: %j', (sampling, quantity, pieces) => {
    expect(piecesOf(sampling, quantity)).toEqual(pieces);
  });

  it('never asks for a piece that is not there, and always for the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2, max: 50 }), (count, every) => {
        const pieces = piecesOf({ every }, String(count));
        expect(pieces[0]).toBe(1);
        expect(pieces.at(-1)).toBeLessThanOrEqual(count);
      }),
    );
  });
});

describe('an entry', () => {
  const entry = (text: string, dataQuality: DataQuality = 'good') => judgeEntry(bore, text, dataQuality);
  const codeOf = (work: () => unknown): string | undefined => {
    try {
      work();
      return undefined;
    } catch (error) {
      return (error as DomainError).errors[0]?.code;
    }
  };

  it('is judged as entered and equal to a limit conforms', () => {
    expect(entry('32.025')).toEqual({ entered: '32.025', value: '32.025', verdict: 'ok', violated: null });
    expect(entry(' 32.0250 ')).toMatchObject({ entered: '32.0250', verdict: 'ok' });
    expect(entry('32.0251')).toMatchObject({ verdict: 'ng', violated: 'usl' });
    expect(entry('31.999')).toMatchObject({ verdict: 'ng', violated: 'lsl' });
  });

  it('that is no plain number is refused with its name, at its place', () => {
    expect(codeOf(() => entry('32,01'))).toBe('measurement.comma');
    expect(codeOf(() => entry('3.2e1'))).toBe('measurement.not-a-number');
    expect(codeOf(() => entry('32 mm'))).toBe('measurement.not-a-number');
    expect(codeOf(() => entry(''))).toBe('measurement.empty');
    expect(codeOf(() => judgeEntry(burr, '1', 'good'))).toBe('measurement.not-ok-or-ng');
  });

  it('of an attribute is a choice', () => {
    expect(judgeEntry(burr, 'OK', 'good')).toMatchObject({ value: null, verdict: 'ok' });
    expect(judgeEntry(burr, '不合格', 'good')).toMatchObject({ verdict: 'ng' });
  });

  it('from a bad reading is kept and not judged; an uncertain one is', () => {
    expect(entry('99', 'bad')).toEqual({ entered: '99', value: '99', verdict: null, violated: null });
    expect(entry('99', 'uncertain')).toMatchObject({ verdict: 'ng' });
  });
});

describe('the gate', () => {
  it('is shut until every mandatory sample has a verdict', () => {
    expect(gate([])).toMatchObject({
      open: false,
      missing: [
        { characteristicId: 'bore', required: 2, done: 0 },
        { characteristicId: 'burr', required: 1, done: 0 },
      ],
    });
    expect(gate([measured('bore', 1, 'ok'), measured('burr', 1, 'ok')]).missing).toEqual([
      { characteristicId: 'bore', name: '齿轮孔', nameEn: 'Gear bore', required: 2, done: 1 },
    ]);
    const complete = gate([measured('bore', 1, 'ok'), measured('bore', 2, 'ok'), measured('burr', 1, 'ok')]);
    expect(complete).toEqual({ open: true, missing: [], failed: false, rejectedPieces: [], firstArticle: null });
    expect(outcomeOf(complete)).toBe('passed');
  });

  it('takes a bad reading for none', () => {
    const samples = [measured('bore', 1, 'ok'), measured('bore', 2, null), measured('burr', 1, 'ok')];
    expect(gate(samples).open).toBe(false);
  });

  it('names the pieces out of limits, does not stay shut for them, and listens to a concession', () => {
    const samples = [measured('bore', 1, 'ok'), measured('bore', 2, 'ng'), measured('burr', 1, 'ok')];
    expect(gate(samples)).toEqual({ open: true, missing: [], failed: true, rejectedPieces: [2], firstArticle: null });
    expect(outcomeOf(gate(samples))).toBe('failed');
    expect(gate(samples, '2', 'conceded')).toMatchObject({ failed: false, rejectedPieces: [2] });
  });

  it('forgives what is not mandatory, and pieces that never came', () => {
    const samples = [measured('bore', 1, 'ok'), measured('burr', 1, 'ok'), measured('optional', 1, 'ng')];
    expect(gate([...samples, measured('bore', 2, 'ng')], '1')).toEqual({
      open: true,
      missing: [],
      failed: false,
      rejectedPieces: [],
      firstArticle: null,
    });
  });
});
