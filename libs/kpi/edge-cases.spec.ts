import {
  debounce,
  equipmentKpis,
  outputsOf,
  planPieces,
  requireOneMode,
  spansOf,
  timePieces,
  timesByDay,
  timesByOrder,
  trustedInstant,
  unitTimes,
  type Output,
  type OutputPosting,
  type PlannedSpan,
  type Span,
} from './index';
import { at, frame, MINUTE, pause, shift, span } from './testing/day';

const HOUR = [shift('08:00', '09:00')];
const hour = (spans: readonly Span[]) => unitTimes({ frame: frame('08:00', '09:00'), plan: HOUR, spans });
const made = (good: number, scrap = 0, pri = MINUTE): Output => ({
  product: 'P',
  pri,
  good,
  scrap,
  rework: 0,
  recovered: 0,
});
const kpis = (spans: readonly Span[], output: readonly Output[], plan: readonly PlannedSpan[] = HOUR) =>
  equipmentKpis(unitTimes({ frame: frame('08:00', '09:00'), plan, spans }), output, 60 * MINUTE);
const minutes = (value: number): number => value / MINUTE;
const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};
const posting = (part: Partial<OutputPosting>): OutputPosting => ({
  id: 'a',
  reverses: null,
  at: at('08:10'),
  product: 'P',
  pri: MINUTE,
  pass: 'first',
  good: 10,
  scrap: 0,
  rework: 0,
  ...part,
});

