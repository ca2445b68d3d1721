import { measuredOf } from './measured';

const reading = (piece: number, entered: string, verdict: 'ok' | 'ng' | null = 'ok', current = true) => ({
  piece,
  entered,
  value: entered,
  verdict,
  current,
});

describe('what was measured of a characteristic', () => {
  it('has the least and the most as they were entered, by their figures and not by their letters', () => {
    const readings = [reading(1, '9.98'), reading(2, '10.020'), reading(3, '-0.5')];
    expect(measuredOf([1, 2, 3], readings)).toEqual({
      required: 3,
      measured: 3,
      rejected: 0,
      lowest: '-0.5',
      highest: '10.020',
    });
  });

  it('leaves out what was corrected, not judged, or of no piece of the sample', () => {
    const readings = [
      reading(1, '99', 'ng', false),
      reading(1, '10', 'ok'),
      reading(3, '12', null),
      reading(2, '11', 'ng'),
      reading(5, '10.5', 'ng'),
    ];
    expect(measuredOf([1, 3, 5], readings)).toEqual({
      required: 3,
      measured: 2,
      rejected: 1,
      lowest: '10',
      highest: '10.5',
    });
  });

  it('knows no figures of an attribute', () => {
    const readings = [{ ...reading(1, 'ok'), value: null }];
    expect(measuredOf([1], readings)).toMatchObject({ measured: 1, lowest: null, highest: null });
  });
});
