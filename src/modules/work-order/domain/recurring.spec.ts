import fc from 'fast-check';
import { daysAfter, daysOf, lessonsDue, requireRule } from './recurring';
import type { RecurrenceRule } from './planning-types';

const TERM: RecurrenceRule = {
  teamIds: [],
  weekdays: [1, 3],
  atTime: '08:00',
  fromDay: '2026-03-02',
  untilDay: '2026-03-18',
  skipDays: ['2026-03-09'],
  aheadDays: 7,
  prepare: 'draft',
};

describe('the days of a recurring order', () => {
  it('are its weekdays between its two days, without those left out', () => {
    expect(daysOf(TERM, TERM.fromDay, TERM.untilDay)).toEqual([
      '2026-03-02',
      '2026-03-04',
      '2026-03-11',
      '2026-03-16',
      '2026-03-18',
    ]);
    expect(daysOf(TERM, '2026-03-05', '2026-03-12')).toEqual(['2026-03-11']);
    expect(daysOf(TERM, '2026-04-01', '2026-05-01')).toEqual([]);
  });

  it.each([
    [{ untilDay: '2026-03-01' }, 'work-order.recurrence-backwards'],
    [{ untilDay: '2028-03-01' }, 'work-order.recurrence-too-long'],
    [{ weekdays: [7], untilDay: '2026-03-07' }, 'work-order.recurrence-empty'],
  ])('are refused for %j', (wrong, code) => {
    expect(() => requireRule({ ...TERM, ...wrong })).toThrow(expect.objectContaining({ code }));
  });

  it('are due once, or once for each team, unless the order is made', () => {
    const week = ['2026-03-02', '2026-03-08'] as const;
    expect(lessonsDue(TERM, ...week, [{ day: '2026-03-02', teamId: null }])).toEqual([
      { day: '2026-03-04', teamId: null },
    ]);
    const teams = { ...TERM, teamIds: ['A', 'B'] };
    expect(lessonsDue(teams, ...week, [{ day: '2026-03-02', teamId: 'B' }])).toEqual([
      { day: '2026-03-02', teamId: 'A' },
      { day: '2026-03-04', teamId: 'A' },
      { day: '2026-03-04', teamId: 'B' },
    ]);
  });

  it('are found once each, however the time between is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), (cut) => {
        const middle = daysAfter(TERM.fromDay, cut);
        const parts = [...daysOf(TERM, TERM.fromDay, middle), ...daysOf(TERM, daysAfter(middle, 1), TERM.untilDay)];
        expect(parts).toEqual(daysOf(TERM, TERM.fromDay, TERM.untilDay));
      }),
    );
  });
});
