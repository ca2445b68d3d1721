import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptLine } from './kept-line';
import { type GovernedStation, LineControl } from './line-control';
import type { StationCode } from './model';
import type { FloorClock } from './options';

const START = Date.UTC(2026, 8, 1, 8);

describe('LineControl', () => {
  let folder: string;
  let moves: string[];

  const clock: FloorClock = { now: () => new Date(), toRealMs: (floorMs) => floorMs };

  function station(code: StationCode, isOn = true): GovernedStation {
    const moved = (what: string) => () => void moves.push(`${code} ${what}`);
    const [pause, goOn, stepOn, catchUp] = ['pause', 'goOn', 'stepOn', 'catchUp'].map((what) => moved(what));
    const plain = { pause: pause!, goOn: goOn!, stepOn: stepOn!, catchUp: catchUp! };
    return { code, isOn, ...plain, reset: (seed) => moved(`reset ${seed}`)(), sizeOf: () => null };
  }

  function control(
    clockName = 'first',
    stations = [station('WH'), station('LATHE'), station('MILL', false)],
  ): LineControl {
    const made = new LineControl(new KeptLine(join(folder, 'LINE.json')), { clock, clockName });
    made.govern(stations);
    return made;
  }

  beforeEach(() => {
    jest.useFakeTimers({ now: START });
    folder = mkdtempSync(join(tmpdir(), 'line-'));
    moves = [];
  });
  afterEach(() => {
    jest.useRealTimers();
    rmSync(folder, { recursive: true, force: true });
  });

  it('moves every machine that is on, once for each command', () => {
    const line = control();
    expect([line.pause('1'), line.pause('1'), line.stepOn('2'), line.goOn('3'), line.reset('4', 9)]).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(moves).toEqual([
      'WH pause',
      'LATHE pause',
      'WH stepOn',
      'LATHE stepOn',
      'WH goOn',
      'LATHE goOn',
      'WH reset 9',
      'LATHE reset 9',
    ]);
    expect(line.goOn('')).toBe(4294967296);
  });

  it('stands after a reset, and after a restart as before it', () => {
    control().reset('1', null);
    expect(control().paused).toBe(true);
    const line = control();
    expect(line.reset('1', null)).toBe(1);
    expect(moves).toHaveLength(2);
    line.goOn('2');
    expect(control().paused).toBe(false);
  });

  it('has done nothing that a machine could not keep', () => {
    const broken = station('WH');
    const line = control('first', [
      {
        ...broken,
        pause: () => {
          throw new Error('disk full');
        },
      },
    ]);
    expect(() => line.pause('1')).toThrow('disk full');
    expect(line.paused).toBe(false);
    expect(control().paused).toBe(false);
  });

  it('runs at another speed three seconds from now, and wakes the machines then', () => {
    const line = control();
    const pace = line.setSpeed('1', 60);
    expect(pace).toEqual({ from: START + 3000, floor: START + 3000, speed: 60 });
    expect(line.setSpeed('1', 60)).toEqual(pace);
    expect(line.setSpeed('2', Number.NaN)).toBeNull();
    jest.advanceTimersByTime(2999);
    expect([line.speed, moves.length]).toEqual([1, 0]);
    jest.advanceTimersByTime(1001);
    expect(moves).toEqual(['WH catchUp', 'LATHE catchUp']);
    expect(line.speed).toBe(60);
    expect(line.clock.now().getTime()).toBe(START + 3000 + 60_000);
    expect(line.clock.toRealMs(60_000)).toBe(1000);
  });

  it('goes on at its speed after a restart, and at the speed of a new clock under that', () => {
    control().setSpeed('1', 60);
    jest.advanceTimersByTime(1000);
    moves = [];
    const line = control();
    jest.advanceTimersByTime(3000);
    expect(moves).toContain('WH catchUp');
    expect(line.clock.now().getTime()).toBe(START + 3000 + 60_000);
    expect(control('second').clock.now().getTime()).toBe(START + 4000);
  });

  it('does not begin anew over a file it cannot understand', () => {
    writeFileSync(join(folder, 'LINE.json'), '{"paused":tr');
    expect(() => control()).toThrow();
  });
});
