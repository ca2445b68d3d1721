import { keepNewest } from './keep-newest';

const of = (text: string) => text.split(' ').map((each) => ({ key: each.slice(0, 1), value: each.slice(1) }));
const text = (readings: readonly { key: string; value: string }[]): string =>
  readings.map(({ key, value }) => `${key}${value}`).join(' ');
const isJob = ({ key }: { key: string }): boolean => key === 'J';

describe('readings that wait to be written', () => {
  it('keep the newest of each tag', () => {
    expect(text(keepNewest(of('a1 b1'), of('a2 a3'), isJob))).toBe('b1 a3');
  });

  it('keep what was counted before and after each change of the job apart', () => {
    expect(text(keepNewest(of('J1 g1 g2'), of('J- g3 J2 s1 g4 g5'), isJob))).toBe('J1 g2 J- g3 J2 s1 g5');
  });

  it('stay the same when nothing comes', () => {
    expect(keepNewest(of('g1 J1'), [], isJob)).toEqual(of('g1 J1'));
  });
});
