import fc from 'fast-check';
import { JOB_COMMANDS, type JobCommand, type JobState, jobTransition } from './job-lifecycle';
import { MAX_OPEN_JOBS } from './job-list';
import type { JobOrder } from './job-order';
import { Machine } from './machine';
import { BLANK_MEMORY, FAULTS, type MachineMemory } from './machine-types';
import { STATION_PROFILES } from './profile';

const LATHE = STATION_PROFILES.LATHE;
const T0 = Date.UTC(2026, 8, 1, 8, 0, 0);

function machine(seed = 7, scrapProbability = 0.25, memory: MachineMemory = BLANK_MEMORY, now = T0): Machine {
  return new Machine(LATHE, { seed, scrapProbability }, memory, now);
}

function order(id: string, over: Partial<JobOrder> = {}): JobOrder {
  return { id, content: `content of ${id}`, priority: 0, runsPlanned: 5, plannedCycleMs: 10_000, ...over };
}

/** A machine whose only job J is in the given state, at the time T0 + 60 s. */
function inState(state: JobState): Machine {
  const subject = machine();
  subject.store(order('J', { runsPlanned: 1000 }), T0);
  if (state === 'not-allowed-to-start') return subject;
  if (state === 'allowed-to-start') {
    subject.setMode('setup', T0);
    subject.command('start', 'J', T0);
    return subject;
  }
  subject.command('start', 'J', T0);
  subject.advance(T0 + 60_000);
  const how: Partial<Record<JobState, JobCommand>> = { interrupted: 'pause', ended: 'stop', aborted: 'abort' };
  const command = how[state];
  if (command) subject.command(command, 'J', T0 + 60_000);
  return subject;
}

const STATES: readonly JobState[] = [
  'not-allowed-to-start',
  'allowed-to-start',
  'running',
  'interrupted',
  'ended',
  'aborted',
];
const PAIRS = STATES.flatMap((state) => JOB_COMMANDS.map((command) => [state, command] as const));

describe('Machine: job control', () => {
  it.each(PAIRS)('%s and %s', (state, command) => {
    const subject = inState(state);
    const now = T0 + 61_000;
    expect(subject.list()[0]?.state).toBe(state);
    subject.takeEvents();
    const step = jobTransition(state, command);
    const answered = command === 'update' ? subject.update(order('J'), now) : subject.command(command, 'J', now);
    expect(answered).toBe(step ? 1 : 8);
    const expected = step ? step.to : state;
    expect(subject.list()[0]?.state ?? 'removed').toBe(expected);
    expect(subject.takeEvents().map((event) => event.transition)).toEqual(
      step && step.to !== 'removed' ? [step.number] : [],
    );
  });

  it('answers 2 for a job it does not know', () => {
    for (const command of JOB_COMMANDS) expect(machine().command(command, 'none', T0)).toBe(2);
  });

  it('takes the same order twice without doubling it and refuses another one under the same id', () => {
    const subject = machine();
    expect(subject.store(order('J'), T0)).toBe(1);
    expect(subject.store(order('J'), T0)).toBe(1);
    expect(subject.store(order('J', { content: 'other' }), T0)).toBe(16);
    expect(subject.list()).toHaveLength(1);
    expect(subject.storeAndStart(order('J'), T0)).toBe(1);
    expect(subject.storeAndStart(order('J'), T0)).toBe(1);
    expect(subject.list()[0]?.state).toBe('allowed-to-start');
  });

  it('refuses an order without RunsPlanned, without an id, and beyond its capacity', () => {
    const subject = machine();
    expect(subject.store(order('J', { runsPlanned: null }), T0)).toBe(16);
    expect(subject.store(order(''), T0)).toBe(16);
    for (let n = 0; n < MAX_OPEN_JOBS; n += 1) expect(subject.store(order(`J${n}`), T0)).toBe(1);
    expect(subject.store(order('one too many'), T0)).toBe(16);
  });

  it('forgets the oldest finished jobs rather than filling up', () => {
    const subject = machine();
    for (let n = 0; n < 100; n += 1) {
      subject.store(order(`J${n}`), T0 + n);
      subject.command('abort', `J${n}`, T0 + n);
    }
    expect(subject.list()).toHaveLength(40);
    expect(subject.list()[0]?.order.id).toBe('J60');
  });
});

