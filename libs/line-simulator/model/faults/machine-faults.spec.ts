import { FAULT_CODES, type FaultCode, TEACHING_FAULTS } from '#libs/teaching-faults';
import type { JobOrder } from '../job-order';
import { Machine } from '../machine';
import { BLANK_MEMORY, type MachineMemory } from '../machine-types';
import { STATION_PROFILES, type StationCode } from '../profile';
import { readSignal } from '../signals';
import type { FaultOrder, MachineFault } from './machine-fault';
import { disturbedReading } from './sensors';

const T0 = Date.UTC(2026, 8, 1, 8, 0, 0);
const CYCLE_MS = 10_000;

function machine(station: StationCode = 'LATHE', over: Partial<{ seed: number; scrap: number }> = {}): Machine {
  const { seed = 7, scrap = 0 } = over;
  return new Machine(STATION_PROFILES[station], { seed, scrapProbability: scrap }, BLANK_MEMORY, T0);
}

function order(runsPlanned = 1000): JobOrder {
  return { id: 'J', content: 'J', priority: 0, runsPlanned, plannedCycleMs: CYCLE_MS };
}

/** A machine in the middle of a part of its job, one minute after {@link T0}. */
function atWork(station: StationCode = 'LATHE', over: Partial<{ seed: number; scrap: number }> = {}): Machine {
  const subject = machine(station, over);
  subject.storeAndStart(order(), T0);
  subject.advance(T0 + 60_000);
  return subject;
}

const NOW = T0 + 60_000;

function fault(code: FaultCode, over: Partial<FaultOrder> = {}): FaultOrder {
  return { id: code, code, afterMs: 0, afterParts: null, lastsMs: null, ...over };
}

const job = (subject: Machine) => subject.list()[0];
const made = (subject: Machine): number => subject.view().good + subject.view().scrap;
const stationOf = (code: FaultCode): StationCode => TEACHING_FAULTS[code].stations[0] as StationCode;
/** What only time ends has one. */
const timed = (code: FaultCode): FaultOrder => fault(code, code === 'network-loss' ? { lastsMs: 90_000 } : {});

