import { path, ticks, words } from './svg';

describe('drawings of reports', () => {
  it('have round values on their axes, within what they show', () => {
    const shown = (low: number, high: number, wished: number) =>
      ticks(low, high, wished).map((value) => Number(value.toPrecision(9)));
    expect(shown(73.94, 74.06, 4)).toEqual([73.95, 74, 74.05]);
    expect(shown(0, 37, 4)).toEqual([0, 10, 20, 30]);
    expect(shown(-0.4, 0.4, 4)).toEqual([-0.4, -0.2, 0, 0.2, 0.4]);
    expect(shown(5, 5, 4)).toEqual([5]);
  });

  it('lift the pen where there is nothing', () => {
    const drawn = path([[0, 0], [1, 1], null, [3, 1], [4, 2]], {});
    expect(drawn).toContain('d="M0 0L1 1M3 1L4 2"');
    expect(path([null], {})).toBe('');
  });

  it('hold words that would mean something to the drawing', () => {
    expect(words(0, 0, 'Ø<5 & "fit"', 'start', { fill: '#000000' })).toContain('>Ø&lt;5 &amp; &quot;fit&quot;<');
  });
});
