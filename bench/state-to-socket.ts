import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { startVirtualLine, type StationCode, type VirtualLine } from '#libs/line-simulator';
import { eventually } from '../test/support/eventually';
import { type Benchmark, figure, type Figure, median, percentile, progress } from './bench';
import { nextMessage, openSocket, signIn } from './browser-socket';
import { once, onStage, type Stage } from './stage';
import { furnish } from './workshop';

const STATIONS: readonly StationCode[] = ['LATHE', 'MILL', 'ROBOT', 'LEAK'];
const CHANGES_PER_STATION = 60;
const WARM_UP = 5;
/** A change that takes longer is lost. */
const LOST_AFTER_MS = 15_000;
/** However slow the machine; enough changes must have been seen by then. */
const WITHIN_MS = 60_000;
const FEWEST = 200;

/** From a machine's change of mode on its OPC UA server to the message in a browser's socket. */
export const stateToSocket: Benchmark = {
  name: 'state-to-socket',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const line = await startVirtualLine({
    host: '127.0.0.1',
    basePort: 0,
    seed: 2026,
    dataDir: join(stage.folder, 'line'),
    clock: { now: () => new Date(), toRealMs: (floorMs) => floorMs },
    users: [{ name: 'linelab', password: 'Linelab#2026' }],
    security: 'sign-and-encrypt',
    stations: STATIONS,
  });
  stage.defer(() => line.stop());
  const databaseUrl = await stage.createDatabase('machines');
  await stage.inProcess(databaseUrl, {}, (app) => furnish(app, STATIONS));
  const stations = line.stations.map(({ code, endpointUrl }) => ({ code, endpointUrl }));
  const server = await stage.server({
    databaseUrl,
    mode: 'demo',
    env: { LINELAB_LINE: JSON.stringify(stations), LINELAB_FLOOR_SPEED: '1' },
  });
  const workUnits = await watched(databaseUrl);
  const socket = await openSocket(server.url, await signIn(server.url), 'line');
  stage.defer(() => socket.disconnect());
  progress(`${STATIONS.length} stations are watched`);

  const until = performance.now() + WITHIN_MS;
  const perStation = await Promise.all(
    STATIONS.map((code) => changesOf(line, code, workUnits.get(code) ?? '', socket, until)),
  );
  const samples = perStation.flat();
  if (samples.length < FEWEST) throw new Error(`only ${samples.length} changes were seen in ${WITHIN_MS} ms`);
  return [
    figure('state-to-socket p99', percentile(samples, 0.99), 'ms', ['≤', 250], {
      p50: median(samples),
      p95: percentile(samples, 0.95),
      'at most': Math.max(...samples),
      changes: samples.length,
      stations: STATIONS.length,
    }),
  ];
}

/** The ids of the work units by code, as soon as the server watches all their machines. */
async function watched(databaseUrl: string): Promise<ReadonlyMap<string, string>> {
  const rows = await eventually(
    async () => {
      const found = await once(databaseUrl, (client) =>
        client.query<{ id: string; code: string }>(
          `SELECT e.id, e.code FROM connectivity.connection c JOIN equipment.element e ON e.id = c.work_unit_id
           JOIN equipment.current_state s ON s.id = e.id WHERE c.status = 'connected' AND s.state <> 'unknown'`,
        ),
      );
      return found.rowCount === STATIONS.length ? found.rows : null;
    },
    { within: 60_000, every: 250, describe: 'all machines to be watched' },
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** Switches a machine between two modes and measures each change. @returns milliseconds */
async function changesOf(
  line: VirtualLine,
  code: StationCode,
  workUnitId: string,
  socket: Socket,
  until: number,
): Promise<number[]> {
  const samples: number[] = [];
  for (let turn = 0; turn < WARM_UP + CHANGES_PER_STATION && performance.now() < until; turn++) {
    const [mode, state] =
      turn % 2 === 0 ? (['maintenance', 'maintenance'] as const) : (['processing', 'idle'] as const);
    const message = nextMessage(
      socket,
      ({ type, workUnitId: about, payload }) =>
        type === 'work-unit.state-changed' && about === workUnitId && payload['state'] === state,
      LOST_AFTER_MS,
    );
    const start = performance.now();
    line.setMode(code, mode);
    await message;
    samples.push(performance.now() - start);
    // Not in step with the publishing interval: the next change falls anywhere in it.
    await wait(20 + ((turn * 37) % 110));
  }
  return samples.slice(WARM_UP);
}
