import { Injectable } from '@nestjs/common';
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
 * on, so that the virtual line and the server agree on what time it is in a lesson that runs at ×60.
 */
@Injectable()
export class FloorClock {
  private readonly origin: number;
  private readonly speed: number;

  constructor(settings: Settings) {
    this.speed = settings.get('floorSpeed');
    this.origin = settings.get('floorOrigin')?.getTime() ?? Date.now();
  }

  /** Now; or, in a command that was given without network and arrives late, the moment it was given. */
  now(): Date {
    const at = currentContext().replay?.occurredAt.getTime() ?? Date.now();
    return new Date(this.origin + (at - this.origin) * this.speed);
  }

  /** Real milliseconds that `floorMs` of floor time take. */
  toRealMs(floorMs: number): number {
    return floorMs / this.speed;
  }
}
