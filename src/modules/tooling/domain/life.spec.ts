import { lifeState, minutesTogether, missingOf, working } from './life';

const life = (lifeUsed: string, lifeLimit: string | null = '500', warnPercent = 80) => ({
  lifeUsed,
  lifeLimit,
  warnPercent,
});

describe('the life of a tool', () => {
  it.each([
    ['0', 'good'],
    ['399.999', 'good'],
    ['400', 'warning'],
    ['499.999', 'warning'],
    ['500', 'limit'],
    ['501', 'limit'],
  ])('%s of 500 with a warning at 80 %% is %s', (used, state) => {
    expect(lifeState(life(used))).toBe(state);
  });

  it('warns at the limit only where that is the threshold, and never without a limit', () => {
    expect(lifeState(life('499', '500', 100))).toBe('good');
    expect(lifeState(life('999999', null))).toBe('good');
  });

  it('counts the minutes in which the job ran and the tool was there', () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute));
    expect(minutesTogether({ start: at(0), end: null }, at(10), at(25))).toBe('15');
    expect(minutesTogether({ start: at(20), end: null }, at(10), at(25))).toBe('5');
    expect(minutesTogether({ start: at(0), end: at(12) }, at(10), at(25))).toBe('2');
    expect(minutesTogether({ start: at(30), end: at(40) }, at(10), at(25))).toBe('0');
  });
});

describe('tools of a job', () => {
  const tool = (id: string, toolClass: string, status: 'issued' | 'worn' = 'issued') => ({ id, toolClass, status });
  const ids = (tools: readonly { id: string }[]) => tools.map(({ id }) => id);

  it('are as many of each class as it needs, those that still may first', () => {
    const here = [tool('old', 'EM10', 'worn'), tool('a', 'EM10'), tool('b', 'EM10'), tool('v', 'VISE')];
    expect(ids(working([{ toolClass: 'EM10', count: 1 }], here))).toEqual(['a']);
    expect(ids(working([{ toolClass: 'EM10', count: 3 }], here))).toEqual(['a', 'b', 'old']);
    expect(working([{ toolClass: 'DRILL', count: 1 }], here)).toEqual([]);
  });

  it('are missing by what is not issued, and never of a class nobody has registered', () => {
    const needs = [
      { toolClass: 'EM10', count: 2 },
      { toolClass: 'VISE', count: 1 },
      { toolClass: 'UNKNOWN', count: 1 },
    ];
    const registered = new Set(['EM10', 'VISE']);
    expect(missingOf(needs, registered, new Map([['EM10', 1]]))).toEqual([
      { toolClass: 'EM10', count: 1 },
      { toolClass: 'VISE', count: 1 },
    ]);
    expect(
      missingOf(
        needs,
        registered,
        new Map([
          ['EM10', 2],
          ['VISE', 3],
        ]),
      ),
    ).toEqual([]);
  });
});
