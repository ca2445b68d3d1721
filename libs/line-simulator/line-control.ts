import type { Pace } from '#libs/floor-time';
import type { KeptLine, LineMemory } from './kept-line';
import { RETURN_STATUS, type ReturnStatus, type StationCode, type Upstream } from './model';
import type { LineDesk, LineView } from './opcua/line-node';
import type { VirtualLineOptions } from './options';
import { PacedClock } from './paced-clock';

/** Real milliseconds between being asked for another speed and its beginning: everybody who shows times can hear of it. */
const LEAD_MS = 3000;
/** Commands remembered, so that one repeated after a lost answer is done once. */
const MAX_DONE = 50;

/** A station as the control of the line moves it. */
export interface GovernedStation {
  readonly code: StationCode;
  readonly isOn: boolean;
  pause(): void;
  goOn(): void;
  stepOn(): void;
  reset(seed: number | null): void;
  catchUp(): void;
  sizeOf(jobId: string, index: number): number | null;
}

/**
 * What an instructor does to the line as a whole: lets it stand and go on, lets it make one piece, sets the pace of its
 * clock, brings it into a known state. All machines move at one moment; those switched off follow when they are switched on.
 */
export class LineControl implements LineDesk, LineView {
  readonly clock: PacedClock;
  private memory: LineMemory;
  private stations: readonly GovernedStation[] = [];
  private pacing: NodeJS.Timeout | null = null;

  constructor(
    private readonly kept: KeptLine,
    { clock, clockName = '' }: Pick<VirtualLineOptions, 'clock' | 'clockName'>,
  ) {
    const memory = kept.load();
    this.memory = memory.clock === clockName ? memory : { ...memory, clock: clockName, paces: [] };
    this.clock = new PacedClock(clock, this.memory.paces);
    const next = this.memory.paces.at(-1);
    if (next && this.clock.realMsUntil(next) > 0) this.paceIn(next);
  }

  govern(stations: readonly GovernedStation[]): void {
    this.stations = stations;
  }

  get paused(): boolean {
    return this.memory.paused;
  }

  get speed(): number {
    return this.clock.speed;
  }

  pause(id: string): ReturnStatus {
    return this.once(id, { paused: true }, (station) => station.pause());
  }

  goOn(id: string): ReturnStatus {
    return this.once(id, { paused: false }, (station) => station.goOn());
  }

  /** Every machine with work makes one piece and stands again; nothing while the line is not paused. */
  stepOn(id: string): ReturnStatus {
    return this.once(id, {}, (station) => station.stepOn());
  }

  /** A known state, in which the line stands paused. */
  reset(id: string, seed: number | null): ReturnStatus {
    return this.once(id, { paused: true }, (station) => station.reset(seed));
  }

  /**
   * Lets floor time run at another speed, a moment from now; spans of floor time stay what they are, their real length
   * changes. Asked again under the same id the answer is the same.
   * @returns null when there can be no such speed
   */
  setSpeed(id: string, speed: number): Pace | null {
    if (id === '' || !Number.isFinite(speed) || speed <= 0) return null;
    const latest = this.clock.paces.at(-1);
    if (this.memory.done.includes(id)) return latest ?? null;
    const pace = this.clock.change(speed, LEAD_MS);
    this.keep(id, { paces: this.clock.paces });
    this.paceIn(pace);
    return pace;
  }

  /** What the cutting machines made of a piece, for the one that measures. */
  readonly upstream: Upstream = (jobId, index) => {
    const size = (code: StationCode): number | null =>
      this.stations.find((station) => station.code === code)?.sizeOf(jobId, index) ?? null;
    return { turned: size('LATHE'), milled: size('MILL') };
  };

  /** Leaves no timer. */
  end(): void {
    if (this.pacing) clearTimeout(this.pacing);
  }

  /** Moves the machines, then keeps what came of it: killed in between, it is asked again and does it again. */
  private once(id: string, change: Partial<LineMemory>, move: (station: GovernedStation) => void): ReturnStatus {
    if (id === '') return RETURN_STATUS.invalidRequest;
    if (this.memory.done.includes(id)) return RETURN_STATUS.success;
    const before = this.memory;
    // Told with the machines: what each shows of the line is already so.
    this.memory = { ...before, ...change };
    try {
      this.each(move);
    } catch (error) {
      this.memory = before;
      throw error;
    }
    this.keep(id, change);
    return RETURN_STATUS.success;
  }

  private keep(id: string, change: Partial<LineMemory>): void {
    this.memory = { ...this.memory, ...change, done: [...this.memory.done, id].slice(-MAX_DONE) };
    this.kept.save(this.memory);
  }

  private paceIn(pace: Pace): void {
    this.end();
    this.pacing = setTimeout(
      () => this.each((station) => station.catchUp()),
      Math.max(1, Math.ceil(this.clock.realMsUntil(pace))),
    );
  }

  private each(move: (station: GovernedStation) => void): void {
    for (const station of this.stations) if (station.isOn) move(station);
  }
}
