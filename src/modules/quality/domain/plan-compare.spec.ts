import { comparePlans, type ComparedPlan } from './plan-compare';

type Line = ComparedPlan['characteristics'][number];

const line = (balloon: string, more: Partial<Line> = {}): Line => ({
  balloon,
  name: '孔径',
  nameEn: 'Bore',
  kind: 'variable',
  nominal: '32',
  lsl: '32.000',
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
  ...more,
});

const plan = (number: number, characteristics: readonly Line[], firstArticle = false): ComparedPlan => ({
  number,
  name: '检测',
  nameEn: 'Inspect',
  firstArticle,
  characteristics,
});

describe('two inspection plans', () => {
  it('are the same where only the order of their lines is another', () => {
    expect(comparePlans([plan(50, [line('1'), line('2')])], [plan(50, [line('2'), line('1')])])).toEqual([]);
  });

  it('differ by operation, line and field, each with what it said', () => {
    const before = [plan(10, [line('9')]), plan(50, [line('1'), line('2'), line('3')])];
    const place = { revisionId: 'r', page: 1, x: 0.25, y: 0.5 };
    const after = [
      plan(
        50,
        [line('1', { usl: '32.030', sampling: { every: 5 }, place }), line('3'), line('4', { gaugeClass: 'CMM' })],
        true,
      ),
    ];
    const changes = comparePlans(before, after);
    expect(changes.map(({ number, firstArticle }) => [number, firstArticle])).toEqual([
      [10, null],
      [50, { from: false, to: true }],
    ]);
    expect(changes[0]?.characteristics).toMatchObject([{ balloon: '9', change: 'removed' }]);
    const [changed, added, removed] = changes[1]?.characteristics ?? [];
    expect(changed).toMatchObject({ balloon: '1', change: 'changed' });
    expect(changed?.fields).toEqual([
      { field: 'usl', from: '32.025', to: '32.030' },
      { field: 'sampling', from: 'each', to: '5' },
      { field: 'place', from: null, to: '1 · 25% · 50%' },
    ]);
    expect(added).toMatchObject({ balloon: '4', change: 'added' });
    expect(added?.fields).toContainEqual({ field: 'gaugeClass', from: null, to: 'CMM' });
    expect(removed).toMatchObject({ balloon: '2', change: 'removed' });
  });
});
