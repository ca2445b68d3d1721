import { join } from 'node:path';
import { KeptLine } from './kept-line';
import { LineControl } from './line-control';
import { type Fault, type OperationMode, STATION_CODES, type StationCode } from './model';
import type { VirtualLineOptions } from './options';
import { Station } from './station';

export interface LineStation {
  readonly code: StationCode;
  readonly name: string;
  readonly endpointUrl: string;
  readonly port: number;
}

/** A running line of virtual machines. */
export interface VirtualLine {
  readonly stations: readonly LineStation[];
  /** Switches one machine off, as by its main switch: connections break, state and counters are kept. */
  stopStation(code: StationCode): Promise<void>;
  /** Switches it on again on the same port; a job that was running is Interrupted/Held. */
  startStation(code: StationCode): Promise<void>;
  /** Stops every machine and leaves no timer and no socket. */
  stop(): Promise<void>;
  /** Puts a condition into a machine that is switched on: stop (alarm), starve, block; `clear` takes all away. */
  inject(code: StationCode, fault: Fault): void;
  /** Chooses the operation mode of a machine that is switched on. */
  setMode(code: StationCode, mode: OperationMode): void;
}

/** Starts the servers of the line; when one fails, stops those already started and rejects. */
export async function startVirtualLine(options: VirtualLineOptions): Promise<VirtualLine> {
  const wanted = new Set(options.stations ?? STATION_CODES);
  const control = new LineControl(new KeptLine(join(options.dataDir, 'kept', 'LINE.json')), options);
  const stations = STATION_CODES.filter((code) => wanted.has(code)).map((code) => {
    const port = options.basePort === 0 ? 0 : options.basePort + STATION_CODES.indexOf(code);
    return new Station(code, port, options, control);
  });
  control.govern(stations);
  const stopAll = async (): Promise<void> => {
    control.end();
    await Promise.all(stations.map((station) => station.stop()));
  };
  const started = await Promise.allSettled(stations.map((station) => station.start()));
  const failed = started.find((outcome) => outcome.status === 'rejected');
  if (failed) {
    await stopAll();
    throw failed.reason;
  }
  const find = (code: StationCode): Station => {
    const station = stations.find((candidate) => candidate.code === code);
    if (!station) throw new Error(`The line has no station ${code}`);
    return station;
  };
  return {
    stations: stations.map(({ code, profile, endpointUrl, port }) => ({ code, name: profile.name, endpointUrl, port })),
    stopStation: (code) => find(code).stop(),
    startStation: (code) => find(code).start(),
    stop: stopAll,
    inject: (code, fault) => find(code).inject(fault),
    setMode: (code, mode) => find(code).setMode(mode),
  };
}