describe('edge cases of ISO 22400-2 times and KPIs', () => {
  it('#1 nothing planned (holiday): no availability and no OEE, not 0', () => {
    const { availability, oee, teep } = kpis([span('08:00', '09:00', 'producing', 'J')], [made(3)], []);
    expect([availability.value, oee.value, teep.value, availability.coverage]).toEqual([null, null, null, null]);
  });

  it('#2 nothing ran and nothing was made: availability 0, OEE 0, no effectiveness', () => {
    const { availability, effectiveness, oee } = kpis([span('08:00', '09:00', 'fault', 'J')], []);
    expect([availability.value, effectiveness.value, oee.value]).toEqual([0, null, 0]);
  });

  it('#3 made although nothing ran: the data contradict each other', () => {
    const { effectiveness, oee, nee } = kpis([span('08:00', '09:00', 'idle', 'J')], [made(5)]);
    expect([effectiveness.value, oee.value, nee.value]).toEqual([null, null, null]);
    expect([oee.valid, oee.warnings]).toEqual([false, ['conflict']]);
  });

  it('#4 ran and made nothing: effectiveness 0, no quality, OEE 0', () => {
    const { effectiveness, quality, oee } = kpis([span('08:00', '09:00', 'producing', 'J')], []);
    expect([effectiveness.value, quality.value, oee.value]).toEqual([0, null, 0]);
  });

  it('#5 effectiveness above 1 stays, and above 1.2 asks for the planned time', () => {
    const running = [span('08:00', '09:00', 'producing', 'J')];
    expect(kpis(running, [made(66)]).effectiveness).toMatchObject({ value: 1.1, warnings: [] });
    expect(kpis(running, [made(78)]).effectiveness).toMatchObject({ value: 1.3, warnings: ['check-planned-time'] });
  });

  it('#6 overlapping shifts count once, for the one that started first', () => {
    const plan = [shift('15:30', '23:30', 'late'), shift('08:00', '16:00', 'early')];
    const times = unitTimes({ frame: frame('00:00', '24:00'), plan, spans: [] });
    expect(minutes(times.pot)).toBe(930);
    const byDay = timesByDay({ frame: frame('00:00', '24:00'), plan, spans: [] });
    expect([minutes(byDay.get('early')!.pot), minutes(byDay.get('late')!.pot)]).toEqual([480, 450]);
  });

  it('#7 machine runs in break: left out, or counted on wish', () => {
    const history = {
      frame: frame('11:50', '12:40'),
      plan: [shift('08:00', '16:00'), pause('12:00', '12:30')],
      spans: [span('11:50', '12:40', 'producing', 'J')],
    };
    const times = unitTimes(history);
    expect([times.apt, times.pdot, times.pbt, times.breakRun].map(minutes)).toEqual([20, 30, 20, 30]);
    const counted = unitTimes({ ...history, countBreakProduction: true });
    expect([counted.apt, counted.pdot, counted.pbt].map(minutes)).toEqual([50, 0, 50]);
  });

  it('#8 a lost connection, and time of which nobody said anything, is unknown and not down time', () => {
    const times = hour([span('08:10', '08:30', 'producing', 'J'), span('08:30', '08:40', 'unknown', null)]);
    expect([times.apt, times.unknown, times.adot].map(minutes)).toEqual([20, 40, 0]);
    const { oee } = equipmentKpis(times, [], 60 * MINUTE);
    expect([oee.valid, oee.coverage]).toEqual([false, expect.closeTo(1 / 3, 9)]);
  });

  it('#9 a clock that is a little off is corrected, one that is far off is not used', () => {
    const event = { at: at('08:00:20'), state: 'fault' as const, receivedAt: at('08:00:01') };
    expect(trustedInstant(event, 20_000)).toEqual({ at: at('08:00'), skewed: false });
    expect(trustedInstant(event, 31_000)).toEqual({ at: at('08:00:01'), skewed: true });
    expect(trustedInstant(event, -31_000).skewed).toBe(true);
  });

  it('#10 what arrives late gives the same spans as what is in time', () => {
    const events = [
      { at: at('08:00'), state: 'idle' as const },
      { at: at('08:10'), state: 'producing' as const },
      { at: at('08:20'), state: 'fault' as const },
    ];
    const timely = spansOf(events);
    expect(timely).toHaveLength(3);
    expect(spansOf([events[2]!, events[0]!, events[1]!])).toEqual(timely);
  });

  it('#11 the same said twice counts once', () => {
    const fault = { at: at('08:30'), state: 'fault' as const };
    expect(spansOf([fault, fault])).toEqual([{ start: at('08:30'), end: null, state: 'fault', orderId: null }]);
  });

  it('#12 what still lasts ends now and is marked', () => {
    const spans = [span('08:00', null, 'producing', 'J')];
    const running = unitTimes({ frame: frame('08:00', '09:00', '08:25'), plan: HOUR, spans });
    expect([minutes(running.apt), minutes(running.pot), running.open]).toEqual([25, 25, true]);
    const over = { frame: frame('08:00', '09:00', '10:00'), plan: HOUR, spans };
    expect([minutes(unitTimes(over).apt), unitTimes(over).open]).toEqual([60, false]);
    expect(timePieces(over).map(({ open }) => open)).toEqual([true]);
    const closed = [span('08:00', '09:30', 'producing', 'J')];
    expect(timePieces({ ...over, spans: closed }).map(({ open }) => open)).toEqual([false]);
  });

  it('#13 a span over the border of the window is cut', () => {
    expect(minutes(hour([span('07:50', '08:20', 'producing', 'J')]).apt)).toBe(20);
  });

  it('#14 a flicker below 2 s takes the state before it; the raw spans stay', () => {
    const raw = [
      span('08:00:00', '08:00:10', 'producing', 'J1'),
      span('08:00:10', '08:00:11', 'fault', 'J1'),
      span('08:00:11', '08:00:11', 'fault', 'J2'),
      span('08:00:11', '08:00:30', 'producing', 'J2'),
      span('08:00:30', '08:00:31', 'unknown', 'J2'),
      span('08:00:31', '08:00:33', 'idle', 'J2'),
      span('08:00:33', null, 'fault', 'J2'),
    ];
    const before = structuredClone(raw);
    expect(debounce(raw).map(({ state, orderId }) => `${state} ${orderId}`)).toEqual([
      'producing J1',
      'producing J1',
      'producing J2',
      'producing J2',
      'unknown J2',
      'idle J2',
      'fault J2',
    ]);
    expect(raw).toEqual(before);
  });

  it('#15 the order changes during a fault: each has its part of the delay, and it is one failure', () => {
    const spans = spansOf(
      [
        { at: at('08:00'), state: 'fault' },
        { at: at('08:30'), state: 'producing' },
      ],
      [
        { at: at('07:00'), orderId: 'J1' },
        { at: at('08:20'), orderId: 'J2' },
      ],
    );
    const history = { frame: frame('08:00', '09:00'), plan: HOUR, spans };
    const byOrder = timesByOrder(history);
    expect([byOrder.get('J1')?.adet, byOrder.get('J2')?.adet]).toEqual([20 * MINUTE, 10 * MINUTE]);
    expect(unitTimes(history)).toMatchObject({ failures: 1, restored: 1, repair: 30 * MINUTE });
  });

  it('#16 two jobs on one unit share its time by weight where its capacity allows, else they are refused', () => {
    const shares = [
      { orderId: 'J1', weight: 3 },
      { orderId: 'J2', weight: 1 },
    ];
    const spans = [{ ...span('08:00', '09:00', 'producing', null), shares }];
    const history = { frame: frame('08:00', '09:00'), plan: HOUR, spans };
    const byOrder = timesByOrder({ ...history, capacity: 2 });
    expect([byOrder.get('J1')!.apt, byOrder.get('J2')!.apt].map(minutes)).toEqual([45, 15]);
    expect(unitTimes({ ...history, capacity: 2 })).toMatchObject({ apt: 60 * MINUTE, withoutOrder: 0 });
    expect(refusal(() => unitTimes(history))).toBe('kpi.capacity');
  });

  it('#17 a reworked piece is not produced again, its time counts for the rework order', () => {
    const found = outputsOf(
      [posting({ good: 8, rework: 2 }), posting({ id: 'b', pass: 'rework', good: 2 })],
      at('08:00'),
      at('09:00'),
    );
    expect(found).toEqual([{ product: 'P', pri: MINUTE, good: 8, scrap: 0, rework: 2, recovered: 2 }]);
    const { quality } = kpis([span('08:00', '09:00', 'producing', 'rework of J')], found);
    expect(quality.value).toBe(0.8);
    expect(minutes(hour([span('08:00', '08:10', 'producing', 'rework of J')]).apt)).toBe(10);
  });

  it('#18 a night shift belongs to the day it starts on', () => {
    const plan = [shift('20:00', '32:00', '2026-03-02'), shift('32:00', '40:00', '2026-03-03')];
    const spans = [span('25:00', '26:00', 'producing', 'J')];
    const byDay = timesByDay({ frame: frame('00:00', '48:00'), plan, spans });
    expect([...byDay].map(([day, { pot, apt }]) => [day, pot / MINUTE, apt / MINUTE])).toEqual([
      ['2026-03-02', 720, 60],
      ['2026-03-03', 480, 0],
    ]);
  });

  it('#19 another reason later gives other times', () => {
    const stopped = (reason: string | null) => hour([span('08:00', '09:00', 'idle', 'J', reason)]);
    expect(minutes(stopped(null).adet)).toBe(60);
    expect(minutes(stopped('S10').aust)).toBe(60);
    expect([stopped('P20').pdot, stopped('P20').pbt].map(minutes)).toEqual([60, 0]);
    expect(stopped('E10').failures).toBe(1);
    expect(minutes(stopped('P50').adot)).toBe(60);
  });

  it('#20 simulation and test mode are no production, and virtual lines never meet real ones', () => {
    const times = hour([
      { ...span('08:00', '08:30', 'producing', 'J'), simulated: true },
      span('08:30', '09:00', 'producing', 'J'),
    ]);
    expect([times.pot, times.pbt, times.apt, times.excluded].map(minutes)).toEqual([60, 30, 30, 30]);
    expect(refusal(() => requireOneMode(['real', 'virtual']))).toBe('kpi.mixed-modes');
    expect(refusal(() => requireOneMode(['virtual', 'virtual']))).toBe('none');
  });

  it('#21 each piece counts with the planned time it was made by', () => {
    const outputs = outputsOf([posting({}), posting({ id: 'b', pri: 2 * MINUTE })], at('08:00'), at('09:00'));
    const { effectiveness, availability, quality, oee } = kpis([span('08:00', '09:00', 'producing', 'J')], outputs);
    expect(effectiveness.value).toBe(0.5);
    expect(quality.terms[0]?.name).toBe('PRI·GQ');
    expect(oee.value).toBeCloseTo(availability.value! * effectiveness.value! * quality.value!, 12);
  });

  it('#22 a report taken back is taken out of the period it was made in', () => {
    const postings = [posting({}), posting({ id: 'b', reverses: 'a', at: at('10:00'), good: -10 })];
    expect(outputsOf(postings, at('08:00'), at('09:00'))).toEqual([made(0)]);
    expect(outputsOf(postings, at('09:00'), at('11:00'))).toEqual([]);
  });
});

