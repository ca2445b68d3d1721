import { planChanges } from './plan-changes';
import type { Characteristic } from './quality';

const line = (id: string, more: Partial<Characteristic> = {}): Characteristic => ({
  id,
  balloon: id.toUpperCase(),
  name: '孔径',
  nameEn: 'Bore',
  kind: 'variable',
  nominal: null,
  lsl: '1',
  usl: '2',
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

describe('what a plan says otherwise', () => {
  const before = [line('a'), line('b'), line('c')];

  it('is nothing where only the order is another', () => {
    expect(planChanges(before, [line('c'), line('a'), line('b')])).toEqual({ added: [], changed: [], removed: [] });
  });

  it('is by balloon number, the one it has afterwards', () => {
    const place = { revisionId: 'r', page: 1, x: 0.1, y: 0.2 };
    const after = [line('a', { place }), line('b', { balloon: '7' }), line('d')];
    expect(planChanges(before, after)).toEqual({ added: ['D'], changed: ['A', '7'], removed: ['C'] });
  });
});
