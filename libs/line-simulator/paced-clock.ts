import { changePace, floorTime, type Pace, speedAt } from '#libs/floor-time';
import type { FloorClock } from './options';

/** The floor clock the line was started with, let run faster or slower on the way. */
export class PacedClock implements FloorClock {
  private readonly baseSpeed: number;

  constructor(
    private readonly base: FloorClock,
    private known: readonly Pace[],
  ) {
    this.baseSpeed = 1 / base.toRealMs(1);
  }

  get paces(): readonly Pace[] {
    return this.known;
  }

  now(): Date {
    return new Date(floorTime(this.known, this.base.now().getTime(), this.baseSpeed));
  }

  toRealMs(floorMs: number): number {
    return floorMs / this.speed;
  }

  /** How many times as fast as real time it runs now. */
  get speed(): number {
    return speedAt(this.known, this.base.now().getTime(), this.baseSpeed);
  }

  /** Lets it run at `speed`, beginning `leadMs` real milliseconds from now. What was to begin later than that is dropped. */
  change(speed: number, leadMs: number): Pace {
    const from = this.base.now().getTime() + leadMs * this.baseSpeed;
    const before = this.known.filter((pace) => pace.from < from);
    const pace = changePace(before, { from, speed }, this.baseSpeed);
    // Nobody asks the line what time it was before the pace that holds now.
    this.known = [...before.slice(-1), pace];
    return pace;
  }

  /** Real milliseconds until a pace begins; negative once it has. */
  realMsUntil({ from }: Pace): number {
    return (from - this.base.now().getTime()) / this.baseSpeed;
  }
}