describe('our own rules', () => {
  it('teaching OEE leaves out stops for learning, the standard OEE keeps them', () => {
    const spans = [
      span('08:00', '08:30', 'producing', 'J'),
      span('08:30', '08:40', 'idle', 'J', 'H30'),
      span('08:40', '08:50', 'idle', null, 'P30'),
      span('08:50', '09:00', 'fault', 'J', 'E10'),
    ];
    const found = kpis(spans, [made(30)]);
    expect([found.oee.value, found['teaching-oee'].value]).toEqual([0.5, 0.75]);
    expect([found.availability.value, found['teaching-availability'].value]).toEqual([0.5, 0.75]);
  });

  it('maintenance is planned without an order and delay with one', () => {
    const times = hour([span('08:00', '08:30', 'maintenance', null), span('08:30', '09:00', 'maintenance', 'J')]);
    expect([times.pdot, times.adet, times.pbt].map(minutes)).toEqual([30, 30, 30]);
  });

  it('a tool is a failure only when it stops the unit for longer than a minor stop', () => {
    expect(hour([span('08:00', '08:04', 'idle', 'J', 'T'), span('08:04', '09:00', 'producing', 'J')]).failures).toBe(0);
    expect(hour([span('08:00', '08:06', 'idle', 'J', 'T'), span('08:06', '09:00', 'producing', 'J')]).failures).toBe(1);
    expect(hour([span('08:00', '08:30', 'fault', 'J', 'X')]).failures).toBe(0);
  });

  it('a failure over a break is one, and its repair is that of the busy time', () => {
    const times = unitTimes({
      frame: frame('08:00', '16:00'),
      plan: [shift('08:00', '16:00'), pause('12:00', '12:30')],
      spans: [span('11:50', '12:40', 'fault', 'J'), span('12:40', null, 'producing', 'J')],
    });
    expect([times.failures, times.repair / MINUTE]).toEqual([1, 20]);
  });

  it('a failure that began before the window is not one of the window, one that lasts is not restored', () => {
    expect(hour([span('07:00', '08:10', 'fault', 'J'), span('08:10', null, 'fault', 'J')]).failures).toBe(0);
    expect(hour([span('08:50', null, 'fault', 'J')])).toMatchObject({ failures: 1, restored: 0, repair: 0 });
  });

  it('running without an order is production, and is told', () => {
    const times = hour([span('08:00', '09:00', 'producing', null)]);
    expect([times.apt, times.withoutOrder].map(minutes)).toEqual([60, 60]);
    expect(equipmentKpis(times, [], 1).oee.warnings).toEqual(['without-order']);
  });

  it('without a failure there is no MTBF, and the least it can be is shown', () => {
    const { mtbf } = kpis([span('08:00', '09:00', 'producing', 'J')], [made(3)]);
    expect([mtbf.value, mtbf.warnings, mtbf.terms[0]?.value]).toEqual([null, ['at-least'], 60 * MINUTE]);
  });

  it('something without planned time has no OEE', () => {
    const { oee, effectiveness } = kpis([span('08:00', '09:00', 'producing', 'J')], [made(5, 0, 0)]);
    expect([oee.value, effectiveness.value, oee.warnings]).toEqual([null, null, ['no-planned-time']]);
  });

  it('breaks are cut out of shifts, also where they reach over the end of one', () => {
    const shown = planPieces([shift('08:00', '10:00'), shift('10:00', '12:00'), pause('09:50', '10:10')]).map(
      ({ start, end, kind }) => [(start - at('08:00')) / MINUTE, (end - at('08:00')) / MINUTE, kind],
    );
    expect(shown).toEqual([
      [0, 110, 'work'],
      [110, 120, 'break'],
      [120, 130, 'break'],
      [130, 240, 'work'],
    ]);
  });

  it('pieces tell the drill-down what each minute was', () => {
    const pieces = timePieces({
      frame: frame('08:00', '09:00'),
      plan: HOUR,
      spans: [span('08:20', null, 'fault', 'J')],
    });
    expect(pieces.map(({ bucket, open }) => [bucket, open])).toEqual([
      ['UNKNOWN', false],
      ['ADET', true],
    ]);
  });
});
