/** How long the sequencer rests when nobody wakes it. */
export const IDLE_MS = 500;
/**
 * When committed entries wait for an older transaction: its end tells nobody unless it wrote an entry itself. Most take
 * some milliseconds; for one that lasts the pause doubles up to IDLE_MS.
 */
const HELD_BACK_MS = 5;

/** When to look again for the end of a transaction that holds entries back. */
export class HeldBackPause {
  private heldBackMs = HELD_BACK_MS;

  /**
   * @param heldBack committed entries still wait for an older transaction
   * @param advanced some got their position just now, so what holds the rest back is another transaction
   * @returns milliseconds
   */
  after(heldBack: boolean, advanced: boolean): number {
    if (!heldBack || advanced) this.heldBackMs = HELD_BACK_MS;
    if (!heldBack) return IDLE_MS;
    const pauseMs = this.heldBackMs;
    this.heldBackMs = Math.min(2 * pauseMs, IDLE_MS);
    return pauseMs;
  }
}