describe('a machine with a fault of the catalogue', () => {
  it('breaks its tool: alarm, the job waits for a person, and the part in the machine is scrap', () => {
    const subject = atWork();
    expect(subject.planFault(fault('tool-break'), NOW)).toBe(1);
    expect(subject.view()).toMatchObject({ itemState: 'out-of-service', alarm: true, alarmCode: 210, scrap: 0 });
    expect(job(subject)).toMatchObject({ state: 'interrupted', substate: 'held' });
    expect(subject.command('resume', 'J', NOW + 1000)).toBe(16);
    expect(subject.clearFault('tool-break', NOW + 2000)).toBe(1);
    expect(job(subject)?.state).toBe('interrupted');
    expect(subject.command('resume', 'J', NOW + 3000)).toBe(1);
    const before = made(subject);
    subject.advance(NOW + 600_000);
    expect(made(subject)).toBeGreaterThan(before + 5);
    expect(subject.view().scrap).toBe(1);
    // All of them with the new tool.
    expect(subject.view().toolParts).toBe(made(subject) - before);
  });

  it('loses air: the pressure falls, and the machine stops when it has fallen half way', () => {
    const subject = atWork();
    subject.planFault(fault('air-pressure-loss'), NOW);
    const pressure = (at: number): number => disturbedReading('AirPressure', 6, subject.view().acting, at);
    expect([0, 15_000, 30_000, 60_000, 600_000].map((ms) => pressure(NOW + ms))).toEqual([6, 5.25, 4.5, 3, 3]);
    subject.advance(NOW + 29_999);
    expect(subject.view()).toMatchObject({ itemState: 'executing', alarmCode: 0 });
    expect(subject.nextDueAt()).toBe(NOW + 30_000);
    subject.advance(NOW + 30_000);
    expect(subject.view()).toMatchObject({ itemState: 'out-of-service', alarmCode: 320 });
    expect(job(subject)).toMatchObject({ state: 'interrupted', substate: 'held' });
    subject.clearFault('air-pressure-loss', NOW + 90_000);
    expect(subject.view().alarm).toBe(false);
    expect(pressure(NOW + 90_000)).toBe(6);
    expect(subject.command('resume', 'J', NOW + 90_000)).toBe(1);
  });

  it('jams: stands blocked without an alarm and goes on by itself with the same part', () => {
    const subject = atWork('PACK');
    subject.planFault(fault('jam'), NOW);
    expect(subject.view()).toMatchObject({ itemState: 'not-executing', alarm: false, blocked: true, packMlState: 5 });
    const standing = made(subject);
    subject.advance(NOW + 600_000);
    expect(made(subject)).toBe(standing);
    subject.clearFault('jam', NOW + 600_000);
    expect(job(subject)?.state).toBe('running');
    subject.advance(NOW + 600_000 + 11_000);
    expect(made(subject)).toBe(standing + 1);
  });

  it('is off by what a wrong offset shifts, and makes scrap of what is out of its tolerance by that', () => {
    const run = (shifted: boolean, seed = 3): { size: number | null; scrap: number }[] => {
      const subject = atWork('LATHE', { seed });
      if (shifted) subject.planFault(fault('wrong-offset'), NOW);
      return Array.from({ length: 100 }, () => {
        subject.advance(subject.nextDueAt()!);
        const { sizeDeviation: size, scrap } = subject.view();
        return { size, scrap };
      });
    };
    const [right, wrong] = [run(false), run(true)];
    expect(right.at(-1)?.scrap).toBe(0);
    for (const [index, { size }] of wrong.entries()) expect(size! - right[index]!.size!).toBeCloseTo(20, 5);
    expect(wrong.at(-1)!.scrap).toBe(wrong.filter(({ size }) => size! > 12.5).length);
    expect(wrong.at(-1)!.scrap).toBeGreaterThan(60);
    expect(run(true)).toEqual(wrong);
    expect(run(true, 4)).not.toEqual(wrong);
  });

  it('has its offset right again once that is cleared', () => {
    const subject = atWork();
    subject.planFault(fault('wrong-offset'), NOW);
    subject.advance(NOW + 10 * CYCLE_MS);
    expect(subject.view().sizeDeviation).toBeGreaterThan(8);
    subject.clearFault('wrong-offset', NOW + 10 * CYCLE_MS);
    subject.advance(NOW + 12 * CYCLE_MS);
    expect(subject.view().sizeDeviation).toBeLessThan(4);
  });

  it('cuts the wrong material: slower from the next part on, more load and power', () => {
    const [usual, hard] = [atWork(), atWork()];
    hard.planFault(fault('wrong-material'), NOW);
    // The part in the machine was cut at the usual speed until now.
    for (const subject of [usual, hard]) subject.advance(NOW + 2 * CYCLE_MS);
    expect(hard.view().lastCycleMs).toBeGreaterThan(0);
    for (const subject of [usual, hard]) subject.advance(NOW + 100 * CYCLE_MS);
    expect(made(hard) / made(usual)).toBeGreaterThan(0.75);
    expect(made(hard) / made(usual)).toBeLessThan(0.85);
    const { acting } = hard.view();
    expect(disturbedReading('SpindleLoad', 40, acting, NOW)).toBe(54);
    expect(disturbedReading('Power', 5, acting, NOW)).toBe(6);
    expect(disturbedReading('SpindleSpeed', 2400, acting, NOW)).toBe(2400);
  });

  it('has one sensor stuck, which the seed chooses, while all others move', () => {
    const subject = atWork('MILL');
    subject.planFault(fault('sensor-stuck'), NOW);
    const [stuck] = subject.view().acting;
    const signals = STATION_PROFILES.MILL.signals;
    expect(signals.map(({ name }) => name)).toContain(stuck?.stuck?.signal);
    for (const signal of signals) {
      const shown = [true, false].flatMap((working) =>
        [1, 2, 3].map((tick) =>
          disturbedReading(signal.name, readSignal(signal, working, [7, 'MILL'], tick), subject.view().acting, NOW),
        ),
      );
      const isStuck = signal.name === stuck?.stuck?.signal;
      expect(new Set(shown).size === 1).toBe(isStuck);
    }
    const chosen = (seed: number): unknown => {
      const other = atWork('MILL', { seed });
      other.planFault(fault('sensor-stuck'), NOW);
      return other.view().acting[0]?.stuck;
    };
    expect(chosen(7)).toEqual(stuck?.stuck);
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => JSON.stringify(chosen(seed)))).size).toBeGreaterThan(1);
  });

  it('loses its network for a time and works on meanwhile', () => {
    const subject = atWork();
    expect(subject.planFault(fault('network-loss'), NOW)).toBe(16);
    expect(subject.planFault(fault('network-loss', { lastsMs: 90_000 }), NOW)).toBe(1);
    expect(subject.view()).toMatchObject({ offline: true, itemState: 'executing' });
    const before = made(subject);
    subject.advance(NOW + 89_999);
    expect(subject.view().offline).toBe(true);
    subject.advance(NOW + 90_000);
    expect(subject.view().offline).toBe(false);
    expect(made(subject)).toBeGreaterThan(before + 5);
    expect(subject.listFaults()[0]).toMatchObject({ ending: 'time', endedAt: NOW + 90_000 });
  });

  it('has its clock eight hours ahead until it is set right', () => {
    const subject = atWork();
    subject.planFault(fault('plc-clock-off'), NOW);
    expect(subject.view().clockAheadMs).toBe(8 * 3_600_000);
    subject.clearFault('plc-clock-off', NOW + 1000);
    expect(subject.view().clockAheadMs).toBe(0);
  });
});

