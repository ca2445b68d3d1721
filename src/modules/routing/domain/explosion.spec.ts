import fc from 'fast-check';
import type { BomLine } from './bom';
import { explode, findCycle, type Boms } from './explosion';

/** `{pump: {body: '1', screw: '4'}}` as bills of material. */
function boms(parents: Record<string, Record<string, string>>): Boms {
  return new Map(
    Object.entries(parents).map(([parent, components]) => [
      parent,
      Object.entries(components).map(([componentId, quantity], index): BomLine => ({
        lineNo: (index + 1) * 10,
        componentId,
        quantity,
        operationNumber: null,
        consumption: 'backflush',
      })),
    ]),
  );
}

const PUMP = boms({
  pump: { body: '1', shaft: '2', cover: '1', screw: '4' },
  body: { blank: '1' },
  shaft: { bar: '0.12' },
  cover: { plate: '1', screw: '2' },
});

describe('explosion of a bill of material', () => {
  it('multiplies down all levels and adds what several parents need', () => {
    expect(Object.fromEntries(explode(PUMP, 'pump', '5').map(({ materialId, gross }) => [materialId, gross]))).toEqual({
      pump: '5',
      body: '5',
      shaft: '10',
      cover: '5',
      screw: '30',
      blank: '5',
      bar: '1.2',
      plate: '5',
    });
  });

  it('nets stock once, and stock of a sub-assembly saves its components', () => {
    const stock = new Map([
      ['cover', '3'],
      ['screw', '10'],
      ['bar', '2'],
      ['pump', '100'],
    ]);
    const need = Object.fromEntries(explode(PUMP, 'pump', '5', stock).map((line) => [line.materialId, line]));
    expect(need.cover).toEqual({ materialId: 'cover', level: 1, gross: '5', fromStock: '3', net: '2' });
    expect(need.plate).toMatchObject({ gross: '2', net: '2' });
    // 5 × 4 for the pumps and 2 × 2 for the covers still to be made
    expect(need.screw).toEqual({ materialId: 'screw', level: 2, gross: '24', fromStock: '10', net: '14' });
    expect(need.bar).toMatchObject({ gross: '1.2', fromStock: '1.2', net: '0' });
    expect(need.pump).toMatchObject({ gross: '5', fromStock: '0', net: '5' });
  });

  it('finds a bill that contains itself, and refuses to explode it', () => {
    const looped = boms({ a: { b: '1' }, b: { c: '1' }, c: { a: '1' } });
    expect(findCycle(looped)).toEqual(['a', 'b', 'c', 'a']);
    expect(findCycle(PUMP)).toBeNull();
    expect(() => explode(looped, 'a', '1')).toThrow('a > b > c > a');
  });

  it('is linear in the quantity without stock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (count) => {
        const one = explode(PUMP, 'pump', '1');
        const many = explode(PUMP, 'pump', String(count));
        many.forEach((line, index) => expect(Number(line.gross)).toBeCloseTo(Number(one[index]?.gross) * count, 6));
      }),
    );
  });
});
