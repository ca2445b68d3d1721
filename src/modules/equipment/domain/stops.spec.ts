import { planPieces } from '#libs/kpi';
import { busyPart, dueOf, withReasons, type Coding } from './stops';
import type { EquipmentState } from './work-unit';

const at = (clock: string): Date => new Date(`2026-03-02T${clock}:00Z`);
const stop = (start: string, end: string | null, state: EquipmentState = 'idle', workUnitId = 'U') => ({
  workUnitId,
  state,
  start: at(start),
  end: end === null ? null : at(end),
});
const said = (start: string, end: string, reason: string, workUnitId = 'U'): Coding => ({
  workUnitId,
  start: at(start),
  end: at(end),
  reason,
  note: null,
  codedBy: null,
  codedAt: at('20:00'),
});
const reasons = (...args: Parameters<typeof withReasons<ReturnType<typeof stop>, Coding>>) =>
  withReasons(...args).map(({ coding }) => coding?.reason ?? null);

describe('what was said of a stop', () => {
  it('is found where the stop is as it was', () => {
    expect(reasons([stop('08:00', '08:10')], [said('08:00', '08:10', 'M10')])).toEqual(['M10']);
  });

  it('follows the stop when late data move its ends', () => {
    expect(reasons([stop('07:58', '08:12')], [said('08:00', '08:10', 'M10')])).toEqual(['M10']);
    expect(reasons([stop('08:03', '08:10')], [said('08:00', '08:10', 'M10')])).toEqual(['M10']);
  });

  it('belongs to both halves of a stop that falls apart', () => {
    const spans = [stop('08:00', '08:10'), stop('08:10', '08:12', 'producing'), stop('08:12', '08:30')];
    expect(reasons(spans, [said('08:00', '08:30', 'E10')])).toEqual(['E10', null, 'E10']);
  });

  it('of two stops that become one is what was said of the longer part, unless one begins where the stop begins', () => {
    const both = [said('08:02', '08:05', 'M10'), said('08:10', '08:40', 'E10')];
    expect(reasons([stop('08:00', '08:40')], both)).toEqual(['E10']);
    expect(reasons([stop('08:02', '08:40')], both)).toEqual(['M10']);
  });

  it('is dropped when the unit turns out to have run, and never goes to another stop or unit', () => {
    expect(reasons([stop('08:00', '08:10', 'producing')], [said('08:00', '08:10', 'M10')])).toEqual([null]);
    expect(reasons([stop('08:10', '08:20')], [said('08:00', '08:10', 'M10')])).toEqual([null]);
    expect(reasons([stop('08:00', '08:10', 'idle', 'V')], [said('08:00', '08:10', 'M10')])).toEqual([null]);
  });

  it('of a stop that still lasted holds for the whole of it', () => {
    expect(reasons([stop('08:00', null)], [said('08:00', '08:07', 'H30')])).toEqual(['H30']);
    expect(reasons([stop('08:00', '09:00')], [said('08:00', '08:00', 'H30')])).toEqual(['H30']);
  });

  it('is found for many stops in one walk', () => {
    const clock = (minute: number): string =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const stops = Array.from({ length: 200 }, (_, index) => stop(clock(index * 6), clock(index * 6 + 3)));
    const codings = stops
      .filter((_, index) => index % 3 === 0)
      .map((one, index) => ({
        ...said('00:00', '00:00', `E${(index % 6) + 1}0`),
        start: one.start,
        end: one.end ?? one.start,
      }));
    const found = reasons(stops, codings);
    expect(found.filter((reason) => reason !== null)).toEqual(codings.map(({ reason }) => reason));
    expect(found.every((reason, index) => (reason !== null) === (index % 3 === 0))).toBe(true);
  });
});

describe('a stop', () => {
  const plan = planPieces([
    { kind: 'work', start: +at('08:00'), end: +at('12:00') },
    { kind: 'break', start: +at('10:00'), end: +at('10:15') },
  ]);

  it('counts by its part in shifts and outside breaks, up to now', () => {
    expect(busyPart(stop('07:50', '10:20'), plan, at('20:00'))).toBe(125 * 60_000);
    expect(busyPart(stop('11:00', null), plan, at('11:10'))).toBe(10 * 60_000);
    expect(busyPart(stop('12:30', '18:00'), plan, at('20:00'))).toBe(0);
  });

  it('must be explained when it cost more than five minutes, within a day', () => {
    const five = 5 * 60_000;
    expect(dueOf(stop('08:00', '08:05'), 'Z', five, at('09:00')).mustCode).toBe(false);
    expect(dueOf(stop('08:00', '08:06'), 'Z', five + 1, at('09:00'))).toEqual({ mustCode: true, overdue: false });
    expect(dueOf(stop('08:00', '08:06'), 'M10', five + 1, at('09:00')).mustCode).toBe(false);
    const dayLater = new Date(+at('08:06') + 24 * 3_600_000 + 1);
    expect(dueOf(stop('08:00', '08:06'), 'Z', five + 1, dayLater).overdue).toBe(true);
  });
});
