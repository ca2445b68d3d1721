import { fitted, recallDrawing } from './recall-picture';

const node = (index: number) => ({
  id: `L${index}`,
  number: `LOT-${index}`,
  name: '演示轴',
  mark: '在库',
  ink: '#0a9a70',
});

describe('the printed picture of a recall', () => {
  it('has every lot with its mark and its arrows when they find room', () => {
    const { svg, notDrawn } = recallDrawing({
      nodes: [node(0), node(1)],
      ways: [{ from: 'L0', to: 'L1' }],
      notDrawn: 0,
    });
    expect(notDrawn).toBe(0);
    for (const word of ['LOT-0', 'LOT-1', '演示轴', '在库']) expect(svg).toContain(word);
    expect(svg.match(/<path/g)).toHaveLength(2);
  });

  it('leaves out the furthest, and counts them, rather than print what nobody can read', () => {
    const nodes = Array.from({ length: 100 }, (_, index) => node(index));
    const { svg, width, notDrawn } = recallDrawing({ nodes, ways: [], notDrawn: 7 });
    const drawn = svg.match(/LOT-/g)?.length ?? 0;
    expect(notDrawn).toBe(107 - drawn);
    expect([drawn > 5, drawn < 100, svg.includes('LOT-0'), svg.includes('LOT-99')]).toEqual([true, true, true, false]);
    expect(width).toBeLessThanOrEqual(768);
  });

  it('cuts words to the room of a node', () => {
    expect(fitted('LOT-26-00017', 100, 8)).toBe('LOT-26-00017');
    expect(fitted('演示微型齿轮泵装配体', 40, 8)).toBe('演示微型…');
  });
});
