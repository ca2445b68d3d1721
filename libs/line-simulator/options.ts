import type { StationCode } from './model';

/** The clock of the shop floor: facts carry its time, and it may run faster than the wall clock. */
export interface FloorClock {
  now(): Date;
  /** Real milliseconds that `floorMs` milliseconds of floor time take. */
  toRealMs(floorMs: number): number;
}

export interface VirtualLineOptions {
  /** Address the servers listen on and advertise. */
  readonly host: string;
  /** 0: any free ports; otherwise a station listens on `basePort` + its place in the line (WH 0 … PACK 7). */
  readonly basePort: number;
  readonly seed: number;
  /** Holds the certificates (pki/) and what the machines keep over a restart (kept/). */
  readonly dataDir: string;
  readonly clock: FloorClock;
  /** Tells this clock from another: a pace set by an instructor is gone on with only under the clock it was set under. */
  readonly clockName?: string;
  /** Who may connect; nobody can without a name and a password. */
  readonly users: readonly { readonly name: string; readonly password: string }[];
  /** `none` offers message security mode None beside SignAndEncrypt, for tests. */
  readonly security: 'sign-and-encrypt' | 'none';
  /** Default: all eight. */
  readonly stations?: readonly StationCode[];
  /** Chance in [0, 1] that a part is scrap; default 0.02. */
  readonly scrapProbability?: number;
  /** Told when a machine cannot keep its state (for example a full disk); it shows nothing new until it can. */
  readonly onProblem?: (code: StationCode, error: Error) => void;
}
