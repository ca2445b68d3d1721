import { Called } from './find-characteristic';
import { findPiece, type Pieces } from './find-piece';

const plan = [
  { balloon: '1', name: '孔径 Ø32H7', nameEn: 'Bore' },
  { balloon: '2', name: '中心距', nameEn: 'Distance' },
  { balloon: '3a', name: '平面度', nameEn: 'Flatness' },
  { balloon: '4', name: '平面度', nameEn: 'Flatness of the back' },
  { balloon: '12', name: '4', nameEn: 'Four' },
];

const outcome = (find: () => unknown): unknown => {
  try {
    return find();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the characteristic a value is of', () => {
  it.each([
    ['1', null, '1'],
    ['3A', null, '3a'],
    [null, 'bore', '1'],
    [null, '孔径　Ø３２Ｈ７', '1'],
    ['中心距', null, '2'],
    ['2', '中心距', '2'],
    ['1', 'Point 7 diameter', '1'],
    ['3a', '平面度', '3a'],
    ['4', '平面度', '4'],
    ['4', null, '4'],
    ['7', '中心距', '2'],
    ['7', null, null],
    [null, 'unknown', null],
    [null, '平面度', 'measurement-file.unclear-name'],
    ['1', '中心距', 'measurement-file.contradiction'],
  ])('called %s and %s is %s', (key, name, expected) => {
    const found = outcome(() => new Called(plan).find({ key, name }));
    expect((found as { balloon: string } | null)?.balloon ?? found).toBe(expected);
  });
});

describe('the piece a value is of', () => {
  const earlier = [{ characteristicId: 'c', piece: 3, serial: 'S2', resultId: null, entered: '1' }];
  const numbered: Pieces = { count: 4, serials: ['S1', 'S2', 'S3'], earlier: [], from: null };
  const plain: Pieces = { count: 4, serials: [], earlier: [], from: null };

  it.each([
    ['by number', { piece: 2 }, plain, 2],
    ['by serial number', { serial: 'S2' }, numbered, 2],
    ['by both', { serial: 'S2', piece: 2 }, numbered, 2],
    ['as it was measured before', { serial: 'S2' }, { ...numbered, earlier }, 3],
    ['counted', { set: 2 }, { ...plain, from: 3 }, 4],
    ['by number, where the order has no serial numbers', { serial: 'X', piece: 2 }, plain, 2],
    [
      'not counted past a serial number',
      { serial: 'X', set: 1 },
      { ...plain, from: 1 },
      'measurement-file.serial-unknown',
    ],
    ['none', {}, plain, 'measurement-file.piece-missing'],
    ['of another order', { serial: 'X' }, numbered, 'measurement-file.serial-unknown'],
    ['two at once', { serial: 'S2', piece: 1 }, numbered, 'measurement-file.serial-other-piece'],
    ['one that another has', { serial: 'S3' }, { ...numbered, earlier }, 'measurement-file.serial-other-piece'],
    ['past the last', { piece: 5 }, plain, 'inspection.piece-out-of-range'],
    ['counted past the last', { set: 3 }, { ...plain, from: 3 }, 'inspection.piece-out-of-range'],
  ])('%s', (_what, said, pieces, expected) => {
    const reading = { piece: null, serial: null, set: 1, ...said };
    expect(outcome(() => findPiece(reading, pieces))).toBe(expected);
  });
});