describe('when a fault begins and ends', () => {
  it('begins after a time, at that time', () => {
    const subject = atWork();
    subject.planFault(fault('tool-break', { afterMs: 25_000 }), NOW);
    expect(subject.view().alarm).toBe(false);
    subject.advance(NOW + 600_000);
    expect(subject.listFaults()[0]?.beganAt).toBe(NOW + 25_000);
    expect(subject.takeEvents().at(-1)).toMatchObject({ transition: 6, at: NOW + 25_000 });
  });

  it('begins after so many parts and concerns the next part already', () => {
    const subject = atWork();
    const before = made(subject);
    subject.planFault(fault('tool-break', { afterParts: 3 }), NOW);
    subject.advance(NOW + 600_000);
    expect(made(subject)).toBe(before + 3);
    expect(subject.listFaults()[0]?.beganAt).not.toBeNull();
    const hard = atWork();
    hard.planFault(fault('wrong-material', { afterParts: 1 }), NOW);
    const begins = hard.nextDueAt()!;
    hard.advance(begins);
    expect(hard.nextDueAt()! - begins).toBeGreaterThan(CYCLE_MS * 1.15);
  });

  it('ends by itself after its time, and the job after an alarm still waits for a person', () => {
    const subject = atWork();
    subject.planFault(fault('tool-break', { lastsMs: 40_000 }), NOW);
    subject.advance(NOW + 100_000);
    expect(subject.listFaults()[0]).toMatchObject({ endedAt: NOW + 40_000, ending: 'time' });
    expect(subject.view().alarm).toBe(false);
    expect(job(subject)?.state).toBe('interrupted');
  });

  it('never begins when it was cleared before', () => {
    const subject = atWork();
    subject.planFault(fault('tool-break', { afterMs: 5000 }), NOW);
    expect(subject.clearFault('tool-break', NOW + 1000)).toBe(1);
    subject.advance(NOW + 600_000);
    expect(subject.listFaults()[0]).toMatchObject({ beganAt: null, ending: 'withdrawn' });
    expect(job(subject)?.state).toBe('running');
    expect(subject.clearFault('never given', NOW + 600_000)).toBe(2);
  });

  it('takes the same fault once, the same id twice, and none that does not befall the station', () => {
    const subject = atWork();
    expect(subject.planFault(fault('tool-break'), NOW)).toBe(1);
    expect(subject.planFault(fault('tool-break'), NOW)).toBe(1);
    expect(subject.planFault(fault('tool-break', { id: 'another' }), NOW)).toBe(16);
    expect(subject.planFault(fault('jam'), NOW)).toBe(16);
    expect(subject.listFaults()).toHaveLength(1);
    subject.clearFault('tool-break', NOW);
    expect(subject.planFault(fault('tool-break', { id: 'another' }), NOW)).toBe(1);
  });

  it('forgets the oldest of the past, never one that acts', () => {
    const subject = atWork();
    subject.planFault(fault('plc-clock-off'), NOW);
    for (let n = 0; n < 40; n += 1) {
      subject.planFault(fault('tool-break', { id: `F${n}` }), NOW + n);
      subject.clearFault(`F${n}`, NOW + n);
    }
    expect(subject.listFaults().length).toBeLessThanOrEqual(22);
    expect(subject.listFaults()[0]?.id).toBe('plc-clock-off');
  });

  it('is taken away with everything else by `clear`', () => {
    const subject = atWork();
    subject.planFault(fault('tool-break'), NOW);
    subject.inject('starve', NOW);
    subject.inject('clear', NOW + 1000);
    expect(subject.view()).toMatchObject({ alarm: false, starved: false, acting: [] });
  });

  it.each(FAULT_CODES)('%s outlasts a restart, and what was due meanwhile happens', (code) => {
    const station = stationOf(code);
    const subject = atWork(station);
    subject.planFault(timed(code), NOW);
    subject.advance(NOW + 40_000);
    const kept = JSON.parse(JSON.stringify(subject.memory())) as MachineMemory;
    const again = (at: number): Machine =>
      new Machine(STATION_PROFILES[station], { seed: 7, scrapProbability: 0 }, kept, at);
    expect(again(NOW + 50_000).view().acting).toEqual(subject.view().acting);
    const later = again(NOW + 500_000).listFaults()[0] as MachineFault;
    expect(later.endedAt).toBe(code === 'network-loss' ? NOW + 90_000 : null);
  });

  it('grows the revision with everything that must be kept', () => {
    const subject = atWork();
    const revisions = [subject.revision];
    subject.planFault(fault('plc-clock-off', { afterMs: 1000, lastsMs: 1000 }), NOW);
    revisions.push(subject.revision);
    subject.advance(NOW + 1000);
    revisions.push(subject.revision);
    subject.advance(NOW + 2000);
    revisions.push(subject.revision);
    expect(new Set(revisions).size).toBe(4);
  });
});
