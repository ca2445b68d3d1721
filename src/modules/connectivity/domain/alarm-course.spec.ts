import type { Alarm } from './alarm';
import { afterAbsence, afterBit, afterCommand, afterCondition, type Course, type SeenCondition } from './alarm-course';

const at = (second: number): Date => new Date(Date.UTC(2026, 2, 2, 8, 0, second));

const ABOUT = {
  connectionId: 'c',
  workUnitId: 'u',
  lineMode: 'real',
  source: 'condition',
  conditionId: 'nsu=urn:m;s=Jam',
  branchId: '',
  jobOrderId: null,
  workOrderId: null,
  attemptId: null,
} as const;

const seen = (second: number, over: Partial<SeenCondition> = {}): SeenCondition => ({
  conditionId: ABOUT.conditionId,
  branchId: null,
  eventId: `event-${second}`,
  conditionName: 'Jam',
  sourceName: 'Belt',
  message: 'Jam',
  severity: 700,
  active: true,
  retain: true,
  acked: false,
  confirmed: null,
  comment: null,
  quality: 'good',
  at: at(second),
  activeSince: null,
  refresh: null,
  ...over,
});

let ids = 0;
const newId = (): string => `a${++ids}`;
const after = (open: Alarm | null, each: SeenCondition): Course => afterCondition(open, each, ABOUT, newId);
const news = ({ facts }: Course): string[] => facts.map((fact) => fact.news);
const open = (over: Partial<Alarm> = {}): Alarm => ({ ...(after(null, seen(1)).alarms[0] as Alarm), ...over });

describe('the course of an alarm', () => {
  it('begins when its condition is active, or is still of interest', () => {
    expect(news(after(null, seen(1)))).toEqual(['raised']);
    expect(news(after(null, seen(1, { active: false })))).toEqual(['raised', 'ended']);
    expect(after(null, seen(1, { active: false, retain: false }))).toEqual({ alarms: [], facts: [] });
  });

  it('says of one that was there that nobody saw it begin, and since when the machine says it is', () => {
    const { alarms } = after(null, seen(9, { refresh: 'r', activeSince: at(2) }));
    expect(alarms[0]).toMatchObject({ found: true, raisedAt: at(2), refresh: 'r' });
  });

  it('ends with its condition, and is over when nobody is waited for', () => {
    const waiting = after(open(), seen(5, { active: false }));
    expect(news(waiting)).toEqual(['ended']);
    expect(waiting.alarms[0]).toMatchObject({ endedAt: at(5), endedAfter: null, closedAt: null });
    const acked = after(waiting.alarms[0] ?? null, seen(6, { active: false, retain: false, acked: true }));
    expect(news(acked)).toEqual(['acknowledged']);
    expect(acked.alarms[0]).toMatchObject({ endedAt: at(5), acknowledgedAt: at(6), closedAt: at(6) });
  });

  it('is told the same again without any news', () => {
    const { alarms, facts } = after(open({ doubtSince: at(3) }), seen(5, { refresh: 'r' }));
    expect(facts).toEqual([]);
    expect(alarms[0]).toMatchObject({ doubtSince: null, refresh: 'r', eventId: 'event-5' });
  });

  it('is another when it begins anew, also where that was not seen', () => {
    const ended = open({ endedAt: at(3) });
    expect(news(after(ended, seen(5)))).toEqual(['raised']);
    const again = after(open({ doubtSince: at(3) }), seen(9, { refresh: 'r', activeSince: at(6) }));
    expect(news(again)).toEqual(['ended', 'raised']);
    expect(again.alarms).toMatchObject([
      { endedAt: at(6), endedAfter: at(3), closedAt: at(6) },
      { raisedAt: at(6), found: true, closedAt: null },
    ]);
  });

  it('ended unseen when a refresh does not know it', () => {
    const { alarms, facts } = afterAbsence(open({ doubtSince: at(3) }), at(9));
    expect(facts).toMatchObject([{ news: 'ended', at: at(9) }]);
    expect(alarms[0]).toMatchObject({ endedAt: at(9), endedAfter: at(3), closedAt: at(9) });
    expect(afterAbsence(open({ endedAt: at(2) }), at(9)).facts).toEqual([]);
  });

  it('is acknowledged once, by the answer of the machine or by its event, whichever comes first', () => {
    const command = { action: 'acknowledge', comment: '好', askedBy: 'p' } as const;
    const [byAnswer] = afterCommand(open(), command, at(4)).alarms;
    expect(byAnswer).toMatchObject({ acknowledgedAt: at(4), acknowledgedBy: 'p', comment: '好' });
    expect(news(after(byAnswer ?? null, seen(5, { acked: true })))).toEqual([]);
    const [byEvent] = after(open(), seen(5, { acked: true })).alarms;
    expect(afterCommand(byEvent as Alarm, command, at(6)).facts).toEqual([]);
  });

  it('wants to be acknowledged anew when the machine says so later, not by what it said before', () => {
    const acked = open({ acknowledgedAt: at(5), acknowledgedBy: 'p' });
    expect(news(after(acked, seen(4)))).toEqual([]);
    const anew = after(acked, seen(6, { severity: 900 }));
    expect(news(anew)).toEqual(['unacknowledged']);
    expect(anew.alarms[0]).toMatchObject({ acknowledgedAt: null, acknowledgedBy: null, severity: 900 });
  });

  it('does not end before it began, whatever the clock of the machine', () => {
    expect(after(open(), seen(0, { active: false })).alarms[0]).toMatchObject({ raisedAt: at(1), endedAt: at(1) });
  });
});

describe('the alarm of a fault bit', () => {
  const about = { ...ABOUT, source: 'tag', message: '卡住', messageEn: 'Stuck', severity: 700 } as const;
  const bit = (isOn: boolean, second: number, initial = false) => ({ isOn, at: at(second), initial });

  it('begins and ends with the bit', () => {
    const begun = afterBit(null, bit(true, 1), about, newId);
    expect(news(begun)).toEqual(['raised']);
    const [alarm = null] = begun.alarms;
    expect(afterBit(alarm, bit(true, 2), about, newId)).toEqual({ alarms: [], facts: [] });
    const over = afterBit(alarm, bit(false, 3), about, newId);
    expect(news(over)).toEqual(['ended']);
    expect(over.alarms[0]).toMatchObject({ endedAt: at(3), endedAfter: null, closedAt: at(3) });
    expect(afterBit(null, bit(false, 3), about, newId)).toEqual({ alarms: [], facts: [] });
  });

  it('found off after a gap has ended somewhere in it; found on it is known again', () => {
    const doubtful = { ...(afterBit(null, bit(true, 1), about, newId).alarms[0] as Alarm), doubtSince: at(3) };
    expect(afterBit(doubtful, bit(false, 9, true), about, newId).alarms[0]).toMatchObject({ endedAfter: at(3) });
    expect(afterBit(doubtful, bit(true, 9, true), about, newId).alarms[0]).toMatchObject({
      doubtSince: null,
      endedAt: null,
    });
  });
});
