import fc from 'fast-check';
import { layered, type Box, type LayerEdge } from './index';

const SIZE = { width: 170, height: 70, gapX: 60, gapY: 16 };

/** A graph without circles: edges lead from an earlier node to a later one. Ids are mixed, so that order says nothing. */
const graphs = fc
  .record({
    size: fc.integer({ min: 1, max: 30 }),
    pairs: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 60 }),
    mix: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ size, pairs, mix }) => {
    const id = (index: number): string => `n${(index * 7 + mix) % 31}`;
    return {
      ids: Array.from({ length: size }, (_, index) => id(index)).toSorted(),
      edges: pairs.flatMap(([a, b]): LayerEdge[] =>
        a % size === b % size ? [] : [{ from: id(Math.min(a % size, b % size)), to: id(Math.max(a % size, b % size)) }],
      ),
    };
  });

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the places of a graph', () => {
  it('are apart from each other and within the picture, whatever the graph', () => {
    fc.assert(
      fc.property(graphs, ({ ids, edges }) => {
        const { places, width, height } = layered(ids, edges, SIZE);
        expect([...places.keys()].toSorted()).toEqual(ids);
        const boxes = [...places.values()];
        boxes.forEach((box, index) => {
          expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
        });
      }),
    );
  });

  it('let every edge lead to the right', () => {
    fc.assert(
      fc.property(graphs, ({ ids, edges }) => {
        const { places } = layered(ids, edges, SIZE);
        for (const { from, to } of edges)
          expect((places.get(from)?.x ?? 0) + SIZE.width).toBeLessThan(places.get(to)?.x ?? 0);
      }),
    );
  });

  it('let no edge lead beneath a node on its way', () => {
    fc.assert(
      fc.property(graphs, ({ ids, edges }) => {
        const { places, ways, height } = layered(ids, edges, SIZE);
        expect(new Set(ways.map(({ from, to }) => `${from} ${to}`))).toEqual(
          new Set(edges.map(({ from, to }) => `${from} ${to}`)),
        );
        const gaps = ways.flatMap(({ through }) => through);
        for (const [index, gap] of gaps.entries()) {
          expect([...places.values(), ...gaps.slice(index + 1)].filter((other) => overlap(gap, other))).toEqual([]);
          expect(gap.y + gap.height).toBeLessThanOrEqual(height);
        }
        for (const { from, to, through } of ways) {
          const stops = [places.get(from), ...through, places.get(to)];
          stops.slice(1).forEach((stop, index) => expect((stop?.x ?? 0) - (stops[index]?.x ?? 0)).toBe(230));
        }
      }),
    );
  });

  it('do not put into one column what went into each other, though both came from the same lot', () => {
    const { places, width, height } = layered(
      ['bar', 'shaft', 'pump'],
      [
        { from: 'bar', to: 'shaft' },
        { from: 'bar', to: 'pump' },
        { from: 'shaft', to: 'pump' },
      ],
      SIZE,
    );
    // The bar that went straight into the pump leads past the shaft, above or below it.
    expect([...places].map(([id, { x, y }]) => [id, x, y])).toEqual([
      ['bar', 0, 16],
      ['shaft', 230, 0],
      ['pump', 460, 16],
    ]);
    expect([width, height]).toEqual([630, 102]);
  });

  it('keep a beginning beside what it goes into, and neighbours on one height', () => {
    const { places } = layered(
      ['a', 'b', 'oil', 'part-of-b', 'part-of-a', 'end'],
      [
        { from: 'a', to: 'part-of-a' },
        { from: 'b', to: 'part-of-b' },
        { from: 'part-of-a', to: 'end' },
        { from: 'part-of-b', to: 'end' },
        { from: 'oil', to: 'end' },
      ],
      SIZE,
    );
    const at = (id: string) => places.get(id);
    expect(at('oil')?.x).toBe(at('part-of-a')?.x);
    expect((at('a')?.y ?? 0) < (at('b')?.y ?? 0)).toBe((at('part-of-a')?.y ?? 0) < (at('part-of-b')?.y ?? 0));
  });

  it('are found even when something goes into itself by a way round, and for nothing at all', () => {
    const round = layered(
      ['a', 'b'],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
        { from: 'a', to: 'gone' },
      ],
      SIZE,
    );
    expect([...round.places.keys()].toSorted()).toEqual(['a', 'b']);
    expect(layered([], [], SIZE)).toEqual({ places: new Map(), ways: [], width: 0, height: 0 });
  });
});
