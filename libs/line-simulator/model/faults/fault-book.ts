import { type FaultCode, TEACHING_FAULTS } from '#libs/teaching-faults';
import type { StationProfile } from '../profile';
import { draw } from '../random';
import { RETURN_STATUS, type ReturnStatus } from '../return-status';
import { readSignal } from '../signals';
import { type Disturbance, disturbanceOf, stopsAt } from './effects';
import { type FaultEnding, type FaultOrder, isActive, isOpen, type MachineFault } from './machine-fault';

/** Faults over that are remembered, so that whoever was away can ask what became of them. */
const MAX_PAST_FAULTS = 20;

/** The faults of one machine: planned, acting and past. It has no clock; every call brings the floor time. */
export class FaultBook {
  /** Up to then everything due has been let begin and end. */
  private passedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly profile: StationProfile,
    private seed: number,
    private faults: readonly MachineFault[],
  ) {}

  /**
   * Takes a fault in; it begins with the next {@link pass} that finds it due. The same id again is answered with success
   * and changes nothing. Refused (16): one that does not befall this station, one that would never end because nobody
   * reaches the machine, and one that is planned or acts already.
   * @param parts made by the machine in its life
   */
  plan(order: FaultOrder, now: number, parts: number): ReturnStatus {
    if (this.faults.some(({ id }) => id === order.id)) return RETURN_STATUS.success;
    const { stations, ends } = TEACHING_FAULTS[order.code];
    const endless = ends === 'time' && order.lastsMs === null;
    const doubled = this.faults.some((fault) => fault.code === order.code && isOpen(fault));
    if (order.id === '' || !stations.includes(this.profile.code) || endless || doubled) {
      return RETURN_STATUS.unableToAccept;
    }
    const fault: MachineFault = {
      id: order.id,
      code: order.code,
      number: (this.faults.at(-1)?.number ?? -1) + 1,
      dueAt: order.afterParts === null ? now + order.afterMs : null,
      dueParts: order.afterParts === null ? null : parts + order.afterParts,
      lastsMs: order.lastsMs,
      beganAt: null,
      endedAt: null,
      ending: null,
      stuck: null,
    };
    const past = this.faults.filter((known) => !isOpen(known)).slice(-MAX_PAST_FAULTS + 1);
    this.faults = [...this.faults.filter((known) => isOpen(known) || past.includes(known)), fault];
    return RETURN_STATUS.success;
  }

  /** Ends a fault, or keeps it from beginning. 2: the machine knows no such fault. */
  clear(id: string, now: number): ReturnStatus {
    const known = this.faults.find((fault) => fault.id === id);
    if (!known) return RETURN_STATUS.unknownJobOrder;
    if (isOpen(known)) this.replace(known, ended(known, now, known.beganAt === null ? 'withdrawn' : 'remedy'));
    return RETURN_STATUS.success;
  }

  clearAll(now: number): void {
    for (const { id } of this.faults.filter(isOpen)) this.clear(id, now);
  }

  /** Ends them all, and lets chance begin anew by this seed. */
  reset(now: number, seed: number): void {
    this.clearAll(now);
    this.seed = seed;
    this.faults = this.faults.map((fault) => ({ ...fault, number: -1 }));
  }

  /** When the next fault begins, bites or ends by the clock, in floor milliseconds; null: none does. */
  nextDueAt(): number | null {
    const times = this.faults.filter(isOpen).flatMap((fault) => {
      if (fault.beganAt === null) return fault.dueAt ?? [];
      const stops = stopsAt(fault);
      return [endsAt(fault), stops !== null && stops > this.passedAt ? stops : null].filter((time) => time !== null);
    });
    return times.length === 0 ? null : Math.min(...times);
  }

  /**
   * Lets begin and end what is due.
   * @param parts made by the machine in its life
   * @param working whether it makes a part: what a sensor then stands at
   * @returns the faults that began
   */
  pass(now: number, parts: number, working: boolean): readonly MachineFault[] {
    this.passedAt = now;
    const begun: MachineFault[] = [];
    for (const fault of this.faults.filter(isOpen)) {
      const ends = endsAt(fault);
      if (ends !== null && ends <= now) {
        this.replace(fault, ended(fault, ends, 'time'));
      } else if (isDue(fault, now, parts)) {
        const acting = { ...fault, beganAt: now, stuck: this.stuckSensor(fault.code, fault.number, working) };
        this.replace(fault, acting);
        begun.push(acting);
      }
    }
    return begun;
  }

  disturbance(now: number): Disturbance {
    return disturbanceOf(this.faults, now);
  }

  /** Those that act. */
  acting(): readonly MachineFault[] {
    return this.faults.filter(isActive);
  }

  list(): readonly MachineFault[] {
    return this.faults;
  }

  /** Which of the machine's own sensors is stuck is the seed's choice, and so is the reading it stands at. */
  private stuckSensor(code: FaultCode, number: number, working: boolean): MachineFault['stuck'] {
    if (code !== 'sensor-stuck') return null;
    const { signals, code: station } = this.profile;
    const signal = signals[Math.floor(draw(this.seed, station, number, 'stuck') * signals.length)];
    return signal
      ? { signal: signal.name, value: readSignal(signal, working, [this.seed, station, 'stuck'], number) }
      : null;
  }

  private replace(before: MachineFault, after: MachineFault): void {
    this.faults = this.faults.map((fault) => (fault === before ? after : fault));
  }
}

function endsAt({ beganAt, lastsMs }: MachineFault): number | null {
  return beganAt === null || lastsMs === null ? null : beganAt + lastsMs;
}

function isDue({ beganAt, dueAt, dueParts }: MachineFault, now: number, parts: number): boolean {
  if (beganAt !== null) return false;
  return (dueAt !== null && dueAt <= now) || (dueParts !== null && dueParts <= parts);
}

function ended(fault: MachineFault, now: number, ending: FaultEnding): MachineFault {
  return { ...fault, endedAt: now, ending };
}
