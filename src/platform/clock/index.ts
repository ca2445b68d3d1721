import { Injectable } from '@nestjs/common';
import { floorTime, type Pace, speedAt } from '#libs/floor-time';
import { Settings } from '#platform/config';
import { currentContext } from '#platform/context';

/** Real time: sign-ins, leases, retries, certificates. Never scaled. */
@Injectable()
export class WallClock {
  now(): Date {
    return new Date();
  }
}

/**
 * Time of the floor: facts, calendars, timers of the workshop. Runs at `LINELAB_FLOOR_SPEED` from `LINELAB_FLOOR_ORIGIN`
 * on, so that the virtual line and the server agree on what time it is in a lesson that runs at ×60; from then on at the
 * paces that an instructor gives it.
 */
@Injectable()
export class FloorClock {
  /**
   * Tells this clock from another: paces given to another clock say nothing of this one. Null: it was started without an
   * origin, and no other process could tell when a pace began.
   */
  readonly name: string | null;
  private readonly origin: number;
  private readonly baseSpeed: number;
  private paces: readonly Pace[] = [];

  constructor(settings: Settings) {
    const origin = settings.get('floorOrigin');
    this.baseSpeed = settings.get('floorSpeed');
    this.origin = origin?.getTime() ?? Date.now();
    this.name = origin?.toISOString() ?? null;
  }

  /** Now; or, in a command that was given without network and arrives late, the moment it was given. */
  now(): Date {
    const at = currentContext().replay?.occurredAt.getTime() ?? Date.now();
    return new Date(floorTime(this.paces, this.base(at), this.baseSpeed));
  }

  /** How many times as fast as real time it runs now. */
  get speed(): number {
    return speedAt(this.paces, this.base(Date.now()), this.baseSpeed);
  }

  /** Real milliseconds that `floorMs` of floor time take. */
  toRealMs(floorMs: number): number {
    return floorMs / this.speed;
  }

  /** Goes by these paces, all that were given to it, from when each of them begins. */
  follow(paces: readonly Pace[]): void {
    this.paces = paces;
  }

  /** Real milliseconds until a pace begins; 0 once it has. */
  realMsUntil({ from }: Pace): number {
    return Math.max(0, (from - this.base(Date.now())) / this.baseSpeed);
  }

  /** Milliseconds on the clock as it was started. */
  private base(wall: number): number {
    return this.origin + (wall - this.origin) * this.baseSpeed;
  }
}
