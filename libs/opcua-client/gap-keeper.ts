import type { Gap } from './types';

/** Knows since when nobody watches, and turns that into one record when somebody does again. */
export class GapKeeper {
  private lastAlive: Date | null = null;
  private open: { from: Date; reason: 'connection' | 'stale' } | null = null;
  private outcome: { restarted: boolean; resumed: boolean } | null = null;

  /** A notification or keep-alive arrived. */
  alive(at: Date): void {
    this.lastAlive = at;
  }

  get since(): Date | null {
    return this.lastAlive;
  }

  /** The watching ended; a loss within a loss keeps the first beginning. */
  lose(reason: 'connection' | 'stale'): void {
    this.outcome = null;
    if (this.lastAlive && !this.open) this.open = { from: this.lastAlive, reason };
  }

  /** The subscription runs again; the gap ends with the first sign of life from it. */
  regained(restarted: boolean, resumed: boolean): void {
    this.outcome = { restarted, resumed };
  }

  /** The gap that ends now, once. */
  end(at: Date): Gap | null {
    if (!this.open || !this.outcome) return null;
    const { restarted, resumed } = this.outcome;
    const reason = restarted ? 'server-restart' : this.open.reason;
    const gap: Gap = { from: this.open.from, to: at, reason, serverRestarted: restarted, resumed };
    this.open = null;
    this.outcome = null;
    return gap;
  }
}
