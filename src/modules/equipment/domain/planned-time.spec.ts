import { DateTime } from 'luxon';
import { plannedTime, type ShiftRule } from './planned-time';

const rule = (part: Partial<ShiftRule>): ShiftRule => ({
  weekday: null,
  onDate: null,
  kind: 'work',
  name: 'shift',
  starts: '08:00',
  ends: '16:00',
  ...part,
});
const week = [1, 2, 3, 4, 5].flatMap((weekday) => [
  rule({ weekday }),
  rule({ weekday, kind: 'break', name: 'lunch', starts: '12:00', ends: '12:30' }),
]);
const shown = (rules: readonly ShiftRule[], from: string, to: string) =>
  plannedTime(rules, 'Asia/Shanghai', new Date(from), new Date(to)).map((one) => [
    one.name,
    one.start.toISOString().slice(0, 16),
    one.end.toISOString().slice(0, 16),
  ]);

describe('planned time of a line', () => {
  it('is the weekly pattern in the zone of the site', () => {
    expect(shown(week, '2026-03-01T16:00:00Z', '2026-03-02T16:00:00Z')).toEqual([
      ['shift', '2026-03-02T00:00', '2026-03-02T08:00'],
      ['lunch', '2026-03-02T04:00', '2026-03-02T04:30'],
    ]);
    expect(shown(week, '2026-02-27T16:00:00Z', '2026-03-01T16:00:00Z')).toEqual([]);
  });

  it('is replaced by what a date says', () => {
    const holiday = rule({ onDate: '2026-03-02', kind: 'closed', name: 'holiday', starts: null, ends: null });
    const saturday = rule({ onDate: '2026-03-07', name: 'extra', starts: '09:00', ends: '11:00' });
    expect(shown([...week, holiday], '2026-03-01T16:00:00Z', '2026-03-02T16:00:00Z')).toEqual([]);
    expect(shown([...week, saturday], '2026-03-06T16:00:00Z', '2026-03-07T16:00:00Z')).toEqual([
      ['extra', '2026-03-07T01:00', '2026-03-07T03:00'],
    ]);
  });

  it('has night shifts that belong to the day they start on', () => {
    const night = [rule({ weekday: 5, name: 'night', starts: '20:00', ends: '08:00' })];
    expect(shown(night, '2026-03-06T20:00:00Z', '2026-03-06T21:00:00Z')).toEqual([
      ['night', '2026-03-06T12:00', '2026-03-07T00:00'],
    ]);
  });

  it.each(['Asia/Shanghai', 'Europe/Berlin', 'America/Santiago', 'Africa/Cairo'])(
    'is wall time on every day of the year in %s',
    (zone) => {
      const rules = [1, 2, 3, 4, 5, 6, 7].map((weekday) => rule({ weekday, starts: '04:30', ends: '00:00' }));
      const found = plannedTime(rules, zone, new Date('2026-01-01T00:00:00Z'), new Date('2026-12-31T00:00:00Z'));
      const wall = (day: string, time: string): number => DateTime.fromISO(`${day}T${time}`, { zone }).toMillis();
      const after = (day: string): string => DateTime.fromISO(day, { zone: 'UTC' }).plus({ days: 1 }).toISODate() ?? '';
      expect(found.length).toBeGreaterThanOrEqual(364);
      for (const { day, start, end } of found) {
        expect(start.getTime()).toBe(wall(day, '04:30'));
        expect(end.getTime()).toBe(wall(after(day), '00:00'));
      }
    },
  );
});
