import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FloorClock,
  LINE_NODES,
  startVirtualLine,
  stationNodes,
  type VirtualLine,
  type VirtualLineOptions,
} from '.';
import { LineClient } from './testing/line-client';
import { eventually } from './testing/eventually';

const USER = { name: 'linelab', password: 'Linelab#2026' };
const LATHE = stationNodes('LATHE');
const PACK = stationNodes('PACK');

/** Floor time at 500 times the speed of the wall clock. */
function fastClock(speed = 500): FloorClock {
  const start = Date.now();
  return {
    now: () => new Date(start + (Date.now() - start) * speed),
    toRealMs: (floorMs) => floorMs / speed,
  };
}

/** What stands in the way of a connection; empty when nothing does. */
async function refusal(connect: () => Promise<LineClient>): Promise<string> {
  try {
    await (await connect()).close();
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('the virtual line over OPC UA', () => {
  let dataDir: string;
  let options: VirtualLineOptions;
  let line: VirtualLine;
  let lathe: LineClient;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'virtual-line-'));
    options = {
      host: '127.0.0.1',
      basePort: 0,
      seed: 2026,
      dataDir,
      clock: fastClock(),
      users: [USER],
      security: 'sign-and-encrypt',
      stations: ['LATHE', 'PACK'],
      scrapProbability: 0.3,
    };
    line = await startVirtualLine(options);
    lathe = await LineClient.connect(line.stations[0]!.endpointUrl, join(dataDir, 'client'), USER);
  }, 60_000);

  afterAll(async () => {
    await lathe?.close();
    await line?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 30_000);

  it('offers its stations in the order of the line, each on its own port', () => {
    expect(line.stations.map(({ code, name }) => ({ code, name }))).toEqual([
      { code: 'LATHE', name: 'CNC lathe' },
      { code: 'PACK', name: 'Packing station' },
    ]);
    expect(new Set(line.stations.map(({ port }) => port)).size).toBe(2);
  });

  it('identifies the machine by DI and Machinery properties', async () => {
    expect(await lathe.read(LATHE.identification.SerialNumber)).toBe('VL-LATHE-001');
    expect(await lathe.read(LATHE.identification.ProductInstanceUri)).toBe('urn:linelab:virtual:LATHE:VL-LATHE-001');
    expect(await lathe.text(LATHE.identification.Manufacturer)).toBe('LineLab virtual line');
    expect(await lathe.text(LATHE.itemState.current)).toBe('NotExecuting');
    expect(await lathe.read(LATHE.itemState.number)).toBe(2);
    expect(await lathe.text(LATHE.operationMode.current)).toBe('Processing');
    expect(await lathe.read(LATHE.operationMode.number)).toBe(3);
  });

  it('makes a job from Store to Ended and counts every part', async () => {
    await lathe.watch(LATHE);
    expect(await lathe.store(LATHE, { id: 'J-1', runs: 12, cycleSeconds: 60 })).toBe(1);
    expect(await lathe.store(LATHE, { id: 'J-1', runs: 12, cycleSeconds: 60 })).toBe(1);
    expect(await lathe.store(LATHE, { id: 'J-1', runs: 13, cycleSeconds: 60 })).toBe(16);
    expect(await lathe.jobStates(LATHE)).toEqual({ 'J-1': [1, 2] });
    expect(await lathe.command(LATHE, 'Pause', 'J-1')).toBe(8);
    expect(await lathe.command(LATHE, 'Start', 'J-9')).toBe(2);
    expect(await lathe.command(LATHE, 'Start', 'J-1')).toBe(1);
    await eventually(() => expect(lathe.listed('J-1')).toContainEqual([3]));
    await eventually(() => expect(lathe.listed('J-1').at(-1)).toEqual([5, 1]), 15_000);
    await eventually(() => expect(lathe.events('J-1')).toEqual([2, 3, 5]));
    const response = await lathe.response(LATHE, 'J-1');
    expect(response).toMatchObject({ status: 1, produced: 12, state: [5, 1] });
    const good = await lathe.read(LATHE.tags.GoodCount);
    expect(response.good).toBe(good);
    expect(await lathe.read(LATHE.tags.ScrapCount)).toBe(12 - Number(good));
    expect(await lathe.read(LATHE.counters.OperationCycleCounter)).toBe(12);
    expect(response.end!.getTime() - response.start!.getTime()).toBeGreaterThanOrEqual(12 * 60_000 * 0.94);
  }, 30_000);

  it('refuses a job without RunsPlanned', async () => {
    expect(await lathe.store(LATHE, { id: 'J-2' })).toBe(16);
  });

  it('keeps counters and jobs over a restart on the same port, and holds the job that was running', async () => {
    const [good, scrap] = [await lathe.read(LATHE.tags.GoodCount), await lathe.read(LATHE.tags.ScrapCount)];
    expect(await lathe.storeAndStart(LATHE, { id: 'J-3', runs: 2, cycleSeconds: 20_000 })).toBe(1);
    await eventually(async () => expect((await lathe.jobStates(LATHE))['J-3']).toEqual([3]));
    const endpoint = line.stations[0]!.endpointUrl;
    await lathe.close();
    await line.stopStation('LATHE');
    await line.startStation('LATHE');
    lathe = await LineClient.connect(endpoint, join(dataDir, 'client'), USER);
    expect(await lathe.read(LATHE.tags.GoodCount)).toBe(good);
    expect(await lathe.read(LATHE.tags.ScrapCount)).toBe(scrap);
    expect(await lathe.jobStates(LATHE)).toEqual({ 'J-1': [5, 1], 'J-3': [4, 1] });
    expect(await lathe.command(LATHE, 'Resume', 'J-3')).toBe(1);
    expect(await lathe.command(LATHE, 'Abort', 'J-3')).toBe(1);
    expect(await lathe.command(LATHE, 'Clear', 'J-3')).toBe(1);
    expect(await lathe.jobStates(LATHE)).toEqual({ 'J-1': [5, 1] });
  }, 30_000);

  it('shows an injected stop as OutOfService with an alarm until it is cleared', async () => {
    expect(await lathe.teach(LATHE.machine, LATHE.teaching.injectFault, 'stop')).toBe(1);
    expect(await lathe.text(LATHE.itemState.current)).toBe('OutOfService');
    expect(await lathe.read(LATHE.tags.AlarmActive)).toBe(true);
    expect(await lathe.teach(LATHE.machine, LATHE.teaching.injectFault, 'explode')).toBe(4294967296);
    line.inject('LATHE', 'clear');
    expect(await lathe.read(LATHE.tags.AlarmActive)).toBe(false);
  });

  it('takes faults of the catalogue by method, tells them, and clears them', async () => {
    expect(await lathe.planFault(LATHE, { id: 'F-1', code: 'tool-break' })).toBe(1);
    expect(await lathe.read(LATHE.tags.AlarmCode)).toBe(210);
    expect(await lathe.text(LATHE.itemState.current)).toBe('OutOfService');
    expect(await lathe.faults(LATHE)).toMatchObject([{ id: 'F-1', fault: 'tool-break', endedAt: null, ending: null }]);
    expect(await lathe.planFault(LATHE, { id: 'F-2', code: 'jam' })).toBe(16);
    expect(await lathe.planFault(LATHE, { id: 'F-2', code: 'constructor' })).toBe(4294967296);
    expect(await lathe.planFault(LATHE, { id: 'F-2', code: 'tool-break', afterSeconds: -1 })).toBe(4294967296);
    expect(await lathe.teach(LATHE.machine, LATHE.teaching.clearFault, 'F-1')).toBe(1);
    expect(await lathe.teach(LATHE.machine, LATHE.teaching.clearFault, 'F-2')).toBe(2);
    expect(await lathe.read(LATHE.tags.AlarmCode)).toBe(0);
    expect(await lathe.faults(LATHE)).toMatchObject([{ id: 'F-1', ending: 'remedy' }]);
  });

  it('shows times eight hours ahead, in its tags and as its own clock, and sets them right again', async () => {
    const ahead = async (time: Promise<unknown>): Promise<number> => {
      const hours = (((await time) as Date).getTime() - options.clock.now().getTime()) / 3_600_000;
      // Not the zero below zero.
      return Math.round(hours) || 0;
    };
    expect(await ahead(lathe.read('i=2258'))).toBe(0);
    expect(await lathe.planFault(LATHE, { id: 'F-3', code: 'plc-clock-off' })).toBe(1);
    expect(await ahead(lathe.read('i=2258'))).toBe(8);
    await eventually(async () => expect(await ahead(lathe.sourceTime(LATHE.tags.AirPressure))).toBe(8));
    expect(await lathe.teach(LATHE.machine, LATHE.teaching.clearFault, 'F-3')).toBe(1);
    expect(await ahead(lathe.read('i=2258'))).toBe(0);
  }, 30_000);

  it('loses its network for a while, refuses whoever comes, works on and is there again', async () => {
    const url = line.stations[1]!.endpointUrl;
    const connect = (): Promise<LineClient> => LineClient.connect(url, join(dataDir, 'client'), USER);
    const before = await connect();
    expect(await before.storeAndStart(PACK, { id: 'P-0', runs: 400, cycleSeconds: 20 })).toBe(1);
    await eventually(async () => expect(await before.read(PACK.packMl!.stateCurrent)).toBe(6));
    const made = async (client: LineClient): Promise<number> =>
      Number(await client.read(PACK.tags.GoodCount)) + Number(await client.read(PACK.tags.ScrapCount));
    const known = await made(before);
    // Floor seconds; the floor runs 500 times as fast.
    expect(await before.planFault(PACK, { id: 'N-1', code: 'network-loss', lastsSeconds: 1500 })).toBe(1);
    await eventually(async () => expect(await refusal(connect)).not.toBe(''));
    await eventually(async () => expect(await refusal(connect)).toBe(''), 30_000);
    const after = await connect();
    expect(await after.faults(PACK)).toMatchObject([{ id: 'N-1', ending: 'time' }]);
    expect(await after.jobStates(PACK)).toEqual({ 'P-0': [3] });
    expect(await made(after)).toBeGreaterThan(known + 40);
    expect(await after.command(PACK, 'Abort', 'P-0')).toBe(1);
    await after.close();
    await before.close().catch(() => undefined);
  }, 60_000);

  it('speaks PackML on the packing station', async () => {
    const pack = await LineClient.connect(line.stations[1]!.endpointUrl, join(dataDir, 'client'), USER);
    expect(await pack.read(PACK.packMl!.stateCurrent)).toBe(4);
    expect(await pack.storeAndStart(PACK, { id: 'P-1', runs: 1, cycleSeconds: 20_000 })).toBe(1);
    await eventually(async () => expect(await pack.read(PACK.packMl!.stateCurrent)).toBe(6));
    expect(await pack.text(PACK.packMl!.executeState)).toBe('Execute');
    line.inject('PACK', 'starve');
    expect(await pack.read(PACK.packMl!.equipmentStarved)).toBe(true);
    expect(await pack.read(PACK.packMl!.stateCurrent)).toBe(5);
    expect(await pack.text(PACK.packMl!.executeState)).toBe('Suspended');
    line.inject('PACK', 'clear');
    expect(await pack.read(PACK.packMl!.stateCurrent)).toBe(6);
    await pack.close();
  }, 30_000);

  it('stands, steps, goes on and is reset as a whole, by the control on the server of any station', async () => {
    const pack = await LineClient.connect(line.stations[1]!.endpointUrl, join(dataDir, 'client'), USER);
    expect(await pack.command(PACK, 'Abort', 'P-1')).toBe(1);
    expect(await lathe.storeAndStart(LATHE, { id: 'L-1', runs: 3, cycleSeconds: 20_000 })).toBe(1);
    expect(await pack.storeAndStart(PACK, { id: 'L-2', runs: 3, cycleSeconds: 500 })).toBe(1);
    await eventually(async () => expect((await lathe.jobStates(LATHE))['L-1']).toEqual([3]));
    await eventually(async () => expect((await pack.jobStates(PACK))['L-2']).toEqual([3]));
    expect(await lathe.line('Pause', 'C-1')).toBe(1);
    expect(await lathe.line('Pause', '')).toBe(4294967296);
    expect([await lathe.read(LINE_NODES.paused), await pack.read(LINE_NODES.paused)]).toEqual([true, true]);
    expect((await lathe.jobStates(LATHE))['L-1']).toEqual([4, 1]);
    expect((await pack.jobStates(PACK))['L-2']).toEqual([4, 1]);

    const made = Number(await pack.read(PACK.tags.GoodCount)) + Number(await pack.read(PACK.tags.ScrapCount));
    const madeNow = async (): Promise<number> =>
      Number(await pack.read(PACK.tags.GoodCount)) + Number(await pack.read(PACK.tags.ScrapCount));
    expect(await pack.line('Step', 'C-2')).toBe(1);
    await eventually(async () => expect(await madeNow()).toBe(made + 1));
    // The same command again is the same step.
    expect(await pack.line('Step', 'C-2')).toBe(1);
    await eventually(async () => expect((await pack.jobStates(PACK))['L-2']).toEqual([4, 1]));

    // The line still stands after a restart of a machine.
    await pack.close();
    const packUrl = line.stations[1]!.endpointUrl;
    await line.stopStation('PACK');
    await line.startStation('PACK');
    const again = await LineClient.connect(packUrl, join(dataDir, 'client'), USER);
    expect(await again.read(LINE_NODES.paused)).toBe(true);
    expect(await again.command(PACK, 'Resume', 'L-2')).toBe(16);

    expect(await again.line('Resume', 'C-3')).toBe(1);
    expect((await lathe.jobStates(LATHE))['L-1']).toEqual([3]);
    expect(await lathe.planFault(LATHE, { id: 'L-F', code: 'tool-break' })).toBe(1);
    expect(await again.resetLine('C-4')).toBe(1);
    expect((await lathe.jobStates(LATHE))['L-1']).toEqual([5, 1]);
    expect((await again.jobStates(PACK))['L-2']).toEqual([5, 1]);
    expect(await lathe.read(LATHE.tags.AlarmCode)).toBe(0);
    expect(await again.read(LINE_NODES.paused)).toBe(true);
    expect(await again.line('Resume', 'C-5')).toBe(1);
    await again.close();
  }, 60_000);

  it('lets its clock run at another speed from a moment on that everybody is told before', async () => {
    expect((await lathe.setSpeed('C-6', 0)).status).toBe(4294967296);
    const told = await lathe.setSpeed('C-6', 250);
    expect(told).toMatchObject({ status: 1, speed: 250 });
    expect(told.from).toBeGreaterThan(options.clock.now().getTime());
    // So far it has run at the speed it was started with.
    expect(told.floor).toBe(told.from);
    expect(await lathe.setSpeed('C-6', 250)).toEqual(told);
    await eventually(async () => expect(await lathe.read(LINE_NODES.speed)).toBe(250), 15_000);
    // At half the speed it falls behind the clock it was started with, more and more.
    const behind = async (): Promise<number> =>
      options.clock.now().getTime() - ((await lathe.read('i=2258')) as Date).getTime();
    const first = await behind();
    await eventually(async () => expect(await behind()).toBeGreaterThan(first + 60_000));
  }, 30_000);

  it('refuses a wrong password, an unknown user, an anonymous client and a certificate in place of a password', async () => {
    const url = line.stations[1]!.endpointUrl;
    const client = join(dataDir, 'client');
    await expect(LineClient.connect(url, client, { ...USER, password: 'wrong' })).rejects.toThrow(
      /BadUserAccessDenied/,
    );
    await expect(LineClient.connect(url, client, { ...USER, name: 'nobody' })).rejects.toThrow(/BadUserAccessDenied/);
    await expect(LineClient.connect(url, client, 'anonymous')).rejects.toThrow(/anonymous|BadIdentityToken/i);
    await expect(LineClient.connect(url, client, 'own certificate')).rejects.toThrow(
      /BadIdentityTokenRejected|BadUserAccessDenied/,
    );
  }, 30_000);

  it('lets nobody write a tag', async () => {
    expect(await lathe.write(LATHE.tags.GoodCount, 0)).toMatch(/BadNotWritable|BadUserAccessDenied/);
  });
});