describe('Machine: work', () => {
  it('allows the start at once, begins by itself after loading, and ends itself', () => {
    const subject = machine();
    subject.storeAndStart(order('J'), T0);
    subject.advance(T0 + LATHE.loadMs - 1);
    expect(subject.list()[0]?.state).toBe('allowed-to-start');
    subject.advance(T0 + 3_600_000);
    const [job] = subject.list();
    expect(job).toMatchObject({ state: 'ended', substate: 'completed', startedAt: T0 + LATHE.loadMs });
    expect(job!.good + job!.scrap).toBe(5);
    expect(job!.endedAt! - job!.startedAt!).toBe(job!.productionMs);
    expect(Math.abs(job!.productionMs - 50_000)).toBeLessThanOrEqual(50_000 * LATHE.spread);
    expect(subject.takeEvents().map(({ transition, at }) => [transition, at])).toEqual([
      [2, T0],
      [5, T0 + LATHE.loadMs],
      [7, job!.endedAt],
    ]);
  });

  it('makes the higher priority first, then in the order of storing, one at a time', () => {
    const subject = machine();
    subject.setMode('setup', T0);
    for (const [id, priority] of [
      ['A', 0],
      ['B', 5],
      ['C', 5],
    ] as const) {
      subject.storeAndStart(order(id, { priority, runsPlanned: 1 }), T0);
    }
    subject.setMode('processing', T0);
    subject.advance(T0 + 3_600_000);
    const began = subject.takeEvents().filter((event) => event.transition === 5);
    expect(began.map((event) => event.job.order.id)).toEqual(['B', 'C', 'A']);
  });

  it('loses no time of a part to a pause and counts none twice', () => {
    const [straight, paused] = [machine(), machine()];
    for (const subject of [straight, paused]) subject.storeAndStart(order('J'), T0);
    const pauseAt = T0 + LATHE.loadMs + 13_000;
    paused.command('pause', 'J', pauseAt);
    paused.advance(pauseAt + 500_000);
    paused.command('resume', 'J', pauseAt + 500_000);
    straight.advance(T0 + 3_600_000);
    paused.advance(T0 + 3_600_000);
    const [a, b] = [straight.list()[0]!, paused.list()[0]!];
    expect(b.endedAt! - a.endedAt!).toBe(500_000);
    expect({ good: b.good, scrap: b.scrap, made: b.productionMs }).toEqual({
      good: a.good,
      scrap: a.scrap,
      made: a.productionMs,
    });
  });

  it('takes the unfinished part out uncounted when the job is stopped', () => {
    const subject = inState('running');
    const before = subject.view();
    expect(subject.command('stop', 'J', T0 + 60_000)).toBe(1);
    expect(subject.list()[0]).toMatchObject({ state: 'ended', good: before.good, scrap: before.scrap });
    expect(subject.nextDueAt()).toBeNull();
  });

  it('gives the same parts for the same seed and others for another', () => {
    const run = (seed: number): unknown[] => {
      const subject = machine(seed);
      subject.storeAndStart(order('J', { runsPlanned: 60 }), T0);
      const seen: unknown[] = [];
      for (let due = subject.nextDueAt(); due !== null; due = subject.nextDueAt()) {
        subject.advance(due);
        seen.push([due, subject.view().good, subject.view().scrap]);
      }
      return seen;
    };
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  it('makes scrap about as often as asked', () => {
    const subject = machine(3, 0.1);
    subject.storeAndStart(order('J', { runsPlanned: 4000 }), T0);
    subject.advance(T0 + 4000 * 11_000);
    expect(subject.view().good + subject.view().scrap).toBe(4000);
    expect(subject.view().scrap / 4000).toBeGreaterThan(0.08);
    expect(subject.view().scrap / 4000).toBeLessThan(0.12);
  });
});

describe('Machine: sizes', () => {
  it('drifts with the wear of its tool and begins anew with the next, over a restart as without one', () => {
    const run = (restart: boolean): { size: number | null; tool: number }[] => {
      let subject = machine(7, 0);
      subject.storeAndStart(order('J', { runsPlanned: 500 }), T0);
      return Array.from({ length: 500 }, (_, part) => {
        subject.advance(subject.nextDueAt()!);
        if (part === 0) subject.advance(subject.nextDueAt()!);
        if (restart && part === 250) {
          const at = subject.nextDueAt()! - 1;
          subject.advance(at);
          subject = machine(7, 0, JSON.parse(JSON.stringify(subject.memory())) as MachineMemory, at);
          subject.command('resume', 'J', at);
        }
        return { size: subject.view().sizeDeviation, tool: subject.view().toolParts };
      });
    };
    const straight = run(false);
    const mean = (from: number): number =>
      straight.slice(from, from + 40).reduce((sum, { size }) => sum + size!, 0) / 40;
    expect(mean(350) - mean(0)).toBeGreaterThan(8);
    expect(mean(400)).toBeLessThan(mean(350) - 8);
    expect(straight[399]?.tool).toBe(0);
    expect(straight[400]?.tool).toBe(1);
    expect(run(true).slice(260)).toEqual(straight.slice(260));
  });

  it('is measured further down the line as what it really is', () => {
    const lathe = machine(7, 0.2);
    lathe.storeAndStart(order('WO-1/10-1', { runsPlanned: 20 }), T0);
    lathe.advance(T0 + 3_600_000);
    const good = lathe.view().good;
    expect(good).toBeLessThan(20);
    const cmm = new Machine(STATION_PROFILES.CMM, { seed: 7, scrapProbability: 0 }, BLANK_MEMORY, T0, (job, index) => ({
      turned: lathe.pieceOf(job, index)?.size ?? null,
      milled: null,
    }));
    cmm.storeAndStart(order('WO-1/40-1', { runsPlanned: 20 }), T0);
    const found = Array.from({ length: 20 }, (_, part) => {
      cmm.advance(cmm.nextDueAt()!);
      if (part === 0) cmm.advance(cmm.nextDueAt()!);
      return cmm.view().findings;
    });
    for (const [index, findings] of found.slice(0, good).entries()) {
      expect(Math.abs(findings!.turned! - lathe.pieceOf('WO-1/40-1', index)!.size)).toBeLessThan(3);
    }
    expect(found[good]).toEqual({ turned: null, milled: null });
    expect(new Set(found.slice(0, good).map((findings) => findings?.turned)).size).toBeGreaterThan(5);
  });
});

describe('Machine: the instructor holds it', () => {
  const NOW = T0 + 60_000;
  const made = (subject: Machine): number => subject.view().good + subject.view().scrap;

  it('stands with the part in it, and goes on by itself with the same part', () => {
    const [straight, paused] = [inState('running'), inState('running')];
    paused.pause(NOW);
    expect(paused.view()).toMatchObject({ itemState: 'not-executing', alarm: false, packMlState: 11 });
    expect(paused.list()[0]).toMatchObject({ state: 'interrupted', substate: 'held' });
    expect(paused.command('resume', 'J', NOW + 1000)).toBe(16);
    paused.advance(NOW + 500_000);
    expect(made(paused)).toBe(made(straight));
    paused.goOn(NOW + 500_000);
    straight.advance(NOW + 100_000);
    paused.advance(NOW + 600_000);
    expect(made(paused)).toBe(made(straight));
  });

  it('begins nothing while it is paused, and what a person paused waits for that person', () => {
    const idle = machine();
    idle.pause(T0);
    idle.storeAndStart(order('J'), T0);
    expect(idle.nextDueAt()).toBeNull();
    idle.goOn(T0 + 5000);
    expect(idle.nextDueAt()).toBe(T0 + 5000 + LATHE.loadMs);
    const subject = inState('interrupted');
    subject.pause(NOW);
    subject.goOn(NOW + 1000);
    expect(subject.list()[0]).toMatchObject({ state: 'interrupted', substate: 'suspended' });
  });

  it('makes one part a step: the one in it, then the next, and none where there is no job', () => {
    const subject = inState('running');
    subject.pause(NOW);
    for (const step of [1, 2, 3]) {
      const before = made(subject);
      subject.stepOn(NOW + step * 100_000);
      subject.stepOn(NOW + step * 100_000);
      subject.advance(NOW + step * 100_000 + 90_000);
      expect(made(subject)).toBe(before + 1);
      expect(subject.list()[0]?.state).toBe('interrupted');
    }
    const idle = machine();
    idle.stepOn(T0);
    idle.pause(T0);
    idle.stepOn(T0);
    idle.storeAndStart(order('J'), T0);
    expect(idle.nextDueAt()).toBeNull();
    idle.stepOn(T0);
    idle.advance(T0 + 600_000);
    expect(made(idle)).toBe(1);
  });

  it('stands paused and empty after a reset; what it made stays counted, what is not begun stays on its list', () => {
    const subject = inState('running');
    subject.store(order('K'), NOW);
    subject.inject('starve', NOW);
    subject.setMode('setup', NOW);
    subject.planFault({ id: 'F', code: 'tool-break', afterMs: 0, afterParts: null, lastsMs: null }, NOW);
    const before = subject.view();
    subject.takeEvents();
    subject.reset(NOW + 1000, null);
    expect(subject.list().map(({ order: { id }, state }) => [id, state])).toEqual([
      ['J', 'ended'],
      ['K', 'not-allowed-to-start'],
    ]);
    expect(subject.takeEvents().map(({ transition }) => transition)).toEqual([11]);
    expect(subject.view()).toMatchObject({
      good: before.good,
      scrap: before.scrap,
      mode: 'processing',
      alarm: false,
      starved: false,
      currentJob: null,
      acting: [],
    });
    expect(subject.listFaults()[0]).toMatchObject({ ending: 'remedy' });
    subject.command('start', 'K', NOW + 2000);
    expect(subject.nextDueAt()).toBeNull();
    subject.goOn(NOW + 3000);
    expect(subject.nextDueAt()).toBe(NOW + 3000 + LATHE.loadMs);
  });

  it('makes the same parts after each reset with one seed, over a restart too, and others with another', () => {
    let subject = inState('running');
    const run = (seed: number | null, at: number): unknown[] => {
      subject.reset(at, seed);
      subject.goOn(at);
      subject.storeAndStart(order(`J${at}`, { runsPlanned: 30 }), at);
      const seen: unknown[] = [];
      const before = subject.view();
      for (let due = subject.nextDueAt(); due !== null; due = subject.nextDueAt()) {
        subject.advance(due);
        seen.push([due - at, subject.view().good - before.good]);
      }
      return seen;
    };
    const first = run(11, NOW);
    subject = machine(7, 0.25, JSON.parse(JSON.stringify(subject.memory())) as MachineMemory, NOW + 5_000_000);
    expect(subject.view().toolParts).toBe(30);
    expect(run(11, NOW + 10_000_000)).toEqual(first);
    expect(run(12, NOW + 20_000_000)).not.toEqual(first);
    expect(run(null, NOW + 30_000_000)).toEqual(run(7, NOW + 40_000_000));
  });
});

describe('Machine: faults and restart', () => {
  it('is out of service when stopped and waits for Resume after the fault is gone', () => {
    const subject = inState('running');
    subject.inject('stop', T0 + 60_000);
    expect(subject.view()).toMatchObject({ itemState: 'out-of-service', alarm: true, packMlState: 11 });
    expect(subject.list()[0]).toMatchObject({ state: 'interrupted', substate: 'held' });
    expect(subject.command('resume', 'J', T0 + 61_000)).toBe(16);
    subject.inject('clear', T0 + 62_000);
    expect(subject.list()[0]?.state).toBe('interrupted');
    expect(subject.command('resume', 'J', T0 + 63_000)).toBe(1);
    expect(subject.view().itemState).toBe('executing');
  });

  it.each(['starve', 'block'] as const)('goes on by itself after %s, but not when a person paused it', (fault) => {
    const subject = inState('running');
    subject.inject(fault, T0 + 60_000);
    expect(subject.view()).toMatchObject({ itemState: 'not-executing', packMlState: 5 });
    subject.inject('clear', T0 + 70_000);
    expect(subject.list()[0]?.state).toBe('running');
    subject.command('pause', 'J', T0 + 71_000);
    subject.inject(fault, T0 + 72_000);
    subject.inject('clear', T0 + 73_000);
    expect(subject.list()[0]).toMatchObject({ state: 'interrupted', substate: 'suspended' });
  });

  it('begins nothing while it is faulty or not in mode Processing', () => {
    const subject = machine();
    subject.inject('starve', T0);
    subject.storeAndStart(order('J'), T0);
    expect(subject.nextDueAt()).toBeNull();
    subject.setMode('maintenance', T0);
    subject.inject('clear', T0);
    expect(subject.nextDueAt()).toBeNull();
    subject.setMode('processing', T0);
    expect(subject.nextDueAt()).toBe(T0 + LATHE.loadMs);
  });

  it('finds a running job held after a restart, keeps every count and makes the same parts on', () => {
    const whole = machine();
    whole.storeAndStart(order('J', { runsPlanned: 40 }), T0);
    const broken = machine();
    broken.storeAndStart(order('J', { runsPlanned: 40 }), T0);
    broken.advance(T0 + 150_000);
    const kept = JSON.parse(JSON.stringify(broken.memory())) as MachineMemory;
    const again = machine(7, 0.25, kept, T0 + 400_000);
    expect(again.list()[0]).toMatchObject({ state: 'interrupted', substate: 'held', good: kept.jobs[0]?.good });
    expect(again.takeEvents().map((event) => event.transition)).toEqual([6]);
    again.command('resume', 'J', T0 + 400_000);
    for (const subject of [whole, again]) subject.advance(T0 + 3_600_000);
    expect(again.view().good).toBe(whole.view().good);
    expect(again.view().scrap).toBe(whole.view().scrap);
  });

  it('never loses or invents a part, whatever is done to it', () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('command' as const), command: fc.constantFrom(...JOB_COMMANDS), id: fc.nat(3) }),
      fc.record({ kind: fc.constant('store' as const), id: fc.nat(3) }),
      fc.record({ kind: fc.constant('fault' as const), fault: fc.constantFrom(...FAULTS) }),
      fc.record({ kind: fc.constant('restart' as const) }),
      fc.record({ kind: fc.constantFrom(...(['pause', 'goOn', 'stepOn', 'reset'] as const)) }),
    );
    const step = fc.tuple(fc.nat(40_000), action);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let subject = machine();
        let now = T0;
        let counted = 0;
        for (const [pause, act] of steps) {
          now += pause;
          if (act.kind === 'store') subject.storeAndStart(order(`J${act.id}`), now);
          else if (act.kind === 'fault') subject.inject(act.fault, now);
          else if (act.kind === 'restart') subject = machine(7, 0.25, subject.memory(), now);
          else if (act.kind === 'reset') subject.reset(now, null);
          else if (act.kind !== 'command') subject[act.kind](now);
          else subject.command(act.command, `J${act.id}`, now);
          const { good, scrap, itemState } = subject.view();
          expect(good + scrap).toBeGreaterThanOrEqual(counted);
          counted = good + scrap;
          const jobs = subject.list();
          expect(jobs.filter((job) => job.state === 'running' || job.state === 'interrupted').length).toBeLessThan(2);
          expect(itemState === 'executing').toBe(jobs.some((job) => job.state === 'running'));
          for (const job of jobs) expect(job.good + job.scrap).toBeLessThanOrEqual(job.order.runsPlanned ?? 0);
          expect(jobs.reduce((sum, job) => sum + job.good + job.scrap, 0)).toBeLessThanOrEqual(counted);
        }
      }),
    );
  });
});
