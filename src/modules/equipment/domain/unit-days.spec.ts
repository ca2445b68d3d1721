import type { StateSpan } from './derive-intervals';
import { changedFrom, dayRules, firstTouched } from './unit-days';
import type { LockedUnit } from './work-unit';

const at = (clock: string): Date => new Date(`2026-03-${clock}Z`);
const unit = (until: string | null): LockedUnit => ({
  id: 'U',
  code: 'U',
  name: '',
  nameEn: '',
  equipmentClass: '',
  lineId: 'L',
  lineMode: 'real',
  capacity: 1,
  position: 1,
  daysUntil: until === null ? null : at(until).getTime(),
  daysRules: null,
});
const span = (start: string, end: string | null): StateSpan => ({
  state: 'idle',
  start: at(start),
  end: end === null ? null : at(end),
  source: 'opcua',
  reason: null,
  jobOrderId: null,
  workOrderId: null,
  attemptId: null,
  trialJobId: null,
});
const touched = (until: string | null, when: string): string | null => {
  const day = firstTouched(unit(until), at(when));
  return day === null ? null : new Date(day).toISOString().slice(8, 10);
};

describe('what becomes known of a unit', () => {
  it('touches no day when none is kept, and none behind those that are', () => {
    expect(touched(null, '02T08:00:00')).toBeNull();
    expect(touched('10T00:00:00', '10T00:00:02')).toBeNull();
  });

  it('touches the day it falls into, and the one before when it lies within a flicker of it', () => {
    expect(touched('10T00:00:00', '05T08:00:00')).toBe('05');
    expect(touched('10T00:00:00', '05T00:00:01')).toBe('04');
    expect(touched('10T00:00:00', '10T00:00:01')).toBe('09');
  });

  it('changes nothing before it where a state that lasted ends now, and the state before where its end has moved', () => {
    const changed = (before: StateSpan, after: StateSpan, when: string, until = '10T00:00:00') =>
      changedFrom(before, after, at(when), unit(until));
    const lasting = span('08T17:00:00', null);
    expect(changed(lasting, span('08T17:00:00', '12T08:00:00'), '12T08:00:00')).toEqual(at('12T08:00:00'));
    const ended = span('08T17:00:00', '12T09:00:00');
    expect(changed(ended, span('08T17:00:00', '12T08:00:00'), '12T08:00:00')).toEqual(at('08T17:00:00'));
    expect(changed(ended, ended, '12T09:00:00')).toEqual(at('12T09:00:00'));
    expect(changed(lasting, span('08T17:00:00', '09T08:00:00'), '09T08:00:00')).toEqual(at('08T17:00:00'));
    expect(changedFrom(undefined, span('02T08:00:00', null), at('02T08:00:00'), unit(null))).toEqual(at('02T08:00:00'));
  });
});

it('days of another time zone are others', () => {
  expect(dayRules('Asia/Shanghai')).not.toBe(dayRules('Europe/Berlin'));
});
