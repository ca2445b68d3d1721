import {
  equipmentKpis,
  equipmentLoadKpi,
  correctiveMaintenanceKpi,
  fallOffKpi,
  firstPassYieldKpi,
  onTimeKpi,
  orderKpis,
  plannedScrapKpi,
  rolledThroughputKpi,
  spansOf,
  unitTimes,
  workerEfficiencyKpi,
  type Output,
  type UnitState,
} from './index';
import { at, frame, MINUTE, pause, shift, span } from './testing/day';

describe('oracle A: a shift of a CNC machine', () => {
  const history = {
    frame: frame('08:00', '16:00'),
    plan: [shift('08:00', '16:00'), pause('12:00', '12:30')],
    spans: [
      span('08:00', '08:25', 'setup', 'J1'),
      span('08:25', '10:00', 'producing', 'J1'),
      span('10:00', '10:18', 'fault', 'J1'),
      span('10:18', '12:00', 'producing', 'J1'),
      span('12:00', '12:30', 'idle', 'J1'),
      span('12:30', '12:42', 'fault', 'J1'),
      span('12:42', '12:57', 'setup', 'J2'),
      span('12:57', '15:20', 'producing', 'J2'),
      span('15:20', '15:35', 'starved', 'J2'),
      span('15:35', '16:00', 'idle', null),
    ],
  };
  const times = unitTimes(history);
  const output: Output = { product: 'P', pri: 1.25 * MINUTE, good: 235, scrap: 9, rework: 6, recovered: 0 };
  const kpis = equipmentKpis(times, [output], 480 * MINUTE);

  it('has the times of the shift', () => {
    const minutes = Object.fromEntries(
      Object.entries(times).map(([name, value]) => [name, typeof value === 'number' ? value / MINUTE : value]),
    );
    expect(minutes).toMatchObject({ pot: 480, pdot: 30, pbt: 450, apt: 340, aust: 40, aupt: 380, adet: 45 });
    expect(minutes).toMatchObject({ aubt: 425, adot: 25, unknown: 0, repair: 30 });
    expect([times.failures, times.restored, times.open]).toEqual([2, 2, false]);
  });

  it.each([
    ['availability', 0.755556],
    ['effectiveness', 0.919118],
    ['quality', 0.94],
    ['oee', 0.652778],
    ['nee', 0.729575],
    ['utilization', 0.8],
    ['allocation-efficiency', 0.944444],
    ['setup-ratio', 0.105263],
    ['technical-efficiency', 0.883117],
    ['scrap-ratio', 0.036],
    ['rework-ratio', 0.024],
    ['first-pass-yield', 0.94],
  ] as const)('has %s %d', (id, value) => {
    expect(kpis[id].value).toBeCloseTo(value, 6);
    expect(kpis[id].valid).toBe(true);
  });

  it('has MTBF and MTTR: waiting for material is no failure', () => {
    expect([kpis.mtbf.value, kpis.mttr.value]).toEqual([190 * MINUTE, 15 * MINUTE]);
  });

  it('has TEEP as OEE × PBT / calendar', () => {
    expect(kpis.teep.value).toBeCloseTo(((kpis.oee.value ?? 0) * 450) / 480, 9);
  });

  it('has the figures of its orders and people', () => {
    const orders = orderKpis(times, 250, 520 * MINUTE);
    expect(orders['allocation-ratio'].value).toBeCloseTo(0.817308, 6);
    expect(orders['production-process-ratio'].value).toBeCloseTo(0.653846, 6);
    expect(orders.throughput.value).toBeCloseTo(28.846, 3);
    expect(workerEfficiencyKpi(372, 420).value).toBeCloseTo(0.885714, 6);
    expect(firstPassYieldKpi(235, 250).value).toBe(0.94);
    const yields = [0.94, 0.98, 0.965].map((value, index) => ({ name: String(index), value }));
    expect(rolledThroughputKpi(yields).value).toBeCloseTo(0.888958, 6);
    expect(rolledThroughputKpi([...yields, { name: 'new', value: null }]).value).toBeNull();
  });

  it('has the quotients that need more than one unit', () => {
    expect(fallOffKpi(9, 300).value).toBe(0.03);
    expect(plannedScrapKpi(9, 0).value).toBeNull();
    expect(equipmentLoadKpi(250, 400).value).toBe(0.625);
    expect(correctiveMaintenanceKpi(30, 90).value).toBe(0.25);
    expect(onTimeKpi(3, 4).value).toBe(0.75);
  });

  it('shows the terms of what it shows', () => {
    expect(kpis.oee.terms).toEqual([
      { name: 'PRI·GQ', value: 1.25 * 235 * MINUTE, unit: 'ms' },
      { name: 'PBT', value: 450 * MINUTE, unit: 'ms' },
    ]);
    expect(kpis.availability.coverage).toBe(1);
  });
});

it('oracle B: late and repeated events give the times of the sorted ones', () => {
  const said = (clock: string, state: UnitState) => ({ at: at(clock), state });
  const spans = spansOf(
    [
      said('08:00', 'idle'),
      said('08:10', 'producing'),
      said('08:30', 'fault'),
      said('08:20', 'fault'),
      said('08:30', 'fault'),
      said('08:25', 'producing'),
      said('08:45', 'producing'),
    ],
    [{ at: at('07:00'), orderId: 'J1' }],
  );
  const times = unitTimes({ frame: frame('08:00', '09:00'), plan: [shift('08:00', '09:00')], spans });
  expect([times.apt / MINUTE, times.adet / MINUTE, times.failures]).toEqual([30, 30, 2]);
  expect(equipmentKpis(times, [], 60 * MINUTE).mttr.value).toBe(10 * MINUTE);
});

it('oracle C: unknown time makes a figure invalid and is neither running nor idle', () => {
  const times = unitTimes({
    frame: frame('08:00', '09:00'),
    plan: [shift('08:00', '09:00')],
    spans: [
      span('08:00', '08:40', 'producing', 'J1'),
      span('08:40', '08:52', 'unknown', 'J1'),
      span('08:52', '09:00', 'idle', null),
    ],
  });
  const { availability } = equipmentKpis(times, [], 60 * MINUTE);
  expect(availability.value).toBeCloseTo(0.6667, 4);
  expect([availability.coverage, availability.valid]).toEqual([0.8, false]);
  expect(availability.warnings).toContain('low-coverage');
  expect([times.adot / MINUTE, times.unknown / MINUTE]).toEqual([8, 12]);
});
