import { boxesOf, type GroupedValue } from './boxes';

const group = (code: string) => ({ code, name: code, nameEn: code });
const of = (code: string | null, ...values: number[]): GroupedValue[] =>
  values.map((value) => ({ value, group: code === null ? null : group(code) }));

describe('boxes of groups', () => {
  it('keep each value with its group, by code, the unknown ones last', () => {
    const boxes = boxesOf([...of(null, 9), ...of('B', 5, 7), ...of('A', 1, 2, 3)]);
    expect(boxes.map((one) => [one.group?.code ?? null, one.box.n, one.box.median])).toEqual([
      ['A', 3, 2],
      ['B', 2, 6],
      [null, 1, 9],
    ]);
  });

  it('are none without values', () => expect(boxesOf([])).toEqual([]));
});
