import { setImmediate } from 'node:timers/promises';

const LONGEST_MS = 8;

/** Lets everybody else have a turn when the work at hand has gone on for 8 ms; long lists call it between rows. */
export class Breath {
  private since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.since < LONGEST_MS) return;
    await setImmediate();
    this.since = performance.now();
  }
}
